"""Cards from the files of other programs."""

from contextlib import suppress
from dataclasses import replace
from datetime import UTC, date, datetime

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.card import Contact, Outcome, Source, WaitingOn
from kanban_app.domain.contact import Home
from kanban_app.domain.errors import ImportProblem
from kanban_app.domain.moment import moment_of
from kanban_app.exchange.reading.cards import CardOptions, read_cards
from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import recognise
from kanban_app.exchange.reading.history import read_history
from kanban_app.exchange.reading.table import read_table
from tests.exchange.reading.samples import BERLIN, CARD_FILES, HISTORY_FILES, cards, sample, table

OWN_HEADER = (
    "uid,ref,journey,stage,outcome,title,person,phones,emails,object,place,value,currency,source,"
    "created,entered,expected_close,parked_until,waiting_on,waiting_note,tags,loss_reason,notes\r\n"
)


def at(*parts: int) -> int:
    return moment_of(datetime(*parts, tzinfo=BERLIN))


def test_a_german_excel_list_becomes_cards():
    batch = cards(sample("german_excel_leads_cp1252.csv"))
    first, second = batch.records
    assert batch.problems == ()
    assert first.fields.contact == Contact(
        "Jördis Beispiel-Müller", ("0351 123456",), ("joerdis@example.org",)
    )
    assert (first.fields.object_line, first.fields.place) == ("Probestraße 3", "01067 Dresden")
    assert (first.stage, first.created) == ("Erwerb", at(2026, 2, 3))
    assert (first.row, second.row) == (2, 4)


def test_the_asking_price_is_no_commission():
    fields = cards(sample("german_excel_leads_cp1252.csv")).records[0].fields
    assert fields.value_cents == 0
    assert fields.notes.endswith("mit Semikolon\nKaufpreis: 649.000,00 €\nErstkontakt: 03.02.2026")


def test_a_foreign_formula_stays_the_text_it_is():
    notes = cards(sample("german_excel_leads_cp1252.csv")).records[1].fields.notes
    assert notes == '=HYPERLINK("http://evil.example";"klick")'
    assert cards("Titel;Bemerkung\nA;'=1+1").records[0].fields.notes == "'=1+1"


def test_pipedrive_deals_keep_their_ends():
    opened, won, lost = cards(sample("pipedrive_deals.csv")).records
    assert (opened.ref, opened.outcome, opened.closed) == ("101", Outcome.OPEN, None)
    assert opened.fields.value_cents == 2_316_930
    assert opened.fields.expected_close == date(2026, 6, 30)
    assert (won.outcome, won.closed) == (Outcome.WON, at(2026, 1, 20, 14))
    assert (won.stage, won.created) == ("Transaktion", at(2025, 9, 1, 10))
    assert (lost.outcome, lost.loss_reason) == (Outcome.LOST, "Anderer Makler")
    assert lost.closed == at(2025, 12, 1, 8)


def test_a_stage_of_hubspot_can_be_an_end():
    opened, won = cards(sample("hubspot_deals.csv")).records
    assert (opened.stage, opened.closed) == ("Marketing", None)
    assert opened.fields.expected_close == date(2026, 6, 30)
    assert (won.outcome, won.stage) == (Outcome.WON, "")
    assert (won.closed, won.fields.expected_close) == (at(2026, 1, 20, 14), None)
    assert "stage" not in won.given
    assert "outcome" in won.given


def test_kanboard_tasks_have_the_month_first_and_close_without_a_winner():
    task = cards(sample("kanboard_tasks.csv")).records[0]
    assert (task.ref, task.journey, task.stage) == ("MU-2026-001", "Eigentümer", "Marketing")
    assert task.created == at(2026, 1, 5, 9)
    assert task.fields.tags == ("warm", "Stuttgart")
    text = sample("kanboard_tasks.csv").decode().replace(",Open,", ",Closed,")
    assert cards(text).records[0].outcome is Outcome.ARCHIVED


def test_a_task_without_a_reference_is_known_by_its_number():
    text = sample("kanboard_tasks.csv").decode().replace("MU-2026-001", "")
    assert cards(text).records[0].ref == "1"


def test_propstack_deals_are_about_an_object():
    deal = cards(sample("propstack_deals.csv")).records[0]
    assert (deal.ref, deal.stage, deal.created) == ("", "Besichtigung", at(2026, 2, 3))
    assert (deal.fields.title, deal.fields.object_line) == ("MU-2026-001", "MU-2026-001")
    assert deal.fields.contact.emails == ("joerdis.beispiel@example.org",)
    assert (deal.fields.value_cents, deal.fields.notes) == (
        0,
        "Preis: 649000\nDatum: 03.02.2026",
    )


def test_wekan_labels_lose_their_colour():
    card = cards(sample("wekan_board.csv")).records[0]
    assert card.fields.tags == ("warm",)
    assert (card.created, card.fields.expected_close) == (at(2026, 1, 5), date(2026, 2, 28))


def test_the_cards_of_the_worked_example_have_refs_and_values():
    told = [
        (r.ref, r.fields.title, r.fields.value_cents)
        for r in cards(sample("ten_cards.csv")).records
    ]
    assert told == [
        ("A", "Card A", 1_000_000),
        ("B", "Card B", 800_000),
        ("C", "Card C", 1_200_000),
    ]


def test_our_own_export_comes_back_to_the_letter():
    line = (
        'u1,,owner,marketing,lost,,"\'=Max","\'+49 351 1; 0172 5",max@example.org,"Weg 7, links",'
        "Ulm,19470.00,EUR,referral_owner,2026-01-05T08:00:00.000000Z,2026-01-06T08:00:00.000000Z,"
        "2026-06-30,,bank,Zusage fehlt,warm;VIP,price,\"''-1\n zwei \"\r\n"
    )
    record = cards(OWN_HEADER + line).records[0]
    fields = record.fields
    assert (record.ref, record.journey, record.stage) == ("u1", "owner", "marketing")
    assert (record.outcome, record.loss_reason) == (Outcome.LOST, "price")
    assert record.created == moment_of(datetime(2026, 1, 5, 8, tzinfo=UTC))
    assert fields.title == ""
    assert fields.contact == Contact("=Max", ("+49 351 1", "0172 5"), ("max@example.org",))
    assert (fields.value_cents, fields.source) == (1_947_000, Source.REFERRAL_OWNER)
    assert (fields.waiting_on, fields.waiting_note) == (WaitingOn.BANK, "Zusage fehlt")
    assert (fields.tags, fields.notes) == (("warm", "VIP"), "'-1\n zwei ")
    assert {"title", "contact", "notes", "value_cents", "stage", "outcome"} <= record.given


def test_only_filled_cells_of_a_foreign_file_are_given():
    first, second = cards("Titel;Ort;Telefon\nA;Ulm;\nB;;0351 12345").records
    assert first.given == {"title", "place"}
    assert second.given == {"title", "contact", "phones"}


@pytest.mark.parametrize(
    ("row", "reason"),
    [
        ("A;viel;;;EUR", "is not an amount"),
        ("A;1;31.02.2026;;EUR", "is not a date"),
        ("A;1;;vielleicht;EUR", "is no outcome"),
        ("A;1;;;Taler", "is no currency"),
        (";1;;;EUR", "neither a title nor a name"),
        ("x" * 900 + ";1;;;EUR", "column Titel is too long"),
        ("A;1;;;EUR;zu;viel", "has 7 cells"),
    ],
)
def test_a_row_that_cannot_be_read_is_listed_and_the_others_go_through(row, reason):
    text = f"Titel;Wert;Angelegt;Ergebnis;Währung\nvorher;1;;;\n{row}\nnachher;1;;;\n"
    batch = cards(text)
    assert [r.fields.title for r in batch.records] == ["vorher", "nachher"]
    assert [p.row for p in batch.problems] == [3]
    assert reason in str(batch.problems[0])


def test_what_has_no_field_is_kept_in_the_notes():
    text = "Name;Firma;E-Mail;Quelle;Notiz\nMax Probe;Bank AG;keine;Zeppelin;Hallo"
    fields = cards(text).records[0].fields
    assert (fields.contact.name, fields.source) == ("Max Probe", Source.OTHER)
    assert fields.notes == "Hallo\nFirma: Bank AG\nQuelle: Zeppelin"


def test_what_can_be_no_address_and_no_number_is_told_and_stays_as_written():
    batch = cards("Name;Telefon;E-Mail\nEva;0761 1234;eva@web.de\nMax;abc;kaputt@@\n")
    assert batch.records[1].fields.contact == Contact("Max", ("abc",), ("kaputt@@",))
    assert [(n.row, str(n)) for n in batch.notices] == [
        (3, "Max: “kaputt@@” (column E-Mail) is no e-mail address; it stays as it is written."),
        (3, "Max: “abc” (column Telefon) is no phone number; it stays as it is written."),
    ]
    assert batch.problems == ()


def test_every_column_of_phones_and_mails_is_read_and_told_if_it_can_be_none():
    batch = cards(
        "Name;Telefon;Mobil;Telefon 2;E-Mail;E-Mail 2\n"
        "Eva;0761 1234;0171 2345678;abc;eva@example.org;Eva@\n"
        "Max;;0171 2345679;0171 2345679;;max@example.org\n"
    )
    eva, max_probe = (r.fields.contact for r in batch.records)
    assert eva.phones == ("0761 1234", "0171 2345678", "abc")
    assert eva.emails == ("eva@example.org", "Eva@")
    assert (max_probe.phones, max_probe.emails) == (("0171 2345679",), ("max@example.org",))
    assert batch.records[1].given == {"person", "phones", "emails", "contact"}
    assert [str(n) for n in batch.notices] == [
        "Eva: “Eva@” (column E-Mail 2) is no e-mail address; it stays as it is written.",
        "Eva: “abc” (column Telefon 2) is no phone number; it stays as it is written.",
    ]


@pytest.mark.parametrize(
    ("text", "line", "place", "home"),
    [
        ("Name;Straße;PLZ;Ort\nEva;Weg 5;79252;Stegen", "", "", Home("Weg 5", "79252", "Stegen")),
        ("Name;Adresse\nEva;Weg 5, 79252 Stegen", "", "", Home("Weg 5", "79252", "Stegen")),
        ("Name;Ort\nEva;Stegen", "", "", Home("", "", "Stegen")),
        ("Name;Straße;PLZ;Ort;Preis\nEva;Weg 5;79252;Stegen;1", "Weg 5", "79252 Stegen", Home()),
        ("Name;Straße;Ort;Zimmer\nEva;Weg 5;Stegen;4", "Weg 5", "Stegen", Home()),
        ("Name;Straße;Ort;Wohnfläche\nEva;Weg 5;Stegen;90", "Weg 5", "Stegen", Home()),
        ("Name;Straße;Ort;Objektart\nEva;Weg 5;Stegen;EFH", "Weg 5", "Stegen", Home()),
        ("Name;Straße;Ort;Zimmer\nEva;Weg 5;Stegen;", "", "", Home("Weg 5", "", "Stegen")),
        ("Name;Objekt;Ort\nEva;EFH 149 m²;Stegen", "EFH 149 m²", "Stegen", Home()),
        ("Name;Objektadresse;Ort\nEva;Weg 5;Stegen", "Weg 5", "Stegen", Home()),
        ("Name;Objektort\nEva;Stegen", "", "Stegen", Home()),
        (
            "Name;Objektadresse;Straße;PLZ;Ort\nEva;Weg 5, Stegen;Gasse 1;79098;Freiburg",
            "Weg 5, Stegen",
            "",
            Home("Gasse 1", "79098", "Freiburg"),
        ),
        ("Titel;Straße;Ort\nVerkauf;Weg 5;Stegen", "Weg 5", "Stegen", Home()),
    ],
)
def test_an_address_is_the_contacts_unless_the_row_tells_of_a_property(text, line, place, home):
    (record,) = cards(text).records
    assert (record.fields.object_line, record.fields.place, record.home) == (line, place, home)
    assert ("object_line" in record.given, "place" in record.given) == (bool(line), bool(place))


def test_area_rooms_and_kind_of_a_property_are_kept_in_the_notes():
    fields = cards("Name;Objektart;Zimmer;Wohnfläche\nEva;EFH;5;149").records[0].fields
    assert fields.notes == "Objektart: EFH\nWohnfläche: 149\nZimmer: 5"


def test_rows_about_one_house_have_one_site_however_the_street_is_written():
    one, other, elsewhere, dearer = cards(
        "Name;Objektadresse;Ort;Preis\nA;Talstr. 5 a;Stegen;\nB;Talstraße 5a;Stegen;\n"
        "C;Talstr. 5;Ulm;\nD;Talstr. 5a;Stegen;300.000"
    ).records
    assert one.site == other.site != ""
    assert len({one.site, elsewhere.site, dearer.site}) == 3


@pytest.mark.parametrize("line", ["EFH 149 m²", "Wohnung 3", "ETW 74", "Haus 2", "Am Park", "MU-1"])
def test_what_is_no_street_and_number_may_be_any_property(line):
    assert cards(f"Name;Objekt;Ort\nEva;{line};Stegen").records[0].site == ""


def test_a_company_alone_is_the_contact_and_a_lone_name_the_last_one():
    assert cards("Firma;Ort\nBank AG;Ulm").records[0].fields.contact.name == "Bank AG"
    assert cards("Vorname;Name\nMax;Probe").records[0].fields.contact.name == "Max Probe"


def test_amounts_and_dates_are_read_as_their_columns_are_written():
    text = "Titel\tProvision\tAngelegt\nA\t1.250\t01/05/2026\nB\t10,50\t02/28/2026"
    first = cards(text).records[0]
    assert (first.fields.value_cents, first.created) == (125_000, at(2026, 1, 5))
    assert cards(text.replace("10,50", "10.50")).records[0].fields.value_cents == 125


def test_the_user_may_say_how_dates_and_bare_amounts_are_meant():
    found = table("Titel;Wert;Angelegt\nA;5;01/05/2026\nB;5 €;")
    assert cards("Titel;Angelegt\nA;01/05/2026").records[0].created == at(2026, 5, 1)
    options = CardOptions(date_order=DateOrder.MONTH_FIRST, currency="CHF")
    first, second = read_cards(found, recognise(found), BERLIN, options).records
    assert (first.created, first.fields.currency) == (at(2026, 1, 5), "CHF")
    assert second.fields.currency == "EUR"


def _chances(*cells: str, status: str = "Offen"):
    lines = "".join(f"A;{cell};{status}\r\n" for cell in cells)
    return cards(f"Name;Wahrscheinlichkeit;Ergebnis\r\n{lines}".encode()).records


@pytest.mark.parametrize(
    ("cells", "chances"),
    [
        (("60", "5,5 %", "100%", "0"), (0.6, 0.055, 1.0, 0.0)),
        (("0,6", "1", "0"), (0.6, 1.0, 0.0)),
        (("0.5 %", "1"), (0.005, 0.01)),
        (("0,5", "60"), (0.005, 0.6)),
        (("1", "0"), (0.01, 0.0)),
    ],
)
def test_a_chance_is_percent_unless_the_whole_column_says_shares(cells, chances):
    records = _chances(*cells)
    assert tuple(r.fields.probability for r in records) == chances
    assert all("probability" in r.given for r in records)


def test_a_chance_that_is_none_is_kept_in_the_notes():
    (record,) = _chances("hoch")
    assert record.fields.probability is None
    assert record.fields.notes == "Wahrscheinlichkeit: hoch"


def test_what_programs_give_closed_deals_is_no_chance():
    (record,) = _chances("100", status="Gewonnen")
    assert (record.fields.probability, record.fields.notes) == (None, "")


def test_a_party_nobody_knows_becomes_the_note():
    fields = cards("Titel;Wartet auf\nA;Schwager\nB;Notar").records
    assert (fields[0].fields.waiting_on, fields[0].fields.waiting_note) == (
        WaitingOn.NOBODY,
        "Schwager",
    )
    assert fields[1].fields.waiting_on is WaitingOn.NOTARY


def test_a_mapping_to_a_column_of_another_file_is_refused():
    found = table("Titel;Ort\nA;Ulm")
    recognition = replace(recognise(found), mapping={Field.TITLE: "Name"})
    with pytest.raises(ImportProblem, match="no column Name"):
        read_cards(found, recognition, BERLIN)


@settings(deadline=None)
@given(
    st.sampled_from([*CARD_FILES, *HISTORY_FILES]),
    st.lists(
        st.tuples(st.integers(0, 700), st.integers(0, 20), st.binary(max_size=12)), max_size=6
    ),
)
def test_any_mutation_of_a_sample_raises_nothing_but_import_problems(name, cuts):
    data = sample(name)
    for start, length, put in cuts:
        data = data[:start] + put + data[start + length :]
    with suppress(ImportProblem):
        found = read_table(data)
        recognition = recognise(found)
        # One after the other: cards that are refused must not keep the history from being read.
        for read in (read_cards, read_history):
            with suppress(ImportProblem):
                read(found, recognition, BERLIN)


@given(st.lists(st.text(max_size=12), min_size=23, max_size=23))
def test_any_cells_under_our_own_header_raise_nothing_but_import_problems(cells):
    safe = [c.replace("\0", "").encode(errors="ignore").decode() for c in cells]
    quoted = ",".join('"' + c.replace('"', '""') + '"' for c in safe)
    try:
        batch = cards(OWN_HEADER + quoted)
    except ImportProblem:
        return
    assert len(batch.records) + len(batch.problems) <= 1
