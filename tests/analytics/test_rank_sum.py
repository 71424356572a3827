"""Both sides of a change are told apart as often as chance says, and no more often."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from scipy.stats import mannwhitneyu

from kanban_app.analytics.rank_sum import difference


def test_the_chance_by_hand():
    # Of 10 ways to deal two of five values, one is as high as 4 and 5: twice a tenth.
    assert difference([1, 2, 3], [4, 5]) == (pytest.approx(0.2), True)
    assert difference([4, 5, 6], [1, 2, 3]) == (pytest.approx(0.1), False)


def test_equal_values_share_their_rank_and_are_no_difference():
    assert difference([5] * 9, [5] * 8) == (1.0, False)
    # Of 28 answers two are lower; both lie among the last eight in 28 of 378 ways.
    chance, rises = difference([5] * 20, [4, 4, 5, 5, 5, 5, 5, 5])
    assert (chance, rises) == (pytest.approx(2 * 28 / 378), False)


values = st.lists(st.integers(0, 10**6), min_size=4, max_size=40, unique=True)


@given(values, st.data())
def test_without_equal_values_it_is_the_exact_test_of_the_books(drawn, data):
    split = data.draw(st.integers(1, len(drawn) - 1))
    before, after = drawn[:split], drawn[split:]
    known = mannwhitneyu(after, before, method="exact").pvalue
    assert difference(before, after).chance == pytest.approx(known)
