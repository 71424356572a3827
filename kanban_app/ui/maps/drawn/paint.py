"""Painting a laid out map, or a piece of it: its head, the names of its rows and its cells."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Column
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.curves import draw_curves, draw_scale
from kanban_app.ui.maps.drawn.layout import (
    HEAD,
    NAMES,
    PAD,
    SUBHEAD,
    WAY,
    Cell,
    Layout,
    Look,
    Row,
    Slot,
    leaves_of,
    name_lines,
    slots_in,
    tops_of,
)
from kanban_app.ui.maps.drawn.marks import draw_mark, draw_piece
from kanban_app.ui.maps.drawn.runs import LINE, entry, lines_of
from kanban_app.ui.theme import SIZE_M, SIZE_S, Tokens, colour, stage_colour
from kanban_app.ui.widgets.strokes import Style, rule, style, write

_RULE = 3.0
# How wide the sign of a head is, and what stands beside a name apart from it.
SIGN, _APART = 16.0, 6.0


class Piece(NamedTuple):
    """Which part of a map is painted: columns and rows from the first to before the last."""

    columns: tuple[int, int]
    rows: tuple[int, int]


def whole(layout: Layout) -> Piece:
    """Return all of a map."""
    return Piece((0, len(layout.slots)), (0, len(layout.rows)))


def size_of(layout: Layout, piece: Piece) -> tuple[float, float]:
    """Return width and height of a piece with its head and the names of its rows."""
    slots = layout.slots[slice(*piece.columns)]
    rows = layout.rows[slice(*piece.rows)]
    return NAMES + sum(s.width for s in slots), layout.head + sum(r.height for r in rows)


def draw_map(painter: QPainter, layout: Layout, piece: Piece, at: QPointF) -> None:
    """Paint a piece of the map with its corner at `at`; head and names stand on every piece."""
    slots, rows = layout.slots[slice(*piece.columns)], layout.rows[slice(*piece.rows)]
    if not slots:
        return
    width, height = size_of(layout, piece)
    painter.save()
    painter.translate(at)
    across = slots[0].left - NAMES
    down = rows[0].top - layout.head if rows else 0.0
    _draw_names(painter, layout, rows, down, width)
    painter.save()
    columns = QRectF(NAMES, 0, width - NAMES + 1, height + 1)
    painter.setClipRect(columns, Qt.ClipOperation.IntersectClip)
    painter.translate(-across, 0)
    for slot in slots:
        _draw_ground(painter, slot, layout, height)
        _draw_head(painter, slot, layout)
    painter.translate(0, -down)
    for row in rows:
        _draw_row(painter, layout, row, slots)
    painter.restore()
    _draw_grid(painter, layout, slots, across, height)
    painter.restore()


def _draw_names(
    painter: QPainter, layout: Layout, rows: tuple[Row, ...], down: float, width: float
) -> None:
    t = layout.look.tokens
    for row in rows:
        top = row.top - down
        rule(painter, QPointF(0, top), QPointF(width, top), t.border, 1)
        if row.lane.key == LaneKey.EXPERIENCE and not row.lane.own:
            draw_scale(painter, QRectF(0, top, NAMES, row.height), t)
        lines = name_lines(row.lane, t)
        note = words.lane_note(row.lane)
        pad = layout.look.pad
        if note and (len(lines) + 1) * LINE + 2 * pad <= row.height:
            lines = (*lines, *lines_of((entry(note, "text_2"),), NAMES - 2 * PAD, t))
        for place, line in enumerate(lines):
            for piece in line.pieces:
                draw_piece(painter, QPointF(0, top + pad + place * LINE), piece, t)
    bottom = layout.head + sum(row.height for row in rows)
    rule(painter, QPointF(0, bottom), QPointF(width, bottom), t.border, 1)


def _draw_ground(painter: QPainter, slot: Slot, layout: Layout, height: float) -> None:
    if slot.parts:
        area = QRectF(slot.left, HEAD - SUBHEAD, slot.width, height - HEAD + SUBHEAD)
        painter.fillRect(area, colour(layout.look.tokens.surface_2))


def _draw_head(painter: QPainter, slot: Slot, layout: Layout) -> None:
    t = layout.look.tokens
    ink = stage_colour(slot.column.colour, dark=t.dark)
    painter.fillRect(QRectF(slot.left, 0, slot.width, _RULE), ink)
    inner = QRectF(slot.left + PAD, _RULE + 4, slot.width - 2 * PAD, 20)
    _write_name(painter, inner, slot.column, layout.look)
    quiet = _quiet(slot.column, t)
    if not slot.parts:
        inner.translate(0, 20)
    write(painter, inner, words.load_text(slot.column), quiet, right=bool(slot.parts))
    for part in leaves_of(slot):
        area = QRectF(part.left + PAD, HEAD - SUBHEAD, part.width - 2 * PAD, SUBHEAD)
        _write_name(painter, area, part.column, layout.look)
        write(painter, area, _beside(part.column, layout.look), _quiet(part.column, t), right=True)


def name_face(column: Column, t: Tokens) -> Style:
    """Return the letters of a column's name."""
    return style(SIZE_S if is_part(column) else SIZE_M, t.text, bold=True)


def name_room(column: Column, width: float, look: Look) -> float:
    """Return how wide a name may be in a head, beside its load and the sign that opens it."""
    beside = _beside(column, look)
    load = _quiet(column, look.tokens).width(beside) + _APART if beside else 0.0
    place = column.place
    # The first part of a sub-stage closes it.
    signed = column.parts or "/" in place.path or (place.path and place.touchpoint)
    return width - 2 * PAD - load - (SIGN + _APART if look.signs and signed else 0.0)


def head_name(column: Column, width: float, look: Look) -> str:
    """Return the name in a head; where the way to it has no room, only its own."""
    name, face = words.stage_name(column), name_face(column, look.tokens)
    way, apart, own = name.rpartition(f"{WAY} ")
    if not way or face.width(name) <= name_room(column, width, look):
        return name
    return f"{apart}{own}"


def is_part(column: Column) -> bool:
    """Return whether a column is a part of an opened stage."""
    return bool(column.place.path or column.place.touchpoint)


def _write_name(painter: QPainter, inner: QRectF, column: Column, look: Look) -> None:
    room, width = QRectF(inner), inner.width() + 2 * PAD
    room.setWidth(name_room(column, width, look))
    write(painter, room, head_name(column, width, look), name_face(column, look.tokens))


def _beside(column: Column, look: Look) -> str:
    """Return what stands at the right of a name."""
    if is_part(column):
        return "" if column.place.touchpoint else str(column.cards)
    opened = column.place in look.opened and column.parts
    return words.load_text(column) if opened else ""


def _quiet(column: Column, t: Tokens) -> Style:
    over = is_over(column) and not is_part(column)
    return style(SIZE_S, t.warn if over else t.text_2, bold=over)


def _draw_row(painter: QPainter, layout: Layout, row: Row, slots: tuple[Slot, ...]) -> None:
    t = layout.look.tokens
    left, right = slots[0].left, slots[-1].left + slots[-1].width
    if row.lane.key == LaneKey.EXPERIENCE and not row.lane.own:
        draw_curves(painter, layout, row, QRectF(left, row.top, right - left, row.height))
    for cell in row.cells:
        if left <= cell.left < right:
            draw_cell(painter, cell, row.top + layout.look.pad, t)
    painter.setPen(QPen(colour(t.border_strong), 1, Qt.PenStyle.DashLine))
    for slot in slots:
        for part in slots_in(slot, row.lane.key)[1:]:
            painter.drawLine(
                QPointF(part.left, row.top + 1), QPointF(part.left, row.top + row.height)
            )


def draw_cell(painter: QPainter, cell: Cell, top: float, t: Tokens) -> None:
    """Paint the lines of a cell from `top` on."""
    for line, shift in zip(cell.lines, tops_of(cell.lines), strict=True):
        at = QPointF(cell.left + PAD, top + shift)
        if line.mark:
            draw_mark(painter, at, line.mark, line.tone, t)
        for piece in line.pieces:
            draw_piece(painter, at, piece, t)


def _draw_grid(
    painter: QPainter, layout: Layout, slots: tuple[Slot, ...], across: float, height: float
) -> None:
    t = layout.look.tokens
    right = slots[-1].left + slots[-1].width - across
    head = QPointF(NAMES, layout.head), QPointF(right, layout.head)
    rule(painter, *head, t.border_strong, 1)
    for slot in slots:
        x = slot.left - across
        rule(painter, QPointF(x, _RULE), QPointF(x, height), t.border, 1)


def is_over(column: Column) -> bool:
    """Return whether more cards stand there than the broker allows himself."""
    return bool(column.wip_limit) and column.cards > column.wip_limit
