"""A column header on paper: the board's layout, drawn as lines and letters."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kanban_app.ui.board import header_facts
from kanban_app.ui.board.header_facts import BARS, Pill, Totals, bars_of
from kanban_app.ui.board.header_layout import (
    RULE,
    HeaderState,
    HeaderStyles,
    Piece,
    lay_out,
    name_room,
)
from kanban_app.ui.board.metrics import Density, sizes
from kanban_app.ui.board.requests import HeaderPart
from kanban_app.ui.formats import language
from kanban_app.ui.paper.content import BoardPage, PageColumn
from kanban_app.ui.theme import SIZE_S, colour, stage_colour
from kanban_app.ui.widgets.strokes import INK, box, icon, style, write

_PILL_PAD, _PILL_ICON, _PILL_GAP = 6, 12, 4


def head_states(page: BoardPage, width: int, density: Density) -> list[HeaderState]:
    """Return what the headers say, all of them higher if one name needs two lines."""
    states = [_state(page, column, density) for column in page.columns]
    two = any(_needs_two_lines(state, width) for state in states)
    return [state._replace(two_lines=two) for state in states]


def _state(page: BoardPage, column: PageColumn, density: Density) -> HeaderState:
    totals = Totals(column.count, column.value_cents, column.weighted_cents)
    return HeaderState(column.stage, totals, page.reading_of(column.stage), density=density)


def _needs_two_lines(state: HeaderState, width: int) -> bool:
    styles = HeaderStyles(INK, on_target=False)
    name = state.stage.name.text(language())
    room = name_room(state, width, styles)
    return len(header_facts.name_lines(name, room, styles.name.metrics)) > 1


def paint_head(painter: QPainter, at: QPointF, width: int, state: HeaderState) -> None:
    """Draw a header with its corner at `at`."""
    styles = HeaderStyles(INK, on_target=False)
    layout = lay_out(state, width, styles)
    room = name_room(state, width, styles)
    painter.save()
    painter.translate(at)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(stage_colour(state.stage.colour, dark=False))
    painter.drawRoundedRect(QRectF(0, 0, width, RULE), RULE / 2, RULE / 2)
    for piece in _apart(layout.pieces):
        _piece(painter, piece, room if piece.part is HeaderPart.NAME else width, layout.spark)
    _pill(painter, layout.pill, QRectF(layout.pill_area))
    if state.reading is not None:
        _bars(painter, QRectF(layout.spark), state)
    painter.restore()


def _apart(pieces: Sequence[Piece]) -> list[Piece]:
    """Return the pieces without those that would run into their neighbour at the left."""
    # On the screen a tooltip still tells both; on paper two sums over each other tell none.
    ends: dict[int, int] = {}
    kept = []
    for piece in pieces:
        row = piece.area.top()
        if piece.area.left() >= ends.get(row, piece.area.left()):
            kept.append(piece)
            ends[row] = piece.area.left() + piece.area.width()
    return kept


def _piece(painter: QPainter, piece: Piece, room: int, spark: QRect) -> None:
    x = piece.area.left()
    if piece.area.intersects(spark):
        x = spark.right() + _PILL_GAP
    # The board never shortens a text, but a column can be made wider and paper cannot.
    text, metrics = piece.text, piece.style.metrics
    if metrics.horizontalAdvance(text) > room - x:
        text = metrics.elidedText(text, Qt.TextElideMode.ElideRight, room - x)
    painter.setFont(piece.style.font)
    painter.setPen(piece.style.pen)
    painter.drawText(QPointF(x, piece.baseline), text)


def _pill(painter: QPainter, pill: Pill, area: QRectF) -> None:
    fill = INK.warn_soft if pill.warns else INK.surface_2
    line = None if pill.warns else QPen(colour(INK.border_strong), 1)
    box(painter, area, area.height() / 2, fill, line)
    face = style(SIZE_S, INK.warn if pill.warns else INK.text_2, bold=pill.warns)
    x = area.center().x() - face.width(pill.text) / 2
    if pill.warns:
        left = area.left() + _PILL_PAD
        top = area.center().y() - _PILL_ICON / 2
        icon(painter, QRectF(left, top, _PILL_ICON, _PILL_ICON), "warn", INK.warn)
        x = left + _PILL_ICON + _PILL_GAP
    write(painter, QRectF(x, area.top(), area.width(), area.height()), pill.text, face)


def _bars(painter: QPainter, area: QRectF, state: HeaderState) -> None:
    assert state.reading is not None
    measures = sizes(state.density)
    bars = bars_of(state.reading)
    highest = max(bars, default=0) or 1
    ink = stage_colour(state.stage.colour, dark=False)
    for place, count in enumerate(bars, start=BARS - len(bars)):
        x = area.left() + place * measures.spark_pitch
        height = measures.spark_height * count / highest if count else 1.0
        bar = QRectF(x, area.bottom() - height, measures.spark_bar, height)
        if not count:
            painter.fillRect(bar, colour(INK.border_strong))
        elif place == BARS - 1:
            painter.setPen(QPen(ink, 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.drawRect(bar.adjusted(0.5, 0.5, -0.5, -0.5))
        else:
            painter.fillRect(bar, ink)
