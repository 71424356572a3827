"""Joins the list of new matches to the use cases, and keeps what the broker has looked at."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, Signal

from kanban_app.services.desk import Desk
from kanban_app.services.match_results import Fit
from kanban_app.services.match_scores import Key
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.deals.match_lines import Stages, fresh_lines
from kanban_app.ui.deals.match_view import FreshView
from kanban_app.ui.properties.screen import PropertiesScreen
from kanban_app.ui.shell import Shell

FRESH = "fresh"


class FreshMatches(QObject):
    """Lists what nobody has looked at; what was looked at stays until the view is left."""

    # The match that is to be explained.
    explain_wanted = Signal(Fit)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, screen: PropertiesScreen) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._screen = screen
        self._stages: Stages = {}
        # What was looked at since the view was opened.
        self._kept: set[Key] = set()
        self.view = FreshView()
        screen.add_view(FRESH, lambda: self.tr("New matches"), self.view)
        screen.view_chosen.connect(self._on_view)
        self.view.explain_wanted.connect(self._on_chosen)
        self.view.all_seen.clicked.connect(self._on_all_seen)

    async def show(self, stages: Stages) -> None:
        """Show what is new now."""
        self._stages = stages
        found = await self._worker.run(self._desk.matching.new_fits, frozenset(self._kept))
        lines = fresh_lines(found.fits, stages, found.unlisted)
        self.view.show_lines(self.tr("Not looked at yet"), lines, anew=False)
        self._count(found.unlisted)

    def see(self, fit: Fit) -> None:
        """Remember that the broker has looked at a match."""
        if not fit.fresh or fit.pair[:2] in self._kept or self._shell.presenter.past.day:
            return
        here = self._screen.view == FRESH
        if here:
            self._kept.add(fit.pair[:2])
            self._count()
        spawn(self._see([fit], again=not here))

    def _count(self, unlisted: int = 0) -> None:
        listed = (line.fit for line in self.view.list.model.lines if line.fit is not None)
        held = sum(fit.fresh and fit.pair[:2] not in self._kept for fit in listed) + unlisted
        self._screen.set_view_count(FRESH, held)
        self.view.all_seen.setVisible(held > 0)

    def _on_view(self, key: str) -> None:
        if key == FRESH:
            self._on_chosen()
        elif self._kept:
            self._kept.clear()
            spawn(self.show(self._stages))

    def _on_chosen(self) -> None:
        fit = self.view.fit
        if fit is not None and self._screen.view == FRESH:
            self.explain_wanted.emit(fit)
            self.see(fit)

    def _on_all_seen(self) -> None:
        if self._shell.presenter.past.may_change():
            fits = [line.fit for line in self.view.list.model.lines if line.fit is not None]
            self._kept.clear()
            spawn(self._see(fits, again=True))

    async def _see(self, fits: Sequence[Fit], *, again: bool) -> None:
        pairs = [fit.pair for fit in fits]
        await self._worker.run(self._desk.matching.mark_seen, pairs)
        if again:
            await self.show(self._stages)
