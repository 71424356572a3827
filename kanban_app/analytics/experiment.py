"""What came of a done improvement: a measure before and after, and what can be said of it."""

from enum import StrEnum
from typing import NamedTuple

from kanban_app.analytics.report import Limits, Signal
from kanban_app.domain.improvement import Measure


class Verdict(StrEnum):
    """What can be said of an improvement; the last two say on which side points are missing."""

    SIGNAL = "signal"
    NOISE = "noise"
    FEW_BEFORE = "few_before"
    FEW_AFTER = "few_after"


class Point(NamedTuple):
    """A point of the chart: the local day (ordinal) it begins on; `n` cards are behind it.

    `lower` and `upper` are its limits, None where there are none.
    """

    day: int
    value: float
    n: int = 1
    lower: float | None = None
    upper: float | None = None


class Experiment(NamedTuple):
    """A measure before and after; `signals` name the places in `after` beyond the limits.

    `limits` are those of before, for shares those of all cards after it together. `middle` is what
    is usual after it as their mean is before: of times the median, of shares that of all cards
    together, else the mean. `told` are the weeks, visits, answers or decided cards on both sides,
    `missing` how many more are to come after it before anything can be said. A signal `rises` or
    falls; all else does neither.
    """

    measure: Measure
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    verdict: Verdict
    limits: Limits | None = None
    signals: tuple[Signal, ...] = ()
    middle: float | None = None
    told: tuple[int, int] = (0, 0)
    missing: int = 0
    rises: bool | None = None

    @property
    def better(self) -> bool | None:
        """Return whether it went where a broker wants it: times down, all else up."""
        return None if self.rises is None else self.rises is not (self.measure is Measure.TIME)
