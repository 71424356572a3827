"""Deals read by their indexes, however many there are."""

import pytest

from kanban_app.store import deal_store
from tests.builders import a_desk


@pytest.mark.parametrize("statement", [deal_store._DEALS, deal_store._PARTNERS])
def test_the_deals_of_a_card_are_found_without_reading_all(tmp_path, statement):
    with a_desk(tmp_path / "b.sqlite") as desk:
        plan = desk.store._plain.execute(f"EXPLAIN QUERY PLAN {statement}", (1,)).fetchall()
    steps = [row[3] for row in plan]
    for index in ("deal_owner", "deal_buyer"):
        assert any(f"INDEX {index} " in step for step in steps), steps
    assert not any(step.startswith("SCAN deal") for step in steps), steps
