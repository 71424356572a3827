"""Joins the improvement backlog to the map: at its side, by a button in its bar or by its row."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

from PySide6.QtCore import QObject

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import Substage
from kanban_app.services.desk import Desk
from kanban_app.services.improvements import BacklogLine
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.backlog_places import stage_lines
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
)
from kanban_app.ui.maps.requests import CellWish
from kanban_app.ui.shell import MAPS, Shell
from kanban_app.ui.widgets.buttons import ToggleButton

_Read = tuple[list[BacklogLine], Mapping[StageId, Sequence[Substage]]]


class BacklogLink(QObject):
    """Keeps the panel true while it is open; nothing is read while it is not."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, maps: MapsLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._maps = shell, desk, worker, maps
        self._asking = Asking(self._tell, lambda: not self.panel.isHidden())
        self._wanted: Place | None = None
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

    def open(self, place: Place | None = None) -> None:
        """Show the backlog beside the map, at a stage or sub-stage if one is given."""
        self._wanted = place
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
        read = await self._worker.run(self._read, journey, moment)
        if not self._asking.stale:
            self._show(journey, read, writable=past.day is None)

    def _read(self, journey: Journey, moment: Moment | None) -> _Read:
        lines = self._desk.improvements.backlog(journey, moment)
        return lines, self._desk.substages.with_levels()

    def _show(self, journey: Journey, read: _Read, *, writable: bool) -> None:
        lines, levels = read
        places = {Place(line.stage, line.path) for line in lines}
        told = [
            Line(Place(stage, path), improvement, came_of_it)
            for stage, improvement, came_of_it, path in lines
        ]
        wanted = self._wanted
        shown = stage_lines(journey, levels, places | {wanted} if wanted else places)
        self.panel.show_lines(shown, told, writable=writable, places=stage_lines(journey, levels))
        if wanted is not None:
            self.panel.show_stage(wanted)
            self._wanted = None

    def _on_button(self) -> None:
        if self.panel.isHidden():
            self.open()
        else:
            self.close()

    def _on_row(self, wish: CellWish) -> None:
        self.open(wish.column.place._replace(touchpoint=""))

    def _on_refused(self) -> None:
        self._shell.presenter.past.may_change()

    def _on_typed(self, typed: ImprovementTyped) -> None:
        service, improvement = self._desk.improvements, typed.improvement
        if typed.before is None:
            self._do(partial(service.add, typed.stage, improvement))
        else:
            self._do(partial(service.change, typed.before, improvement, typed.stage))

    def _on_moved(self, moved: ImprovementMoved) -> None:
        move = self._desk.improvements.move
        self._do(partial(move, moved.stage, moved.key, moved.target, moved.place))

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
