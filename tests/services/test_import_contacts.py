"""Importing an address list: contacts and nothing else, into a real store file."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.contact import Channel, ContactFields, ContactKind, Role
from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.moment import LocalDays
from kanban_app.exchange.reading.headers import TableKind
from kanban_app.paths import local_zone
from kanban_app.services.import_plan import CancelledError, Duplicates, Fate, ImportChoices
from kanban_app.services.importing import ImportService
from tests.builders import DATA, a_desk

CONTACTS = ImportChoices(kind=TableKind.CONTACTS)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


@pytest.fixture
def importing(desk):
    return ImportService(desk.store, desk.clock, LocalDays(local_zone()))


def plan(importing, text):
    return importing.plan("liste.csv", text.encode(), CONTACTS)


def bring(importing, text, duplicates=Duplicates.UPDATE):
    return importing.run(plan(importing, text), duplicates)


def known(desk, **fields):
    return desk.contacts.add(ContactFields(**fields)).contact


def fields(desk, contact):
    return desk.contacts.detail(contact).fields


def called(desk):
    return sorted(line.name for line in desk.contacts.lines())


def told(told_of):
    return [(n.row, str(n)) for n in (*told_of.problems, *told_of.notices)]


def test_an_address_list_makes_contacts_and_no_cards_properties_or_events(desk, importing):
    data = (DATA / "contacts" / "adressliste.csv").read_bytes()
    found = importing.plan("adressliste.csv", data, CONTACTS)
    report = importing.run(found, Duplicates.UPDATE)
    assert (report.added, report.updated, report.same, report.skipped) == (16, 0, 0, 0)
    after = desk.store.snapshot(desk.clock())
    assert (after.cards, after.events, after.daybook.properties) == ((), (), ())
    assert len(after.daybook.contacts) == 16
    assert told(report) == [
        (20, "The row has neither a name nor a company."),
        (3, "Is the same person as Müller, Jürgen in row 2; both become one contact."),
        (5, "Is the same person as Groß, Fränzi in row 4; both become one contact."),
        (10, "Is the same person as Dr. Schäfer, Käthe in row 9; both become one contact."),
        (14, "Test1, A: “abc” (column Telefon) is no phone number and goes into the notes."),
        (14, "Test1, A: “kaputt@@” (column E-Mail) is no e-mail address and goes into the notes."),
    ]
    assert desk.store.check() == []


def test_whom_an_import_brought_was_never_in_contact_and_consented_to_nothing(desk, importing):
    bring(importing, "Name;Telefon;Einwilligung\nMüller, Eva;0761 123456;ja")
    (line,) = desk.contacts.lines()
    assert (line.last, line.consents, line.cards) == (0, (), 0)


def test_undo_takes_all_of_it_back_and_redo_brings_it_again(desk, importing):
    contact = known(desk, name="Müller, Eva", phones=("0761 123456",))
    before = fields(desk, contact)
    bring(
        importing,
        "Name;Telefon;E-Mail;Ort\nMüller, Eva;0761 123456;eva@example.org;Ulm\nPeter;0731 47110;;",
    )
    after = fields(desk, contact)
    assert (after.emails, after.city) == (("eva@example.org",), "Ulm")
    assert called(desk) == ["Müller, Eva", "Peter"]
    desk.undo.undo()
    assert fields(desk, contact) == before
    assert called(desk) == ["Müller, Eva"]
    desk.undo.redo()
    assert fields(desk, contact) == after
    peter = next(line for line in desk.contacts.lines() if line.name == "Peter")
    assert peter.phones == ("0731 47110",)
    assert desk.store.check() == []


@pytest.mark.parametrize(
    "row",
    [
        "Mueller Eva;;EVA@example.org;;;",
        "Eva Müller;+49 (0)761 123456;;;;",
        "Müller, Eva;;;Talstraße 5;79252;Stegen",
    ],
)
def test_the_same_mail_phone_or_name_and_address_completes_who_is_here(desk, importing, row):
    contact = known(
        desk, name="Müller, Eva", phones=("0761/123456",), emails=("eva@example.org",),
        street="Talstr. 5", postcode="79252",
    )  # fmt: skip
    found = plan(importing, f"Name;Telefon;E-Mail;Straße;PLZ;Ort;Geburtstag\n{row};03.02.1965")
    assert found.people.new == ()
    assert found.people.fates[2] == (Fate.COMPLETES, "Müller, Eva")
    assert importing.run(found, Duplicates.UPDATE).updated == 1
    after = fields(desk, contact)
    assert after.birthday == date(1965, 2, 3)
    assert (after.name, after.phones, after.street) == (
        "Müller, Eva", ("0761/123456",), "Talstr. 5",
    )  # fmt: skip


def test_what_is_known_is_never_overwritten_and_what_differs_is_told(desk, importing):
    contact = known(
        desk, name="Müller, Eva", phones=("0761 123456",), street="Talstr. 5", city="Stegen",
        language="de", channel=Channel.EMAIL, birthday=date(1965, 2, 3), notes="Alt",
        roles=(Role.OWNER,),
    )  # fmt: skip
    report = bring(
        importing,
        "Name;Telefon;Handy;Straße;PLZ;Ort;Sprache;Kontaktweg;Geburtstag;Notiz;Rolle\n"
        "Eva Müller;0761 123456;0171 2345678;Waldweg 9;79098;Freiburg;en;Brief;04.02.1965;Neu;"
        "Tippgeber\n",
    )
    after = fields(desk, contact)
    assert (after.street, after.postcode, after.city) == ("Talstr. 5", "", "Stegen")
    assert (after.language, after.channel, after.birthday) == (
        "de", Channel.EMAIL, date(1965, 2, 3),
    )  # fmt: skip
    assert after.phones == ("0761 123456", "0171 2345678")
    assert (after.notes, after.roles) == ("Alt\nNeu", (Role.OWNER, Role.TIPSTER))
    assert told(report) == [
        (2, f"Müller, Eva: the file says {file}, but {here} is known and stays.")
        for file, here in (
            ("Waldweg 9, 79098 Freiburg", "Talstr. 5, Stegen"),
            ("1965-02-04", "1965-02-03"),
        )
    ]


def test_the_same_file_again_changes_nothing(desk, importing):
    data = (DATA / "contacts" / "adressliste.csv").read_bytes()
    importing.run(importing.plan("a.csv", data, CONTACTS), Duplicates.UPDATE)
    state = desk.undo.state()
    again = importing.run(importing.plan("a.csv", data, CONTACTS), Duplicates.UPDATE)
    assert (again.added, again.updated, again.same, again.changes.op) == (0, 0, 16, None)
    assert desk.undo.state() == state


def test_a_couple_and_the_people_of_a_firm_stay_apart(desk, importing):
    known(desk, name="Müller, Eva", phones=("0761 123456",), emails=("wir@example.org",))
    report = bring(
        importing,
        "Name;Firma;Telefon;E-Mail\nMüller, Hans;;0761 123456;wir@example.org\n"
        "Weiß, Peter;Weiß GmbH;0731 47110;\n;Weiß GmbH;0731 47110;\n",
    )
    assert called(desk) == ["Müller, Eva", "Müller, Hans", "Weiß GmbH", "Weiß, Peter"]
    kinds = {line.name: line.kind for line in desk.contacts.lines()}
    assert kinds["Weiß GmbH"] is ContactKind.COMPANY
    assert told(report) == [
        (row, f"{one} is reached like {other} but has another name: a contact of its own.")
        for row, one, other in (
            (2, "Müller, Hans", "Müller, Eva"),
            (4, "Weiß GmbH", "Weiß, Peter"),
        )
    ]


@pytest.mark.parametrize("name", ["Herr Hans Müller", "Herr Müller"])
def test_a_man_and_a_woman_of_one_last_name_stay_apart(desk, importing, name):
    contact = known(desk, name="Müller", salutation="Frau", phones=("0761 123456",))
    before = fields(desk, contact)
    report = bring(importing, f"Name;Telefon\n{name};0761 123456\n")
    assert (report.added, report.updated) == (1, 0)
    assert fields(desk, contact) == before
    assert told(report) == [
        (2, f"{name} is reached like Müller but greeted otherwise: a contact of its own.")
    ]


@pytest.mark.parametrize("by", ["Telefon\n{};0761 123456", "Straße;Ort\n{};Talstr. 5;Stegen"])
def test_so_do_they_in_one_file(desk, importing, by):
    head, row = f"Name;{by}".split("\n")
    rows = (row.format(name) for name in ("Frau Müller", "Herr Müller"))
    bring(importing, "\n".join([head, *rows]))
    people = [fields(desk, line.id) for line in desk.contacts.lines()]
    assert sorted(person.salutation for person in people) == ["Frau", "Herr"]


def test_a_firm_that_came_with_a_card_is_recognised(desk, importing):
    card = desk.add("Weiß & Söhne GmbH")
    report = bring(importing, "Firma;Telefon;Ort\nWeiß & Söhne GmbH;0761 123456;Stegen")
    assert (report.added, report.updated) == (0, 1)
    assert fields(desk, desk.contacts.of_card(card)).city == "Stegen"


def test_a_row_completes_the_row_before(desk, importing):
    bring(
        importing,
        "Name;Telefon;E-Mail;Ort\nMüller, Eva;0171 2345678;;\n"
        "Eva Mueller;+49 171 2345678;eva@example.org;Ulm\nEva Müller;;EVA@example.org;\n",
    )
    (line,) = desk.contacts.lines()
    assert (line.name, line.phones, line.emails, line.city) == (
        "Müller, Eva", ("0171 2345678",), ("eva@example.org",), "Ulm",
    )  # fmt: skip


def test_what_is_written_after_the_preview_stays(desk, importing):
    contact = known(desk, name="Müller, Eva", phones=("0761 123456",))
    gone = known(desk, name="Weiß, Peter", phones=("0731 47110",))
    found = plan(
        importing,
        "Name;Telefon;Sprache;Ort\nMüller, Eva;0761 123456;en;\nMüller, Eva;0761 123456;;Stegen\n"
        "Weiß, Peter;0731 47110;;Ulm\n",
    )
    assert len(found.people.completed) == 2
    desk.contacts.edit(contact, replace(fields(desk, contact), language="de", notes="Hund: Rex"))
    desk.contacts.delete(gone)
    assert importing.run(found, Duplicates.UPDATE).updated == 1
    after = fields(desk, contact)
    assert (after.language, after.notes, after.city) == ("de", "Hund: Rex", "Stegen")


def test_who_has_got_all_of_it_since_the_preview_is_as_he_was(desk, importing):
    contact = known(desk, name="Müller, Eva", phones=("0761 123456",))
    found = plan(importing, "Name;Telefon;Ort\nMüller, Eva;0761 123456;Stegen\n")
    desk.contacts.edit(contact, replace(fields(desk, contact), city="Stegen"))
    state = desk.undo.state()
    report = importing.run(found, Duplicates.UPDATE)
    assert (report.updated, report.same) == (0, 1)
    assert desk.undo.state() == state


def test_who_is_here_can_be_left_as_he_is(desk, importing):
    contact = known(desk, name="Müller, Eva", phones=("0761 123456",))
    before = fields(desk, contact)
    text = "Name;Telefon;Ort\nMüller, Eva;0761 123456;Ulm\nPeter;0731 47110;"
    report = bring(importing, text, Duplicates.SKIP)
    assert (report.added, report.updated, report.skipped) == (1, 0, 1)
    assert fields(desk, contact) == before


def test_the_contact_of_a_card_is_completed_and_his_card_stays(desk, importing):
    card = desk.add("Müller, Eva")
    contact = desk.contacts.of_card(card)
    bring(importing, "Name;E-Mail;Handy\nMüller, Eva;müller@example.org;0171 2345678")
    assert fields(desk, contact).phones == ("0761 123456", "0171 2345678")
    assert desk.store.detail(card).fields.contact.phones == ("0761 123456", "0171 2345678")
    assert len(desk.store.snapshot(desk.clock()).cards) == 1


def test_last_contact_still_counts_what_really_happened(desk, importing):
    bring(importing, "Name;Telefon\nMüller, Eva;0761 123456")
    (line,) = desk.contacts.lines()
    at = desk.clock()
    desk.activities.add(ActivityFields(ActivityKind.CALL, at, contact=line.id))
    (line,) = desk.contacts.lines()
    assert line.last == at


def test_a_cancelled_import_leaves_nothing(desk, importing):
    text = "Name\n" + "\n".join(f"Person {n}, Eva" for n in range(1500))
    steps = []

    def stop(done, total):
        steps.append((done, total))
        return done < 1000

    with pytest.raises(CancelledError):
        importing.run(plan(importing, text), Duplicates.UPDATE, stop)
    assert steps == [(1000, 1500)]
    assert desk.contacts.lines() == []


def test_a_list_in_which_nobody_is_named_is_refused(desk, importing):
    with pytest.raises(ImportProblem, match="Row 2: The row has neither a name nor a company"):
        bring(importing, "Name;Telefon\n;0761 123456")
