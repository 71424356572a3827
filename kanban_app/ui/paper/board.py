"""The whole board on a rectangle: every column, and as many cards as there is room for."""

from collections.abc import Sequence
from dataclasses import dataclass
from math import ceil

from PySide6.QtCore import QCoreApplication, QRectF, QSizeF
from PySide6.QtGui import QPainter

from kanban_app.ui import formats
from kanban_app.ui.board.card_text import CardContext, Pace
from kanban_app.ui.board.header_layout import HeaderState, header_height
from kanban_app.ui.board.metrics import COLUMN_GAP, MIN_WIDTH, WIDEST, Density, sizes
from kanban_app.ui.paper.card import paint_card
from kanban_app.ui.paper.content import BoardPage, PageColumn
from kanban_app.ui.paper.head import head_states, paint_head
from kanban_app.ui.theme import SIZE_S
from kanban_app.ui.widgets.strokes import INK, style, write

COLUMN_WIDTH = 216
_MORE = 20
_BAND_GAP = 16
# Columns shrink by this much before the board breaks into a second band.
_SMALLEST = 0.85
_DAY_SECONDS = 86_400


@dataclass(frozen=True, slots=True)
class _Plan:
    """How the columns stand: `bands` one below the other, `width` px each, all times `scale`."""

    bands: int
    per_band: int
    width: int
    scale: float

    @property
    def density(self) -> Density:
        """Return how much of a card is shown: less where two bands share the height."""
        return Density.COMFORTABLE if self.bands == 1 else Density.COMPACT


def board_size(page: BoardPage, max_cards_per_column: int) -> QSizeF:
    """Return the px a board needs that shows so many cards of its longest column."""
    count = max(1, len(page.columns))
    width = count * (COLUMN_WIDTH + COLUMN_GAP) - COLUMN_GAP
    density = Density.COMFORTABLE
    states = head_states(page, COLUMN_WIDTH, density)
    height = 0
    for column in page.columns:
        shown = min(len(column.cards), max_cards_per_column)
        more = _MORE if _whole(column) > shown else 0
        height = max(height, shown * sizes(density).item + more)
    return QSizeF(width, _height_of(states, density) + height)


def draw_board(
    painter: QPainter, rect: QRectF, page: BoardPage, max_cards_per_column: int | None = None
) -> None:
    """Draw all columns into `rect`, each with the cards that fit and how many more there are."""
    if not page.columns:
        return
    plan = _plan(len(page.columns), rect.width())
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.translate(rect.topLeft())
    painter.scale(plan.scale, plan.scale)
    height = (rect.height() / plan.scale - (plan.bands - 1) * _BAND_GAP) / plan.bands
    states = head_states(page, plan.width, plan.density)
    head = _height_of(states, plan.density)
    for place, (column, state) in enumerate(zip(page.columns, states, strict=True)):
        band, slot = divmod(place, plan.per_band)
        area = QRectF(
            slot * (plan.width + COLUMN_GAP), band * (height + _BAND_GAP), plan.width, height
        )
        paint_head(painter, area.topLeft(), plan.width, state)
        _cards(painter, area.adjusted(0, head, 0, 0), page, column, (plan, max_cards_per_column))
    painter.restore()


def _plan(columns: int, room: float) -> _Plan:
    bands = 1
    while True:
        each = ceil(columns / bands)
        width = int((room + COLUMN_GAP) / each) - COLUMN_GAP
        if width >= MIN_WIDTH:
            return _Plan(bands, each, min(width, WIDEST), 1.0)
        scale = room / (each * (MIN_WIDTH + COLUMN_GAP) - COLUMN_GAP)
        if scale >= _SMALLEST or each == 1:
            return _Plan(bands, each, MIN_WIDTH, scale)
        bands += 1


def _height_of(states: Sequence[HeaderState], density: Density) -> int:
    return header_height(density, two_lines=any(state.two_lines for state in states))


def _cards(
    painter: QPainter, area: QRectF, page: BoardPage, column: PageColumn,
    how: tuple[_Plan, int | None],
) -> None:  # fmt: skip
    plan, limit = how
    measures = sizes(plan.density)
    context = _context(page, column)
    shown = _fitting(column, area.height(), measures.item, limit)
    for place, card in enumerate(column.cards[:shown]):
        top = area.top() + place * measures.item + measures.card_top
        at = QRectF(area.left(), top, area.width(), measures.card)
        paint_card(painter, at, card, context, plan.density)
    left_out = _whole(column) - shown
    if left_out > 0:
        text = QCoreApplication.translate("Paper", "%s more") % formats.number(left_out)
        row = QRectF(area.left(), area.top() + shown * measures.item, area.width(), _MORE)
        write(painter, row.adjusted(measures.pad_x, 0, 0, 0), text, style(SIZE_S, INK.text_2))


def _fitting(column: PageColumn, height: float, item: int, limit: int | None) -> int:
    wanted = len(column.cards) if limit is None else min(limit, len(column.cards))
    # A hair of room: a board measured to fit must not lose a card to a rounding error.
    room = height + 0.5
    more = _MORE if _whole(column) > wanted else 0
    if wanted * item + more <= room:
        return wanted
    return max(0, int((room - _MORE) // item))


def _whole(column: PageColumn) -> int:
    return max(column.count, len(column.cards))


def _context(page: BoardPage, column: PageColumn) -> CardContext:
    reading = page.reading_of(column.stage)
    pace = Pace(_seconds(reading.median_days), _seconds(reading.p85_days)) if reading else Pace()
    today = page.days.date_of(page.as_of).isoformat()
    return CardContext(column.stage, pace, page.as_of, today)


def _seconds(days: float | None) -> float | None:
    return None if days is None else days * _DAY_SECONDS
