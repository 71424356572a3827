"""Ranks lie strictly between their neighbours."""

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.place import lie_between, ranks_between, renumbered

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


@given(st.none() | RANK, st.none() | RANK, st.integers(1, 50))
def test_cards_laid_between_two_neighbours_lie_there_and_in_no_other_order(one, other, count):
    before, after = (one, other) if None in (one, other) else sorted((one, other))
    ranks = ranks_between(before, after, count)
    if ranks is not None:
        assert lie_between(before, after, ranks)
        assert lie_between(before, after, ranks[::-1]) == (count == 1)
        assert not lie_between(before, ranks[0], ranks)
        assert not lie_between(ranks[-1], after, ranks)


@given(st.lists(st.integers(1, 1000), unique=True))
def test_renumbering_keeps_the_order(order):
    ranks = renumbered(order)
    assert sorted(order, key=ranks.__getitem__) == order
