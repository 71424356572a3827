"""Where the names of the stages go: inside their lobe, clear of bands, nodes and each other."""

import re
from enum import IntEnum
from itertools import product
from math import atan2, cos, hypot, pi, sin
from typing import NamedTuple

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QFontMetricsF

from kanban_app.ui.theme import SIZE_L, SIZE_M, SIZE_S, font
from kanban_app.ui.wheel import curve
from kanban_app.ui.wheel.drawing import Drawing, Line, Node, Side, Title
from kanban_app.ui.wheel.frame import CROSSING, NAMES, SECOND_LINES, Frame, Spot
from kanban_app.ui.wheel.pen import wide

LINE_M, LINE_S, LINE_L = 17.0, 15.0, 20.0
WIDEST, _MOST_LINES = 128.0, 2
_LEFT = Qt.AlignmentFlag.AlignLeft
_SOFT = "\u00ad"
_JOINTS = re.compile(r"(ungs|heits|keits|schafts|tions|itäts)(?=\w{4})")
_GAP, _FURTHER, _BESIDE = 12.0, 14.0, 36.0
# A label stands beside or below its node, straight in from it, or turned a little off that.
_TURNS = (0.0, 0.3, -0.3, 0.7, -0.7, 1.1, -1.1)
# Beside its node it is moved a little into the lobe.
_SHIFTS = (14.0, 6.0, 26.0, 0.0, 40.0, 60.0)
_UPRIGHT, _ASIDE = 0.72, 0.35
_SAMPLES = 200
_ON_BAND, _ON_NODE, _ON_LABEL, _OUTSIDE = 60.0, 300.0, 400.0, 800.0
# Summed over all labels: nothing covers anything; and what one of them may cost at most.
_FINE, _BETTER, _HOPELESS, _NEVER = 280.0, 1.0, 300.0, 1e9


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
    boxes: list[QRectF]
    canvas: QRectF


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
    undotted = (text.removeprefix("·\u00a0") for text in lines)
    return tuple(metrics.elidedText(text, right, widest + 8) for text in undotted)


def place(frame: Frame, drawing: Drawing, spots: tuple[Spot, ...]) -> Labels:
    """Return where everything is written: as much of it as there is room for."""
    free = _free(frame, drawing, spots)
    best = (_NEVER, Labels((None,) * len(spots), (None,) * len(drawing.titles)))
    for told in _Told:
        if told < _least_told(frame):
            continue
        for order in _orders(spots):
            found = _placed(frame, drawing, spots, free, (told, order))
            if found[0] < best[0] - _BETTER:
                best = found
        if best[0] < _FINE:
            break
    return _grown(frame, drawing, spots, free, best[1])


def _grown(
    frame: Frame, drawing: Drawing, spots: tuple[Spot, ...], free: _Taken, labels: Labels
) -> Labels:
    """Let every text say more that can do so without covering anything, first lines first."""
    if frame.a < SECOND_LINES:
        return labels
    nodes, titles = list(labels.nodes), list(labels.titles)
    for place_, title in enumerate(drawing.titles):
        full = _title(frame, free._replace(boxes=[]), title, _Told.ALL)
        if not _cost(full, _others(free, nodes, titles, titles[place_]), _NEVER):
            titles[place_] = full
    for count, (place_, node) in product((1, 2), enumerate(drawing.nodes)):
        label, lines = nodes[place_], node.lines[:count]
        if label is not None and len(lines) > len(label.lines):
            others = _others(free, nodes, titles, label.box)
            cost, more = _best(frame, others, label._replace(lines=lines), spots[place_])
            at, r = spots[place_][:2]
            beside = _met(more.box, [(at.x(), at.y(), r + _BESIDE)])
            nodes[place_] = more if cost < _ON_BAND and beside else label
    return Labels(tuple(nodes), tuple(titles))


def _others(
    free: _Taken, nodes: list[Label | None], titles: list[QRectF | None], own: QRectF | None
) -> _Taken:
    """Return what all texts but one take."""
    boxes = [*(label.box for label in nodes if label), *(box for box in titles if box)]
    return free._replace(
        boxes=[*free.boxes, *(b.adjusted(-3, -2, 3, 2) for b in boxes if b is not own)]
    )


class _Told(IntEnum):
    """How much is written, from all of it to as little as says where one is."""

    ALL = 0
    RATES = 1
    SHORT_TITLES = 2
    WARNINGS = 3
    NAMES = 4
    SMALL = 5


def _least_told(frame: Frame) -> int:
    if frame.a >= SECOND_LINES:
        return _Told.ALL
    return _Told.NAMES if frame.a >= NAMES else len(_Told)


def _orders(spots: tuple[Spot, ...]) -> list[list[int]]:
    """Return in which order labels take their places; none is best for every journey."""
    travel = list(range(len(spots)))
    inner = sorted(travel, key=lambda i: abs(spots[i].way.x))
    large = sorted(travel, key=lambda i: -spots[i].r)
    return [inner, travel, large]


def _placed(
    frame: Frame, drawing: Drawing, spots: tuple[Spot, ...], free: _Taken,
    way: tuple[_Told, list[int]],
) -> tuple[float, Labels]:  # fmt: skip
    told, order = way
    taken = free._replace(boxes=list(free.boxes))
    titles = tuple(_title(frame, taken, t, told) for t in drawing.titles)
    labels: list[Label | None] = [None] * len(spots)
    total = 0.0
    for place_ in order:
        node = drawing.nodes[place_]
        size = SIZE_S if told is _Told.SMALL else SIZE_M
        bare = Label(QRectF(), _LEFT, wrapped(node.name, size), _lines(node, told), size)
        cost, label = _best(frame, taken, bare, spots[place_])
        total += cost
        if cost < _HOPELESS:
            labels[place_] = label
            taken.boxes.append(label.box.adjusted(-3, -2, 3, 2))
    return total, Labels(tuple(labels), titles)


def _lines(node: Node, told: _Told) -> tuple[Line, ...]:
    if told >= _Told.NAMES:
        return ()
    warnings = tuple(line for line in node.lines if line.tone == "warn")
    if told is _Told.WARNINGS:
        return warnings
    return node.lines if told is _Told.ALL else (*node.lines[:1], *warnings)


def _free(frame: Frame, drawing: Drawing, spots: tuple[Spot, ...]) -> _Taken:
    crossing = (frame.centre.x(), frame.centre.y(), CROSSING * frame.scale + 6)
    discs = [(s.at.x(), s.at.y(), s.r + 6) for s in spots]
    band = []
    for step in range(_SAMPLES):
        s = step / _SAMPLES * curve.length()
        at = frame.point(curve.near(s))
        band.append((at.x(), at.y(), _half(frame, drawing, spots, s) + 4))
    # The stem of the deals and the words below it.
    stem = QRectF(frame.centre.x() - 60, frame.centre.y() + 0.3 * frame.a, 120, 60)
    canvas = QRectF(0, 0, frame.size.width(), frame.size.height()).adjusted(4, 4, -4, -4)
    return _Taken([crossing, *discs], band, [stem], canvas)


def _half(frame: Frame, drawing: Drawing, spots: tuple[Spot, ...], s: float) -> float:
    before = max((i for i, spot in enumerate(spots) if spot.s <= s), default=len(spots) - 1)
    return frame.band(drawing.nodes[before].through) / 2 if spots else 0.0


def _title(frame: Frame, taken: _Taken, title: Title, told: _Told) -> QRectF:
    width = wide(title.name, SIZE_L, bold=True)
    height = LINE_L
    if told <= _Told.RATES:
        width, height = max(width, wide(title.text, SIZE_S)), LINE_L + LINE_S
    x = frame.centre.x() + (0.585 if title.side is Side.RIGHT else -0.585) * frame.a
    box = QRectF(x - width / 2, frame.centre.y() - height / 2 - 2, width, height)
    taken.boxes.append(box.adjusted(-6, -3, 6, 3))
    return box


def _best(frame: Frame, taken: _Taken, bare: Label, spot: Spot) -> tuple[float, Label]:
    width, height = _extent(bare)
    inward = atan2(-spot.way.ny, -spot.way.nx)
    reach = spot.r + 4 * _FURTHER + 2 * _GAP + width + height
    near = taken._replace(
        band=[b for b in taken.band if abs(b[0] - spot.at.x()) < reach],
        discs=[d for d in taken.discs if d[:2] != (spot.at.x(), spot.at.y())],
    )
    cost, best = _NEVER, bare
    for order, (angle, shift) in enumerate(_ways(inward)):
        for further in range(4):
            least = order * 4.0 + further * 5.0
            if least >= cost:
                break
            gap = spot.r + _GAP * max(0.8, frame.scale) + further * _FURTHER
            box, align = _box(spot.at, angle, gap, width, height)
            box.translate(0, shift)
            found = least + _cost(box, near, cost - least)
            if found < cost:
                cost, best = found, bare._replace(box=box, align=align)
    return cost, best


def _ways(inward: float) -> list[tuple[float, float]]:
    """Return directions to try, with a shift downwards: first upright or level, then turned."""
    x, y = cos(inward), sin(inward)
    turned = [(inward + turn, shift) for turn in _TURNS for shift in (0.0, 14.0 * y)]
    if abs(y) > _UPRIGHT + 0.1:
        return [(pi / 2 if y > 0 else -pi / 2, 0.0), *turned]
    level = 0.0 if x > 0 else pi
    return [*((level, shift * y) for shift in _SHIFTS), *turned]


def _box(
    at: QPointF, angle: float, gap: float, width: float, height: float
) -> tuple[QRectF, Qt.AlignmentFlag]:
    x, y = cos(angle), sin(angle)
    middle_x, middle_y = at.x() + x * gap, at.y() + y * gap
    if abs(x) < _ASIDE:
        left = middle_x - width / 2 + x * width / 2
        align = Qt.AlignmentFlag.AlignHCenter
    else:
        left = middle_x - (0 if x > 0 else width)
        align = Qt.AlignmentFlag.AlignLeft if x > 0 else Qt.AlignmentFlag.AlignRight
    top = middle_y - height / 2 + y * height / 2
    return QRectF(left, top, width, height), align


def _cost(box: QRectF, taken: _Taken, most: float) -> float:
    """Return what a box covers, as far as that is below `most`."""
    cost = 0.0 if taken.canvas.contains(box) else _OUTSIDE
    for other in taken.boxes:
        if box.intersects(other):
            common = box.intersected(other)
            cost += _ON_LABEL + common.width() * common.height() / 20
    for discs, price in ((taken.discs, _ON_NODE), (taken.band, _ON_BAND)):
        if cost < most:
            cost += price * _met(box, discs)
    return cost


def _met(box: QRectF, discs: list[tuple[float, float, float]]) -> int:
    """Return how many discs a box touches."""
    left, right, top, bottom = box.left(), box.right(), box.top(), box.bottom()
    count = 0
    for x, y, r in discs:
        if left - r < x < right + r and top - r < y < bottom + r:
            aside = max(left - x, 0.0, x - right)
            count += hypot(aside, max(top - y, 0.0, y - bottom)) < r
    return count


def _extent(label: Label) -> tuple[float, float]:
    widths = [wide(text, label.size, bold=True) for text in label.name]
    widths += [wide(line.text, SIZE_S, bold=line.bold) for line in label.lines]
    return max(widths) + 2, len(label.name) * label.line + len(label.lines) * LINE_S
