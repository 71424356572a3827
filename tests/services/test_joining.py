"""A property made by itself finds the card of its owner that waits for one."""

import pytest

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.property import PropertyFields, PropertyKind
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def a_card(
    desk: Desk, name: str = "Müller, Jürgen", journey: str = "owner", **more: object
) -> CardId:
    fields = CardFields(contact=Contact(name), **more)
    return desk.board.add(desk.journey(journey).stages[0].id, fields).cards[0]


def house(desk: Desk, card: CardId | None = None) -> PropertyId:
    owner = None if card is None else desk.contacts.of_card(card)
    fields = PropertyFields(kind=PropertyKind.DETACHED, street="Parkweg 2", owner=owner)
    return desk.properties.add(fields, "de").id


def offered(desk: Desk, about: PropertyId) -> CardId | None:
    face = desk.uses.joining.card_for(about)
    return face.id if face else None


def test_the_only_open_card_of_the_owner_is_offered_until_it_is_linked(desk):
    card = a_card(desk)
    about = house(desk, card)
    assert offered(desk, about) == card
    desk.properties.link(card, about, "de")
    assert offered(desk, about) is None
    desk.undo.undo()
    assert offered(desk, about) == card


def test_a_card_that_merely_names_its_object_waits_for_one_as_well(desk):
    card = a_card(desk, object_line="EFH 149 m²", place="Freiburg")
    assert offered(desk, house(desk, card)) == card


def test_without_an_owner_or_a_card_there_is_nothing_to_offer(desk):
    card = a_card(desk)
    assert offered(desk, house(desk)) is None
    desk.board.lose([card], "price")
    assert offered(desk, house(desk, card)) is None


def test_of_two_cards_none_is_offered(desk):
    first, second = a_card(desk), a_card(desk)
    desk.contacts.link_card(second, desk.contacts.of_card(first))
    assert offered(desk, house(desk, first)) is None


def test_a_card_with_a_property_of_its_own_and_a_buyers_card_are_not_offered(desk):
    card = a_card(desk)
    desk.properties.link(card, house(desk), "de")
    assert offered(desk, house(desk, card)) is None
    buyer = a_card(desk, "Weber, Jan", "buyer")
    assert offered(desk, house(desk, buyer)) is None
