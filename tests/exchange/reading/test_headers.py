"""Recognising columns."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.errors import ImportProblem
from kanban_app.exchange.reading.dates import DateOrder
from kanban_app.exchange.reading.fields import CARD_WORDS, HISTORY_WORDS, Field, field_named
from kanban_app.exchange.reading.formats import KNOWN_FORMATS
from kanban_app.exchange.reading.headers import TableKind, recognise, with_overrides
from kanban_app.exchange.reading.table import read_table
from kanban_app.exchange.reading.values import word
from tests.exchange.reading.samples import sample, table

OWN = (
    "uid,ref,journey,stage,outcome,title,person,phones,emails,object,place,value,currency,source,"
    "created,entered,expected_close,parked_until,waiting_on,waiting_note,tags,loss_reason,notes"
)


@pytest.mark.parametrize(
    ("name", "format_name", "kind"),
    [
        ("german_excel_leads_cp1252.csv", "", TableKind.CARDS),
        ("hubspot_deals.csv", "HubSpot", TableKind.CARDS),
        ("kanboard_tasks.csv", "Kanboard tasks", TableKind.CARDS),
        ("kanboard_transitions.csv", "Kanboard transitions", TableKind.HISTORY),
        ("pipedrive_deals.csv", "Pipedrive", TableKind.CARDS),
        ("propstack_deals.csv", "Propstack", TableKind.CARDS),
        ("wekan_board.csv", "Wekan", TableKind.CARDS),
        ("ten_cards.csv", "", TableKind.CARDS),
        ("ten_events.csv", "", TableKind.HISTORY),
    ],
)
def test_the_programs_are_recognised(name, format_name, kind):
    found = recognise(read_table(sample(name)))
    assert (found.format_name, found.kind) == (format_name, kind)


def test_our_own_export_is_recognised_with_every_column_a_record_can_take():
    found = recognise(table(OWN))
    assert found.format_name == "Schwungrad"
    assert found.unused == ("entered",)
    assert found.mapping[Field.PHONE] == "phones"


def test_a_hand_made_list_is_recognised_by_its_headers():
    found = recognise(read_table(sample("german_excel_leads_cp1252.csv")))
    assert found.mapping == {
        Field.FIRST_NAME: "Vorname",
        Field.LAST_NAME: "Nachname",
        Field.STREET: "Straße",
        Field.POSTCODE: "PLZ",
        Field.PLACE: "Ort",
        Field.PHONE: "Telefon",
        Field.EMAIL: "E-Mail",
        Field.PRICE: "Kaufpreis",
        Field.STAGE: "Phase",
        Field.CREATED: "Erstkontakt",
        Field.NOTES: "Bemerkung",
    }


def test_required_marks_case_and_punctuation_do_not_matter():
    found = recognise(table("DEAL – title*,deal_stage*,Deal: Value\nA,B,1"))
    assert found.format_name == "Pipedrive"
    assert found.mapping[Field.TITLE] == "DEAL – title*"


def test_a_status_column_is_an_outcome_only_if_it_tells_outcomes():
    assert recognise(table("Titel;Status\nA;offen\nB;verloren")).mapping[Field.OUTCOME] == "Status"
    assert recognise(table("Titel;Status\nA;Erwerb\nB;offen")).mapping[Field.STAGE] == "Status"


def test_programs_that_write_the_month_first_are_known():
    assert recognise(read_table(sample("kanboard_tasks.csv"))).order is DateOrder.MONTH_FIRST
    assert recognise(read_table(sample("pipedrive_deals.csv"))).order is DateOrder.DAY_FIRST


def test_an_event_log_is_recognised_once_its_columns_are_named():
    found = recognise(table("handling,patient,registration_type,time\nA,1,start,2026-01-01"))
    named = with_overrides(
        found,
        {
            "card": "patient",
            "to_stage": "handling",
            "at": "time",
            "lifecycle": "Registration Type",
        },
    )
    assert named.kind is TableKind.EVENT_LOG
    assert named.mapping[Field.REF] == "patient"
    assert named.unused == ()
    plain = recognise(table("case:concept:name,concept:name,lifecycle:transition,time:timestamp"))
    assert plain.kind is TableKind.EVENT_LOG


def test_a_column_serves_one_field_and_can_be_taken_out():
    found = recognise(table("Titel;Preis\nA;1"))
    named = with_overrides(found, {"value": "Preis"})
    assert named.mapping == {Field.TITLE: "Titel", Field.VALUE: "Preis"}
    assert with_overrides(named, {"value": ""}).unused == ("Preis",)


def test_an_unknown_field_or_column_is_refused_with_the_choices():
    found = recognise(table("Titel;Preis\nA;1"))
    with pytest.raises(ImportProblem, match="no field colour") as caught:
        with_overrides(found, {"colour": "Preis"})
    assert "expected_close" in str(caught.value)
    with pytest.raises(ImportProblem, match="no column Wert") as caught:
        with_overrides(found, {"value": "Wert"})
    assert "Titel, Preis" in str(caught.value)


def test_every_word_of_the_tables_is_folded_and_every_field_can_be_named():
    for words in (CARD_WORDS, HISTORY_WORDS):
        assert [w for w in words if word(w) != w] == []
    assert [field_named(f) for f in Field] == list(Field)


def test_every_known_format_recognises_itself():
    for known in KNOWN_FORMATS:
        columns = [*known.sign, *(names[0] for names in known.columns.values())]
        assert recognise(table("\t".join(dict.fromkeys(columns)))).format_name == known.name


@given(st.lists(st.text(st.characters(codec="utf-8", exclude_characters="\0\r\n")), min_size=1))
def test_any_header_is_recognised_as_something(names):
    quoted = ",".join('"' + name.replace('"', '""') + '"' for name in names)
    try:
        found = recognise(read_table(quoted.encode()))
    except ImportProblem:
        return
    assert isinstance(found.kind, TableKind)


def test_the_key_of_a_card_has_one_name_and_its_old_one_is_understood():
    found = recognise(table("Nr;Titel\n7;A"))
    assert {with_overrides(found, {n: "Nr"}).mapping[Field.REF] for n in ("card", "ref")} == {"Nr"}
    with pytest.raises(ImportProblem, match="There are: card, uid, title"):
        with_overrides(found, {"moon": "Nr"})
