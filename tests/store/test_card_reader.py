"""Places in a column and histories of cards, found without reading all cards."""

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


def test_the_history_of_a_few_cards_is_read_without_reading_all_cards(desk):
    asked: list[str] = []
    desk.store._plain.set_trace_callback(asked.append)
    events = desk.store.events_of([CardId(1), CardId(2)])
    desk.store._plain.set_trace_callback(None)
    assert {event.card for event in events} == {1, 2}
    (statement,) = asked
    plan = [row[3] for row in desk.store._plain.execute(f"EXPLAIN QUERY PLAN {statement}")]
    assert not any(step.startswith("SCAN") for step in plan), plan
