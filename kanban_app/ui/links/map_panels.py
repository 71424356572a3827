"""What opens over the journey map: its rows, targets, plans, quotes and the menus of its cells."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, QPoint, Signal
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu

from kanban_app.domain.changes import Changes
from kanban_app.domain.journey_map import metric_keys
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Sheet
from kanban_app.domain.map_steps import rest_at
from kanban_app.domain.survey_rules import Answers, answers_of
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.links.levels import LevelWanted
from kanban_app.ui.maps.grid import Box
from kanban_app.ui.maps.lanes_panel import LanesPanel
from kanban_app.ui.maps.plan import PlanSheet
from kanban_app.ui.maps.quotes import QuotesPanel
from kanban_app.ui.maps.requests import (
    CellWish,
    LaneMove,
    LaneName,
    LaneShow,
    PlanEdit,
    TargetsEdit,
)
from kanban_app.ui.maps.screen import MapsScreen
from kanban_app.ui.maps.spoken import cell_lines
from kanban_app.ui.maps.targets import TargetsSheet
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.keyboard import held


class MapPanels(QObject):
    """Opens them for the screen and stores what is meant; a past day is for looking only."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)
    level_wanted = Signal(LevelWanted)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, screen: MapsScreen) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._screen = shell, desk, worker, screen
        self._lanes: LanesPanel | None = None
        screen.targets_wanted.connect(self._on_targets)
        screen.plan_wanted.connect(self._on_plan)
        screen.quotes_wanted.connect(self._on_quotes)
        screen.lane_moved.connect(self._on_lane_moved)
        screen.lane_menu_wanted.connect(self._on_lane_menu)
        screen.cell_menu_wanted.connect(self._on_cell_menu)
        screen.header.lanes_wanted.connect(self.open_lanes)

    def follow(self, sheet: Sheet) -> None:
        """Show the rows as they are now, where their panel is open."""
        panel = held(self._lanes)
        if isinstance(panel, LanesPanel) and panel.isVisible():
            panel.show_sheet(sheet)

    def open_lanes(self) -> None:
        """Open the rows of the map under their button."""
        sheet = self._screen.view.sheet
        if sheet is None or not self._shell.presenter.past.may_change():
            return
        button = self._screen.header.lanes
        panel = self._lanes = LanesPanel(sheet, button)
        panel.shown_changed.connect(self._on_lane_shown)
        panel.moved.connect(self._on_lane_moved)
        panel.named.connect(self._on_lane_named)
        panel.removed.connect(self._on_lane_removed)
        corner = QPoint(button.width() - panel.width(), button.height() + UNIT)
        panel.move(button.mapToGlobal(corner))
        panel.show()

    def _on_targets(self, wish: CellWish) -> None:
        spawn(self._ask_targets(wish))

    async def _ask_targets(self, wish: CellWish) -> None:
        sheet, place = self._screen.view.sheet, wish.column.place
        rests = await self._worker.run(self._desk.store.stage_rests)
        named = metric_keys(rest_at(rests.get(place.stage, {}), place.path), wish.lane.key)
        if sheet is None:
            return
        asked = TargetsSheet(self._shell.window, wish, named, sheet.columns)
        asked.kept.connect(self._on_targets_kept)
        asked.open()

    def _on_targets_kept(self, edit: TargetsEdit) -> None:
        maps = self._desk.maps
        self._run(partial(maps.edit_metrics, edit.place, edit.lane, edit.keys, dict(edit.targets)))

    def _on_plan(self, wish: CellWish) -> None:
        asked = PlanSheet(self._shell.window, wish)
        asked.kept.connect(self._on_plan_kept)
        asked.open()

    def _on_plan_kept(self, edit: PlanEdit) -> None:
        plan = partial(self._desk.maps.edit_plan, edit.place, edit.ratings, edit.story)
        self._run(partial(plan, formats.language()))

    def _on_quotes(self, wish: CellWish) -> None:
        panel = QuotesPanel(wish, self._shell.days, self._shell.window)
        panel.open_wanted.connect(self.open_requested)
        panel.open_beside(wish.where)

    def _on_lane_menu(self, lane: Lane, at: QPoint) -> None:
        menu = QMenu(self._screen)
        self._add_lane_actions(menu, lane)
        menu.popup(at)

    def _on_cell_menu(self, box: Box, at: QPoint) -> None:
        menu, screen, lane = QMenu(self._screen), self._screen, box.lane
        sheet = screen.view.sheet
        if sheet is None:
            return
        if lane is None:
            self._add_opening(menu, box)
            menu.addAction(self.tr("Plan …"), partial(screen.ask_plan, box))
            self._add_level(menu, box)
            menu.popup(at)
            return
        menu.addAction(self._words_of_edit(lane), partial(screen.edit, box))
        told = lane.key in {LaneKey.EXPERIENCE, LaneKey.QUOTES}
        if lane.key == LaneKey.EXPERIENCE:
            menu.addAction(self.tr("Show quotes"), partial(screen.show_quotes, box))
        if lane.key == LaneKey.IMPROVEMENTS:
            backlog = self.tr("Effort, effect and verdicts")
            menu.addAction(backlog, partial(screen.show_improvements, box))
        if lane.key == LaneKey.SURVEY and not lane.own:
            self._add_answers(menu, box)
        text = "\n".join(cell_lines(sheet, box))
        copy = menu.addAction(self.tr("Copy text"), partial(_copy, text))
        copy.setEnabled(bool(text) or told)
        menu.addSeparator()
        self._add_level(menu, box)
        self._add_lane_actions(menu, lane)
        menu.popup(at)

    def _add_answers(self, menu: QMenu, box: Box) -> None:
        """Offer how the question is answered, as soon as there is one."""
        asked = box.column.cells.get(LaneKey.SURVEY, ())
        known = answers_of(asked[0].raw) if asked else None
        words = (
            (Answers.FIVE, self.tr("Answers from 1 to 5")),
            (Answers.TEN, self.tr("Answers from 0 to 10")),
            (Answers.NPS, self.tr("Answers from 0 to 10, recommendation (NPS)")),
        )
        menu.addSeparator()
        for answers, text in words:
            change = partial(self._desk.maps.edit_answers, box.column.place, answers)
            action = menu.addAction(text, partial(self._run, change))
            action.setCheckable(True)
            action.setChecked(answers is known)
            action.setEnabled(bool(asked))
        menu.addSeparator()

    def _add_opening(self, menu: QMenu, box: Box) -> None:
        """Offer what a click on the name of a column does."""
        view, place = self._screen.view, box.column.place
        if box.column.parts:
            opened = place in view.opened
            words = self.tr("Close column") if opened else self.tr("Open column")
            menu.addAction(words, partial(view.toggle, place))

    def _add_level(self, menu: QMenu, box: Box) -> None:
        place = box.column.place
        if not place.touchpoint:
            wanted = LevelWanted(place.stage, place.path)
            board = self.tr("Sub-stages as a board")
            menu.addAction(board, partial(self.level_wanted.emit, wanted))

    def _words_of_edit(self, lane: Lane) -> str:
        if lane.own:
            return self.tr("Edit")
        if lane.key == LaneKey.QUOTES:
            return self.tr("Show quotes")
        if lane.key == LaneKey.EXPERIENCE:
            return self.tr("Plan …")
        metrics = lane.key in {LaneKey.METRICS_IN, LaneKey.METRICS_OUT}
        return self.tr("Metrics and targets …") if metrics else self.tr("Edit")

    def _add_lane_actions(self, menu: QMenu, lane: Lane) -> None:
        hide = LaneShow(lane.key, hidden=True)
        menu.addAction(self.tr("Hide this row"), partial(self._on_lane_shown, hide))
        menu.addAction(self.tr("Rows …"), self.open_lanes)

    def _on_lane_shown(self, wish: LaneShow) -> None:
        self._on_sheet(lambda s: self._desk.maps.show_lane(s, wish.key, hidden=wish.hidden))

    def _on_lane_moved(self, move: LaneMove) -> None:
        self._on_sheet(lambda s: self._desk.maps.move_lane(s, move.key, move.before))

    def _on_lane_named(self, wish: LaneName) -> None:
        maps, language = self._desk.maps, formats.language()
        if wish.key:
            self._on_sheet(lambda s: maps.rename_lane(s, wish.key, wish.name, language))
        else:
            self._on_sheet(lambda s: maps.add_lane(s, wish.name, language))

    def _on_lane_removed(self, key: str) -> None:
        self._on_sheet(lambda s: self._desk.maps.remove_lane(s, key))

    def _on_sheet(self, work: Callable[..., Changes]) -> None:
        sheet = self._screen.view.sheet
        if sheet is not None:
            self._run(partial(work, sheet.journey))

    def _run(self, work: Callable[[], Changes]) -> None:
        spawn(self._apply(work))

    async def _apply(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)


def _copy(text: str) -> None:
    QGuiApplication.clipboard().setText(text)
