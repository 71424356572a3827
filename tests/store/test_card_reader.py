"""The place between two cards, found without reading the whole column."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.changes import OpKind
from kanban_app.domain.ids import CardId
from tests.builders import a_desk


@pytest.fixture(scope="module")
def desk(tmp_path_factory):
    with a_desk(tmp_path_factory.mktemp("reader") / "b.sqlite") as made:
        for number in range(8):
            made.add(f"{number}", ("staging", "marketing")[number % 2])
        # Cards of equal rank lie in the order of their ids.
        made.store.record(OpKind.REORDER, (), made.clock(), lambda w: w.set_rank(CardId(1), 0))
        made.store.record(OpKind.REORDER, (), made.clock(), lambda w: w.set_rank(CardId(3), 0))
        yield made


def _slow(column, before, moved):
    left = [(card, rank) for card, rank in column if card not in moved]
    ids = [card for card, _ in left]
    place = ids.index(before) if before in ids else len(ids)
    above = left[place - 1][1] if place else None
    return above, left[place][1] if place < len(left) else None


@given(before=st.none() | st.integers(1, 9), moved=st.sets(st.integers(1, 9)))
def test_the_gap_lies_between_the_neighbours_that_stay(desk, before, moved):
    for key in ("staging", "marketing", "awareness"):
        stage = desk.stage(key).id
        column = desk.store.column(stage)
        assert desk.store.gap(stage, before, moved) == _slow(column, before, moved)
        assert desk.store.top(stage) == (column[0] if column else None)
