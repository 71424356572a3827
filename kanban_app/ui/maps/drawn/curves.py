"""The three experience curves of a map: what clients rated, beside what was planned."""

from collections.abc import Mapping, Sequence
from itertools import pairwise
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QPointF, QRectF, Qt
from PySide6.QtGui import QPainter, QPainterPath, QPen, QPolygonF

from kanban_app.domain.enough import FEWEST
from kanban_app.domain.map_lanes import LaneKey
from kanban_app.domain.map_sheet import Column, Point
from kanban_app.domain.voice_plan import Ratings, any_planned
from kanban_app.ui import formats
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.layout import Layout, Row, Slot, slots_in
from kanban_app.ui.theme import SIZE_S, Tokens, Tone, colour
from kanban_app.ui.widgets.strokes import style, write

CURVES = ("emotion", "usability", "solving")
_TONES: Mapping[str, Tone] = {"emotion": "accent", "usability": "text_2", "solving": "text"}
_LINES = {
    "emotion": Qt.PenStyle.SolidLine,
    "usability": Qt.PenStyle.DotLine,
    "solving": Qt.PenStyle.DashLine,
}
_VALUES = (2, 1, 0, -1, -2)
_HIGH, _LOW = 2.0, -2.0
_TOP, _BOTTOM = 16.0, 34.0
# Cubic with horizontal tangents: never beyond the values it joins.
_TENSION = 0.42
_WIDTH = 2.0
# A plan is as pale as this, and its hollow marks are so much larger than those of the ratings.
_PALE = 0.6
_RING = 1.75
_LABEL = 16.0
# Between the numbers of two columns.
_GAP = 8.0
_TWO = 2
# So far below the mean of all points the lowest one is told even if it is good.
_FAR = 0.5


class Spot(NamedTuple):
    """A rated column: `x` of its middle, what it says, and what was planned for it."""

    x: float
    column: Column
    plan: Ratings


def curve_name(key: str) -> str:
    """Return what a curve is called."""
    names = {
        "emotion": QCoreApplication.translate("Map", "Feeling"),
        "usability": QCoreApplication.translate("Map", "Ease of use"),
        "solving": QCoreApplication.translate("Map", "Problem solved"),
    }
    return names[key]


def plan_name() -> str:
    """Return what the ideal course of all three curves is called."""
    return QCoreApplication.translate("Map", "Plan")


def draw_curves(painter: QPainter, layout: Layout, row: Row, across: QRectF) -> None:
    """Draw the row of the curves; `across` clips it to the columns that are shown."""
    t = layout.look.tokens
    area = QRectF(across.left(), row.top, across.width(), row.height)
    _draw_lines(painter, area, t)
    spots = [spot for slot in layout.slots for spot in spots_in(slot)]
    for key in reversed(CURVES):
        _draw_plan(painter, area, spots, key, t)
    for key in reversed(CURVES):
        _draw_curve(painter, area, spots, key, t)
    _draw_lowest(painter, area, spots, t)
    if not any(spot.column.experience.n for spot in spots):
        middle = QRectF(area.left(), area.bottom() - 2 - _LABEL, area.width(), _LABEL)
        centred(painter, middle, _nothing(), t, "text_2")
        return
    for spot, width in zip(spots, _widths(layout), strict=True):
        place = QRectF(spot.x - width / 2, area.bottom() - 2 - _LABEL, width, _LABEL)
        centred(painter, place, n_text(spot.column, width - _GAP), t, "text_2")


def draw_sample(painter: QPainter, at: QPointF, key: str, t: Tokens) -> float:
    """Draw how a curve looks and what it is called, from `at` on; return how wide that is."""
    painter.setPen(_pen(key, t, _WIDTH))
    painter.drawLine(at, at + QPointF(24, 0))
    draw_mark(painter, at + QPointF(12, 0), key, t)
    face = style(SIZE_S, t.text_2)
    row = QRectF(at.x() + 30, at.y() - 8, 200, 16)
    return 30 + write(painter, row, curve_name(key), face)


def spots_in(slot: Slot) -> list[Spot]:
    """Return what is rated in a column; its plan holds for parts of which nothing is planned."""
    parts = slots_in(slot, LaneKey.EXPERIENCE)
    own = any(any_planned(part.column.plan) for part in parts)
    return [
        Spot(part.left + part.width / 2, part.column, part.column.plan if own else slot.column.plan)
        for part in parts
    ]


def draw_plan_sample(painter: QPainter, at: QPointF, t: Tokens) -> float:
    """Draw how a planned curve looks, from `at` on; return how wide that is."""
    painter.save()
    painter.setOpacity(_PALE)
    painter.setPen(QPen(colour(t.text), 1))
    painter.drawLine(at, at + QPointF(24, 0))
    _shape(painter, at + QPointF(12, 0), "emotion", _RING)
    painter.restore()
    row = QRectF(at.x() + 30, at.y() - 8, 200, 16)
    return 30 + write(painter, row, plan_name(), style(SIZE_S, t.text_2))


def plan_sample_width(t: Tokens) -> float:
    """Return how wide `draw_plan_sample` is."""
    return 30 + style(SIZE_S, t.text_2).width(plan_name())


def sample_width(key: str, t: Tokens) -> float:
    """Return how wide `draw_sample` is."""
    return 30 + style(SIZE_S, t.text_2).width(curve_name(key))


def centred(painter: QPainter, place: QRectF, text: str, t: Tokens, tone: Tone) -> None:
    """Write a line in the middle of its place."""
    face = style(SIZE_S, t.tone(tone), bold=tone == "bad")
    shown = face.fitted(text, place.width())
    shift = (place.width() - face.width(shown)) / 2
    write(painter, place.adjusted(shift, 0, 2, 0), shown, face)


def draw_mark(painter: QPainter, at: QPointF, key: str, t: Tokens) -> None:
    """Draw the mark of a curve: a dot, a square or a triangle, not told by colour alone."""
    ink = colour(t.tone(_TONES[key]))
    painter.setPen(QPen(ink, 1.5) if key != "emotion" else QPen(colour(t.surface), 1))
    painter.setBrush(ink if key == "emotion" else colour(t.surface))
    _shape(painter, at, key, 1.0)
    painter.setBrush(Qt.BrushStyle.NoBrush)


def _shape(painter: QPainter, at: QPointF, key: str, scale: float) -> None:
    """Draw the dot, square or triangle of a curve so many times its size."""
    if key == "emotion":
        painter.drawEllipse(at, 4 * scale, 4 * scale)
    elif key == "usability":
        half = 3.5 * scale
        painter.drawRect(QRectF(at.x() - half, at.y() - half, 2 * half, 2 * half))
    else:
        corners = [QPointF(0, -5), QPointF(5, 4), QPointF(-5, 4)]
        painter.drawPolygon(QPolygonF([at + corner * scale for corner in corners]))


def point_of(column: Column, key: str) -> Point:
    """Return what clients rated on one curve."""
    found: Point = getattr(column.experience, key)
    return found


def is_low(means: Sequence[float]) -> bool:
    """Return whether the lowest of some points is worth a word: bad, or far below the others."""
    if len(set(means)) < _TWO:
        return False
    return min(means) < 0 or sum(means) / len(means) - min(means) >= _FAR


def draw_scale(painter: QPainter, area: QRectF, t: Tokens) -> None:
    """Write the figures of the scale at the right edge of a row's name."""
    face = style(SIZE_S, t.text_2)
    for value in _VALUES:
        place = QRectF(area.right() - 30, _y(area, value) - 8, 24, 16)
        write(painter, place, words.signed(value), face, right=True)


def _draw_lines(painter: QPainter, area: QRectF, t: Tokens) -> None:
    for value in _VALUES:
        y = _y(area, value)
        pen = QPen(
            colour(t.border), 1, Qt.PenStyle.SolidLine if value == 0 else Qt.PenStyle.DotLine
        )
        painter.setPen(pen)
        painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))


def _draw_plan(painter: QPainter, area: QRectF, spots: Sequence[Spot], key: str, t: Tokens) -> None:
    """Draw what is planned: a thin line with hollow marks, paler than what was measured."""
    painter.save()
    painter.setOpacity(_PALE)
    pen = _pen(key, t, 1)
    known: list[QPointF] = []
    for spot in spots:
        value = getattr(spot.plan, key)
        if value is None:
            _stroke(painter, known, pen)
            known = []
        else:
            known.append(QPointF(spot.x, _y(area, value)))
            painter.setPen(QPen(pen.color(), 1))
            painter.setBrush(Qt.BrushStyle.NoBrush)
            _shape(painter, known[-1], key, _RING)
    _stroke(painter, known, pen)
    painter.restore()


def _draw_curve(
    painter: QPainter, area: QRectF, spots: Sequence[Spot], key: str, t: Tokens
) -> None:
    runs: list[list[QPointF]] = [[]]
    for spot in spots:
        point = point_of(spot.column, key)
        if point.told and point.mean is not None:
            runs[-1].append(QPointF(spot.x, _y(area, point.mean)))
        elif runs[-1]:
            runs.append([])
    for run in runs:
        _stroke(painter, run, _pen(key, t, _WIDTH))
    for run in runs:
        for at in run:
            draw_mark(painter, at, key, t)


def _draw_lowest(painter: QPainter, area: QRectF, spots: Sequence[Spot], t: Tokens) -> None:
    told = [
        (point.mean, spot.x)
        for spot in spots
        for key in CURVES
        if (point := point_of(spot.column, key)).told and point.mean is not None
    ]
    if not is_low([mean for mean, _ in told]):
        return
    mean, x = min(told)
    place = QRectF(x - 60, _y(area, mean) + 6, 120, _LABEL)
    text = QCoreApplication.translate("Map", "Low %s") % words.signed(mean, 1)
    centred(painter, place, text, t, "bad")


def _stroke(painter: QPainter, points: Sequence[QPointF], pen: QPen) -> None:
    if len(points) < _TWO:
        return
    path = QPainterPath(points[0])
    for start, end in pairwise(points):
        bend = QPointF((end.x() - start.x()) * _TENSION, 0)
        path.cubicTo(start + bend, end - bend, end)
    painter.setPen(pen)
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawPath(path)


def _pen(key: str, t: Tokens, width: float) -> QPen:
    pen = QPen(colour(t.tone(_TONES[key])), width, _LINES[key])
    pen.setCapStyle(Qt.PenCapStyle.FlatCap)
    return pen


def _y(area: QRectF, value: float) -> float:
    inner = area.height() - _TOP - _BOTTOM
    return area.top() + _TOP + inner * (_HIGH - value) / (_HIGH - _LOW)


def _widths(layout: Layout) -> list[float]:
    return [p.width for s in layout.slots for p in slots_in(s, LaneKey.EXPERIENCE)]


def _nothing() -> str:
    return QCoreApplication.translate(
        "Map", "Nobody has rated yet: it is asked for when a card leaves a stage."
    )


def n_text(column: Column, room: float) -> str:
    """Return how many rated a column, and that these are too few where there is room for it."""
    n = column.experience.n
    shown = QCoreApplication.translate("Map", "n = %s") % formats.number(n)
    if n and n < FEWEST:
        few = QCoreApplication.translate("Map", "n = %s, too few") % formats.number(n)
        return few if style(SIZE_S, "").width(few) <= room else shown
    return shown
