"""Painting the map into its view: three pieces of it, and what mouse and keyboard point at."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QColor, QPainter

from kanban_app.domain.map_lanes import MEASURED
from kanban_app.ui.icons import pixmap
from kanban_app.ui.maps.drawn.cells import cell
from kanban_app.ui.maps.drawn.layout import PAD, Layout
from kanban_app.ui.maps.drawn.paint import Piece, draw_map
from kanban_app.ui.maps.grid import EDGE, MARGIN, Box, Grid
from kanban_app.ui.maps.signs import ICON, opener_of, plan_link, plan_words
from kanban_app.ui.theme import SIZE_S, colour, font, tokens
from kanban_app.ui.widgets import painting

# How much of the colour of letters a hovered cell takes on, of 255.
_TINT = 12


class Marks(NamedTuple):
    """The cell pointed at, the one that has the keyboard, and where a dragged row would land."""

    hovered: Box | None = None
    current: Box | None = None
    landing: float | None = None


def paint_map(painter: QPainter, whole: QRectF, grid: Grid, offset: QPointF) -> None:
    """Paint what of the map is in sight; `offset` is how far it is scrolled."""
    layout = grid.layout
    painter.fillRect(whole, colour(layout.look.tokens.surface))
    rows = _rows_in(layout, offset.y(), whole.height())
    painter.setClipRect(QRectF(EDGE, layout.head, whole.width(), whole.height()))
    piece = Piece((0, len(layout.slots)), rows)
    at = QPointF(-offset.x(), _top(layout, rows) - offset.y())
    draw_map(painter, layout, piece, at)
    _paint_names(painter, layout, whole, rows, offset)
    _paint_heads(painter, grid, whole, offset)


def paint_marks(
    painter: QPainter, whole: QRectF, grid: Grid, offset: QPointF, marks: Marks
) -> None:
    """Paint over the map what mouse and keyboard point at."""
    layout = grid.layout
    painter.setClipRect(QRectF(EDGE, layout.head, whole.width(), whole.height()))
    hovered, current = marks.hovered, marks.current
    if hovered is not None and hovered.lane is not None:
        _paint_hovered(painter, layout, hovered, hovered.area.translated(-offset))
    if current is not None and current.lane is not None:
        painting.focus_ring(painter, current.area.translated(-offset), 0)
    painter.setClipRect(QRectF(EDGE, 0, whole.width(), layout.head))
    if hovered is not None and hovered.lane is None:
        _paint_sign(painter, layout, hovered, offset, hot=True)
    if current is not None and current.lane is None:
        painting.focus_ring(painter, current.area.translated(-offset.x(), 0), 0)
    painter.setClipRect(whole)
    if marks.landing is not None:
        y = marks.landing - offset.y()
        painter.fillRect(QRectF(0, y - 1, whole.width(), 2), colour(tokens().accent))


def _paint_hovered(painter: QPainter, layout: Layout, box: Box, area: QRectF) -> None:
    """Tint a cell; an empty one that can be typed into says so."""
    t = layout.look.tokens
    tint = QColor(t.text)
    tint.setAlpha(_TINT)
    painter.fillRect(area, tint)
    assert box.lane is not None
    link = plan_link(box)
    if link is not None:
        place = link.translated(area.topLeft() - box.area.topLeft())
        painting.text(painter, place, plan_words(), font(SIZE_S), t.accent)
    elif not cell(layout.sheet, box.lane, box.column) and box.lane.key not in MEASURED:
        words = QCoreApplication.translate("Map", "+ add")
        line = QRectF(area.left() + PAD, area.top() + PAD, area.width() - 2 * PAD, 16)
        painting.text(painter, line, words, font(SIZE_S), t.text_2)


def _paint_names(
    painter: QPainter, layout: Layout, whole: QRectF, rows: tuple[int, int], offset: QPointF
) -> None:
    t = layout.look.tokens
    column = QRectF(0, layout.head, EDGE, whole.height())
    painter.setClipRect(column)
    painter.fillRect(column, colour(t.surface))
    at = QPointF(MARGIN, _top(layout, rows) - offset.y())
    draw_map(painter, layout, Piece((0, 1), rows), at)
    for row in layout.rows[slice(*rows)]:
        line = QRectF(0, row.top - offset.y() - 0.5, MARGIN, 1)
        painter.fillRect(line, colour(t.border))


def _paint_heads(painter: QPainter, grid: Grid, whole: QRectF, offset: QPointF) -> None:
    layout = grid.layout
    t = layout.look.tokens
    heads = QRectF(EDGE, 0, whole.width(), layout.head + 1)
    painter.setClipRect(heads)
    painter.fillRect(heads, colour(t.surface))
    draw_map(painter, layout, Piece((0, len(layout.slots)), (0, 0)), QPointF(-offset.x(), 0))
    for row in grid.rows[: grid.heads]:
        for box in row:
            _paint_sign(painter, layout, box, offset, hot=False)
    painter.setClipRect(whole)
    painter.fillRect(QRectF(0, 0, EDGE, layout.head), colour(t.surface))
    painter.fillRect(QRectF(0, layout.head - 0.5, whole.width(), 1), colour(t.border_strong))


def _paint_sign(painter: QPainter, layout: Layout, box: Box, offset: QPointF, *, hot: bool) -> None:
    """Paint the sign that opens a column, or closes it."""
    t, sign = layout.look.tokens, opener_of(box, layout)
    if sign is None:
        return
    shown = sign.area.translated(-offset.x(), 0)
    painter.fillRect(shown, colour(t.surface_2 if box.column.place.path else t.surface))
    image = pixmap(
        "chevron-left" if sign.opened else "chevron-right", ICON, t.text if hot else t.text_2
    )
    painter.drawPixmap(shown.topLeft(), image)


def _rows_in(layout: Layout, scrolled: float, height: float) -> tuple[int, int]:
    """Return the rows in sight, from the first to before the last."""
    top, bottom = scrolled + layout.head, scrolled + height
    seen = [
        place
        for place, row in enumerate(layout.rows)
        if row.top + row.height > top and row.top < bottom
    ]
    return (seen[0], seen[-1] + 1) if seen else (0, 0)


def _top(layout: Layout, rows: tuple[int, int]) -> float:
    return layout.rows[rows[0]].top - layout.head if rows[1] else 0.0
