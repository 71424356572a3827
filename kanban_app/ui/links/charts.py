"""Joins the charts to the board: same columns, same numbers, same frame."""

from PySide6.QtCore import QObject

from kanban_app.domain.changes import Noun
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.board.lane import Lane
from kanban_app.ui.charts.cells import BarClicked, Column
from kanban_app.ui.charts.header import Counting
from kanban_app.ui.charts.panel import ChartPanel
from kanban_app.ui.links.chart_periods import ChartPeriods
from kanban_app.ui.links.header_cards import HeaderCards
from kanban_app.ui.shell import Shell

_FOLDED, _OPEN = "folded", "open"


class ChartLink(QObject):
    """Lets the chart panel follow every change of the board, before the store has answered."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker | None) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._lanes: list[Lane] = []
        self._counting = Counting()
        self._periods = ChartPeriods(shell.presenter.numbers)
        self.panel = ChartPanel()
        shell.window.add_below(self.panel)
        self.panel.set_collapsed(collapsed=shell.settings.panel == _FOLDED)
        self.panel.set_wanted_height(shell.settings.panel_height)
        self.panel.counting_changed.connect(self._on_counting)
        self.panel.earlier_wanted.connect(self._on_earlier)
        self.panel.later_wanted.connect(self._on_later)
        self.panel.today_wanted.connect(self._on_today)
        self.panel.bar_clicked.connect(self._on_bar)
        self.panel.state_changed.connect(self._keep_state)
        shell.presenter.numbers_changed.connect(self.show_numbers)
        shell.presenter.shown_changed.connect(self.follow_board)
        self._cards = HeaderCards(shell, worker, shell.presenter, self.panel.show_cards)
        shell.window.board.header_clicked.connect(self._cards.on_header)
        shell.window.resized.connect(self._follow_size)
        # Goals are read once there are numbers to be compared with, and after every change.
        self._aimed = worker is None
        shell.presenter.done.connect(self._on_done)
        shell.presenter.journeys_changed.connect(self._read_goals)
        self.follow_board()
        self._follow_size()

    def follow_board(self) -> None:
        """Stand under the columns that are on the board now."""
        lanes = list(self._shell.window.board.lanes)
        for lane in lanes:
            if lane not in self._lanes:
                lane.geometry_changed.connect(self._place)
        self._lanes = lanes
        self._place()
        self._periods.begin()
        self.show_numbers()

    def show_numbers(self) -> None:
        """Show the readings at once: the charts change in the frame of the drop."""
        presenter = self._shell.presenter
        if presenter.moving:
            # A card that moves shall be seen in the charts, wherever they were.
            self._periods.go_to_today()
        journeys = {j.id: j for j in presenter.board.shown}
        for key, reading in self._periods.read(list(journeys), self._counting).items():
            self.panel.show_reading(journeys[key], reading, mark=presenter.moving)
        if not self._aimed and self._periods.shown:
            self._read_goals()
        self.panel.set_waiting(waiting=self._periods.nothing_yet(self._counting))
        span = self._periods.span(self._counting)
        if span is not None:
            self.panel.show_span(span)
        if presenter.moving:
            self.panel.follow_now()

    def _on_done(self, done: Done) -> None:
        if done.changes.everything or Noun.MAP in done.changes.nouns:
            self._read_goals()

    def _read_goals(self) -> None:
        if self._worker is not None:
            self._aimed = True
            spawn(self._show_goals(self._worker))

    async def _show_goals(self, worker: Worker) -> None:
        goals = await worker.run(self._desk.goals.all)
        aims = {stage: goal.conversion for stage, goal in goals.items()}
        self.panel.show_goals({s: share for s, share in aims.items() if share is not None})

    def _place(self) -> None:
        lanes = self._shell.window.board.lanes
        columns = [
            Column(lane.journey.id, span.stage_id, span.x, span.width, span.collapsed)
            for lane in lanes
            for span in lane.column_geometry()
        ]
        self.panel.set_columns(columns)
        if lanes:
            self.panel.set_scroll_x(lanes[0].scroll_x)

    def _follow_size(self) -> None:
        self.panel.set_window_height(self._shell.window.height())

    def _on_counting(self, counting: Counting) -> None:
        self._counting = counting
        self.panel.set_counting(counting)
        self.show_numbers()

    def _on_earlier(self) -> None:
        self._periods.go_earlier()
        self.show_numbers()

    def _on_later(self) -> None:
        self._periods.go_later()
        self.show_numbers()

    def _on_today(self) -> None:
        self._periods.go_to_today()
        self.show_numbers()

    def _on_bar(self, clicked: BarClicked) -> None:
        presenter = self._shell.presenter
        reading = self._periods.shown.get(clicked.journey_id)
        if reading is not None:
            cards = presenter.numbers.behind(
                clicked.journey_id, clicked.stage_id, str(clicked.segment), reading,
                clicked.period_index, strict=self._counting.strict,
            )  # fmt: skip
            title = self._cards.title(
                clicked.stage_id, clicked.segment, reading, clicked.period_index
            )
            self._cards.list(title, cards, clicked.where)

    def _keep_state(self) -> None:
        self._shell.settings.panel = _FOLDED if self.panel.collapsed else _OPEN
        self._shell.settings.panel_height = self.panel.wanted_height
