"""A card added by a name alone finds who of that name is known; the broker decides."""

import pytest

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.ids import CardId, ContactId
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def known(desk: Desk, name: str, **more: object) -> ContactId:
    return desk.contacts.add(ContactFields(name=name, **more)).contact


def quick(desk: Desk, name: str) -> CardId:
    fields = CardFields(contact=Contact(name))
    return desk.board.add(desk.stage("awareness").id, fields).cards[0]


def found(desk: Desk, card: CardId) -> list[ContactId]:
    return [line.id for line in desk.uses.namesakes.of_card(card)]


@pytest.mark.parametrize("typed", ["Müller, Jürgen", "Mueller, Juergen", "jürgen müller"])
def test_whoever_has_the_name_is_found_however_it_is_written(desk, typed):
    owner = known(desk, "Müller, Jürgen", phones=("0761 123456",))
    known(desk, "Müller, Eva")
    assert found(desk, quick(desk, typed)) == [owner]


def test_nobody_is_offered_for_a_contact_of_whom_more_is_known(desk):
    known(desk, "Faller, Martin")
    with_phone = desk.add("Faller, Martin")
    assert found(desk, with_phone) == []
    card = quick(desk, "Faller, Martin")
    assert len(found(desk, card)) == 2
    second = quick(desk, "Weber, Jan")
    desk.contacts.link_card(second, desk.contacts.of_card(card))
    assert found(desk, card) == []


def test_the_known_contact_takes_the_card_and_the_new_one_is_gone_until_undone(desk):
    martin = known(desk, "Faller, Martin", phones=("0761 123456",), notes="Sammelt Uhren")
    before = desk.contacts.detail(martin).fields
    card = quick(desk, "Faller, Martin")
    new = desk.contacts.of_card(card)
    desk.uses.namesakes.take(card, martin)
    assert desk.contacts.of_card(card) == martin
    assert desk.contacts.detail(martin).fields == before
    assert [line.id for line in desk.contacts.lines()] == [martin]
    desk.undo.undo()
    assert desk.contacts.of_card(card) == new
    assert {line.id for line in desk.contacts.lines()} == {martin, new}
    desk.undo.redo()
    assert desk.contacts.of_card(card) == martin


def test_somebody_else_is_not_offered_again_until_undone(desk):
    old, older = known(desk, "Faller, Martin"), known(desk, "Martin Faller")
    card = quick(desk, "Faller, Martin")
    assert set(found(desk, card)) == {old, older}
    desk.uses.namesakes.refuse(card)
    assert found(desk, card) == []
    desk.undo.undo()
    assert set(found(desk, card)) == {old, older}


def test_a_deleted_contact_is_not_offered(desk):
    gone = known(desk, "Faller, Martin")
    desk.contacts.delete(gone)
    assert found(desk, quick(desk, "Faller, Martin")) == []
