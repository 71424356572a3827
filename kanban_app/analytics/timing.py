"""The shapes of what takes time: cycle times, ages, and visits of stages.

Days of the calendar are proleptic ordinals of local days, times are days of 24 hours.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.domain.ids import CardId, StageId


class CyclePoint(NamedTuple):
    """A card that was won: on which local day, and how many days after commitment."""

    card: CardId
    day: int
    days: float


class CycleTimes(NamedTuple):
    """Cycle times of the wins within the window; `ranks` maps 50/70/85/95 to nearest ranks.

    `unknown` wins have no known beginning (imported without history).
    """

    points: tuple[CyclePoint, ...]
    ranks: Mapping[int, float | None]
    before: Mapping[int, float | None]
    before_n: int = 0
    unknown: int = 0


class AgePoint(NamedTuple):
    """An open card and the days since it came to its stage; `since_import`: at least so many."""

    card: CardId
    days: float
    late: bool
    since_import: bool = False


class AgeStage(NamedTuple):
    """Open cards of one stage beside its pace: percentiles of the visits ended in 365 days.

    `p50` and `p85` are None below five visits; then no card is late. Resting (parked) cards are
    only counted.
    """

    stage: StageId
    points: tuple[AgePoint, ...]
    p50: float | None
    p85: float | None
    visits: int
    resting: int = 0


class StageTime(NamedTuple):
    """How long visits of a stage take.

    `p50` and `p85` are nearest ranks over the `ended` visits that ended within the window, None
    below five of them, and so is `before_p50`;
    `km_median` counts the `open` ones as censored (Kaplan-Meier), over visits that began within
    the window.
    """

    stage: StageId
    p50: float | None
    p85: float | None
    ended: int
    km_median: float | None
    open: int
    before_p50: float | None = None
    before_ended: int = 0
