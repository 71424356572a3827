"""Closed cards are found again, whatever closed them."""

import pytest

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.changes import OpKind
from kanban_app.domain.history import End, EventKind, Step
from kanban_app.domain.records import NewCard
from kanban_app.services import closed
from kanban_app.services.closed import ClosedService
from tests.builders import a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


@pytest.fixture
def service(desk):
    return ClosedService(desk.store)


def names(found):
    return [card.face.heading for card in found.cards]


def test_lost_and_archived_cards_are_found_the_newest_end_first(desk, service):
    early, late, _ = desk.add("Early, Eva"), desk.add("Late, Lutz"), desk.add("Open, Olga")
    desk.board.lose((late,), "price")
    desk.board.archive((early,))
    found = service.find("")
    assert names(found) == ["Early, Eva", "Late, Lutz"]
    assert found.cards[0].closed > found.cards[1].closed
    assert not found.more


def test_a_win_is_closed_only_where_no_column_shows_it(desk, service):
    card = desk.add("Müller, Eva", "transaction")
    desk.board.win((card,))
    assert service.find("").cards == ()
    desk.board.archive((card,))
    assert names(service.find("")) == ["Müller, Eva"]


def test_every_word_must_occur_as_in_a_search_on_the_board(desk, service):
    for name, place in (("Müller, Eva", "Freiburg"), ("Müller, Udo", "Staufen")):
        desk.board.archive((desk.add(name, place=place),))
    assert names(service.find("mueller")) == ["Müller, Udo", "Müller, Eva"]
    assert names(service.find("frei muller")) == ["Müller, Eva"]
    assert names(service.find("nobody")) == []


def test_a_card_that_is_opened_again_or_deleted_is_not_among_them(desk, service):
    back, gone = desk.add("Back"), desk.add("Gone")
    desk.board.archive((back, gone))
    desk.board.reopen((back,))
    desk.board.delete((gone,))
    assert service.find("").cards == ()
    desk.undo.undo()
    assert names(service.find("")) == ["Gone"]


def test_an_undone_end_is_none(desk, service):
    card = desk.add("Müller, Eva")
    desk.board.lose((card,), "price")
    desk.undo.undo()
    assert service.find("").cards == ()


def test_of_very_many_the_newest_are_returned_and_the_rest_is_told(desk, service):
    old = desk.add("Old, Otto")
    desk.board.archive((old,))
    stage, at = desk.stage("awareness"), desk.clock()
    steps = (Step(at, EventKind.CREATE, to=stage.id), Step(at, EventKind.CLOSE, end=End.ARCHIVED))
    fields = [CardFields(contact=Contact(f"New {n}")) for n in range(closed.MOST)]
    cards = [NewCard(desk.journey().id, f, steps, rank=n) for n, f in enumerate(fields)]
    desk.store.record(OpKind.IMPORT, (), at, lambda writer: writer.add_cards(cards))
    found = service.find("")
    assert len(found.cards) == closed.MOST
    assert found.more
    assert "Old, Otto" not in names(found)
    assert names(service.find("otto")) == ["Old, Otto"]
