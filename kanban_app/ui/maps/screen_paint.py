"""Painting the map into its view: three pieces of it, and what mouse and keyboard point at."""

from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QWidget

from kanban_app.domain.map_lanes import MEASURED
from kanban_app.domain.map_sheet import Place
from kanban_app.ui.icons import pixmap
from kanban_app.ui.maps.drawn.cells import cell
from kanban_app.ui.maps.drawn.layout import PAD, Layout, opens_further
from kanban_app.ui.maps.drawn.paint import Piece, draw_map
from kanban_app.ui.maps.drawn.words import stage_name
from kanban_app.ui.maps.grid import EDGE, MARGIN, Box, Grid
from kanban_app.ui.theme import SIZE_M, SIZE_S, colour, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.strokes import style

ICON = 16
_RULE = 3.0


class Marks(NamedTuple):
    """The cell pointed at, the one that has the keyboard, and where a dragged row would land."""

    hovered: Box | None = None
    current: Box | None = None
    landing: float | None = None


def paint_screen(view: QWidget, grid: Grid, offset: QPointF, marks: Marks) -> None:
    """Paint what of the map is in sight; `offset` is how far it is scrolled."""
    t, layout = tokens(), grid.layout
    with painting.painter_for(view) as painter:
        whole = QRectF(view.rect())
        painter.fillRect(whole, colour(t.surface))
        rows = _rows_in(layout, offset.y(), whole.height())
        body = QRectF(EDGE, layout.head, whole.width(), whole.height())
        _paint_body(painter, layout, body, rows, offset, marks)
        _paint_names(painter, layout, whole, rows, offset)
        _paint_heads(painter, grid, whole, offset, marks)
        painter.setClipRect(whole)
        if marks.landing is not None:
            y = marks.landing - offset.y()
            painter.fillRect(QRectF(0, y - 1, whole.width(), 2), colour(t.accent))


class Opener(NamedTuple):
    """The sign in a head that opens a column or closes it."""

    area: QRectF
    place: Place
    opened: bool


def opener_of(box: Box, layout: Layout) -> Opener | None:
    """Return the sign of a head, None where there is nothing to open or close.

    A sub-stage that stands open is closed by the first of its parts.
    """
    column, opened = box.column, layout.look.opened
    place, further = column.place, bool(column.parts)
    if place.path:
        further = opens_further(column)
        above = place._replace(path=place.path.rpartition("/")[0])
        if not further and above.path and above in opened and _is_first(box, layout):
            place, further = above, True
    if box.lane is not None or place.touchpoint or not further:
        return None
    size = SIZE_S if place.path else SIZE_M
    top = box.area.center().y() - ICON / 2 if place.path else box.area.top() + _RULE + 6
    name = style(size, tokens().text, bold=True).width(stage_name(column))
    left = min(box.area.left() + PAD + name + 6, box.area.right() - ICON - 4)
    return Opener(QRectF(left, top, ICON, ICON), place, place in opened)


def _is_first(box: Box, layout: Layout) -> bool:
    """Tell whether a part is the first of the sub-stage it lies in."""
    above = box.column.place.path.rpartition("/")[0]
    parts = [part for slot in layout.slots for part in slot.parts]
    mates = [
        p.column.place
        for p in parts
        if p.column.place.stage == box.column.place.stage
        and p.column.place.path.rpartition("/")[0] == above
    ]
    return bool(mates) and mates[0] == box.column.place


def _paint_body(
    painter: QPainter,
    layout: Layout,
    body: QRectF,
    rows: tuple[int, int],
    offset: QPointF,
    marks: Marks,
) -> None:
    t = layout.look.tokens
    painter.setClipRect(body)
    # The ground of a hovered cell lies below what stands in it, that of an opened stage below it.
    piece = Piece((0, len(layout.slots)), rows)
    at = QPointF(-offset.x(), _top(layout, rows) - offset.y())
    draw_map(painter, layout, piece, at)
    for box, strong in ((marks.hovered, False), (marks.current, True)):
        if box is None or box.lane is None:
            continue
        area = box.area.translated(-offset)
        if strong:
            painting.focus_ring(painter, area, 0)
        elif not cell(layout.sheet, box.lane, box.column) and box.lane.key not in MEASURED:
            words = QCoreApplication.translate("Map", "+ add")
            line = QRectF(area.left() + PAD, area.top() + PAD, area.width() - 2 * PAD, 16)
            painting.text(painter, line, words, font(SIZE_S), t.text_3)
        else:
            painting.box(painter, area.adjusted(1, 1, 0, 0), 0, "", t.border_strong)


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


def _paint_heads(
    painter: QPainter, grid: Grid, whole: QRectF, offset: QPointF, marks: Marks
) -> None:
    layout = grid.layout
    t = layout.look.tokens
    heads = QRectF(EDGE, 0, whole.width(), layout.head + 1)
    painter.setClipRect(heads)
    painter.fillRect(heads, colour(t.surface))
    draw_map(painter, layout, Piece((0, len(layout.slots)), (0, 0)), QPointF(-offset.x(), 0))
    for box in (each for row in grid.rows[: grid.heads] for each in row):
        sign = opener_of(box, layout)
        if sign is None:
            continue
        shown = sign.area.translated(-offset.x(), 0)
        inside = box.column.place.path or (sign.opened and box.column.place.touchpoint)
        painter.fillRect(shown, colour(t.surface_2 if inside else t.surface))
        hot = marks.hovered is not None and marks.hovered.spot == box.spot
        image = pixmap("minus" if sign.opened else "plus", ICON, t.text if hot else t.text_2)
        painter.drawPixmap(shown.topLeft(), image)
    current = marks.current
    if current is not None and current.lane is None:
        painting.focus_ring(painter, current.area.translated(-offset.x(), 0), 0)
    painter.setClipRect(whole)
    painter.fillRect(QRectF(0, 0, EDGE, layout.head), colour(t.surface))
    painter.fillRect(QRectF(0, layout.head - 0.5, whole.width(), 1), colour(t.border_strong))


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
