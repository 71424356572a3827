"""What a chart cell shows: one stage with its finished numbers, ready for any painter."""

from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

from PySide6.QtCore import QRect

from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.reading import BoardReading, Period, PeriodUnit, StageReading
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.ui import formats

_SOFT_HYPHEN = "\u00ad"


class Column(NamedTuple):
    """Where a column of the board stands, in pixels of its content; a tuple, so any will do."""

    journey_id: JourneyId
    stage_id: StageId
    x: float
    width: float
    collapsed: bool = False


class Segment(StrEnum):
    """The parts of a cell that can be hovered and clicked."""

    THROUGHPUT = "throughput"
    ADVANCED = "advanced"
    LOST = "lost"
    UNDECIDED = "undecided"


@dataclass(frozen=True, slots=True)
class BarClicked:
    """The broker asked for the cards behind a bar; `period_index` is None for conversion.

    `where` is the bar's place on the screen.
    """

    journey_id: JourneyId
    stage_id: StageId
    period_index: int | None
    segment: Segment
    where: QRect = field(default_factory=QRect, compare=False)


@dataclass(frozen=True, slots=True)
class Mark:
    """By how much a stage changed with the last drop: cards, and points of percent."""

    throughput: int = 0
    points: int = 0


@dataclass(frozen=True, slots=True)
class Cell:
    """One stage of one journey; `low` and `high` bound its conversion (95 %, Wilson).

    `goal` is the share the broker means to go on, None where he keeps none.
    """

    journey_id: JourneyId
    stage_id: StageId
    name: str
    colour: str
    post_win: bool
    last: bool
    reading: StageReading
    low: float
    high: float
    mark: Mark = Mark()
    goal: float | None = None

    @property
    def total(self) -> int:
        """Return the throughput of the whole window."""
        return sum(self.reading.throughput)

    @property
    def ends_here(self) -> bool:
        """Tell whether nothing follows: won cards stay in the last stage, without any rate."""
        return self.last and self.post_win and not self.reading.advanced and not self.total

    @property
    def few(self) -> bool:
        """Tell whether too little is decided to speak of a rate."""
        return self.reading.decided < FEWEST

    @property
    def aimed(self) -> bool:
        """Tell whether its goal can be marked: without a rate there is no scale for it."""
        return self.goal is not None and not self.few and not self.ends_here

    @property
    def share(self) -> float:
        """Return advanced per cohort, 0 without a cohort."""
        return self.reading.advanced / self.reading.cohort if self.reading.cohort else 0.0

    def count(self, segment: Segment, period: int | None) -> int:
        """Return how many cards stand behind one part of the cell."""
        reading = self.reading
        if segment is Segment.THROUGHPUT:
            return reading.throughput[period] if period is not None else self.total
        if segment is Segment.ADVANCED:
            return reading.advanced
        return reading.lost if segment is Segment.LOST else reading.undecided


@dataclass(frozen=True, slots=True)
class Scale:
    """What all cells of a drawing share: periods, highest bar, whether the last one is running."""

    unit: PeriodUnit
    periods: tuple[Period, ...]
    top: int
    running: bool = True

    @property
    def open_period(self) -> int | None:
        """Return the place of the period that is still running, None in the past."""
        return len(self.periods) - 1 if self.running else None


def cells_of(journey: Journey, reading: BoardReading) -> tuple[Cell, ...]:
    """Return a cell for every stage of `journey` that `reading` knows, in board order."""
    return tuple(
        _cell(journey, stage, reading.stages[stage.id])
        for stage in journey.stages
        if stage.id in reading.stages
    )


def scale_of(reading: BoardReading, cells: Iterable[Cell]) -> Scale:
    """Return the scale shared by `cells`; its top is 1 where nothing moved."""
    top = max((max(c.reading.throughput, default=0) for c in cells), default=0)
    return Scale(reading.unit, reading.periods, max(1, top), reading.running)


def mark_between(old: StageReading, new: StageReading) -> Mark:
    """Return what changed, in the very figures that are shown."""
    cards = sum(new.throughput) - sum(old.throughput)
    if min(old.decided, new.decided) < FEWEST:
        return Mark(cards, 0)
    return Mark(cards, _points(new) - _points(old))


def plain_name(stage: Stage) -> str:
    """Return a stage's name in the user's language, without its break hints."""
    return stage.name.text(formats.language()).replace(_SOFT_HYPHEN, "")


def _points(reading: StageReading) -> int:
    return int(reading.advanced / reading.cohort * 100 + 0.5)


def _cell(journey: Journey, stage: Stage, reading: StageReading) -> Cell:
    low, high = wilson(reading.advanced, reading.cohort) if reading.cohort else (0.0, 1.0)
    last = stage is journey.stages[-1]
    name = plain_name(stage)
    return Cell(journey.id, stage.id, name, stage.colour, stage.post_win, last, reading, low, high)
