"""When two cards are the same lead."""

from kanban_app.domain.card import CardFields, Contact
from kanban_app.exchange.reading.duplicates import duplicate_keys, look_of


def a_lead(phone: str = "", email: str = "", about: str = "", title: str = "") -> CardFields:
    contact = Contact("Max", (phone,) if phone else (), (email,) if email else ())
    return CardFields(title=title, contact=contact, object_line=about)


def same(one: CardFields, other: CardFields) -> bool:
    return bool(duplicate_keys(one) & duplicate_keys(other))


def test_the_same_number_and_object_are_one_lead_however_they_are_written():
    assert same(
        a_lead("0351 123456", about="Probestraße 3"),
        a_lead("+49351123456", about="PROBESTRASSE  3"),
    )


def test_the_same_address_and_object_are_one_lead():
    assert same(
        a_lead(email="Max@example.org", about="A"), a_lead("0351 5", "max@EXAMPLE.org", "A")
    )


def test_another_object_is_another_lead():
    assert not same(
        a_lead(email="m@example.org", about="A"), a_lead(email="m@example.org", about="B")
    )
    assert not same(a_lead(email="m@example.org", about="A"), a_lead(email="m@example.org"))


def test_without_any_object_the_title_decides():
    one = a_lead(email="m@example.org", title="Villa")
    assert same(one, a_lead(email="m@example.org", title="villa"))
    assert not same(one, a_lead(email="m@example.org", title="Garage"))
    assert not same(one, a_lead(email="m@example.org", title="Garage", about="villa"))


def test_cards_that_name_nobody_have_no_duplicates():
    assert duplicate_keys(a_lead(about="A", title="T")) == frozenset()
    assert duplicate_keys(a_lead("keine", "keine", "A")) == frozenset()


def test_a_look_is_compared_by_what_is_said_of_it():
    row, card = look_of(a_lead(title="Villa")), look_of(a_lead(about="See 1", title="VILLA"))
    assert card.only(row.told) == row
    assert row.only(card.told) != card
