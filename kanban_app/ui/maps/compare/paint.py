"""Painting two maps below each other: heads, names of rows, and marks where they differ."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPainter

from kanban_app.domain.map_compare import Pair, is_measured, is_nothing
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.ui.maps.compare.stacked import HEAD, Stack, Stacked
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.curves import draw_curves, draw_scale
from kanban_app.ui.maps.drawn.layout import NAMES, PAD, Row, name_lines
from kanban_app.ui.maps.drawn.marks import draw_piece
from kanban_app.ui.maps.drawn.paint import draw_cell
from kanban_app.ui.maps.drawn.runs import LINE, entry, lines_of
from kanban_app.ui.theme import SIZE_M, SIZE_S, Tokens, colour, stage_colour
from kanban_app.ui.widgets.strokes import box, rule, style, write

_RULE, _MARK, _PILL = 3.0, 3.0, 20.0
_SIGN = "≠"


def draw_head(painter: QPainter, stacked: Stacked, at: QPointF) -> None:
    """Draw the names of the stages; of both where they are called differently."""
    t = stacked.layouts[0].look.tokens
    painter.save()
    painter.translate(at)
    for pair, slot in zip(stacked.pairs, stacked.layouts[0].slots, strict=True):
        shown = pair.first or pair.second
        if shown is None:
            continue
        ink = stage_colour(shown.colour, dark=t.dark)
        painter.fillRect(QRectF(slot.left, 0, slot.width, _RULE), ink)
        inner = QRectF(slot.left + PAD, _RULE + 4, slot.width - 2 * PAD, 20)
        for head in _heads(pair):
            _write_head(painter, inner, head, t)
            inner = inner.translated(0, 20)
    right = stacked.width
    rule(painter, QPointF(NAMES, HEAD), QPointF(right, HEAD), t.border_strong, 1)
    painter.restore()


def draw_stacks(painter: QPainter, stacked: Stacked, span: tuple[int, int], at: QPointF) -> None:
    """Draw rows from the first to before the last of `span`, the first one at `at`."""
    t = stacked.layouts[0].look.tokens
    stacks = stacked.stacks[slice(*span)]
    if not stacks:
        return
    painter.save()
    painter.translate(at - QPointF(0, stacks[0].top))
    for one in stacks:
        _draw_stack(painter, stacked, one)
    bottom = stacks[-1].top + stacks[-1].height
    rule(painter, QPointF(0, bottom), QPointF(stacked.width, bottom), t.border_strong, 1)
    for slot in stacked.layouts[0].slots:
        rule(painter, QPointF(slot.left, stacks[0].top), QPointF(slot.left, bottom), t.border, 1)
    painter.restore()


class _Head(NamedTuple):
    """A line over a column: the name of a stage, and beside or instead of it what it holds."""

    name: str
    load: str


def _heads(pair: Pair) -> tuple[_Head, _Head]:
    first, second = (words.stage_name(c) if c else "–" for c in pair)
    # Of both there is no room for the limits too.
    loads = [words.load_text(c._replace(wip_limit=0)) if c else "" for c in pair]
    if first == second:
        return _Head(first, ""), _Head("", " / ".join(loads))
    return _Head(first, loads[0]), _Head(f"/ {second}", loads[1])


def _write_head(painter: QPainter, area: QRectF, head: _Head, t: Tokens) -> None:
    bold, quiet = style(SIZE_M, t.text, bold=True), style(SIZE_S, t.text_2)
    if bold.width(head.name) > area.width():
        bold = style(SIZE_S, t.text, bold=True)
    used = write(painter, area, head.name, bold) + PAD if head.name else 0.0
    room = area.adjusted(used, 0, 0, 0)
    if not head.name or quiet.width(head.load) <= room.width():
        write(painter, room, quiet.fitted(head.load, room.width()), quiet)


def _draw_stack(painter: QPainter, stacked: Stacked, one: Stack) -> None:
    t = stacked.layouts[0].look.tokens
    rule(painter, QPointF(0, one.top), QPointF(stacked.width, one.top), t.border_strong, 1)
    middle = one.rows[1].top
    rule(painter, QPointF(NAMES, middle), QPointF(stacked.width, middle), t.border, 1)
    for number in one.differing:
        slot = stacked.layouts[0].slots[number]
        area = QRectF(slot.left, one.top, slot.width, one.height)
        _mark(painter, area, middle, t, ground=not is_measured(one.lane))
    for layout, row, name in zip(stacked.layouts, one.rows, stacked.compared.names, strict=True):
        _draw_name(painter, one, row, name, t)
        if one.lane.key == LaneKey.EXPERIENCE and not one.lane.own:
            across = QRectF(NAMES, row.top, stacked.width - NAMES, row.height)
            draw_curves(painter, layout, row, across)
        for cell, slot in zip(row.cells, layout.slots, strict=False):
            if is_nothing(slot.column):
                _draw_absent(painter, QRectF(slot.left, row.top, slot.width, row.height), t)
            else:
                draw_cell(painter, cell, row.top + PAD, t)


def _draw_name(painter: QPainter, one: Stack, row: Row, name: str, t: Tokens) -> None:
    top = row.top + PAD
    lines = name_lines(one.lane, t) if row is one.rows[0] else ()
    said = lines_of((entry(name, "text_2"),), NAMES - 2 * PAD - 20, t)
    room = max(1, int((row.height - 2 * PAD) / LINE))
    for line in (*lines, *said)[: max(room, len(lines))]:
        for piece in line.pieces:
            draw_piece(painter, QPointF(0, top), piece, t)
        top += LINE
    if one.lane.key == LaneKey.EXPERIENCE and not one.lane.own:
        draw_scale(painter, QRectF(0, row.top, NAMES, row.height), t)


def _mark(painter: QPainter, area: QRectF, middle: float, t: Tokens, *, ground: bool) -> None:
    """Mark a cell that differs by a sign; texts, which mostly agree, by a ground and a bar too."""
    if ground:
        painter.fillRect(area, colour(t.surface_2))
        painter.fillRect(QRectF(area.left(), area.top(), _MARK, area.height()), colour(t.accent))
    # Between both cells, where neither has words.
    pill = QRectF(area.right() - _PILL - 2, middle - LINE / 2, _PILL, LINE)
    box(painter, pill, LINE / 2, t.accent_soft, None)
    face = style(SIZE_S, t.accent, bold=True)
    shift = (_PILL - face.width(_SIGN)) / 2
    write(painter, pill.adjusted(shift, 0, 0, 0), _SIGN, face)


def _draw_absent(painter: QPainter, area: QRectF, t: Tokens) -> None:
    write(painter, area.adjusted(PAD, 0, 0, 0), "–", style(SIZE_S, t.text_2))
