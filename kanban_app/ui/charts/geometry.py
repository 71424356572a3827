"""Where everything of a chart cell lies, in pixels; the only arithmetic the charts do."""

import math
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from PySide6.QtCore import QLineF, QPointF, QRectF

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.ui.charts.cells import Cell, Column, Scale, Segment

GUTTER = 16
COLUMN_GAP = 8
LABEL, LABEL_GAP, PLOT, PERIODS = 16, 4, 44, 14
WHISKER, BAR, TEXT = 11, 9, 20
CONVERSION = WHISKER + BAR + TEXT
_BAR_WIDTH, _BAR_SPACE, _WIDE_PITCH = 12, 3, 24
# Under the text of a lane; and bars less high would tell nothing.
_LANE_GAP, _LEAST_PLOT = 9, 28
_HATCH = 5 * math.sqrt(2)
_FEW_PITCH, _FEW_SPACE = 14, 2
CONVERSION_SEGMENTS = (Segment.ADVANCED, Segment.LOST, Segment.UNDECIDED)


@dataclass(frozen=True, slots=True)
class Placed:
    """A cell with its place in the drawing; `plot` is the height of its bars, 0 for none."""

    cell: Cell
    x: float
    top: float
    width: float
    plot: float = PLOT

    @property
    def label(self) -> QRectF:
        """Return the row of the name and the sum."""
        return QRectF(self.x, self.top, self.width, LABEL)

    @property
    def throughput(self) -> QRectF:
        """Return the bars with the row of period names under them; empty when not drawn."""
        if not self.plot:
            return QRectF(self.x, self.top + LABEL, self.width, 0)
        return QRectF(self.x, self.top + LABEL + LABEL_GAP, self.width, self.plot + PERIODS)

    @property
    def conversion(self) -> QRectF:
        """Return whisker, bar and text."""
        return QRectF(self.x, self.throughput.bottom(), self.width, CONVERSION)

    @property
    def bottom(self) -> float:
        """Return where the cell ends."""
        return self.conversion.bottom()


@dataclass(frozen=True, slots=True)
class Target:
    """One part of one cell, under the mouse or the keyboard."""

    index: int
    segment: Segment
    period: int | None = None


def plot_in(lane: float) -> float:
    """Return how high bars are in a lane of this height, 0 if it has no room for them."""
    plot = lane - LABEL - LABEL_GAP - PERIODS - CONVERSION - _LANE_GAP
    return plot if plot >= _LEAST_PLOT else 0.0


def place(
    cells: Mapping[tuple[JourneyId, StageId], Cell], columns: tuple[Column, ...], plot: float = PLOT
) -> list[Placed]:
    """Return every cell exactly under its column; journeys are stacked, folded ones left out."""
    lanes = list(dict.fromkeys(c.journey_id for c in columns))
    bars = plot + PERIODS + LABEL_GAP + _LANE_GAP if plot else 2 * LABEL_GAP
    lane = LABEL + CONVERSION + bars
    return [
        Placed(cells[key], column.x, lanes.index(column.journey_id) * lane, column.width, plot)
        for column in columns
        if not column.collapsed and (key := (column.journey_id, column.stage_id)) in cells
    ]


def spread(cells: tuple[Cell, ...], rect: QRectF) -> list[Placed]:
    """Return cells of one journey side by side over `rect`, the bars taking spare height."""
    if not cells:
        return []
    width = (rect.width() - 2 * GUTTER - (len(cells) - 1) * COLUMN_GAP) / len(cells)
    plot = max(PLOT, rect.height() - LABEL - LABEL_GAP - PERIODS - CONVERSION)
    step = width + COLUMN_GAP
    left = rect.left() + GUTTER
    return [Placed(c, left + i * step, rect.top(), width, plot) for i, c in enumerate(cells)]


def plot_rect(throughput: QRectF) -> QRectF:
    """Return the part of the throughput row in which the bars stand."""
    return throughput.adjusted(0, 0, 0, -PERIODS)


def bar_rect(plot: QRectF, scale: Scale, period: int, value: int) -> QRectF:
    """Return the bar of one period, standing on the base line."""
    pitch = plot.width() / max(1, len(scale.periods))
    narrow = max(2.0, min(_BAR_WIDTH, pitch - _BAR_SPACE))
    width = pitch / 2 if pitch > _WIDE_PITCH else narrow
    height = plot.height() * value / scale.top
    left = plot.left() + pitch * period + (pitch - width) / 2
    return QRectF(left, plot.bottom() - height, width, height)


def track_rect(conversion: QRectF) -> QRectF:
    """Return the bar of the conversion row."""
    return QRectF(conversion.left(), conversion.top() + WHISKER, conversion.width(), BAR)


def segment_rects(track: QRectF, cell: Cell) -> list[tuple[Segment, QRectF]]:
    """Return advanced, lost and undecided from left to right, empty ones left out.

    With few decided cards one card is one fixed step, so that no share can be read off.
    """
    cohort = cell.reading.cohort
    if not cohort or cell.ends_here:
        return []
    step = track.width() / cohort
    if cell.few:
        step = min(_FEW_PITCH, step)
    found: list[tuple[Segment, QRectF]] = []
    left = track.left()
    for segment in CONVERSION_SEGMENTS:
        width = cell.count(segment, None) * step
        if width:
            found.append((segment, QRectF(left, track.top(), width, track.height())))
        left += width
    return found


def card_rects(segment: QRectF, count: int) -> Iterator[QRectF]:
    """Yield one block per card of a segment."""
    step = segment.width() / count
    space = min(_FEW_SPACE, step / 3)
    for i in range(count):
        yield QRectF(segment.left() + i * step, segment.top(), step - space, segment.height())


def hatch(rect: QRectF) -> list[QLineF]:
    """Return 45 degree lines cut at the edges, because SVG painters know no clipping."""
    lines: list[QLineF] = []
    first = math.ceil((rect.left() + rect.top()) / _HATCH)
    last = math.floor((rect.right() + rect.bottom()) / _HATCH)
    for i in range(first, last + 1):
        c = i * _HATCH
        x1 = max(rect.left(), c - rect.bottom())
        x2 = min(rect.right(), c - rect.top())
        if x2 - x1 > 1:
            lines.append(QLineF(x1, c - x1, x2, c - x2))
    return lines


def target_rect(placed: Placed, scale: Scale, target: Target) -> QRectF:
    """Return what to outline for a target."""
    if target.period is not None:
        plot = plot_rect(placed.throughput)
        value = placed.cell.reading.throughput[target.period]
        bar = bar_rect(plot, scale, target.period, value)
        return bar if value else bar.adjusted(0, -4, 0, 0)
    track = track_rect(placed.conversion)
    for segment, rect in segment_rects(track, placed.cell):
        if segment is target.segment:
            return rect
    return track


def hit(placed: list[Placed], scale: Scale, at: QPointF) -> Target | None:
    """Return what lies at a point, None between the cells."""
    for index, one in enumerate(placed):
        if not (one.x <= at.x() < one.x + one.width and one.top <= at.y() < one.bottom):
            continue
        if one.conversion.contains(at):
            return _conversion_hit(one, index, at)
        plot = plot_rect(one.throughput)
        if one.plot and plot.contains(at) and scale.periods:
            pitch = plot.width() / len(scale.periods)
            period = min(len(scale.periods) - 1, int((at.x() - plot.left()) / pitch))
            return Target(index, Segment.THROUGHPUT, period)
    return None


def targets_of(placed: Placed, scale: Scale, index: int) -> list[Target]:
    """Return everything the keyboard can stand on in a cell, top to bottom, left to right."""
    bars = range(len(scale.periods)) if placed.plot else range(0)
    found = [Target(index, Segment.THROUGHPUT, i) for i in bars]
    return found + [Target(index, segment) for segment in CONVERSION_SEGMENTS]


def _conversion_hit(placed: Placed, index: int, at: QPointF) -> Target:
    track = track_rect(placed.conversion)
    if track.top() <= at.y() < track.bottom():
        for segment, rect in segment_rects(track, placed.cell):
            if rect.left() <= at.x() < rect.right():
                return Target(index, segment)
    # Whisker and figures speak of the rate.
    return Target(index, Segment.ADVANCED)
