"""What the wheel reads of people: who took part in what, and what allows to stay in touch."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.card import Contact
from kanban_app.domain.contact import Channel, Consent
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.origin import Origin
from kanban_app.domain.wheel_facts import Answer, Permission, Person
from tests.builders import NOW, Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def happened(desk: Desk, kind: ActivityKind, at: int, **more: object) -> None:
    desk.activities.add(ActivityFields(kind, Moment(at), **more))


@pytest.mark.parametrize("kind", list(ActivityKind))
def test_a_client_takes_part_in_what_needs_two(desk, kind):
    card = desk.add("Engel")
    client = desk.store.contacts.of_card(card)
    happened(desk, kind, NOW, card=card, direction=Direction.OUTGOING)
    alone = ("email", "letter", "note", "report_sent", "brochure_sent")
    assert desk.store.wheel.touches() == ({} if kind in alone else {client: [NOW]})


def test_what_he_wrote_is_a_sign_of_him_what_was_sent_to_him_is_none(desk):
    card = desk.add("Engel")
    for number, direction in enumerate((Direction.INCOMING, Direction.OUTGOING)):
        happened(desk, ActivityKind.EMAIL, NOW - number * DAY, card=card, direction=direction)
    (moments,) = desk.store.wheel.touches().values()
    assert moments == [NOW]


def test_whose_something_is_the_contact_says_that_is_named_else_that_of_the_card(desk):
    card, bank = desk.add("Engel"), desk.add("Bank")
    banker = desk.store.contacts.of_card(bank)
    happened(desk, ActivityKind.CALL, NOW, card=card, contact=banker)
    happened(desk, ActivityKind.CALL, NOW - 1, contact=banker)
    assert desk.store.wheel.touches() == {banker: [NOW - 1, NOW]}


def test_a_card_without_a_contact_stands_for_its_client(desk):
    card = desk.add("Nur ein Titel", contact=Contact())
    assert desk.store.contacts.of_card(card) is None
    happened(desk, ActivityKind.SURVEY, NOW, card=card, rating=9, scale="0-10")
    reader = desk.store.wheel
    assert reader.contacts() == {}
    assert reader.touches() == {-card: [NOW]}
    assert reader.answers() == (Answer(NOW, 9, -card, card, None, "0-10"),)


def test_what_hangs_on_a_deleted_card_is_gone_with_it(desk):
    engel, yildiz = desk.add("Engel"), desk.add("Yildiz")
    desk.origins.assign(yildiz, Origin(engel))
    happened(desk, ActivityKind.CALL, NOW, card=engel)
    reader = desk.store.wheel
    assert (reader.origins(), len(reader.touches())) == ({yildiz: engel}, 1)
    desk.board.delete([engel])
    assert (reader.origins(), reader.touches()) == ({}, {})
    assert set(reader.contacts()) == {yildiz}


def test_consents_are_told_by_their_days(desk):
    contact = desk.store.contacts.of_card(desk.add("Engel"))
    fields = desk.store.contacts.detail(contact).fields
    given = date(2026, 1, 5)
    consents = (
        Consent(Channel.PHONE, given, last_used_on=date(2026, 3, 1)),
        Consent(Channel.EMAIL, given, withdrawn_on=date(2026, 6, 1)),
    )
    desk.contacts.edit(contact, replace(fields, consents=consents, do_not_contact=True))
    told = Permission(given, date(2031, 3, 1)), Permission(given, date(2026, 5, 31))
    assert desk.store.wheel.people() == {contact: Person(told, silent=True)}
