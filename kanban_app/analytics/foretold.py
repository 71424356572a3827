"""The shapes of what is foretold: closings, commission, and the chances they are made of.

Days are proleptic ordinals of local days, money is EUR, shares run from 0 to 1.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.domain.ids import StageId


class Closings(NamedTuple):
    """How many wins the next `weeks` bring, by exact convolution of the weekly counts `sample`.

    `at_least[k]` is the chance of k or more; `confident` maps 50/70/85/95 (percent) to the most
    wins one can count on with that confidence. `at_least` is empty where `sample` has fewer than
    eight whole weeks.
    """

    sample: tuple[int, ...]
    weeks: int
    at_least: tuple[float, ...]
    confident: Mapping[int, int]
    mean: float


class MonthMoney(NamedTuple):
    """One month of the simulation: commission and closings at P10, P50 and P90, and the means.

    `first` is the first local day of the month (the day after `as_of` in the running one).
    """

    first: int
    last: int
    p10_eur: float
    p50_eur: float
    p90_eur: float
    mean_eur: float
    mean_closings: float


class FanPoint(NamedTuple):
    """Commission from now to the end of a local day, over all simulated futures."""

    day: int
    p10_eur: float
    p50_eur: float
    p90_eur: float


class Commission(NamedTuple):
    """Seeded simulation of the open cards through their remaining stages.

    `months` and `fan` reach `weeks` ahead. `total` and `closings` hold P10, P50, P90 over all of
    it. `expected_eur` is the weighted pipeline with the learned probabilities and one sale per
    listing. `own_times` says how many of the stages had five visits to draw times from; the
    others use their target. Nothing is simulated without open cards of value.
    """

    runs: int
    weeks: int
    cards: int
    fan: tuple[FanPoint, ...]
    months: tuple[MonthMoney, ...]
    total: tuple[float, float, float]
    closings: tuple[int, int, int]
    expected_eur: float
    own_times: int
    stages: int


class StageProbability(NamedTuple):
    """The chance to win from a stage: what the template says, what the journey showed, both.

    `yours` is `wins` of `closed` cards that reached the stage, None without any.
    """

    stage: StageId
    template: float
    wins: int
    closed: int
    used: float

    @property
    def yours(self) -> float | None:
        """Return wins / closed."""
        return self.wins / self.closed if self.closed else None
