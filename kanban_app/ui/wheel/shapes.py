"""The outlines on the loop: bands that ease at the nodes, spurs, lines of equal loss, chords."""

from functools import lru_cache

from PySide6.QtCore import QPointF
from PySide6.QtGui import QPainterPath, QPolygonF

from kanban_app.ui.wheel import curve
from kanban_app.ui.wheel.curve import Place
from kanban_app.ui.wheel.drawing import Drawing, Side
from kanban_app.ui.wheel.frame import EASE, Frame, Spot

_STEP = 5.0
_ARC_STEPS, _WAY_STEPS = 96, 600


def widths(frame: Frame, drawing: Drawing) -> tuple[float, ...]:
    """Return the width of the band out of every node."""
    return tuple(frame.band(n.through) for n in drawing.nodes)


def width_at(frame: Frame, spots: tuple[Spot, ...], bands: tuple[float, ...], s: float) -> float:
    """Return the width of the band at a place of the way."""
    whole = curve.length()
    offs = [(s - spot.s) % whole for spot in spots]
    at = min(range(len(spots)), key=offs.__getitem__)
    return _width(frame, spots, bands, at, offs[at])


def nearest(frame: Frame, at: QPointF) -> tuple[float, float]:
    """Return the place of the way that a point is nearest to, and how far it is off it."""
    x, y = (at.x() - frame.centre.x()) / frame.a, (at.y() - frame.centre.y()) / frame.a
    ways = _ways(0.0, curve.length(), _WAY_STEPS)
    far, step = min(((w.x - x) ** 2 + (w.y - y) ** 2, step) for step, w in enumerate(ways))
    return curve.length() * step / _WAY_STEPS, frame.a * far**0.5


def band(
    frame: Frame, spots: tuple[Spot, ...], bands: tuple[float, ...], at: int, halo: float
) -> tuple[QPolygonF, QPolygonF]:
    """Return the outlines of the band from a node to the next one and of a halo round it."""
    long = _gap(spots, at)
    steps = max(2, int(long * frame.a / _STEP))
    sides: tuple[list[QPointF], ...] = ([], [], [], [])
    for step, way in enumerate(_ways(spots[at].s, long, steps)):
        half = _width(frame, spots, bands, at, long * step / steps) / 2
        x, y = frame.centre.x() + frame.a * way.x, frame.centre.y() + frame.a * way.y
        # Across the way: the normal of a lobe turns over in the crossing.
        for side, reach in zip(sides, (half, -half, half + halo, -half - halo), strict=True):
            side.append(QPointF(x + way.ty * reach, y - way.tx * reach))
    left, right, outer, inner = sides
    return QPolygonF([*left, *reversed(right)]), QPolygonF([*outer, *reversed(inner)])


def gap(spots: tuple[Spot, ...], at: int) -> float:
    """Return how long the way from a node to the next one is, for a = 1."""
    return _gap(spots, at)


def spur(frame: Frame, spot: Spot, eur: float) -> tuple[QPointF, QPolygonF, QPointF]:
    """Return where the stem of a spur begins, its taper, and its tip."""
    way, foot = spot.way, frame.loss_from
    tip = foot + eur * frame.per_eur
    wide, slim = 4.0 * frame.scale, 1.0 * frame.scale
    at, end = frame.point(way, foot), frame.point(way, tip)
    taper = QPolygonF(
        [
            at + QPointF(way.tx * wide, way.ty * wide),
            end + QPointF(way.tx * slim, way.ty * slim),
            end - QPointF(way.tx * slim, way.ty * slim),
            at - QPointF(way.tx * wide, way.ty * wide),
        ]
    )
    return frame.point(way, spot.r), taper, end


def isoline(frame: Frame, drawing: Drawing, side: Side, eur: float) -> QPolygonF:
    """Return the parallel of a lobe on which this much is lost."""
    first = 0 if side is Side.RIGHT else frame.counts_right
    last = frame.counts_right if side is Side.RIGHT else len(drawing.nodes)
    inner = frame.ways[first + 1 : last - 1] if last - first > 3 else frame.ways[first:last]  # noqa: PLR2004 -- entrance, exit and one between
    if not inner:
        return QPolygonF()
    reach = 34 / frame.a
    start, end = inner[0] - reach, inner[-1] + reach
    out = frame.loss_from + eur * frame.per_eur
    return QPolygonF([frame.point(way, out) for way in _ways(start, end - start, _ARC_STEPS)])


def chord(frame: Frame, start: Spot, end: Spot) -> QPainterPath:
    """Return the arch from an after-sales node over the notch to the first stage of its journey."""
    path = QPainterPath()
    towards = 1.0 if end.at.x() > start.at.x() else -1.0
    leave = QPointF(start.at.x(), start.at.y() - start.r - 4)
    path.moveTo(leave)
    if abs(end.at.x() - start.at.x()) < 0.3 * frame.a:
        reach = QPointF(end.at.x() - towards * (end.r + 12), end.at.y())
        path.quadTo(QPointF(leave.x(), reach.y()), reach)
        return path
    reach = QPointF(end.at.x() - towards * (end.r + 12), end.at.y() - 4)
    path.cubicTo(
        QPointF(leave.x() + towards * 0.02 * frame.a, leave.y() - 0.13 * frame.a),
        QPointF(reach.x() - towards * 0.30 * frame.a, reach.y() - 0.01 * frame.a),
        reach,
    )
    return path


def inflow(frame: Frame, spot: Spot, text: QPointF) -> QPainterPath:
    """Return the line from the words about what came from outside into its node."""
    side = -1.0 if spot.at.x() < frame.centre.x() else 1.0
    out = spot.r + 10
    # Beside the spur, which leaves along the normal.
    end = QPointF(
        spot.at.x() - side * 0.62 * out,
        spot.at.y() - 0.78 * out,
    )
    path = QPainterPath(text)
    path.cubicTo(
        QPointF(text.x(), text.y() + 0.6 * (end.y() - text.y())),
        QPointF(end.x() - side * 0.5 * (end.y() - text.y()) * 0.5, end.y() - 18),
        end,
    )
    return path


def head(at: QPointF, dx: float, dy: float, size: float) -> list[QPointF]:
    """Return tip and barbs of an arrow head at a point; `dx`, `dy` is a unit vector."""
    back = QPointF(at.x() - dx * size, at.y() - dy * size)
    half = size * 0.45
    left = QPointF(back.x() - dy * half, back.y() + dx * half)
    right = QPointF(back.x() + dy * half, back.y() - dx * half)
    return [at, left, right]


def _width(
    frame: Frame, spots: tuple[Spot, ...], bands: tuple[float, ...], at: int, off: float
) -> float:
    """Return the width `off` behind a node: smoothstep from one band to the next at both ends."""
    reach = EASE * frame.scale / frame.a
    here, rest = bands[at], _gap(spots, at) - off
    if off < reach:
        before = bands[at - 1]
        return before + (here - before) * _smooth((off + reach) / (2 * reach))
    if rest < reach:
        following = bands[(at + 1) % len(bands)]
        return here + (following - here) * _smooth((reach - rest) / (2 * reach))
    return here


def _smooth(part: float) -> float:
    return part * part * (3 - 2 * part)


# A movement draws the same places again and again, only wider.
@lru_cache(maxsize=128)
def _ways(start: float, long: float, steps: int) -> tuple[Place, ...]:
    return tuple(curve.near(start + long * step / steps) for step in range(steps + 1))


def _gap(spots: tuple[Spot, ...], at: int) -> float:
    following = spots[(at + 1) % len(spots)].s
    return (following - spots[at].s) % curve.length() or curve.length()
