"""Ranks lie strictly between their neighbours."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.place import ranks_between, renumbered

RANK = st.integers(-(10**9), 10**9)


@given(st.none() | RANK, st.none() | RANK, st.integers(1, 50))
def test_new_ranks_rise_strictly_between_their_neighbours(one, other, count):
    before, after = (one, other) if None in (one, other) else sorted((one, other))
    ranks = ranks_between(before, after, count)
    if ranks is None:
        assert after - before <= count
        return
    line = [r for r in (before, *ranks, after) if r is not None]
    assert line == sorted(set(line))
    assert len(ranks) == count


@given(st.lists(st.integers(1, 1000), unique=True))
def test_renumbering_keeps_the_order(order):
    ranks = renumbered(order)
    assert sorted(order, key=ranks.__getitem__) == order
