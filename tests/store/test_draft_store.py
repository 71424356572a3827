"""Unfinished typing of forms: kept by card and form, replaced, forgotten, and there again."""

import pytest

from tests.builders import NOW, Desk, a_desk

NOTE = {"note": "Ruft am Montag zurück", "at": "25:99"}


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "a.sqlite") as made:
        yield made


def test_what_stands_in_a_form_is_there_at_the_next_start(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as desk:
        card = desk.add("Müller")
        desk.store.save_form(card, "note", {"note": "Ruft"}, NOW)
        desk.store.save_form(card, "note", NOTE, NOW)
        desk.store.save_form(card, "done:4", {"outcome": "erledigt"}, NOW)
    with a_desk(tmp_path / "b.sqlite") as again:
        assert again.store.forms() == {
            (card, "note"): NOTE,
            (card, "done:4"): {"outcome": "erledigt"},
        }


def test_what_was_sent_is_forgotten(desk: Desk):
    card, other = desk.add("Müller"), desk.add("Weber")
    for one in (card, other):
        desk.store.save_form(one, "note", NOTE, NOW)
    desk.store.drop_form(card, "note")
    assert list(desk.store.forms()) == [(other, "note")]


def test_it_is_no_operation(desk: Desk):
    card = desk.add("Müller")
    before = desk.store.undo_state()
    desk.store.save_form(card, "note", NOTE, NOW)
    assert desk.store.undo_state() == before
