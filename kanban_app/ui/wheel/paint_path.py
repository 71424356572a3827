"""Painting where a card is being dragged to: its way along the loop, and what comes of it."""

from PySide6.QtCore import QPointF, QRectF
from PySide6.QtGui import QPolygonF

from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_S, colour
from kanban_app.ui.wheel import curve, shapes
from kanban_app.ui.wheel.drawing import Line
from kanban_app.ui.wheel.pen import Ink, wide
from kanban_app.ui.wheel.scene import Scene, State

_INSIDE, _CLEAR = 14.0, 12.0
_HINT, _PAD, _SPACE = 28.0, 12.0, 4.0
_STEPS = 80


def paint_path(ink: Ink, scene: Scene, state: State) -> None:
    """Paint the arrow from where the card stands, and the hint below."""
    found = state.foreseen
    if found is not None and found.sources and not found.here:
        _arrow(ink, scene, found.sources[0], found.target)
    if found is not None:
        _hint(ink, scene, found.hint)
    elif state.held is not None:
        _hint(ink, scene, state.held.hint)


def _hint(ink: Ink, scene: Scene, words: tuple[Line, ...]) -> None:
    long = sum(wide(li.text, SIZE_S, bold=li.bold) for li in words) + _SPACE * (len(words) - 1)
    left = (scene.frame.size.width() - long) / 2
    top = scene.frame.size.height() - _HINT - 8
    t = ink.tokens
    box = QRectF(left - _PAD, top, long + 2 * _PAD, _HINT)
    ink.painter.setPen(colour(t.border_strong))
    ink.painter.setBrush(colour(t.surface))
    ink.painter.drawRoundedRect(box.adjusted(0.5, 0.5, -0.5, -0.5), RADIUS_CONTROL, RADIUS_CONTROL)
    for li in words:
        width = wide(li.text, SIZE_S, bold=li.bold)
        ink.text(QRectF(left, top, width, _HINT), li.text, t.tone(li.tone), SIZE_S, bold=li.bold)
        left += width + _SPACE


def _arrow(ink: Ink, scene: Scene, source: int, target: int) -> None:
    """Draw along the loop, inside the band; backwards it runs against the flow."""
    frame, whole = scene.frame, curve.length()
    start, end = scene.spots[source], scene.spots[target]
    ahead = (end.s - start.s) % whole
    long = ahead if ahead <= whole / 2 else ahead - whole
    sign = 1.0 if long > 0 else -1.0
    off = sign * (start.r + _CLEAR) / frame.a
    stop = sign * (end.r + _CLEAR + 8) / frame.a
    if abs(long) < abs(off) + abs(stop):
        return
    points = []
    for step in range(_STEPS + 1):
        s = start.s + off + (long - off - stop) * step / _STEPS
        inside = -(shapes.width_at(frame, scene.spots, scene.bands, s % whole) / 2 + _INSIDE)
        points.append(frame.point(curve.near(s), inside))
    accent = colour(ink.tokens.accent)
    ink.stroke(QPolygonF(points), accent, 2.5, round_caps=True)
    tip, back = points[-1], points[-3]
    dx, dy = tip.x() - back.x(), tip.y() - back.y()
    far = max(1e-6, (dx * dx + dy * dy) ** 0.5)
    front = QPointF(tip.x() + 7 * dx / far, tip.y() + 7 * dy / far)
    ink.fill(QPolygonF(shapes.head(front, dx / far, dy / far, 11)), accent)
