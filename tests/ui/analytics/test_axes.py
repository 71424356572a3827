"""Scales end on round numbers, and names below them do not run into one another."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.ui.analytics.axes import Scale, day_marks, every, marks
from kanban_app.ui.analytics.canvas import width_of


@given(st.floats(0.01, 1e7))
def test_the_last_mark_is_not_below_the_top_and_there_are_few(top):
    found = marks(top, whole=False)
    assert found[0] == 0
    assert found[-1] >= top * (1 - 1e-9)
    assert 2 <= len(found) <= 6


@given(st.integers(1, 10**6))
def test_counts_have_whole_marks(top):
    assert all(float(level).is_integer() for level in marks(top))


def test_nothing_still_has_a_scale():
    assert marks(0) == [0.0, 1.0]


def test_a_scale_maps_its_ends_onto_its_pixels():
    scale = Scale(0, 20, 100, 0)
    assert (scale.at(0), scale.at(20), scale.at(5)) == (100, 0, 75)


@pytest.mark.parametrize("span", [10, 30, 90, 365, 1_500, 4_000])
def test_named_days_leave_room_between_them(span):
    last = date(2026, 11, 22).toordinal()
    found = day_marks(last - span, last, 300)
    places = [(day - (last - span)) / span * 300 for day, _ in found]
    widths = [width_of(words) for _, words in found]
    for i in range(len(found) - 1):
        assert places[i] + widths[i] / 2 < places[i + 1] - widths[i + 1] / 2


def test_as_many_names_are_left_out_as_needed():
    assert every(12, 30, 10) == 1
    assert every(12, 10, 30) == 5
