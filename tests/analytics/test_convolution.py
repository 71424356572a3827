"""The chances of coming wins are exact, not drawn."""

import json
from collections import Counter
from itertools import product

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.convolution import at_least, confident, sum_distribution
from tests.builders import DATA

GOLDEN = DATA / "golden"


def expected(name: str) -> dict:
    return json.loads((GOLDEN / f"{name}.expected.json").read_text())["monte_carlo_exact"]


def test_the_worked_forecast_comes_out():
    want = expected("flywheel_and_forecast")
    distribution = sum_distribution(want["weekly_sample"], want["weeks"])
    chances = at_least(distribution)
    for k, chance in want["P_at_least"].items():
        assert chances[int(k)] == pytest.approx(chance, abs=1e-12)
    sure = {str(p / 100): k for p, k in confident(chances).items()}
    assert sure == want["at_least_with_confidence"]
    assert distribution @ np.arange(distribution.size) == pytest.approx(want["mean"])


def test_the_ten_events_forecast_comes_out():
    want = expected("ten_events")
    chances = at_least(sum_distribution(want["weekly_won_sample"], want["weeks"]))
    assert chances[1] == pytest.approx(want["P_at_least_1"], abs=1e-12)
    assert chances[2] == pytest.approx(want["P_at_least_2"], abs=1e-12)


@given(st.lists(st.integers(0, 4), min_size=1, max_size=4), st.integers(0, 5))
def test_it_counts_every_way_the_weeks_could_follow_each_other(sample, weeks):
    ways = Counter(sum(way) for way in product(sample, repeat=weeks))
    want = [ways[k] / len(sample) ** weeks for k in range(weeks * max(sample) + 1)]
    assert sum_distribution(sample, weeks) == pytest.approx(want, abs=1e-12)


@given(st.lists(st.integers(0, 9), min_size=1, max_size=52), st.integers(1, 30))
def test_chances_never_rise_and_the_first_is_certain(sample, weeks):
    chances = at_least(sum_distribution(sample, weeks))
    assert chances[0] == pytest.approx(1)
    assert (np.diff(chances) <= 0).all()
    assert chances.max() <= 1


def test_it_equals_the_convolution_of_numpy():
    sample = np.random.default_rng(5).poisson(2.5, 52).tolist()
    one = np.bincount(sample) / len(sample)
    whole = np.ones(1)
    for _ in range(26):
        whole = np.convolve(whole, one)
    assert sum_distribution(sample, 26) == pytest.approx(whole, abs=1e-14)


def test_half_a_chance_is_fifty_percent():
    assert confident(at_least(sum_distribution([0, 1], 1))) == {50: 1, 70: 0, 85: 0, 95: 0}
    assert at_least(sum_distribution([0, 1], 2)).tolist() == [1, 0.75, 0.25]


def test_weeks_without_a_win_promise_none():
    chances = at_least(sum_distribution([0] * 10, 26))
    assert chances.tolist() == [1]
    assert confident(chances) == {50: 0, 70: 0, 85: 0, 95: 0}


def test_a_win_every_week_is_certain():
    assert confident(at_least(sum_distribution([2] * 9, 26))) == {50: 52, 70: 52, 85: 52, 95: 52}


def test_a_week_of_thousands_is_no_burden():
    distribution = sum_distribution([0] * 51 + [3_000], 26)
    assert distribution[::3000].sum() == pytest.approx(1)
    assert distribution[3000] == pytest.approx(26 / 52 * (51 / 52) ** 25)
