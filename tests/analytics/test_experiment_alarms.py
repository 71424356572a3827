"""What has not changed is hardly ever called a signal, and what has changed strongly always is."""

from collections.abc import Callable, Sequence
from random import Random

import pytest

from kanban_app.analytics.experiment import Experiment, Verdict
from kanban_app.analytics.experiment_shares import Decided, judged_shares
from kanban_app.analytics.experimenting import judged_counts, judged_singles
from kanban_app.domain.improvement import Measure

HISTORIES = 500
# The days an improvement began and was done on, far behind all before and far ahead of all after.
SPAN = (10_000, 10_001)
_Draw = Callable[[Random], float]


def poisson(mean: float) -> _Draw:
    def draw(rng: Random) -> float:
        count, left = -1, mean
        while left > 0:
            left -= rng.expovariate(1)
            count += 1
        return float(count)

    return draw


def bursts(rng: Random) -> float:
    """Return a count that is spread wider than Poisson: its own mean is different every week."""
    return poisson(rng.gammavariate(2, 2))(rng)


def score(rng: Random, weights: Sequence[int] = (80, 15, 5)) -> float:
    return rng.choices((5.0, 4.0, 3.0), weights)[0]


def time(rng: Random) -> float:
    return rng.lognormvariate(2, 0.8)


def counts(before: Sequence[float], after: Sequence[float]) -> Experiment:
    return judged_counts(Measure.ARRIVALS, *map(tuple, (enumerate(before), enumerate(after, 99))))


def singles(measure: Measure) -> Callable[[Sequence[float], Sequence[float]], Experiment]:
    def judge(before: Sequence[float], after: Sequence[float]) -> Experiment:
        return judged_singles(measure, SPAN, [*enumerate(before), *enumerate(after, SPAN[1] + 1)])

    return judge


def alarms(judge, draw: _Draw, before: int, after: int) -> float:
    rng, found = Random(7), 0
    for _ in range(HISTORIES):
        told = judge([draw(rng) for _ in range(before)], [draw(rng) for _ in range(after)])
        found += told.verdict is Verdict.SIGNAL
    return found / HISTORIES


@pytest.mark.parametrize(("before", "after"), [(8, 8), (8, 26), (26, 12)])
@pytest.mark.parametrize("draw", [poisson(2), poisson(5), bursts])
def test_unchanged_weeks_are_noise(draw, before, after):
    assert alarms(counts, draw, before, after) <= 0.05


@pytest.mark.parametrize(("before", "after"), [(20, 8), (20, 30)])
@pytest.mark.parametrize(("measure", "draw"), [(Measure.TIME, time), (Measure.SATISFACTION, score)])
def test_unchanged_times_and_answers_are_noise(measure, draw, before, after):
    assert alarms(singles(measure), draw, before, after) <= 0.05


@pytest.mark.parametrize("share", [0.2, 0.5, 0.9])
@pytest.mark.parametrize("cards", [1, 3])
def test_unchanged_shares_are_noise(share, cards):
    rng, found = Random(7), 0

    def weeks(first: int) -> list[Decided]:
        did = [sum(rng.random() < share for _ in range(cards)) for _ in range(26)]
        return [Decided(first + 7 * n, k, cards - k) for n, k in enumerate(did)]

    for _ in range(HISTORIES):
        found += judged_shares(weeks(1), weeks(400)).verdict is Verdict.SIGNAL
    assert found / HISTORIES <= 0.05


def test_strong_changes_are_found():
    assert alarms_of_change(counts, poisson(3), poisson(9), 10, 10) >= 0.9
    times = singles(Measure.TIME)
    assert alarms_of_change(times, time, lambda rng: time(rng) / 4, 25, 15) >= 0.9
    scores = singles(Measure.SATISFACTION)
    worse = lambda rng: score(rng, (10, 30, 60))  # noqa: E731 -- read as one word
    assert alarms_of_change(scores, score, worse, 25, 15) >= 0.9


def alarms_of_change(judge, was: _Draw, now: _Draw, before: int, after: int) -> float:
    rng, found = Random(7), 0
    for _ in range(100):
        told = judge([was(rng) for _ in range(before)], [now(rng) for _ in range(after)])
        found += told.verdict is Verdict.SIGNAL
    return found / 100
