"""Joins the journey map to the use cases: asks for the sheet, follows changes, stores edits."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.map_sheet import Sheet
from kanban_app.domain.moment import Moment
from kanban_app.services.desk import Desk
from kanban_app.services.maps import Scope
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.map_panels import MapPanels
from kanban_app.ui.links.past import Shown
from kanban_app.ui.maps.periods import PeriodKind, days_of
from kanban_app.ui.maps.requests import CellEdit
from kanban_app.ui.maps.screen import MapsScreen
from kanban_app.ui.shell import MAPS, Shell
from kanban_app.ui.widgets.choices import Choice

LIFECYCLE = "lifecycle"


class MapsLink(QObject):
    """Keeps the map true while it is open; nothing is read while it is not.

    `shown_sheet` is sent whenever another sheet is shown; `persona` narrows it to one persona's
    clients.
    """

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)
    shown_sheet = Signal(Sheet)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.screen = MapsScreen()
        self.panels = MapPanels(shell, desk, worker, self.screen)
        self.panels.open_requested.connect(self.open_requested)
        self.shown_sheet.connect(self.panels.follow)
        self._journey, self._period = _restored(shell.settings.journey_map)
        self._persona = ""
        self._moment: Moment | None = None
        self._asking = Asking(self._tell, lambda: self.shown)
        shell.window.add_screen(MAPS, self.screen.header, self.screen)
        self._connect()

    @property
    def sheet(self) -> Sheet | None:
        """Return what is shown, None before the first answer."""
        return self.screen.view.sheet

    @property
    def journey(self) -> Journey | None:
        """Return the journey whose map is shown."""
        journeys = self._shell.presenter.board.journeys
        found = next((j for j in journeys if j.key == self._journey), None)
        return found or next(iter(journeys), None)

    @property
    def shown(self) -> bool:
        """Return whether the screen is to be seen."""
        return self._shell.window.screen_key == MAPS

    def open(self) -> None:
        """Show the screen."""
        if not self._journey:
            self._journey = next((j.key for j in self._shell.presenter.board.shown), "")
        self._shell.window.show_screen(MAPS)
        self.screen.take_keys()
        self.refresh()

    def show_journey(self, journey: JourneyId) -> None:
        """Show the map of a journey."""
        found = next((j for j in self._shell.presenter.board.journeys if j.id == journey), None)
        if found is not None:
            self._on_journey(found.key)
        self.open()

    def follow_past(self, shown: Shown) -> None:
        """Tell everything as of the moment that the board shows."""
        if shown.moment != self._moment:
            self._moment = shown.moment
            self.refresh()

    def show_persona(self, key: str) -> None:
        """Narrow the map to the clients of a persona, "" for all."""
        if key != self._persona:
            self._persona = key
            self.refresh()

    def refresh(self) -> None:
        """Ask for the sheet anew, if anybody sees it; what is asked meanwhile is asked once."""
        self._asking.again()

    async def _tell(self) -> None:
        journey = self.journey
        if journey is None:
            return
        scope = self._scope()
        self._show_header(journey, scope)
        sheet = await self._worker.run(self._desk.maps.sheet, journey, scope)
        if not self._asking.stale:
            self.screen.show_sheet(sheet, writable=self._shell.presenter.past.day is None)
            self.shown_sheet.emit(sheet)

    def _scope(self) -> Scope:
        moment = self._moment if self._moment is not None else self._shell.clock()
        first, last = days_of(self._period, self._shell.days.date_of(moment))
        return Scope(first, last, moment, self._persona)

    def _show_header(self, journey: Journey, scope: Scope) -> None:
        journeys = self._shell.presenter.board.journeys
        choices = [Choice(j.key, j.name.text(formats.language())) for j in journeys]
        missing = all(j.key != LIFECYCLE for j in journeys)
        self.screen.header.show_journeys(choices, journey.key, lifecycle=missing)
        self.screen.header.show_period(self._period, scope.first, scope.last)

    def _connect(self) -> None:
        shell, screen = self._shell, self.screen
        shell.presenter.done.connect(self.refresh)
        shell.presenter.journeys_changed.connect(self.refresh)
        shell.language_changed.connect(self.refresh)
        shell.day_changed.connect(self.refresh)
        shell.window.leaving.connect(screen.editing.finish)
        screen.header.journey_chosen.connect(self._on_journey)
        screen.header.period_chosen.connect(self._on_period)
        screen.header.lifecycle_wanted.connect(self._on_lifecycle)
        screen.edited.connect(self._on_edited)
        screen.refused.connect(self._on_refused)

    def _on_journey(self, key: str) -> None:
        self._journey, self._persona = key, ""
        self._remember()

    def _on_period(self, key: str) -> None:
        self._period = PeriodKind(key)
        self._remember()

    def _remember(self) -> None:
        self._shell.settings.journey_map = f"{self._period},{self._journey}"
        self.refresh()

    def _on_refused(self) -> None:
        self._shell.presenter.past.may_change()

    def _on_edited(self, edit: CellEdit) -> None:
        spawn(self._store_cell(edit))

    async def _store_cell(self, edit: CellEdit) -> None:
        maps, language = self._desk.maps, formats.language()
        changes = await self._apply(
            partial(maps.edit_cell, edit.place, edit.lane, edit.lines, language)
        )
        self.screen.editing.settle(stored=changes is not None)

    def _on_lifecycle(self) -> None:
        spawn(self._add_lifecycle())

    async def _add_lifecycle(self) -> None:
        changes = await self._apply(partial(self._desk.journeys.add_shipped, LIFECYCLE))
        if changes is not None:
            self._on_journey(LIFECYCLE)

    async def _apply(self, work: Callable[[], Changes]) -> Changes | None:
        return await self._shell.presenter.apply(work)


def _restored(chosen: str) -> tuple[str, PeriodKind]:
    """Return journey and period as they were chosen last."""
    period, _, journey = chosen.partition(",")
    known = {str(kind): kind for kind in PeriodKind}
    return journey, known.get(period, PeriodKind.MONTHS_12)
