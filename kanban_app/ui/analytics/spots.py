"""Parts of a picture that can be pointed at, and which one a point or a key means."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF

from kanban_app.analytics.question import Pick

# A finger's breadth around small dots.
_NEAR = 6.0


class Spot(NamedTuple):
    """Where it is, what it says, and whose cards it opens."""

    area: QRectF
    words: str
    pick: Pick | None = None


def spot_at(spots: Sequence[Spot], point: QPointF) -> int | None:
    """Return the place of the spot under a point; the smallest one, a near one if none is."""
    under = [i for i, s in enumerate(spots) if s.area.contains(point)]
    if under:
        return min(under, key=lambda i: spots[i].area.width() * spots[i].area.height())
    near = [
        i
        for i, s in enumerate(spots)
        if s.area.adjusted(-_NEAR, -_NEAR, _NEAR, _NEAR).contains(point)
    ]
    return min(near, key=lambda i: _distance(spots[i].area, point), default=None)


def _distance(area: QRectF, point: QPointF) -> float:
    away = area.center() - point
    return float(QPointF.dotProduct(away, away))
