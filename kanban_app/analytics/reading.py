"""What the live statistics say about a board: the numbers that headers and charts show."""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import StageId


class PeriodUnit(StrEnum):
    """The width of a bar."""

    WEEK = "week"
    MONTH = "month"


class Period(NamedTuple):
    """Local days `first` to `last` (both included, proleptic ordinals)."""

    first: int
    last: int


class StageReading(NamedTuple):
    """One stage within the window.

    `throughput[i]` counts first passages beyond the stage in period i. Of the `cohort` (cards
    that first reached the stage within the window, left-truncated at their entry stage)
    `advanced` reached the next one by now, `lost` ended lost before, `undecided` the rest.
    `median_days` and `p85_days` are nearest-rank percentiles over the `visits` that ended in the
    365 days up to the end of the window, None below 5 visits.
    """

    throughput: tuple[int, ...]
    cohort: int
    advanced: int
    lost: int
    median_days: float | None
    p85_days: float | None
    visits: int

    @property
    def undecided(self) -> int:
        """Return the cards of the cohort that neither advanced nor were lost."""
        return self.cohort - self.advanced - self.lost

    @property
    def decided(self) -> int:
        """Return advanced plus lost."""
        return self.advanced + self.lost

    @property
    def empty(self) -> bool:
        """Tell whether nothing was counted within the window."""
        return not self.cohort and not any(self.throughput)


class BoardReading(NamedTuple):
    """All stages of one journey over the same periods; the last one may be `running` still."""

    unit: PeriodUnit
    periods: tuple[Period, ...]
    stages: Mapping[StageId, StageReading]
    won: int
    running: bool = True

    @property
    def empty(self) -> bool:
        """Tell whether nothing was counted within the window, in any stage."""
        return all(stage.empty for stage in self.stages.values())
