"""Lists of what clients said: columns found by their names, bad cells told with what to do."""

from zoneinfo import ZoneInfo

import pytest

from kanban_app.domain.moment import Moment
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.headers import TableKind, recognise, with_overrides
from kanban_app.exchange.reading.table import read_table
from kanban_app.exchange.reading.voices import read_voices
from tests.builders import DATA

BERLIN = ZoneInfo("Europe/Berlin")
LATEST = Moment(1_800_000_000_000_000)


def read(text: str):
    table = read_table(text.encode())
    return read_voices(table, recognise(table, TableKind.VOICES), BERLIN, LATEST)


def one(head: str, cells: str):
    batch = read(f"Name;Datum;{head}\nEva;03.02.2026;{cells}\n")
    assert batch.problems == ()
    return batch.records[0]


def refused(head: str, cells: str) -> str:
    batch = read(f"Name;Datum;{head}\nEva;03.02.2026;{cells}\n")
    assert batch.records == ()
    (problem,) = batch.problems
    assert problem.row == 2
    return str(problem)


def test_german_and_english_headers_are_recognised_as_voices_by_themselves():
    sample = read_table((DATA / "voices" / "kundenstimmen.csv").read_bytes())
    found = recognise(sample)
    assert found.kind is TableKind.VOICES
    assert found.unused == ()
    english = read_table(
        b"card,stage,date,touchpoint,usability,emotion,problem solving,quote,sentiment,score,scale"
    )
    assert recognise(english).kind is TableKind.VOICES
    assert len(recognise(english).mapping) == 11


@pytest.mark.parametrize(
    "head",
    [
        "Name;E-Mail;Phase;Datum;Kommentar;Bewertung",
        "Karte;Zeitpunkt;Nach;Von",
        "Titel;Stufe;Betrag;Stimmung",
    ],
)
def test_other_lists_stay_what_they_are(head):
    assert recognise(read_table(head.encode())).kind is not TableKind.VOICES


def test_a_list_of_leads_can_be_read_as_voices_and_columns_be_said():
    table = read_table(b"Wer;Wann;Gesagt\nEva;03.02.2026;Gut")
    found = recognise(table, TableKind.VOICES)
    said = {"person": "Wer", "at": "Wann", "quote": "Gesagt"}
    found = with_overrides(found, said)
    assert found.kind is TableKind.VOICES
    assert found.mapping[Field.QUOTE] == "Gesagt"
    (record,) = read_voices(table, found, BERLIN, LATEST).records
    assert (record.person, record.quote) == ("Eva", "Gut")


@pytest.mark.parametrize(
    ("text", "value"), [("2", 2), ("+1", 1), ("-2", -2), ("\u22121", -1), ("0,0", 0), ("", None)]
)
def test_ratings_are_read_with_any_sign(text, value):
    assert one("Handhabung;Zitat", f"{text};Gut").usability == value


@pytest.mark.parametrize(
    ("text", "value"), [("positiv", 1), ("Negative", -1), ("neutral", 0), ("-2", -2)]
)
def test_a_mood_is_a_number_or_a_word(text, value):
    assert one("Stimmung", text).sentiment == value


@pytest.mark.parametrize(
    ("text", "scale"), [("1-5", "1-5"), ("0–10", "0-10"), ("NPS", "0-10"), ("5", "1-5"), ("", "")]
)
def test_scales_are_written_in_many_ways(text, scale):
    assert one("Punkte;Skala", f"3;{text}").scale == scale


@pytest.mark.parametrize(
    ("head", "cells", "told"),
    [
        ("Handhabung", "4", "Subtract 3 from ratings of 1 to 5"),
        ("Gefühl", "gut", "ratings run from -2 to +2"),
        ("Stimmung", "hm", "positive, neutral or negative"),
        ("Punkte", "viel", "no whole number"),
        ("Punkte;Skala", "11;0-10", "not on the scale 0-10"),
        ("Punkte;Skala", "0;1-5", "not on the scale 1-5"),
        ("Punkte;Skala", "4;1-6", "write 1-5 or 0-10"),
        ("Kontaktpunkt", "Telefon", "Nothing is said"),
    ],
)
def test_what_is_out_of_range_is_refused_with_what_to_do(head, cells, told):
    assert told in refused(head, cells)


def test_a_row_needs_a_day_that_is_past_and_somebody():
    batch = read(
        "Name;Datum;Zitat\n;03.02.2026;Gut\nEva;;Gut\nEva;03.02.2126;Gut\nEva;32.13.2026;Gut\n"
    )
    assert batch.records == ()
    assert [(p.row, str(p).split(":")[0].split(".")[0]) for p in batch.problems] == [
        (2, "Nobody is named"),
        (3, "The day is missing"),
        (4, "03"),
        (5, "32"),
    ]
