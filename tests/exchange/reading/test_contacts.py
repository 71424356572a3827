"""Contacts from address lists and from the address books of other programs."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.contact import Channel, ContactKind, Home, Role
from kanban_app.exchange.reading.contact_values import country_of, language_of, role_of
from kanban_app.exchange.reading.contacts import ContactBatch, read_contacts
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import TableKind, recognise, with_overrides
from kanban_app.exchange.reading.homes import home_of
from kanban_app.exchange.reading.table import read_table
from tests.builders import DATA
from tests.exchange.reading.samples import BERLIN, table

TODAY = date(2026, 11, 29)
OUTLOOK = (DATA / "contacts" / "outlook_kontakte_cp1252.csv").read_bytes()
GOOGLE = (DATA / "contacts" / "google_contacts.csv").read_bytes()


def people(text: str | bytes, **columns: str) -> ContactBatch:
    read = read_table(text) if isinstance(text, bytes) else table(text)
    found = with_overrides(recognise(read, TableKind.CONTACTS), columns)
    return read_contacts(read, found, BERLIN, TODAY)


def one(text: str):
    (record,) = people(text).records
    return record.fields


def told(batch: ContactBatch) -> list[tuple[int, str]]:
    return [(p.row, str(p)) for p in (*batch.problems, *batch.notices)]


def test_an_outlook_export_is_an_address_book_and_read_whole():
    read = read_table(OUTLOOK)
    found = recognise(read)
    assert (found.format_name, found.kind) == ("Outlook", TableKind.CONTACTS)
    batch = people(OUTLOOK)
    assert told(batch) == []
    first, second, third = (record.fields for record in batch.records)
    assert (first.name, first.salutation) == ("Beispiel-Müller, Jördis", "Frau")
    assert (first.company, first.kind) == ("Probe & Söhne GmbH", ContactKind.PERSON)
    assert first.phones == ("0351 555000", "0351 555001", "0351 123456", "0171 2345678")
    assert first.emails == ("joerdis@example.org", "j.beispiel@example.com")
    assert first.home == Home("Probestraße 3", "01067", "Dresden", "DE")
    assert (first.birthday, first.language) == (date(1965, 2, 3), "de")
    assert first.roles == (Role.OWNER,)
    assert first.notes == (
        "Mehrzeilig\nzweite Zeile\nStraße geschäftlich: Werkstr. 1\n"
        "Postleitzahl geschäftlich: 01069\nOrt geschäftlich: Dresden\n"
        "Land/Region geschäftlich: Deutschland"
    )
    assert (second.name, second.title) == ("von der Probe, Dr. Max", "Dr.")
    assert second.home == Home("Amtsweg 7", "89073", "Ulm", "AT")
    assert second.birthday is None
    assert (third.name, third.kind) == ("Notariat Beispiel", ContactKind.COMPANY)
    assert third.roles == (Role.NOTARY,)


def test_a_google_export_has_several_values_in_one_cell():
    assert recognise(read_table(GOOGLE)).format_name == "Google Contacts"
    first, bank = (r.fields for r in people(GOOGLE).records)
    assert first.name == "Beispiel-Müller, Dr. Jördis"
    assert first.emails == ("joerdis@example.org", "j2@example.org", "j3@example.org")
    assert first.phones == ("0171 2345678", "+49 351 123456", "0351 555000")
    assert first.home == Home("Probestraße 3", "01067", "Dresden", "DE")
    assert (first.roles, first.notes) == ((Role.TIPSTER,), "Labels: VIP")
    assert (bank.name, bank.kind, bank.notes) == ("Beispiel Bank AG", ContactKind.COMPANY, "")


def test_an_english_list_of_outlook_is_recognised():
    text = (
        "First Name,Last Name,Company,Home Street,Home City,Business Phone,Mobile Phone,"
        "E-mail Address,E-mail 2 Address,Birthday\n"
        "Eva,Miller,,High St 1,York,+44 20 7946 0000,,eva@example.org,e2@example.org,3/21/1980"
    )
    assert recognise(table(text)).format_name == "Outlook"
    fields = one(text)
    assert (fields.name, fields.phones) == ("Miller, Eva", ("+44 20 7946 0000",))
    assert fields.birthday == date(1980, 3, 21)


def test_a_plain_list_is_contacts_only_if_somebody_says_so():
    text = "Name;Telefon;Telefon 2;Handy;E-Mail;Straße;PLZ;Ort\nA;1;2;3;4;5;6;7"
    assert recognise(table(text)).kind is TableKind.CARDS
    found = recognise(table(text), TableKind.CONTACTS)
    assert found.kind is TableKind.CONTACTS
    assert found.mapping == {
        Field.PERSON: "Name",
        Field.PHONE: "Telefon",
        Field.PHONE_2: "Telefon 2",
        Field.PHONE_3: "Handy",
        Field.EMAIL: "E-Mail",
        Field.STREET: "Straße",
        Field.POSTCODE: "PLZ",
        Field.PLACE: "Ort",
    }
    assert with_overrides(found, {"phone_3": ""}).kind is TableKind.CONTACTS


def test_empty_phone_columns_do_not_crowd_out_the_one_that_is_used():
    header = ";".join(f"Telefon {n}" for n in range(1, 12))
    fields = one(f"Name;{header};Mobil\nEva Müller{';' * 12}0171 2345678")
    assert fields.phones == ("0171 2345678",)


def test_a_bad_cell_costs_the_cell_and_is_told_with_the_name_and_its_column():
    batch = people(
        "Name;Telefon;E-Mail;Geburtstag;Ort\n"
        "Müller, Eva;abc, 0171 2345678;kaputt@@;31.02.1970;Stegen\n"
    )
    (record,) = batch.records
    fields = record.fields
    assert (fields.phones, fields.emails, fields.birthday) == (("0171 2345678",), (), None)
    assert (fields.city, fields.notes) == (
        "Stegen",
        "Telefon: abc\nE-Mail: kaputt@@\nGeburtstag: 31.02.1970",
    )
    assert told(batch) == [
        (2, f"Müller, Eva: “{cell}” (column {column}) is no {what} and goes into the notes.")
        for cell, column, what in (
            ("abc", "Telefon", "phone number"),
            ("kaputt@@", "E-Mail", "e-mail address"),
            ("31.02.1970", "Geburtstag", "day of birth"),
        )
    ]


def test_a_row_that_names_nobody_is_left_out():
    batch = people("Name;Firma;Telefon\n;;0171 2345678\n;Bank AG;")
    assert told(batch) == [(2, "The row has neither a name nor a company.")]
    assert [r.fields.name for r in batch.records] == ["Bank AG"]


@pytest.mark.parametrize(
    ("cell", "day"),
    [
        ("03.02.1965", date(1965, 2, 3)),
        ("03.02.65", date(1965, 2, 3)),
        ("03.02.12", date(2012, 2, 3)),
        ("0.0.00", None),
        ("00.00.0000", None),
    ],
)
def test_nobody_is_born_in_the_future(cell, day):
    batch = people(f"Name;Geburtstag\nEva;{cell}")
    assert batch.records[0].fields.birthday == day
    assert batch.notices == ()


def test_a_day_of_birth_to_come_is_told():
    batch = people("Name;Geburtstag\nEva;03.02.2065")
    assert batch.records[0].fields.birthday is None
    assert len(batch.notices) == 1


def test_words_for_channel_language_and_roles_are_understood_or_noted():
    fields = one('Name;Kontaktweg;Sprache;Rolle\nEva;Handy;Englisch;"Käufer, Tippgeberin, Nachbar"')
    assert (fields.channel, fields.language) == (Channel.MOBILE, "en")
    assert (fields.roles, fields.notes) == ((Role.BUYER, Role.TIPSTER), "Rolle: Nachbar")
    fields = one("Name;Kontaktweg;Sprache\nEva;Brieftaube;Plattdeutsch")
    assert (fields.channel, fields.language) == (None, "")
    assert fields.notes == "Sprache: Plattdeutsch\nKontaktweg: Brieftaube"


def test_an_import_invents_no_consent():
    fields = one("Name;E-Mail;Einwilligung;Kontaktweg\nEva;eva@example.org;ja;E-Mail")
    assert fields.consents == ()


def test_addresses_in_one_cell_are_taken_apart():
    assert home_of("Talstr. 5, 79252 Stegen", "", "") == Home("Talstr. 5", "79252", "Stegen")
    assert home_of("Talstr. 5", "", "D-79252 Stegen") == Home("Talstr. 5", "79252", "Stegen")
    assert home_of("Talstr. 5", "79252", "Stegen") == Home("Talstr. 5", "79252", "Stegen")
    assert home_of("Weg 5, Hinterhaus", "", "") == Home("Weg 5, Hinterhaus", "", "")


def test_countries_languages_and_roles_by_their_words():
    assert [country_of(w) for w in ("Deutschland", "at", "UK", "Atlantis", "")] == [
        "DE", "AT", "GB", "Atlantis", "",
    ]  # fmt: skip
    assert [language_of(w) for w in ("de-AT", "Französisch", "EN", "Klingonisch")] == [
        "de", "fr", "en", "",
    ]  # fmt: skip
    assert role_of("Verkäufer") is Role.OWNER
    assert role_of("VIP") is None


# Without the control characters for which a file counts as no text at all.
_CELL = st.text(st.characters(exclude_categories=("Cc", "Cs")), max_size=20)


@given(st.lists(_CELL, min_size=9, max_size=9))
def test_whatever_a_row_holds_it_is_a_contact_or_a_reason(cells):
    header = b"Name,Vorname,Firma,Telefon,E-Mail,Ort,Geburtstag,Sprache,Rolle\n"
    quoted = ",".join('"' + c.replace('"', '""').replace("\0", "") + '"' for c in cells)
    read = read_table(header + quoted.encode())
    found = read_contacts(read, recognise(read, TableKind.CONTACTS), BERLIN, TODAY)
    assert len(found.records) + len(found.problems) == len(read.rows) + len(read.problems)
