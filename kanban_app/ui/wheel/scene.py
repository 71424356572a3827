"""Everything about one picture of the wheel that does not move with the drops."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRect, QRectF, QSizeF

from kanban_app.ui.theme import SIZE_M, SIZE_S
from kanban_app.ui.wheel import labels, shapes
from kanban_app.ui.wheel.drawing import Drawing, Foreseen, Held, Inflow, Tip
from kanban_app.ui.wheel.frame import SECOND_LINES, Frame, Spot
from kanban_app.ui.wheel.labels import Labels
from kanban_app.ui.wheel.pen import wide

# So many of the largest losses say their amount without being asked.
_TOLD = 3
_REACH = 24.0
# How near to a chord the mouse points at it, and at how many places that is looked at.
_NEAR, _STEPS = 8.0, 40
# So far beside a band the mouse still points at it.
_BESIDE = 4.0
# A px of a node weighs so much more than one of its label, where words cover it.
_ON_NODE = 40
# Where the canvas is high, what comes from outside comes a longer way.
_LIFTED = 20.0


class Numbers(NamedTuple):
    """What nodes, bands and spurs are drawn with; between two drawings these are in between."""

    counts: tuple[float, ...]
    through: tuple[float, ...]
    lost: tuple[float, ...]

    @staticmethod
    def of(drawing: Drawing) -> "Numbers":
        """Return the numbers of a drawing."""
        return Numbers(
            tuple(float(n.cards) for n in drawing.nodes),
            tuple(n.through for n in drawing.nodes),
            tuple(n.lost for n in drawing.nodes),
        )

    def towards(self, other: "Numbers", part: float, slower: float) -> "Numbers":
        """Return what lies between: counts at `part`, bands and spurs at `slower`."""
        return Numbers(
            _between(self.counts, other.counts, part),
            _between(self.through, other.through, slower),
            _between(self.lost, other.lost, slower),
        )


class State(NamedTuple):
    """What the hand and the keyboard do with it: places among the nodes.

    `lit` is the way that a client's card took into another journey, or into its own again.
    `crossing` says that the keyboard, `over_crossing` that the mouse is on the deals.
    """

    selected: int | None = None
    hot: int | None = None
    foreseen: Foreseen | None = None
    held: Held | None = None
    lit: tuple[int, int] | None = None
    crossing: bool = False
    over_crossing: bool = False

    @property
    def chosen(self) -> bool:
        """Return whether the keyboard is on anything."""
        return self.selected is not None or self.crossing


class Scene(NamedTuple):
    """A drawing laid out on a canvas."""

    frame: Frame
    drawing: Drawing
    numbers: Numbers
    spots: tuple[Spot, ...]
    bands: tuple[float, ...]
    labels: Labels

    @staticmethod
    def of(size: QSizeF, drawing: Drawing) -> "Scene":
        """Lay a drawing out."""
        frame = Frame(size, drawing)
        numbers = Numbers.of(drawing)
        spots = frame.spots(numbers.counts)
        bands = tuple(map(frame.band, numbers.through))
        return Scene(frame, drawing, numbers, spots, bands, labels.place(frame, drawing, spots))

    def with_numbers(self, numbers: Numbers) -> "Scene":
        """Return the same with numbers in between; the labels stay where they are."""
        bands = tuple(map(self.frame.band, numbers.through))
        spots = self.frame.spots(numbers.counts)
        return self._replace(numbers=numbers, spots=spots, bands=bands)

    def told(self) -> frozenset[int]:
        """Return whose spurs say their amount unasked."""
        lost = sorted(range(len(self.spots)), key=lambda i: -self.drawing.nodes[i].lost)
        return frozenset(i for i in lost[:_TOLD] if self.drawing.nodes[i].lost > 0)

    def node_at(self, at: QPointF) -> int | None:
        """Return the node under a point, its spur included."""
        for place, spot in enumerate(self.spots):
            if _far(at, spot.at) <= max(spot.r + 4, 14):
                return place
        for place in range(len(self.spots)):
            if self._on_spur(at, place):
                return place
        for place, label in enumerate(self.labels.nodes):
            if label is not None and label.box.contains(at):
                return place
        return None

    def aside_at(self, at: QPointF) -> tuple[Tip, QPointF, float] | None:
        """Return what is told where no stage is, with a point and a radius to tell it beside."""
        drawing = self.drawing
        if drawing.empty:
            return None
        if self.on_crossing(at):
            return drawing.deals_tip, self.frame.centre, self.frame.crossing + 4
        for found in drawing.inflows if self.frame.a >= SECOND_LINES else ():
            box = self.inflow_box(found)
            if box.adjusted(-4, -2, 4, 2).contains(at):
                return found.tip, box.center(), box.width() / 2
        for chord in drawing.chords:
            path = shapes.chord(self.frame, self.spots[chord.start], self.spots[chord.end])
            points = (path.pointAtPercent(step / _STEPS) for step in range(_STEPS + 1))
            if min(_far(at, point) for point in points) <= _NEAR:
                return chord.tip, at, 4.0
        return self._band_at(at)

    def in_the_way(self, told: int | None) -> list[tuple[QRect, int]]:
        """Return what words about a node should not cover, and how much each px of it weighs."""
        found = [(_round(spot.at, spot.r + 2), _ON_NODE) for spot in self.spots]
        found.append((_round(self.frame.centre, self.frame.crossing), _ON_NODE))
        for place, label in enumerate(self.labels.nodes):
            # Its own label the words say again.
            if label is not None and place != told:
                found.append((label.box.toAlignedRect(), 1))
        words = [*(box for box in self.labels.titles if box is not None), self.frame.momentum]
        words += [self.inflow_box(inflow) for inflow in self.drawing.inflows]
        return [*found, *((box.toAlignedRect(), 1) for box in words)]

    def on_crossing(self, at: QPointF) -> bool:
        """Return whether a point is on the deals won, or on the words below them."""
        if self.drawing.empty:
            return False
        words = self.frame.deals_words
        on_words = words is not None and bool(self.drawing.deals_name) and words.contains(at)
        return _far(at, self.frame.centre) <= self.frame.crossing + 4 or on_words

    def target_at(self, at: QPointF) -> int | None:
        """Return the node a card dropped here goes to: the nearest one to anything on the loop."""
        if not self.spots:
            return None
        near = min(range(len(self.spots)), key=lambda i: _far(at, self.spots[i].at))
        reach = self.spots[near].r + _REACH
        on_loop = _far(at, self.spots[near].at) <= max(reach, 0.32 * self.frame.a)
        return near if on_loop else None

    def inflow_box(self, inflow: Inflow) -> QRectF:
        """Return where it is said what came from outside."""
        spot, frame = self.spots[inflow.node], self.frame
        words = max(wide(inflow.figure, SIZE_M, bold=True), wide(inflow.text, SIZE_S)) + 4
        side = -1.0 if spot.at.x() < frame.centre.x() else 1.0
        off = max(0.39 * frame.a, 108 + words / 2)
        top = spot.at.y() - max(66 * frame.scale, spot.r + 26) - 34 - min(_LIFTED, frame.spare)
        return QRectF(frame.centre.x() + side * off - words / 2, max(4.0, top), words, 32)

    def _band_at(self, at: QPointF) -> tuple[Tip, QPointF, float] | None:
        if not self.spots:
            return None
        s, far = shapes.nearest(self.frame, at)
        if far > shapes.width_at(self.frame, self.spots, self.bands, s) / 2 + _BESIDE:
            return None
        before = max((i for i, spot in enumerate(self.spots) if spot.s <= s), default=-1)
        tip = self.drawing.nodes[before].band
        return (tip, at, 4.0) if tip.name else None

    def _on_spur(self, at: QPointF, place: int) -> bool:
        lost = self.numbers.lost[place]
        if lost <= 0:
            return False
        spot = self.spots[place]
        dx, dy = at.x() - spot.at.x(), at.y() - spot.at.y()
        along = dx * spot.way.nx + dy * spot.way.ny
        across = abs(-dx * spot.way.ny + dy * spot.way.nx)
        long = self.frame.loss_from + lost * self.frame.per_eur + 6
        return across <= 7 and 0 <= along <= long  # noqa: PLR2004 -- a spur is 8 px wide

    def loop(self) -> QRectF:
        """Return the part of the canvas in which drops move."""
        a, edge = self.frame.a, 24 * self.frame.scale
        centre = self.frame.centre
        return QRectF(centre.x() - a, centre.y() - 0.36 * a, 2 * a, 0.72 * a).adjusted(
            -edge, -edge, edge, edge
        )


def spur_end(scene: Scene, place: int) -> QPointF:
    """Return the tip of a spur."""
    return shapes.spur(scene.frame, scene.spots[place], scene.numbers.lost[place])[2]


def _between(old: Sequence[float], new: Sequence[float], part: float) -> tuple[float, ...]:
    return tuple(u + (v - u) * part for u, v in zip(old, new, strict=True))


def _round(at: QPointF, r: float) -> QRect:
    return QRectF(at.x() - r, at.y() - r, 2 * r, 2 * r).toAlignedRect()


def _far(a: QPointF, b: QPointF) -> float:
    return float(((a.x() - b.x()) ** 2 + (a.y() - b.y()) ** 2) ** 0.5)
