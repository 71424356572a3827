"""The time-aware shares equal an independent implementation, and hand-worked ties."""

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.competing import cumulative_incidence
from tests.analytics.lifelines_oracle import incidence


@pytest.mark.parametrize("kinds", [1, 2, 4])
@pytest.mark.parametrize("size", [3, 50, 600])
def test_every_share_equals_lifelines_on_untied_data(size, kinds):
    random = np.random.default_rng(size + kinds)
    times = random.exponential(40, size)
    outcomes = random.integers(0, kinds + 1, size)
    ours = cumulative_incidence(times, outcomes, kinds)
    for kind in set(outcomes.tolist()) - {0}:
        theirs = incidence(times, outcomes, kind, ours.times)
        assert ours.shares[kind - 1] == pytest.approx(theirs, abs=1e-9)


@settings(max_examples=25)
@given(
    st.lists(
        st.tuples(st.floats(0.1, 900), st.integers(0, 2)),
        min_size=3,
        max_size=60,
        # Untied on purpose: lifelines moves tied times apart by chance.
        unique_by=lambda case: round(case[0], 6),
    )
)
def test_any_untied_cases_equal_lifelines(cases):
    times, outcomes = [t for t, _ in cases], [o for _, o in cases]
    ours = cumulative_incidence(times, outcomes, 2)
    for kind in set(outcomes) - {0}:
        theirs = incidence(times, outcomes, kind, ours.times)
        assert ours.shares[kind - 1] == pytest.approx(theirs, abs=1e-9)


def test_ties_by_hand():
    # Day 3: of 5 at risk 1 is won and 1 lost, 1 is only censored there. Day 8: of 2, both lost.
    ours = cumulative_incidence([3, 3, 3, 8, 8], [1, 2, 0, 2, 2], 2)
    assert ours.times.tolist() == [3, 8]
    assert ours.shares[0] == pytest.approx([1 / 5, 1 / 5])
    assert ours.shares[1] == pytest.approx([1 / 5, 4 / 5])
    assert ours.still_open == pytest.approx([3 / 5, 0])


def test_the_naive_estimate_would_be_higher():
    # One minus Kaplan-Meier with the loss censored says the win is certain.
    assert cumulative_incidence([1, 2], [2, 1], 2).shares[0].tolist() == [0, 0.5]


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(0, 3))))
def test_all_shares_are_one_together_and_never_fall(cases):
    ours = cumulative_incidence([t for t, _ in cases], [o for _, o in cases], 3)
    assert ours.shares.sum(axis=0) + ours.still_open == pytest.approx(np.ones(ours.times.size))
    assert (np.diff(ours.shares, axis=1) >= 0).all()


@given(st.lists(st.tuples(st.integers(0, 9), st.integers(1, 2)), min_size=1))
def test_without_open_cases_it_is_plain_counting(cases):
    ours = cumulative_incidence([t for t, _ in cases], [o for _, o in cases], 2)
    for time, share in zip(ours.times, ours.shares[0], strict=True):
        assert share == pytest.approx(sum(t <= time and o == 1 for t, o in cases) / len(cases))


@pytest.mark.parametrize("cases", [[], [4.0, 9.0]])
def test_where_nothing_ended_there_is_no_step(cases):
    ours = cumulative_incidence(cases, [0] * len(cases), 2)
    assert ours.times.size == ours.still_open.size == 0
    assert ours.shares.shape == (2, 0)
