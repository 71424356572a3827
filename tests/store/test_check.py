"""The check finds what does not fit together."""

import sqlite3

import pytest

from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from tests.builders import Desk


@pytest.fixture
def path(tmp_path):
    desk = Desk(tmp_path / "b.sqlite")
    desk.add("A")
    desk.add("B", "staging")
    desk.store.close()
    return tmp_path / "b.sqlite"


@pytest.mark.parametrize(
    ("damage", "found"),
    [
        ("UPDATE card SET stage_id = 1 WHERE id = 2", "card 2: stage differs"),
        ("UPDATE card SET outcome = 'won' WHERE id = 1", "card 1: outcome differs"),
        ("UPDATE card SET entered = entered + 1 WHERE id = 1", "card 1: entered differs"),
        ("UPDATE card SET on_board = 0 WHERE id = 1", "card 1: on board differs"),
        ("UPDATE stage_event SET voided = 1 WHERE card_id = 1", "card 1: no history"),
        ("UPDATE card SET contact_id = 999 WHERE id = 1", "reference: table card, row 1"),
    ],
)
def test_state_that_is_not_the_fold_of_the_history_is_named(path, damage, found):
    connection = sqlite3.connect(path)
    connection.execute(damage)
    connection.commit()
    connection.close()
    store = SqlStore(open_store(path))
    assert any(p.startswith(found) for p in store.check())
    store.close()


def test_a_sound_store_has_no_problems(path):
    store = SqlStore(open_store(path))
    assert store.check() == []
    assert store.check_board() == []
    store.close()
