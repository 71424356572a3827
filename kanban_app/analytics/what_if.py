"""What would be if a stage let more cards through, or kept them for another time.

Moving a conversion from c to c' multiplies by c'/c

- the chance of every open card in this stage or before it (1 at most; what the broker typed on a
  card stays), and
- the wins of the leads that clients bring into this journey: a row of the matrix K. Of a stage
  behind the win it is what its clients bring: a column of K.

Moving the median days from d to d' stretches by d'/d what the past visits of the stage took, and
moves the deal loop of a won card by the difference. Everything else stays as it was; new leads from
outside are not foretold. Both sides are simulated alike and as the forecast is: from its seed, and
as sure of the chances as it is of the present ones; whose chance stays wins as often and as soon.
"""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.forecast import belief_of
from kanban_app.analytics.foretold import StageProbability
from kanban_app.analytics.outlook import Ahead
from kanban_app.analytics.remaining import DEFAULT_DAYS, StageTimes
from kanban_app.analytics.simulation import Belief
from kanban_app.analytics.wheel import Gain, Lobe, Wheel, WheelStage
from kanban_app.analytics.wheel_gain import loop_gain, totals
from kanban_app.analytics.wheel_rates import turns_of
from kanban_app.domain.ids import JourneyId, StageId


class Change(NamedTuple):
    """What is moved at one stage; None stays. A share from 0 to 1, and days of 24 hours."""

    stage: StageId
    conversion: float | None = None
    days: float | None = None


class Standing(NamedTuple):
    """What a wheel promises: the open cards of a journey over 26 weeks, and the whole loop.

    `total_eur` and `closings` are P10, P50 and P90, `mean_closings` is the mean. What
    too few clients do not allow is None.
    """

    expected_eur: float
    total_eur: tuple[float, float, float]
    mean_eur: float
    closings: tuple[int, int, int]
    mean_closings: float
    rho: float | None
    totals: tuple[float, ...] | None
    turns: float | None


class WhatIf(NamedTuple):
    """How it stands, and how it would stand with all `changes` made, by journey."""

    changes: tuple[Change, ...]
    now: Mapping[JourneyId, Standing]
    then: Mapping[JourneyId, Standing]


class Baseline(NamedTuple):
    """A wheel, what lies ahead of the open cards of its journeys, and how it all stands."""

    wheel: Wheel
    ahead: Mapping[JourneyId, Ahead]
    now: Mapping[JourneyId, Standing]


def baseline_of(wheel: Wheel, ahead: Mapping[JourneyId, Ahead]) -> Baseline:
    """Return what changes are compared with; worth keeping while the wheel stays."""
    bare = Baseline(wheel, ahead, {})
    return bare._replace(now=_standings(bare, wheel.gain, wheel.loop_time.deal, ahead))


def what_if(baseline: Baseline, changes: Iterable[Change]) -> WhatIf:
    """Return how it would stand with all changes made.

    A stage whose present conversion or median is not known cannot be moved: that part of its change
    does nothing. Only journeys that a change is about are simulated anew.
    """
    made = tuple(changes)
    wheel, gain, deal = baseline.wheel, baseline.wheel.gain, baseline.wheel.loop_time.deal
    ahead = dict(baseline.ahead)
    touched: set[JourneyId] = set()
    for change in made:
        lobe, stage = _stage(wheel, change.stage)
        touched.add(lobe.journey)
        growth, stretch = _growth(stage, change), _stretch(stage, change)
        behind = change.stage not in _pipeline(baseline, lobe)
        gain = _gained(gain, lobe.journey, growth, by_column=behind)
        if deal is not None and change.days is not None and stage.median_days is not None:
            deal = max(0.0, deal + change.days - stage.median_days)
        if not behind:
            ahead[lobe.journey] = _moved(ahead[lobe.journey], change.stage, growth, stretch)
    kept = {j: standing for j, standing in baseline.now.items() if j not in touched}
    then = _standings(baseline._replace(now=kept), gain, deal, ahead)
    return WhatIf(made, baseline.now, then)


def _standings(
    baseline: Baseline, gain: Gain | None, deal: float | None, ahead: Mapping[JourneyId, Ahead]
) -> dict[JourneyId, Standing]:
    """Return how it stands with this `ahead`; journeys the baseline knows `now` stay as there."""
    found = {}
    for lobe in baseline.wheel.lobes:
        known = baseline.now.get(lobe.journey)
        if known is None:
            sure = belief_of(baseline.ahead[lobe.journey].probabilities)
            known = _foretold(ahead[lobe.journey], sure)
        found[lobe.journey] = known._replace(
            rho=gain.rho if gain else None,
            totals=gain.totals if gain else None,
            turns=turns_of(deal),
        )
    return found


def _foretold(ahead: Ahead, sure: Belief) -> Standing:
    told = ahead.commission(sure)
    mean = sum(month.mean_eur for month in told.months)
    deals = sum(month.mean_closings for month in told.months)
    return Standing(told.expected_eur, told.total, mean, told.closings, deals, None, None, None)


def _stage(wheel: Wheel, stage: StageId) -> tuple[Lobe, WheelStage]:
    return next((lobe, s) for lobe in wheel.lobes for s in lobe.stages if s.stage == stage)


def _pipeline(baseline: Baseline, lobe: Lobe) -> set[StageId]:
    return {each.stage for each in baseline.ahead[lobe.journey].probabilities}


def _growth(stage: WheelStage, change: Change) -> float:
    present = stage.conversion.share
    if change.conversion is None or not present:
        return 1.0
    return min(1.0, max(0.0, change.conversion)) / present


def _stretch(stage: WheelStage, change: Change) -> float:
    if change.days is None or not stage.median_days:
        return 1.0
    return max(0.0, change.days) / stage.median_days


def _gained(
    gain: Gain | None, journey: JourneyId, growth: float, *, by_column: bool
) -> Gain | None:
    """Return the gain with the wins in a journey grown, or what its clients bring."""
    if gain is None or growth == 1:
        return gain
    place = gain.journeys.index(journey)
    matrix = tuple(
        tuple(
            share * growth if (column if by_column else row) == place else share
            for column, share in enumerate(shares)
        )
        for row, shares in enumerate(gain.matrix)
    )
    return gain._replace(matrix=matrix, rho=loop_gain(matrix), totals=totals(matrix))


def _moved(ahead: Ahead, stage: StageId, growth: float, stretch: float) -> Ahead:
    """Return what lies ahead with the chances up to a stage grown, and its visits stretched."""
    place = [each.stage for each in ahead.probabilities].index(stage)
    cards, caps = ahead.pipeline
    grows = (cards.place <= place) & ~cards.own
    chances = np.where(grows, np.minimum(1.0, cards.probability * growth), cards.probability)
    return ahead._replace(
        pipeline=ahead.pipeline._replace(cards=cards._replace(probability=chances), caps=caps),
        probabilities=tuple(_grown(ahead.probabilities, place, growth)),
        times=tuple(
            _stretched(times, stretch) if number == place else times
            for number, times in enumerate(ahead.times)
        ),
    )


def _grown(
    probabilities: Sequence[StageProbability], place: int, growth: float
) -> Iterable[StageProbability]:
    for number, each in enumerate(probabilities):
        used = min(1.0, each.used * growth) if number <= place else each.used
        yield each._replace(used=used)


def _stretched(times: StageTimes, stretch: float) -> StageTimes:
    return StageTimes(times.past * stretch, (times.target or DEFAULT_DAYS) * stretch)
