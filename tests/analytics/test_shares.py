"""What shares may be by chance, worked out by hand and held against what must hold of all."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.shares import TAIL, _chance, share_limits


def test_the_chances_by_hand():
    # One of two before: the prior is Beta(2, 2). Of two more cards none does it with
    # 2 x 3 / (4 x 5) = .3, one with 2 x 2 x 2 / (4 x 5) = .4, both again with .3.
    assert [_chance(1, 2, count, 2) for count in range(3)] == pytest.approx([0.3, 0.4, 0.3])


def test_who_knows_nothing_takes_every_number_for_as_likely():
    assert [_chance(0, 0, count, 4) for count in range(5)] == pytest.approx([0.2] * 5)


def test_all_of_five_is_no_news_but_all_of_thirty_is():
    assert share_limits(20, 40, 5) == (0.0, 1.0)
    lower, upper = share_limits(20, 40, 30)
    assert 0.1 < lower < 0.25
    assert 0.75 < upper < 0.9


def test_all_of_twenty_before_does_not_mean_always():
    # Beta(21, 1): of three more cards one fails with 11 %, two with 1 %, all with .05 %.
    assert share_limits(20, 20, 3)[0] == pytest.approx(1 / 3)


def test_more_cards_before_leave_less_room():
    few, many = share_limits(10, 20, 50), share_limits(500, 1000, 50)
    assert few[0] < many[0] < 0.5 < many[1] < few[1]
    # With so many before the law is the binomial one: .5 +- 3 x sqrt(.25 / 50) = .29 to .71.
    assert many == pytest.approx((0.29, 0.71), abs=0.03)


@given(st.integers(0, 60), st.integers(0, 60), st.integers(1, 80))
def test_what_lies_beyond_has_less_chance_than_three_sigma(advanced, lost, cards):
    n = advanced + lost
    lower, upper = share_limits(advanced, n, cards)
    chances = [_chance(advanced, n, count, cards) for count in range(cards + 1)]
    assert sum(chances) == pytest.approx(1)
    assert sum(chances[: round(lower * cards)]) < TAIL
    assert sum(chances[round(upper * cards) + 1 :]) < TAIL
    mirrored = share_limits(lost, n, cards)
    assert (1 - upper, 1 - lower) == pytest.approx(mirrored)
