"""A contact gets what it lacks, and nothing that is said of it changes."""

from dataclasses import fields as columns
from dataclasses import replace
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.completing import Differs, a_couple, completed, differing, same_home
from kanban_app.domain.contact import Channel, ContactFields, ContactKind, Home, Role

EVA = ContactFields(name="Müller, Eva", first_name="Eva", last_name="Müller")
_TEXT = st.sampled_from(["", "a", "b"])
_CONTACTS = st.builds(
    ContactFields,
    name=st.sampled_from(["Müller", "Müller, Eva"]),
    last_name=st.sampled_from(["", "Müller"]),
    first_name=st.sampled_from(["", "Eva"]),
    company=_TEXT,
    street=_TEXT,
    postcode=_TEXT,
    city=_TEXT,
    language=_TEXT,
    notes=_TEXT,
    phones=st.lists(st.sampled_from(["0761 12345", "0171 2345678"]), unique=True).map(tuple),
    emails=st.lists(st.sampled_from(["a@b.de", "c@d.de"]), unique=True).map(tuple),
    channel=st.sampled_from([None, Channel.PHONE, Channel.LETTER]),
    birthday=st.sampled_from([None, date(1965, 2, 3)]),
)


def test_empty_fields_are_filled_and_lists_grow():
    told = ContactFields(
        name="Mueller", last_name="Mueller", phones=("+49 761 12345", "0171 2345678"),
        emails=("EVA@example.org", "e2@example.org"), street="Talstr. 5", city="Stegen",
        language="de", channel=Channel.EMAIL, birthday=date(1965, 2, 3), roles=(Role.BUYER,),
        notes="Neu\nAlt",
    )  # fmt: skip
    known = ContactFields(
        name="Müller, Eva", first_name="Eva", last_name="Müller", phones=("0761/12345",),
        emails=("eva@example.org",), roles=(Role.OWNER,), notes="Alt",
    )  # fmt: skip
    after = completed(known, told)
    assert after.name == "Müller, Eva"
    assert after.phones == ("0761/12345", "0171 2345678")
    assert after.emails == ("eva@example.org", "e2@example.org")
    assert after.home == Home("Talstr. 5", "", "Stegen", "")
    assert (after.language, after.channel, after.birthday) == (
        "de", Channel.EMAIL, date(1965, 2, 3),
    )  # fmt: skip
    assert (after.roles, after.notes) == ((Role.OWNER, Role.BUYER), "Alt\nNeu")


def test_of_another_address_nothing_is_taken():
    known = ContactFields(name="Müller, Eva", city="Stegen")
    told = ContactFields(street="Waldweg 9", postcode="79098", city="Freiburg", country="DE")
    assert completed(known, told).home == known.home
    assert differing(known, told) == (Differs("Waldweg 9, 79098 Freiburg", "Stegen"),)


def test_one_address_may_be_spelled_in_two_ways():
    here, there = Home("Talstr. 5 a", "79252", "Stegen"), Home("Talstraße 5a", "", "stegen")
    assert same_home(here, there)
    assert not same_home(here, Home("Talstraße 6"))


def test_a_last_name_alone_gets_its_first_name_a_couple_does_not():
    after = completed(ContactFields(name="Müller", last_name="Müller"), EVA)
    assert (after.name, after.first_name) == ("Müller, Eva", "Eva")
    family = ContactFields(name="Familie Müller", salutation="Familie", last_name="Müller")
    assert completed(family, EVA).name == "Familie Müller"
    other = ContactFields(name="Maier", last_name="Maier")
    assert completed(other, EVA).name == "Maier"


def test_a_firm_keeps_its_name():
    firm = ContactFields(name="Bank AG", kind=ContactKind.COMPANY, company="Bank AG")
    told = ContactFields(name="Bank", kind=ContactKind.COMPANY, company="Bank", city="Ulm")
    after = completed(firm, told)
    assert (after.name, after.company, after.city) == ("Bank AG", "Bank AG", "Ulm")


def test_a_day_of_birth_that_differs_is_told():
    known = ContactFields(birthday=date(1965, 2, 3))
    told = ContactFields(birthday=date(1965, 2, 4))
    assert completed(known, told) == known
    assert differing(known, told) == (Differs(date(1965, 2, 4), date(1965, 2, 3)),)


def test_a_woman_gets_no_first_name_of_a_man():
    frau = ContactFields(name="Müller", last_name="Müller", salutation="Frau")
    hans = replace(EVA, name="Müller, Hans", first_name="Hans", salutation="Herr")
    assert a_couple(frau, hans)
    assert completed(frau, hans) == frau
    assert completed(frau, replace(EVA, salutation="Mrs")).name == "Müller, Eva"


def test_one_name_with_two_greetings_is_one_person():
    assert not a_couple(replace(EVA, salutation="Herr"), replace(EVA, salutation="Frau"))


def test_a_greeting_a_title_and_a_firm_that_differ_are_told():
    known = replace(EVA, salutation="Herr", title="Dr.", company="Weiß GmbH")
    told = replace(EVA, salutation="Frau", title="Prof. Dr.", company="Bank AG")
    assert differing(known, told) == (
        Differs("Frau", "Herr"), Differs("Prof. Dr.", "Dr."), Differs("Bank AG", "Weiß GmbH"),
    )  # fmt: skip
    alike = replace(EVA, salutation="Mr", title="Dr", company="Weiss  GmbH")
    assert differing(known, alike) == ()


@given(_CONTACTS, _CONTACTS)
def test_nothing_that_is_said_changes_and_the_same_again_adds_nothing(known, told):
    after = completed(known, told)
    for column in columns(ContactFields):
        before = getattr(known, column.name)
        if column.name in ("phones", "emails", "roles"):
            assert getattr(after, column.name)[: len(before)] == before
        elif column.name == "notes":
            assert after.notes.startswith(before)
        elif before and column.name != "name":
            assert getattr(after, column.name) == before
    assert completed(after, told) == after
