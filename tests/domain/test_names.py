"""Names as they are typed, taken apart and put together again."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.contact import ContactFields, ContactKind
from kanban_app.domain.names import (
    NameParts,
    begun,
    compose,
    in_step,
    is_company,
    parse,
    renamed,
    with_parts,
)


@pytest.mark.parametrize(
    ("text", "parts"),
    [
        ("Müller, Eva", NameParts(first="Eva", last="Müller")),
        ("Eva Müller", NameParts(first="Eva", last="Müller")),
        ("Müller", NameParts(last="Müller")),
        ("Dr. Hoffmann, Birgit", NameParts(title="Dr.", first="Birgit", last="Hoffmann")),
        ("Müller, Dr. Eva", NameParts(title="Dr.", first="Eva", last="Müller")),
        ("Prof. Dr. Max von der Heide", NameParts("", "Prof. Dr.", "Max", "von der Heide")),
        ("von Berg, Anna", NameParts(first="Anna", last="von Berg")),
        ("Müller, Hanna und Paul", NameParts(first="Hanna und Paul", last="Müller")),
        ("Hanna und Paul Müller", NameParts(first="Hanna und Paul", last="Müller")),
        ("Frau Müller", NameParts("Frau", last="Müller")),
        ("Herr Dr. Klaus Weber", NameParts("Herr", "Dr.", "Klaus", "Weber")),
        ("Steiert-Frey, Nils", NameParts(first="Nils", last="Steiert-Frey")),
        ("Müller & Kranz Bauberatung", NameParts(company="Müller & Kranz Bauberatung")),
        ("Weiß Immobilien GmbH & Co. KG", NameParts(company="Weiß Immobilien GmbH & Co. KG")),
    ],
)
def test_a_name_is_taken_apart(text, parts):
    assert parse(text) == parts


@pytest.mark.parametrize(
    "name",
    ["Müller, Eva", "Müller, Dr. Eva", "von Berg, Anna", "Müller, Hanna und Paul",
     "Faller, Familie", "Grün & Söhne GmbH", "Müller"],
)  # fmt: skip
def test_what_is_written_as_lists_write_it_stays_as_it_is(name):
    assert compose(parse(name)) == name


def test_a_last_name_that_ends_like_a_trade_is_still_a_person():
    assert not any(is_company(n) for n in ("Neubau, Karl", "Bank, Eva", "Eva Bank", "Lindenau"))


@given(st.text(alphabet=st.characters(codec="utf-8"), max_size=40))
def test_no_text_is_too_odd_for_a_name(text):
    parts = parse(text)
    assert parse(compose(parts)) is not None


def test_a_changed_name_takes_its_parts_along():
    before = with_parts(ContactFields(name="Müller, Eva"))
    after = in_step(before, replace(before, name="Dr. Eva Müller-Lüdenscheid"))
    assert (after.title, after.first_name, after.last_name) == ("Dr.", "Eva", "Müller-Lüdenscheid")


def test_a_changed_part_makes_the_name_anew():
    before = with_parts(ContactFields(name="Müller, Eva"))
    assert in_step(before, replace(before, last_name="Grün")).name == "Grün, Eva"
    assert in_step(before, replace(before, title="Dr.")).name == "Müller, Dr. Eva"
    assert in_step(before, replace(before, city="Köln")).name == "Müller, Eva"


def test_a_new_contact_has_name_and_parts_from_whichever_was_typed():
    assert begun(ContactFields(last_name="Müller", first_name="Eva")).name == "Müller, Eva"
    assert begun(ContactFields(name="Eva Müller")).last_name == "Müller"
    office = begun(ContactFields(name="Notariat am Dom", title="Dr.", last_name="Müller"))
    assert (office.kind, office.company, office.last_name) == (
        ContactKind.COMPANY, "Notariat am Dom", "Müller",
    )  # fmt: skip


def test_a_firm_keeps_the_person_one_speaks_to():
    office = ContactFields(
        name="Notariat am Dom", kind=ContactKind.COMPANY, company="Notariat am Dom",
        title="Dr.", last_name="Müller",
    )  # fmt: skip
    moved = renamed(office, "Notariat am Ring")
    assert (moved.company, moved.title, moved.last_name) == ("Notariat am Ring", "Dr.", "Müller")
    assert in_step(office, replace(office, last_name="Groß")).name == "Notariat am Dom"
