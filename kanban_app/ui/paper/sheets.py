"""What stands on every sheet of the document, decided before the first one is drawn."""

from dataclasses import dataclass
from functools import partial
from math import ceil

from PySide6.QtCore import QCoreApplication, QRectF
from PySide6.QtGui import QPainter

from kanban_app.ui import formats
from kanban_app.ui.charts import paint, wording
from kanban_app.ui.charts.cells import Cell, Scale, Segment, cells_of, scale_of
from kanban_app.ui.paper.board import draw_board
from kanban_app.ui.paper.content import BoardPage
from kanban_app.ui.paper.lists import cards_table, numbers_table
from kanban_app.ui.paper.table import HEAD, ROW, Table, paint_table, rows_fitting
from kanban_app.ui.theme import SIZE_S
from kanban_app.ui.widgets.strokes import INK, Paint, style, write

translate = QCoreApplication.translate
# Board and charts are drawn this much smaller than on the screen: 13 px are 7.6 pt.
PRINT = 0.78
_CELLS, _LANES = 6, 3
_LOWEST, _HIGHEST, _LANE_GAP = 140.0, 280.0, 20.0
_NOTE, _NOTE_GAP = 15.0, 8.0
_APART = 20.0


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: whose it is, what it is called, and how its body is drawn."""

    page: BoardPage
    section: str
    paint: Paint


@dataclass(frozen=True, slots=True)
class _Lanes:
    """The charts of a journey, a few stages beside each other, `lane` px high on the screen."""

    rows: tuple[tuple[Cell, ...], ...]
    scale: Scale
    lane: float

    @property
    def height(self) -> float:
        """Return the px of all lanes on paper."""
        return max(0.0, len(self.rows) * (self.lane + _LANE_GAP) - _LANE_GAP) * PRINT


def sheets_of(page: BoardPage, body: QRectF) -> list[Sheet]:
    """Return the sheets of one journey: board, charts with numbers, all cards."""
    board = Sheet(page, translate("Paper", "Board"), partial(_paint_board, page))
    return [board, *_flow_sheets(page, body), *_card_sheets(page, body)]


def _flow_sheets(page: BoardPage, body: QRectF) -> list[Sheet]:
    section = translate("Paper", "Throughput and conversion")
    numbers = numbers_table(page, body.width())
    if page.reading is None:
        return _table_sheets(page, section, numbers, body)
    cells = cells_of(page.journey, page.reading)
    scale = scale_of(page.reading, cells)
    each = ceil(len(cells) / max(1, ceil(len(cells) / _CELLS)))
    rows = [cells[i : i + each] for i in range(0, len(cells), max(1, each))]
    below = _APART + HEAD + len(numbers.rows) * ROW + _NOTE_GAP + len(_notes()) * _NOTE
    lanes = _Lanes(tuple(rows), scale, _lane_height(body.height() - below, len(rows)))
    if lanes.height <= body.height() - below:
        return [Sheet(page, section, partial(_paint_flow, lanes, numbers))]
    groups = [tuple(rows[i : i + _LANES]) for i in range(0, len(rows), _LANES)]
    made = [_Lanes(g, scale, _lane_height(body.height(), len(g))) for g in groups]
    charts = [Sheet(page, section, partial(_paint_lanes, one)) for one in made]
    return [*charts, *_table_sheets(page, section, numbers, body)]


def _card_sheets(page: BoardPage, body: QRectF) -> list[Sheet]:
    table = cards_table(page, body.width())
    title = translate("Paper", "All cards (%s)") % formats.number(len(table.rows))
    return _table_sheets(page, title, table, body) if table.rows else []


def _table_sheets(page: BoardPage, section: str, table: Table, body: QRectF) -> list[Sheet]:
    fitting = rows_fitting(body.height())
    return [
        Sheet(page, section, partial(_paint_rows, table, first, fitting))
        for first in range(0, max(1, len(table.rows)), fitting)
    ]


def _paint_board(page: BoardPage, painter: QPainter, body: QRectF) -> None:
    _at_print_size(painter, body, partial(_draw_page, page))


def _draw_page(page: BoardPage, painter: QPainter, area: QRectF) -> None:
    draw_board(painter, area, page)


def _paint_flow(lanes: _Lanes, numbers: Table, painter: QPainter, body: QRectF) -> None:
    _paint_lanes(lanes, painter, body)
    area = body.adjusted(0, lanes.height + _APART, 0, 0)
    paint_table(painter, area, numbers, 0, len(numbers.rows))
    top = area.top() + HEAD + len(numbers.rows) * ROW + _NOTE_GAP
    for place, note in enumerate(_notes()):
        row = QRectF(body.left(), top + place * _NOTE, body.width(), _NOTE)
        write(painter, row, note, style(SIZE_S, INK.text_2))


def _paint_lanes(lanes: _Lanes, painter: QPainter, body: QRectF) -> None:
    _at_print_size(painter, body, partial(_draw_lanes, lanes))


def _draw_lanes(lanes: _Lanes, painter: QPainter, area: QRectF) -> None:
    widest = max((len(cells) for cells in lanes.rows), default=1)
    top = area.top()
    for cells in lanes.rows:
        # The last lane may hold fewer cells; they stay as wide as those above.
        width = area.width() * len(cells) / widest
        place = QRectF(area.left(), top, width, lanes.lane)
        paint.paint_journey(painter, place, cells, lanes.scale, INK)
        top += lanes.lane + _LANE_GAP


def _paint_rows(
    table: Table, first: int, count: int, painter: QPainter, body: QRectF
) -> None:  # fmt: skip
    paint_table(painter, body, table, first, count)


def _lane_height(room: float, lanes: int) -> float:
    """Return the px of one lane, as high as `room` allows within reason."""
    each = (room / PRINT + _LANE_GAP) / max(1, lanes) - _LANE_GAP
    return max(_LOWEST, min(_HIGHEST, each))


def _notes() -> tuple[str, ...]:
    """Return how the numbers are counted, a line each."""
    throughput, moved = translate("Paper", "Throughput"), translate("Paper", "Moved on")
    return (
        f"{throughput}: {wording.definition(Segment.THROUGHPUT)}",
        f"{moved}: {wording.definition(Segment.ADVANCED)}",
        translate(
            "Paper",
            "Hatched: cards still undecided, or a period that is still running. Grey: lost cards.",
        ),
        translate("Paper", "95 % interval: the range of true rates these figures fit (Wilson)."),
    )


def _at_print_size(painter: QPainter, body: QRectF, draw: Paint) -> None:
    """Draw into `body` at the size of print."""
    painter.save()
    painter.translate(body.topLeft())
    painter.scale(PRINT, PRINT)
    draw(painter, QRectF(0, 0, body.width() / PRINT, body.height() / PRINT))
    painter.restore()
