"""Process limits tell news from noise."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.report import Limits, Signal, SignalKind
from kanban_app.analytics.xmr import limits_of, signals_of


def test_the_limits_by_hand():
    # Mean 4; moving ranges 2, 1, 3, 1, 1 have the mean 1.6; 2.66 x 1.6 = 4.256.
    limits = limits_of([4, 6, 5, 2, 3, 4])
    assert limits == pytest.approx((4, 0, 8.256))
    assert limits_of([14, 16, 15, 12, 13, 14]) == pytest.approx((14, 9.744, 18.256))


def test_five_points_say_nothing_about_the_process():
    assert limits_of([4, 6, 5, 2, 3]) is None
    assert limits_of([]) is None


def test_what_happens_less_than_once_a_week_has_no_limits():
    assert limits_of([1, 0, 2, 0, 1, 1]) is None
    assert limits_of([1, 0, 2, 0, 1, 2]) is not None


def test_equal_counts_leave_no_room_and_signal_nothing():
    limits = limits_of([3] * 9)
    assert limits == Limits(3, 3, 3)
    assert signals_of([3] * 9, limits) == ()


def test_a_point_outside_the_limits_is_a_signal_on_either_side():
    limits = Limits(mean=5, lower=2, upper=8)
    beyond = [Signal(1, SignalKind.BEYOND), Signal(3, SignalKind.BEYOND)]
    assert list(signals_of([2, 9, 8, 1], limits)) == beyond


def test_eight_in_a_row_on_one_side_are_a_signal_seven_are_not():
    limits = Limits(mean=5, lower=0, upper=10)
    assert signals_of([6] * 7 + [4] * 7, limits) == ()
    runs = [Signal(7, SignalKind.RUN), Signal(8, SignalKind.RUN)]
    assert list(signals_of([4] * 9 + [6], limits)) == runs


def test_a_point_on_the_mean_ends_a_run():
    limits = Limits(mean=5, lower=0, upper=10)
    assert signals_of([6] * 4 + [5] + [6] * 4, limits) == ()
    assert signals_of([5] * 20, limits) == ()


def test_a_point_may_be_both():
    limits = Limits(mean=5, lower=0, upper=10)
    both = (Signal(7, SignalKind.BEYOND), Signal(7, SignalKind.RUN))
    assert signals_of([6] * 7 + [11], limits) == both


@given(st.lists(st.integers(0, 500), min_size=6, max_size=60))
def test_the_mean_lies_within_its_limits(counts):
    limits = limits_of(counts)
    assert (limits is None) == (sum(counts) < len(counts))
    if limits is not None:
        assert 0 <= limits.lower <= limits.mean <= limits.upper
