"""Who brought whom, and the next lead from a client."""

import pytest

from kanban_app.domain.card import Source
from kanban_app.domain.changes import OpKind
from kanban_app.domain.contact import ContactFields, Role
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.origin import EdgeKind, Origin
from tests.builders import Desk, a_desk
from tests.services.deals import shown


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def source(desk: Desk, card: CardId) -> str:
    detail = desk.board.detail(card)
    assert detail is not None
    return detail.fields.source


def test_a_card_says_which_client_brought_it(desk):
    engel = desk.add("Engel, Familie", "after_sales")
    card = desk.add("Yildiz", source=Source.PHONE)
    before = shown(desk)
    changes = desk.origins.assign(card, Origin(engel))
    assert changes.op is not None
    assert (changes.op.kind, changes.op.arguments) == (OpKind.SET_ORIGIN, ("Yildiz",))
    by = desk.origins.of_card(card).by
    assert by is not None
    assert by.name == "Engel, Familie"
    assert [b.name for b in desk.origins.of_card(engel).cards] == ["Yildiz"]
    assert source(desk, card) == Source.REFERRAL_OWNER
    desk.undo.undo()
    assert shown(desk) == before
    desk.undo.redo()
    assert desk.origins.of_card(card).by == by


def test_a_tipster_needs_no_card(desk):
    tipster = desk.contacts.add(ContactFields(name="Tipp, Tom", roles=(Role.TIPSTER,))).contact
    partner = desk.contacts.add(ContactFields(name="Bank Nord", roles=(Role.PARTNER,))).contact
    first, second = desk.add("A", source=Source.PHONE), desk.add("B", source=Source.PHONE)
    desk.origins.assign(first, Origin(contact=tipster))
    desk.origins.assign(second, Origin(contact=partner))
    by = desk.origins.of_card(first).by
    assert by is not None
    assert by.name == "Tipp, Tom"
    assert source(desk, first) == Source.TIPSTER
    assert source(desk, second) == Source.NETWORK_PARTNER
    assert desk.origins.brought_by_contact(tipster) == [first]


def test_what_the_cards_of_a_contact_brought_the_contact_brought(desk):
    engel = desk.add("Engel", "after_sales")
    card = desk.add("Yildiz")
    desk.origins.assign(card, Origin(engel))
    assert desk.origins.brought_by_contact(desk.contacts.of_card(engel)) == [card]


def test_nobody_brought_it_after_all(desk):
    engel, card = desk.add("Engel"), desk.add("Yildiz", source=Source.PHONE)
    desk.origins.assign(card, Origin(engel))
    desk.origins.assign(card, Origin())
    assert desk.origins.of_card(card).by is None
    assert source(desk, card) == Source.REFERRAL_OWNER


def test_the_same_person_in_the_other_journey_is_a_cross(desk):
    seller = desk.add("Engel", "after_sales")
    looks = desk.add("Engel", "awareness", "buyer")
    desk.contacts.link_card(looks, desk.contacts.of_card(seller))
    desk.origins.assign(looks, Origin(seller))
    assert source(desk, looks) == Source.CROSS_OWNER_TO_BUYER


def test_a_circle_is_refused_with_both_names(desk):
    first, second, third = desk.add("A"), desk.add("B"), desk.add("C")
    desk.origins.assign(second, Origin(first))
    desk.origins.assign(third, Origin(second))
    with pytest.raises(DomainError, match="C came by way of A: that would be a circle"):
        desk.origins.assign(first, Origin(third))
    with pytest.raises(DomainError, match="cannot bring itself"):
        desk.origins.assign(first, Origin(first))


def test_who_may_have_brought_it_is_found_by_name(desk):
    desk.add("Engel, Familie", "after_sales")
    tipster = desk.contacts.add(ContactFields(name="Engelhardt, Tom")).contact
    card, below = desk.add("Neu"), desk.add("Engels, Ute")
    desk.origins.assign(below, Origin(card))
    found = desk.origins.find(card, "engel")
    # Whom the card itself brought cannot have brought it.
    assert [b.name for b in found] == ["Engel, Familie", "Engelhardt, Tom"]
    assert found[1].origin == Origin(contact=tipster)


def feed(desk: Desk, card: CardId, kind: EdgeKind, journey: str):
    return next(f for f in desk.origins.feeds(card) if f.kind is kind and f.journey.key == journey)


def test_a_client_offers_what_the_template_of_his_stage_feeds(desk):
    card = desk.add("Engel", "after_sales")
    told = [(f.kind, f.journey.key, f.target.key) for f in desk.origins.feeds(card)]
    assert told == [
        (EdgeKind.REFERRAL, "owner", "awareness"),
        (EdgeKind.REPEAT, "owner", "awareness"),
        (EdgeKind.CROSS, "buyer", "awareness"),
    ]
    assert desk.origins.feeds(desk.add("Neu")) == ()


def test_a_referral_is_a_new_card_without_a_name_yet(desk):
    card = desk.add("Engel", "after_sales")
    before = shown(desk)
    made = desk.origins.new_lead(
        card, feed(desk, card, EdgeKind.REFERRAL, "owner"), "Empfehlung von Engel"
    )
    assert made.op is not None
    assert made.op.kind is OpKind.ADD_CARD
    assert desk.titles("awareness") == ["Empfehlung von Engel"]
    (new,) = [b.origin.card for b in desk.origins.of_card(card).cards]
    assert source(desk, new) == Source.REFERRAL_OWNER
    assert desk.contacts.of_card(new) is None
    desk.undo.undo()
    assert shown(desk) == before


def test_a_client_who_looks_for_a_new_home_is_the_same_person_among_the_buyers(desk):
    card = desk.add("Engel", "after_sales")
    desk.origins.new_lead(card, feed(desk, card, EdgeKind.CROSS, "buyer"), "Neues Zuhause")
    assert desk.titles("awareness", "buyer") == ["Engel"]
    (new,) = [b.origin.card for b in desk.origins.of_card(card).cards]
    assert source(desk, new) == Source.CROSS_OWNER_TO_BUYER
    assert desk.contacts.of_card(new) == desk.contacts.of_card(card)


def test_a_deleted_client_is_named_no_longer_and_comes_back(desk):
    engel, card = desk.add("Engel"), desk.add("Yildiz")
    desk.origins.assign(card, Origin(engel))
    desk.board.delete([engel])
    assert desk.origins.of_card(card).by is None
    desk.undo.undo()
    assert desk.origins.of_card(card).by is not None


def test_a_contact_with_a_card_is_found_by_that_card_only(desk):
    desk.add("Engel, Familie", "after_sales")
    found = desk.origins.find(desk.add("Neu"), "engel")
    assert [b.origin.card is not None for b in found] == [True]


def test_a_card_that_was_deleted_meanwhile_brings_nobody(desk):
    gone, card = desk.add("Weg, Pia"), desk.add("Müller, Eva")
    desk.board.delete([gone])
    with pytest.raises(DomainError, match="no longer exists"):
        desk.origins.assign(card, Origin(gone))
