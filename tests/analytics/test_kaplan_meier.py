"""How long things last equals an independent implementation, tied times and open cases included."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.kaplan_meier import kaplan_meier
from kanban_app.analytics.percentiles import nearest_ranks
from tests.analytics.lifelines_oracle import survival, survival_median


def random_cases(seed: int, size: int, *, tied: bool) -> tuple[np.ndarray, np.ndarray]:
    random = np.random.default_rng(seed)
    times = random.integers(0, 12, size).astype(float) if tied else random.exponential(30, size)
    return times, random.random(size) < 0.6


@pytest.mark.parametrize("tied", [False, True])
@pytest.mark.parametrize("size", [1, 2, 7, 60, 700])
@pytest.mark.parametrize("seed", [1, 2, 3])
def test_the_curve_equals_lifelines(seed, size, tied):
    times, ended = random_cases(seed, size, tied=tied)
    curve = kaplan_meier(times, ended)
    assert curve.times.tolist() == sorted(set(times[ended]))
    assert curve.share == pytest.approx(survival(times, ended, curve.times), abs=1e-9)


@settings(max_examples=60)
@given(st.lists(st.tuples(st.integers(0, 9), st.booleans()), min_size=1, max_size=25))
def test_the_median_equals_lifelines_and_is_none_where_it_is_not_reached(cases):
    times, ended = [float(t) for t, _ in cases], [e for _, e in cases]
    at = np.unique(times)
    # Its shares are products of logarithms: an exact half comes out a little above or below.
    halved = at[survival(times, ended, at) <= 0.5 + 1e-9]
    assert kaplan_meier(times, ended).median == (halved[0] if halved.size else None)


@pytest.mark.parametrize("seed", range(5))
def test_the_median_is_the_one_lifelines_tells(seed):
    times, ended = random_cases(seed, 81, tied=False)
    assert kaplan_meier(times, ended).median == survival_median(times, ended)


@given(st.lists(st.integers(0, 30), min_size=1, max_size=40))
def test_without_open_cases_a_quantile_is_the_nearest_rank(times):
    curve = kaplan_meier(times, [True] * len(times))
    assert {p: curve.quantile(p / 100) for p in (50, 70, 85, 95)} == nearest_ranks(times)


def test_an_open_case_counts_for_as_long_as_it_was_seen():
    # At 2: 1 of 4 ends. The one open at 3 is still at risk when another ends at 3: 1 of 3.
    curve = kaplan_meier([5, 3, 2, 3], [False, False, True, True])
    assert curve.times.tolist() == [2, 3]
    assert curve.share == pytest.approx([3 / 4, 3 / 4 * 2 / 3])
    assert curve.median == 3


@pytest.mark.parametrize(("times", "ended"), [([], []), ([4.0, 9.0], [False, False])])
def test_where_nothing_ended_there_is_no_median(times, ended):
    curve = kaplan_meier(times, ended)
    assert curve.times.size == curve.share.size == 0
    assert curve.median is None
