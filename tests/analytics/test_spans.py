"""Stretches of time: joined and crossed."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.spans import crossed, united

spans = st.lists(st.tuples(st.integers(0, 30), st.integers(0, 30)), max_size=8)


def moments(some) -> set[int]:
    return {moment for since, until in some for moment in range(since, until)}


@given(spans)
def test_what_is_united_covers_the_same_and_does_not_touch(some):
    found = united(some)
    assert moments(found) == moments(some)
    assert all(before[1] < after[0] for before, after in pairwise(found))


@given(spans, spans)
def test_what_is_crossed_covers_what_both_cover(some, others):
    found = crossed(united(some), united(others))
    assert moments(found) == moments(some) & moments(others)
    assert found == united(found)
