"""Where the loop lies on a canvas, and how large everything on it is."""

from math import sqrt
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, QSizeF

from kanban_app.ui.wheel import curve
from kanban_app.ui.wheel.curve import Place
from kanban_app.ui.wheel.drawing import Drawing, Side

# The size everything was designed at; strokes and nodes grow and shrink with the loop.
_DESIGNED = 424.0
_LARGEST = 840.0
_LEAST_SCALE, _MOST_SCALE = 0.62, 1.7
# Beside the loop: the lines of equal loss and their labels; a narrow canvas has shorter spurs.
_ASIDE, _ASIDE_NARROW, _NARROW, _WIDE = 216.0, 152.0, 920.0, 1_064.0
# Above the notch the words of the centre, beyond a spur its amount, below all the legend.
_WORDS, _AMOUNT, _FOOTROOM = 96.0, 22.0, 36.0
_HALF_HEIGHT, _WORDS_BELOW, _LEAST_CROSSING = 0.3536, 0.3585, 0.75
_SMALLEST_LOOP, _NOTCH = 60.0, 2.0
ROOMY, SECOND_LINES, NAMES = 520.0, 324.0, 232.0
_LOSS_FROM, _LOSS_LONG, _LOSS_SHORT = 34.0, 68.0, 44.0
_SMALLEST, _PER_CARD, _WIDEST, _LESS_WIDE = 132.0, 16.0, 38.0, 33.0
_BAND = 30.0
_LEAST_RADIUS = 11.0
EASE = 30.0
CROSSING = 30.0


class Spot(NamedTuple):
    """A node on the canvas: its middle, its radius, where it is on the way, and the way itself."""

    at: QPointF
    r: float
    s: float
    way: Place


class Frame:
    """Turns places of the curve into points of a canvas; `scale` is 1 at the designed size."""

    def __init__(self, size: QSizeF, drawing: Drawing | None = None) -> None:
        self.size = size
        nodes = drawing.nodes if drawing is not None else ()
        width, height = size.width(), size.height()
        self.a = _size(width, height)
        self.scale = _scale(self.a)
        above, below = _above(self.a), _below(self.a)
        # What is left over goes to both sides.
        self.spare = max(0.0, (height - above - below) / 2)
        self.centre = QPointF(width / 2, above + (height - above - below) / 2)
        right = sum(n.side is Side.RIGHT for n in nodes)
        self.ways = tuple(curve.nodes(right, len(nodes) - right))
        self.counts_right = right
        most = max((n.cards for n in nodes), default=0)
        widest = _between(width, _LESS_WIDE, _WIDEST)
        wide = (widest**2 - _SMALLEST) / most if most else _PER_CARD
        self._per_card = min(_PER_CARD, wide)
        through = max((n.through for n in nodes), default=0.0)
        self._per_through = _BAND / through if through else 0.0
        lost = max((n.lost for n in nodes), default=0.0)
        self.per_eur = _long(width) * self.scale / lost if lost else 0.0

    @property
    def loss_from(self) -> float:
        """Return how far off the curve the first line of equal loss lies."""
        return _LOSS_FROM * self.scale

    @property
    def notch(self) -> float:
        """Return the height of the words in the notch, above the middle."""
        return _notch(self.a)

    @property
    def crossing(self) -> float:
        """Return the radius of the deals won, in the middle."""
        return CROSSING * max(_LEAST_CROSSING, self.scale)

    @property
    def momentum(self) -> QRectF:
        """Return where the words of the centre stand, in the notch above the middle."""
        bottom = self.centre.y() - self.notch
        return QRectF(self.centre.x() - 90, bottom - _WORDS, 180, _WORDS)

    @property
    def deals_words(self) -> QRectF | None:
        """Return where it is said below them what they are, None without room for words."""
        top = self.centre.y() + _WORDS_BELOW * self.a - 15
        if self.a < NAMES or top <= self.centre.y() + self.crossing + 23:
            return None
        return QRectF(self.centre.x() - 60, top, 120, 32)

    def point(self, way: Place, out: float = 0.0) -> QPointF:
        """Return a point of the canvas, `out` px off the curve."""
        x = self.centre.x() + self.a * way.x + way.nx * out
        return QPointF(x, self.centre.y() + self.a * way.y + way.ny * out)

    def radius(self, count: float) -> float:
        """Return the radius of a node: its area is linear in its cards.

        On a small loop no ring is so small that its figure has no room.
        """
        r = sqrt(_SMALLEST + self._per_card * max(0.0, count)) * self.scale
        return max(_LEAST_RADIUS, r)

    def band(self, through: float) -> float:
        """Return the width of a band."""
        return max(1.0, through * self._per_through * self.scale)

    def spots(self, counts: tuple[float, ...]) -> tuple[Spot, ...]:
        """Return the nodes, with as many cards as said."""
        found = []
        for s, count in zip(self.ways, counts, strict=True):
            way = curve.place(s)
            found.append(Spot(self.point(way), self.radius(count), s, way))
        return tuple(found)


def _size(width: float, height: float) -> float:
    """Return the largest `a` whose loop, spurs and words fit."""
    a = max(_SMALLEST_LOOP, min((width - _between(width, _ASIDE_NARROW, _ASIDE)) / 2, _LARGEST))
    while a > _SMALLEST_LOOP and _above(a) + _below(a) > height:
        a -= _NOTCH
    return a


def _long(width: float) -> float:
    """Return how long the longest spur is, at the designed size of everything else."""
    return _between(width, _LOSS_SHORT, _LOSS_LONG)


def _between(width: float, narrow: float, roomy: float) -> float:
    part = min(1.0, max(0.0, (width - _NARROW) / (_WIDE - _NARROW)))
    return narrow + (roomy - narrow) * part


def _scale(a: float) -> float:
    return min(_MOST_SCALE, max(_LEAST_SCALE, a / _DESIGNED))


def _notch(a: float) -> float:
    if a < NAMES:
        # Too narrow for any words: they stand above the spurs.
        return _HALF_HEIGHT * a + _spurs(a) - _AMOUNT
    return 0.2783 * a + 30 * _scale(a)


def _above(a: float) -> float:
    """Return the room above the middle: for the words of the centre, and for the spurs."""
    return max(_notch(a) + _WORDS, _HALF_HEIGHT * a + _spurs(a))


def _below(a: float) -> float:
    return _HALF_HEIGHT * a + _spurs(a) + _FOOTROOM


def _spurs(a: float) -> float:
    return (_LOSS_FROM + _LOSS_LONG) * _scale(a) + _AMOUNT
