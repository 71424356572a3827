"""Joins the charts to the board: same columns, same numbers, same frame."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QRect

from kanban_app.analytics.reading import BoardReading
from kanban_app.domain.ids import CardId, StageId
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.lane import Lane
from kanban_app.ui.board.requests import HeaderClick, HeaderPart
from kanban_app.ui.charts import wording
from kanban_app.ui.charts.cards_list import ListTitle
from kanban_app.ui.charts.cells import BarClicked, Column, Segment, plain_name
from kanban_app.ui.charts.header import Counting
from kanban_app.ui.charts.panel import ChartPanel
from kanban_app.ui.links.chart_periods import ChartPeriods
from kanban_app.ui.links.face_words import face_words
from kanban_app.ui.shell import Shell

_FOLDED, _OPEN = "folded", "open"
_SEGMENTS = {
    HeaderPart.RATE: Segment.ADVANCED,
    HeaderPart.INTERVAL: Segment.ADVANCED,
    HeaderPart.THROUGHPUT: Segment.THROUGHPUT,
}


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
        shell.window.board.header_clicked.connect(self._on_header)
        shell.window.resized.connect(self._follow_size)
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
        self.panel.set_waiting(waiting=self._periods.nothing_yet(self._counting))
        span = self._periods.span(self._counting)
        if span is not None:
            self.panel.show_span(span)
        if presenter.moving:
            self.panel.follow_now()

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
            title = self._title(clicked.stage_id, clicked.segment, reading, clicked.period_index)
            spawn(self._list(title, cards, clicked.where))

    def _on_header(self, click: HeaderClick) -> None:
        presenter = self._shell.presenter
        if click.part is HeaderPart.LEVELS:
            return
        journey, _ = presenter.board.stage(click.stage_id)
        reading = presenter.numbers.reading(journey.id)
        segment = _SEGMENTS.get(click.part)
        if segment is None or reading is None:
            cards = [c.id for c in presenter.board.contents.cards(click.stage_id)]
            title = ListTitle(self._name(click.stage_id), wording.standing_here())
        else:
            cards = presenter.numbers.behind(
                journey.id, click.stage_id, str(segment), reading, None, strict=False
            )
            title = self._title(click.stage_id, segment, reading, None)
        spawn(self._list(title, cards, click.where))

    def _title(
        self, stage_id: StageId, segment: Segment, reading: BoardReading, place: int | None
    ) -> ListTitle:
        """Return whose cards are listed: stage, period or whole window, and what is counted."""
        stage = self._shell.presenter.board.stage(stage_id)[1]
        periods = reading.periods if place is None else (reading.periods[place],)
        what = wording.counted(segment, reading.unit, periods, post_win=stage.post_win)
        return ListTitle(self._name(stage_id), what)

    def _name(self, stage_id: StageId) -> str:
        board = self._shell.presenter.board
        journey, stage = board.stage(stage_id)
        name = plain_name(stage)
        # Two journeys may have stages of the same name.
        several = len(board.shown) > 1
        return journey.name.text(formats.language()) + wording.DOT + name if several else name

    async def _list(self, title: ListTitle, cards: Sequence[CardId], where: QRect) -> None:
        assert self._worker is not None
        faces = await self._worker.run(self._shell.presenter.reader.faces, cards)
        self.panel.show_cards(title, [(f.id, f.heading, face_words(f)) for f in faces], where)

    def _keep_state(self) -> None:
        self._shell.settings.panel = _FOLDED if self.panel.collapsed else _OPEN
        self._shell.settings.panel_height = self.panel.wanted_height
