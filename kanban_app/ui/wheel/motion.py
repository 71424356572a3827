"""Drops that flow along the bands, as fast as cards really go and as many as really went."""

from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QTransform

from kanban_app.ui.theme import Tokens, colour, stage_colour
from kanban_app.ui.wheel import curve, shapes
from kanban_app.ui.wheel.scene import Scene

# Seconds a segment takes at the fastest, and at the slowest.
FASTEST_S, SLOWEST_S = 2.5, 20.0
_DENSE, _NEAREST, _FARTHEST = 900.0, 14.0, 70.0
# Beads are thicker than their band: nearer they would make a chain of it.
_NEAREST_BEAD = 30.0
_SLIM = 6.0
_GOLDEN = 0.6180339887
_OPACITY = 0.85
_SHARE = 0.13
_NODE_ROOM = 9.0


class Stream(NamedTuple):
    """The drops of one band: where they run (places of the way), how far apart, how fast."""

    start: float
    end: float
    apart: float
    speed: float
    band: int
    slim: bool
    paint: QColor


def streams(scene: Scene, tokens: Tokens) -> tuple[Stream, ...]:
    """Return the drops of every band that anything went along."""
    frame, nodes = scene.frame, scene.drawing.nodes
    known = [n.days for n in nodes if n.days]
    shortest = min(known, default=1.0)
    found = []
    for place, node in enumerate(nodes):
        if node.through <= 0:
            continue
        spot, following = scene.spots[place], scene.spots[(place + 1) % len(nodes)]
        long = shapes.gap(scene.spots, place)
        seconds = SLOWEST_S
        if node.days:
            seconds = min(SLOWEST_S, FASTEST_S * node.days / shortest)
        slim = scene.bands[place] < _SLIM
        paint = stage_colour(node.colour, dark=tokens.dark) if slim else _surface(tokens)
        nearest = _NEAREST_BEAD if slim else _NEAREST
        apart = min(_FARTHEST, max(nearest, _DENSE / node.through))
        found.append(
            Stream(
                spot.s + (spot.r + _NODE_ROOM) / frame.a,
                spot.s + long - (following.r + _NODE_ROOM) / frame.a,
                apart * frame.scale / frame.a,
                long / seconds,
                place,
                slim,
                paint,
            )
        )
    return tuple(found)


def paint_drops(
    painter: QPainter, scene: Scene, flowing: tuple[Stream, ...], seconds: float
) -> None:
    """Paint all drops as they lie `seconds` after the start."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    bead = _bead(scene.frame.scale)
    base = painter.transform()
    for stream in flowing:
        painter.setBrush(stream.paint)
        shape = bead
        if not stream.slim:
            # Never so large that a slim band becomes a dashed line.
            roomy = min(1.0, scene.bands[stream.band] * _SHARE / scene.frame.scale)
            shape = _drop(scene.frame.scale * roomy)
        _stream(painter, scene, stream, seconds, shape, base)
    painter.restore()


def count(flowing: tuple[Stream, ...]) -> int:
    """Return how many drops there are."""
    return sum(max(0, int((s.end - s.start) / s.apart) + 1) for s in flowing)


def _stream(
    painter: QPainter, scene: Scene, stream: Stream, seconds: float, shape: QPainterPath,
    base: QTransform,
) -> None:  # fmt: skip
    frame = scene.frame
    gone = stream.speed * seconds
    # The drop that is nearest to the node it has left; each one keeps its number and its lane.
    newest = int(gone / stream.apart)
    s = stream.start + gone - newest * stream.apart
    number = newest
    width = scene.bands[stream.band]
    room = 0.0 if stream.slim else max(0.0, width - 8 * frame.scale)
    middle = curve.length() / 2
    clear = frame.crossing / frame.a + 0.02
    while s < stream.end:
        at_crossing = min(s % middle, middle - s % middle)
        if at_crossing > clear:
            way = curve.near(s)
            off = (number * _GOLDEN % 1.0 - 0.5) * room
            at = frame.point(way)
            painter.setTransform(
                QTransform(way.tx, way.ty, -way.ty, way.tx,
                           at.x() + way.ty * off, at.y() - way.tx * off) * base
            )  # fmt: skip
            painter.drawPath(shape)
        s += stream.apart
        number -= 1


def _drop(scale: float) -> QPainterPath:
    """Return a drop that flies to the right: round head, tapered tail."""
    r, tail = 2.2 * scale, 7.0 * scale
    path = QPainterPath(QPointF(-tail, 0))
    path.quadTo(QPointF(-r * 0.6, -r), QPointF(0, -r))
    path.arcTo(QRectF(-r, -r, 2 * r, 2 * r), 90, -180)
    path.quadTo(QPointF(-r * 0.6, r), QPointF(-tail, 0))
    return path


def _bead(scale: float) -> QPainterPath:
    """Return a bead that is thicker than its band."""
    r, tail = 3.4 * min(scale, 1.2), 8.6 * min(scale, 1.2)
    path = QPainterPath(QPointF(-tail, 0))
    path.quadTo(QPointF(-r * 0.6, -r), QPointF(0, -r))
    path.arcTo(QRectF(-r, -r, 2 * r, 2 * r), 90, -180)
    path.quadTo(QPointF(-r * 0.6, r), QPointF(-tail, 0))
    return path


def _surface(tokens: Tokens) -> QColor:
    made = QColor(colour(tokens.surface))
    made.setAlphaF(_OPACITY)
    return made
