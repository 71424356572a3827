"""What the coming months may bring: closings, commission, and the chances they are made of.

How it is made and what it assumes stands in docs/forecast.md.
"""

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats, Ints
from kanban_app.analytics.convolution import at_least, confident, sum_distribution
from kanban_app.analytics.exclusive import expected_value, sales_of
from kanban_app.analytics.foretold import (
    Closings,
    Commission,
    FanPoint,
    MonthMoney,
    StageProbability,
)
from kanban_app.analytics.percentiles import rank
from kanban_app.analytics.periods import period_at
from kanban_app.analytics.reading import Period, PeriodUnit
from kanban_app.analytics.remaining import StageTimes
from kanban_app.analytics.shrinkage import WEIGHT, shrunk
from kanban_app.analytics.simulation import Belief, Futures, Horizon, OpenCards, simulate
from kanban_app.domain.ids import StageId

HORIZON_WEEKS = 26
# The weeks whose wins are resampled, at most; fewer than the least say nothing.
HISTORY_WEEKS = 52
LEAST_WEEKS = 8
RUNS = 2_000
# More cards than a broker ever has need fewer runs: they even each other out in every one.
_CHANCES, _FEWEST_RUNS = 1_000_000, 500
SEED = 20_260_101
# Chances below this are not told.
_NEVER = 1e-9
_WEEK = 7


class Past(NamedTuple):
    """What became of the closed cards that reached a stage, and what its template expects."""

    stage: StageId
    template: float
    wins: int
    closed: int


class Today(NamedTuple):
    """The local day of `as_of` (a proleptic ordinal), and the share of it that is over."""

    day: int
    over: float = 0.0


def closings_of(sample: Sequence[int], weeks: int = HORIZON_WEEKS) -> Closings:
    """Return how many wins the next weeks bring if each is like one of `sample` (flow notes 3.9).

    `sample` holds the wins of whole past weeks, those without any included. Chances below one in
    a billion are left out.
    """
    mean = weeks * sum(sample) / len(sample) if sample else 0.0
    if len(sample) < LEAST_WEEKS:
        return Closings(tuple(sample), weeks, (), {}, mean)
    chances = at_least(sum_distribution(sample, weeks))
    told = tuple(chances[chances >= _NEVER].tolist())
    return Closings(tuple(sample), weeks, told, confident(chances), mean)


def probabilities_of(past: Sequence[Past]) -> tuple[StageProbability, ...]:
    """Return the chance to win from every stage: template, own and used (flow notes 3.7)."""
    return tuple(
        StageProbability(
            each.stage,
            each.template,
            each.wins,
            each.closed,
            shrunk(each.wins, each.closed, each.template),
        )
        for each in past
    )


def belief_of(probabilities: Sequence[StageProbability]) -> Belief:
    """Return how sure the used probabilities are: as sure as closed cards and template make them.

    The beta posterior whose mean is the used probability (flow notes 3.7).
    """
    used = np.array([each.used for each in probabilities], np.float64)
    cases = np.array([each.closed + WEIGHT for each in probabilities], np.float64)
    return Belief(used * cases, (1 - used) * cases)


def commission_of(
    cards: OpenCards,
    stages: Sequence[StageTimes],
    today: Today,
    caps: Floats | None = None,
    belief: Belief | None = None,
) -> Commission:
    """Return what the open cards bring over the coming `HORIZON_WEEKS`.

    Simulated `RUNS` times, with more than 500 cards less often, but 500 times at least.
    `stages` are those before the win, in order. `caps` are the chances of the owners' cards by
    listing, 1 where there is none; `belief` says how sure the stages' probabilities are. The fan
    begins with nothing today and goes on week by week.
    Without a card of value `runs` is 0 and all that is simulated is empty.
    """
    own = sum(stage.own for stage in stages)
    count = int(cards.place.size)
    if not cards.value.any():
        nothing = ((), (), (0.0, 0.0, 0.0), (0, 0, 0))
        return Commission(0, HORIZON_WEEKS, count, *nothing, 0.0, own, len(stages))
    runs = max(_FEWEST_RUNS, min(RUNS, _CHANCES // count))
    horizon = Horizon(HORIZON_WEEKS * _WEEK, runs, SEED, today.over, caps, belief)
    futures = simulate(cards, stages, horizon)
    total = _ranks(futures.money.sum(axis=1))
    low, middle, high = _ranks(futures.closings.sum(axis=1))
    sales = sales_of(cards.probability, cards.listing, caps)
    return Commission(
        runs=runs,
        weeks=HORIZON_WEEKS,
        cards=count,
        fan=_fan(futures, today.day),
        months=tuple(_months(futures, today.day)),
        total=total,
        closings=(int(low), int(middle), int(high)),
        expected_eur=expected_value(cards.value, cards.probability, sales),
        own_times=own,
        stages=len(stages),
    )


def _ranks(runs: Floats | Ints) -> tuple[float, float, float]:
    """Return P10, P50 and P90 by nearest rank."""
    ordered = np.sort(runs)
    low, middle, high = (float(ordered[rank(p, ordered.size)]) for p in (10, 50, 90))
    return low, middle, high


def _fan(futures: Futures, today: int) -> tuple[FanPoint, ...]:
    upto = futures.money.cumsum(axis=1)[:, _WEEK - 1 :: _WEEK]
    weeks = (FanPoint(today + _WEEK * (i + 1), *_ranks(upto[:, i])) for i in range(upto.shape[1]))
    return (FanPoint(today, 0.0, 0.0, 0.0), *weeks)


def _months(futures: Futures, today: int) -> Iterator[MonthMoney]:
    last = today + futures.money.shape[1]
    month = Period(today, today)
    while month.last < last:
        whole = period_at(PeriodUnit.MONTH, month.last + 1)
        month = Period(month.last + 1, min(whole.last, last))
        days = slice(month.first - today - 1, month.last - today)
        money = futures.money[:, days].sum(axis=1)
        closings = float(futures.closings[:, days].sum(axis=1).mean())
        yield MonthMoney(*month, *_ranks(money), float(money.mean()), closings)
