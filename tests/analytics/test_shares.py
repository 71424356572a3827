"""What shares may be by chance, worked out by hand and against the binomial law."""

import pytest

from kanban_app.analytics.shares import cautious, share_limits


def test_the_limits_of_ten_cards_by_hand():
    # p = .3: P(X >= 8) = 45 x .3^8 x .7^2 + 10 x .3^9 x .7 + .3^10 = .00159, above .00135;
    # P(X >= 9) = .00014 is below. P(X = 0) = .7^10 = .028.
    assert share_limits(0.3, 10) == (0.0, 0.8)


def test_one_card_says_nothing_unless_it_is_very_unlikely():
    # One of one with p = .05 happens once in twenty times; p +- 3 sigma would call it news.
    assert share_limits(0.05, 1) == (0.0, 1.0)
    assert share_limits(0.001, 1) == (0.0, 0.0)


def test_the_limits_are_those_of_the_other_side_turned_around():
    lower, upper = share_limits(0.2, 40)
    other = share_limits(0.8, 40)
    assert (1 - upper, 1 - lower) == pytest.approx(other)


def test_a_thousand_cards_come_near_three_sigma():
    lower, upper = share_limits(0.5, 1000)
    assert (lower, upper) == pytest.approx((0.5 - 0.0474, 0.5 + 0.0474), abs=0.002)


def test_all_of_twenty_is_not_taken_for_always():
    assert cautious(20, 20) == pytest.approx(21 / 22)
    assert cautious(0, 20) == pytest.approx(1 / 22)
    assert cautious(5, 20) == 0.25
