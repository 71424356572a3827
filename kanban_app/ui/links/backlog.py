"""Joins the improvement backlog to the map: at its side, by a button in its bar or by its row."""

from collections.abc import Callable, Iterable
from functools import partial

from PySide6.QtCore import QObject

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey
from kanban_app.services.desk import Desk
from kanban_app.services.improvements import BacklogLine
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.maps.backlog.panel import BacklogPanel
from kanban_app.ui.maps.backlog.values import (
    Deed,
    DeedWanted,
    ImprovementMoved,
    ImprovementTyped,
    Line,
    StageLine,
)
from kanban_app.ui.maps.requests import CellWish
from kanban_app.ui.shell import MAPS, Shell
from kanban_app.ui.widgets.buttons import ToggleButton


class BacklogLink(QObject):
    """Keeps the panel true while it is open; nothing is read while it is not."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, maps: MapsLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._maps = shell, desk, worker, maps
        self._asking = Asking(self._tell, lambda: not self.panel.isHidden())
        self._wanted: StageId | None = None
        self.panel = BacklogPanel()
        self.panel.hide()
        self.button = ToggleButton(icon="bulb")
        maps.screen.set_side(self.panel)
        maps.screen.header.add_control(self.button)
        maps.screen.improvements_wanted.connect(self._on_row)
        # Whatever the map follows, the backlog follows: journey, day and every change.
        maps.shown_sheet.connect(self.refresh)
        self.button.clicked.connect(self._on_button)
        self.panel.closed.connect(self.close)
        self.panel.typed.connect(self._on_typed)
        self.panel.moved.connect(self._on_moved)
        self.panel.deed_wanted.connect(self._on_deed)
        self.panel.refused.connect(self._on_refused)
        shell.language_changed.connect(self._retranslate)
        self._retranslate()

    @classmethod
    def commands(
        cls, screens: Screens, made: Callable[[], "BacklogLink | None"]
    ) -> Iterable[Command]:
        """Return the backlog as a command; it is made with the screen of the map."""

        def show() -> None:
            screens.open(MAPS)
            backlog = made()
            if backlog is not None:
                backlog.open()

        words = QT_TRANSLATE_NOOP("commands", "Improvement backlog")
        yield Command("backlog", "bulb", words, show)

    def open(self, stage: StageId | None = None) -> None:
        """Show the backlog beside the map, at a stage if one is given."""
        self._wanted = stage
        self.button.setChecked(True)
        self.panel.show()
        self.panel.take_keys()
        self.refresh()

    def close(self) -> None:
        """Put the backlog away; the map has the keyboard again."""
        self.panel.hide()
        self.button.setChecked(False)
        self._maps.screen.take_keys()

    def refresh(self) -> None:
        """Read the backlog anew, if anybody sees it."""
        self._asking.again()

    async def _tell(self) -> None:
        journey = self._maps.journey
        if journey is None:
            return
        past = self._shell.presenter.past
        moment = past.now() if past.day else None
        lines = await self._worker.run(self._desk.improvements.backlog, journey, moment)
        if not self._asking.stale:
            self._show(journey, lines, writable=past.day is None)

    def _show(self, journey: Journey, lines: list[BacklogLine], *, writable: bool) -> None:
        language = formats.language()
        stages = [
            StageLine(s.id, s.name.text(language).replace("\u00ad", ""), s.colour)
            for s in journey.stages
        ]
        self.panel.show_lines(stages, [Line(*line) for line in lines], writable=writable)
        if self._wanted is not None:
            self.panel.show_stage(self._wanted)
            self._wanted = None

    def _on_button(self) -> None:
        if self.panel.isHidden():
            self.open()
        else:
            self.close()

    def _on_row(self, wish: CellWish) -> None:
        self.open(wish.column.place.stage)

    def _on_refused(self) -> None:
        self._shell.presenter.past.may_change()

    def _on_typed(self, typed: ImprovementTyped) -> None:
        service, improvement = self._desk.improvements, typed.improvement
        if typed.before is None:
            self._do(partial(service.add, typed.stage, improvement))
        else:
            self._do(partial(service.change, typed.before, improvement, typed.stage))

    def _on_moved(self, moved: ImprovementMoved) -> None:
        service = self._desk.improvements
        self._do(partial(service.move, moved.stage, moved.key, moved.target, moved.place))

    def _on_deed(self, wanted: DeedWanted) -> None:
        service = self._desk.improvements
        work = {
            Deed.START: service.start,
            Deed.FINISH: service.finish,
            Deed.REOPEN: service.reopen,
            Deed.DELETE: service.remove,
        }[wanted.deed]
        self._do(partial(work, wanted.stage, wanted.key))

    def _do(self, work: Callable[[], Changes]) -> None:
        spawn(self._perform(work))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)
        # What a rule refused stands in the list as it was dropped.
        self.refresh()

    def _retranslate(self) -> None:
        self.button.setText(self.tr("Backlog"))
        self.button.setToolTip(self.tr("What is to be improved, and what came of it"))
        self.button.setAccessibleName(self.tr("Improvement backlog"))
