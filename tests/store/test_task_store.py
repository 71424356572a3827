"""Tasks and activities read by their indexes, however many there are."""

import pytest

from kanban_app.store import activity_store, task_store
from tests.builders import a_desk

PLANS = [
    (task_store._OPEN_LINES, ("2026-07-15",), "task_due"),
    (task_store._TIMED, ("2026-07-15",), "task_due"),
    (task_store._OPEN_OF_CARD, (1,), "task_next"),
    (task_store._WITHOUT, ("2026-07-15",), "task_next"),
    (task_store._DONE_OF_CARD, (1, 50), "task_done_of"),
    (task_store._OF_CONTACT, {"about": 1}, "task_contact"),
    (task_store._OF_PROPERTY, {"about": 1}, "task_property"),
    (activity_store._BETWEEN, (0, 1), "activity_at"),
    (activity_store._OF_CARD, {"about": 1, "limit": 5}, "activity_card"),
    (activity_store._OF_CONTACT, {"about": 1, "limit": 5}, "activity_contact"),
    (activity_store._OF_PROPERTY, {"about": 1, "limit": 5}, "activity_property"),
    (activity_store._TIMES, (1, 0), "activity_card"),
    (activity_store._HAPPENINGS, (0, 1), "activity_at"),
    (activity_store._VOICES, (0, 1), "activity_at"),
]


@pytest.mark.parametrize(("statement", "values", "index"), PLANS)
def test_no_list_reads_the_whole_table(tmp_path, statement, values, index):
    with a_desk(tmp_path / "b.sqlite") as desk:
        plan = desk.store._plain.execute(f"EXPLAIN QUERY PLAN {statement}", values).fetchall()
    steps = [row[3] for row in plan]
    assert any(f"INDEX {index} " in step for step in steps), steps
    assert not any(step in {"SCAN task", "SCAN activity"} for step in steps), steps


def test_more_ids_than_a_statement_takes_are_read_in_parts(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        cards = [desk.add("Müller, Eva"), desk.add("Arndt, Ida")]
        many = [cards[0], *range(5000, 6200), cards[1]]
        assert list(desk.store.tasks.next_of_cards(many)) == cards
        tasks = [t.id for t in desk.tasks.open_of_card(cards[0])]
        assert [t.id for t in desk.store.tasks.by_ids([*tasks[::-1], *many[1:-1]])] == tasks[::-1]
        assert len(desk.store.tasks.lines([*tasks, *many[1:-1]])) == len(tasks)
