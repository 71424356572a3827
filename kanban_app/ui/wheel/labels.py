"""Where the names of the stages go: inside their lobe, clear of bands, nodes and each other."""

import re
from itertools import product
from math import atan2, cos, hypot, pi, sin
from operator import itemgetter
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, font
from kanban_app.ui.wheel import curve
from kanban_app.ui.wheel.drawing import Drawing, Line, Node, Side, Title
from kanban_app.ui.wheel.frame import NAMES, ROOMY, SECOND_LINES, Frame, Spot
from kanban_app.ui.wheel.label_search import Choice, Edges, settle
from kanban_app.ui.wheel.pen import wide

LINE_M, LINE_S, LINE_L = 17.0, 15.0, 20.0
WIDEST, _MOST_LINES = 128.0, 2
_LEFT = Qt.AlignmentFlag.AlignLeft
_SOFT = "\u00ad"
_JOINTS = re.compile(r"(ungs|heits|keits|schafts|tions|itäts)(?=\w{4})")
_GAP, _BESIDE, _CLEAR = 12.0, 24.0, 6.0
_FURTHER = (0.0, -4.0, 8.0, 16.0)
# What two texts keep between them, half of it each.
_ROOM = (3.0, 2.0)
# A label stands beside or below its node, straight in from it, or turned a little off that.
_TURNS = (0.0, 0.3, -0.3, 0.7, -0.7, 1.1, -1.1)
# Beside its node it is moved a little into the lobe.
_SHIFTS = (14.0, 6.0, 26.0, 0.0, 40.0, 60.0)
_SIDEWAYS = (0.0, -12.0, 12.0, -24.0, 24.0, -36.0, 36.0)
_UPRIGHT, _ASIDE = 0.72, 0.35
_SAMPLES = 200
_ON_BAND, _ON_NODE, _ON_STEM, _OUTSIDE = 60.0, 300.0, 400.0, 800.0
# What it costs to leave lines away, to write a name small, and to stand where it is misread.
_SHORTER, _BARE, _SMALL, _BARE_TITLE, _MISREAD = 36.0, 110.0, 190.0, 84.0, 80.0
# What a place may cost by itself, and how many are tried of every way to write a label.
_HOPELESS, _MOST = 360.0, 16
_TITLE_ASIDE, _TITLE_LOWER = (0.0, 0.06, -0.06, 0.12, -0.12), (0.0, 12.0, -12.0, 24.0, -24.0)


class Label(NamedTuple):
    """A text in its box, its name broken into lines."""

    box: QRectF
    align: Qt.AlignmentFlag
    name: tuple[str, ...]
    lines: tuple[Line, ...]
    size: int = SIZE_M

    @property
    def line(self) -> float:
        """Return how high a line of the name is."""
        return LINE_M if self.size == SIZE_M else LINE_S


class Labels(NamedTuple):
    """All texts inside the lobes, by node and by title; None where there is no room for one."""

    nodes: tuple[Label | None, ...]
    titles: tuple[QRectF | None, ...]


class _Taken(NamedTuple):
    """What a label must not cover: discs (x, y, radius), boxes, and the canvas itself."""

    discs: list[tuple[float, float, float]]
    band: list[tuple[float, float, float]]
    stem: Edges
    canvas: Edges


def wrapped(name: str, size: int = SIZE_M) -> tuple[str, ...]:
    """Break a name at spaces and soft hyphens into two lines at most; too long a line is elided.

    Where a long German word has no soft hyphen, the joints of compounds stand in for it.
    """
    metrics, widest = QFontMetricsF(font(size, bold=True)), WIDEST
    if metrics.horizontalAdvance(name.replace(_SOFT, "")) > widest and _SOFT not in name:
        name = _JOINTS.sub("\\1" + _SOFT, name)
    lines: list[str] = []
    line, hyphen = "", ""
    for word in name.split(" "):
        parts = word.split(_SOFT)
        for place, part in enumerate(parts):
            soft = "-" if place < len(parts) - 1 else ""
            grown = f"{line}{' ' if line and not place else ''}{part}"
            full = metrics.horizontalAdvance(grown + soft) > widest
            if line and full and len(lines) < _MOST_LINES - 1:
                lines.append(line + hyphen)
                grown = part
            line, hyphen = grown, soft
    lines.append(line)
    right = Qt.TextElideMode.ElideRight
    return tuple(metrics.elidedText(text, right, widest + 8) for text in lines)


def place(frame: Frame, drawing: Drawing, spots: tuple[Spot, ...]) -> Labels:
    """Return where everything is written: as much of it as there is room for."""
    count = len(spots)
    if frame.a < NAMES:
        return Labels((None,) * count, (None,) * len(drawing.titles))
    free = _free(frame, drawing, spots)
    choices = [
        [c for told in _variants(frame, node) for c in _places(frame, free, told, place_)]
        for place_, node in enumerate(drawing.nodes)
    ]
    choices += [_title_choices(frame, free, title) for title in drawing.titles]
    for some in choices:
        some.sort(key=itemgetter(0))
    found = settle(choices, _orders(spots, len(choices)))
    made = [_made(choice) if choice is not None else None for choice in found]
    return Labels(tuple(made[:count]), tuple(t.box if t else None for t in made[count:]))


def _made(choice: Choice[Label]) -> Label:
    left, top, right, bottom = choice.edges.grown(-_ROOM[0], -_ROOM[1])
    return choice.what._replace(box=QRectF(left, top, right - left, bottom - top))


def _orders(spots: tuple[Spot, ...], count: int) -> list[list[int]]:
    """Return in which order labels take their places; none is best for every journey."""
    travel = list(range(len(spots)))
    titles = list(range(len(spots), count))
    inner = sorted(travel, key=lambda i: abs(spots[i].way.x))
    large = sorted(travel, key=lambda i: -spots[i].r)
    turned = [travel[at:] + travel[:at] for at in range(0, len(travel), 3)]
    turned += [some[::-1] for some in turned]
    some = [inner, inner[::-1], large, *turned]
    return [[*titles, *order] for order in some] + [[*order, *titles] for order in some]


class _Told(NamedTuple):
    """A label with more or fewer lines, and what it costs that it has no more."""

    price: float
    label: Label
    extra: bool


def _variants(frame: Frame, node: Node) -> list[_Told]:
    first = node.lines[:1]
    warned = (*first, *(line for line in node.lines[1:] if line.tone == "warn"))
    prices: dict[tuple[Line, ...], float] = {}
    if first and frame.a >= SECOND_LINES:
        prices = {first: _SHORTER, warned: 0.0}
    if first and frame.a >= ROOMY:
        prices |= {warned: _SHORTER / 2, node.lines: 0.0}
    name, small = wrapped(node.name), wrapped(node.name, SIZE_S)
    return [
        *(
            _Told(price, Label(QRectF(), _LEFT, name, lines), lines != first)
            for lines, price in prices.items()
        ),
        _Told(_BARE, Label(QRectF(), _LEFT, name, ()), extra=False),
        _Told(_SMALL, Label(QRectF(), _LEFT, small, (), SIZE_S), extra=False),
    ]


def _title_choices(frame: Frame, free: _Taken, title: Title) -> list[Choice[Label]]:
    name, full = wide(title.name, SIZE_L, bold=True), wide(title.text, SIZE_S)
    x = frame.centre.x() + (0.585 if title.side is Side.RIGHT else -0.585) * frame.a
    y, made = frame.centre.y() - 2, []
    label = Label(QRectF(), _LEFT, (title.name,), ())
    sizes = [(_BARE_TITLE, name, LINE_L)]
    if frame.a >= SECOND_LINES:
        sizes.append((0.0, max(name, full), LINE_L + LINE_S))
    for (price, width, height), aside, lower in product(sizes, _TITLE_ASIDE, _TITLE_LOWER):
        left, top = x + aside * frame.a - width / 2, y + lower - height / 2
        box = Edges(left, top, left + width, top + height).grown(*_ROOM)
        cost = price + 140 * abs(aside) + abs(lower) + _cost(box, free)
        made.append(Choice(cost, box, label))
    return made


def _free(frame: Frame, drawing: Drawing, spots: tuple[Spot, ...]) -> _Taken:
    crossing = (frame.centre.x(), frame.centre.y(), frame.crossing + 6)
    discs = [(s.at.x(), s.at.y(), s.r + 6) for s in spots]
    band = []
    for step in range(_SAMPLES):
        s = step / _SAMPLES * curve.length()
        at = frame.point(curve.near(s))
        band.append((at.x(), at.y(), _half(frame, drawing, spots, s) + 4))
    # The stem of the deals and the words below it.
    x, y = frame.centre.x(), frame.centre.y() + 0.3 * frame.a
    stem = Edges(x - 60, y, x + 60, y + 60)
    canvas = Edges(2, 2, frame.size.width() - 2, frame.size.height() - 2)
    return _Taken([*discs, crossing], band, stem, canvas)


def _half(frame: Frame, drawing: Drawing, spots: tuple[Spot, ...], s: float) -> float:
    before = max((i for i, spot in enumerate(spots) if spot.s <= s), default=len(spots) - 1)
    return frame.band(drawing.nodes[before].through) / 2 if spots else 0.0


def _places(frame: Frame, free: _Taken, told: _Told, own: int) -> list[Choice[Label]]:
    """Return where a label may stand, with what each place costs by itself."""
    x, y, r = free.discs[own]
    nodes = free.discs[:own] + free.discs[own + 1 :]
    width, height = _extent(told.label)
    reach = r + max(_FURTHER) + 2 * _GAP + max(width, height)
    near = free._replace(
        discs=[d for d in nodes if abs(d[0] - x) < reach and abs(d[1] - y) < reach],
        band=[b for b in free.band if abs(b[0] - x) < reach and abs(b[1] - y) < reach],
    )
    made: list[Choice[Label]] = []
    way = curve.place(frame.ways[own])
    for order, (angle, aside, lower) in enumerate(_ways(atan2(-way.ny, -way.nx))):
        for further, off in enumerate(_FURTHER):
            gap = r - _CLEAR + _GAP * max(0.8, frame.scale) + off
            at = x + cos(angle) * gap + aside, y + sin(angle) * gap + lower
            tight, align = _box(at, angle, width, height)
            box = tight.grown(*_ROOM)
            cost = told.price + order * 3.0 + further * 6.0
            here = _far(tight, free.discs[own])
            cost += max(0.0, here - _BESIDE) * 4
            cost += _MISREAD * any(_far(tight, disc) < here for disc in near.discs)
            cost = cost if cost >= _HOPELESS else cost + _cost(box, near)
            if cost < _HOPELESS:
                made.append(Choice(cost, box, told.label._replace(align=align), told.extra))
    made.sort(key=itemgetter(0))
    return made[:_MOST]


def _far(box: Edges, disc: tuple[float, float, float]) -> float:
    """Return how far a box is off a disc."""
    x, y, r = disc
    return hypot(max(box[0] - x, 0.0, x - box[2]), max(box[1] - y, 0.0, y - box[3])) - r


def _ways(inward: float) -> list[tuple[float, float, float]]:
    """Return directions to try, shifted by x and y: first upright or level, then turned."""
    x, y = cos(inward), sin(inward)
    turned = [(inward + turn, 0.0, lower) for turn in _TURNS for lower in (0.0, 14.0 * y)]
    if abs(y) > _UPRIGHT + 0.1:
        upright = pi / 2 if y > 0 else -pi / 2
        return [*((upright, aside, 0.0) for aside in _SIDEWAYS), *turned]
    level = 0.0 if x > 0 else pi
    return [*((level, 0.0, shift * y) for shift in _SHIFTS), *turned]


def _box(
    at: tuple[float, float], angle: float, width: float, height: float
) -> tuple[Edges, Qt.AlignmentFlag]:
    x, y = cos(angle), sin(angle)
    if abs(x) < _ASIDE:
        left = at[0] - width / 2 + x * width / 2
        align = Qt.AlignmentFlag.AlignHCenter
    else:
        left = at[0] - (0 if x > 0 else width)
        align = Qt.AlignmentFlag.AlignLeft if x > 0 else Qt.AlignmentFlag.AlignRight
    top = at[1] - height / 2 + y * height / 2
    return Edges(left, top, left + width, top + height), align


def _cost(box: Edges, taken: _Taken) -> float:
    """Return what a box covers of what does not move."""
    left, top, right, bottom = box
    inside, stem = taken.canvas, taken.stem
    cost = 0.0
    if left < inside[0] or top < inside[1] or right > inside[2] or bottom > inside[3]:
        cost = _OUTSIDE
    if stem[0] < right and left < stem[2] and stem[1] < bottom and top < stem[3]:
        cost += _ON_STEM
    for discs, price in ((taken.discs, _ON_NODE), (taken.band, _ON_BAND)):
        for x, y, r in discs:
            if left - r < x < right + r and top - r < y < bottom + r:
                aside, above = max(left - x, 0.0, x - right), max(top - y, 0.0, y - bottom)
                cost += price * (aside * aside + above * above < r * r)
    return cost


def _extent(label: Label) -> tuple[float, float]:
    widths = [wide(text, label.size, bold=True) for text in label.name]
    widths += [wide(line.text, SIZE_S, bold=line.bold) for line in label.lines]
    return max(widths) + 2, len(label.name) * label.line + len(label.lines) * LINE_S
