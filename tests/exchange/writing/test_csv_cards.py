from dataclasses import replace
from datetime import date, time
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.card import CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.daybook import CardEntry, Daybook, Reached
from kanban_app.domain.errors import DomainError
from kanban_app.domain.history import End, EventKind
from kanban_app.domain.ids import TaskId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.records import CardRecord
from kanban_app.domain.task import Task, TaskFields
from kanban_app.exchange.formula import neutralise, restore
from kanban_app.exchange.reading.cards import read_cards
from kanban_app.exchange.reading.formats import OWN_FORMAT
from kanban_app.exchange.reading.headers import recognise
from kanban_app.exchange.reading.table import Table, read_table
from kanban_app.exchange.writing.csv_cards import COLUMNS, write_cards
from tests.exchange.writing.snapshots import (
    BUYER,
    NOW,
    OWNER,
    a_card,
    a_snapshot,
    any_text,
    begun,
)

SIGNS = "=+-@\t\r\n\0\uff1d\uff0b\uff0d\uff20"
FIELDS = CardFields(
    "Verkauf EFH",
    Contact("Öztürk, Emre u. Ada", ("+49 171 3920001", "030 23125001"), ("emre@example.org",)),
    "EFH 149 m²",
    "Freiburg-Rieselfeld",
    1_947_050,
    "EUR",
    Source.REFERRAL_OWNER,
    date(2026, 9, 1),
    ("Erbe", "vermietet"),
    '=HYPERLINK(1)\nzweite Zeile; mit "Zeichen"',
    WaitingOn.NOTARY,
    "-Entwurf",
    0.58,
)


def reached(key: str, day: int) -> Reached:
    return Reached(key, date(2026, 7, day))


def a_task(title: str, at: time | None = None, done: Moment | None = None, **about: object) -> Task:
    fields = TaskFields(title, date(2026, 7, 20), at, **about)
    return Task(TaskId(1), title, fields, NOW, done)


def rows(data: bytes) -> Table:
    return read_table(data)


def back(data: bytes) -> list[CardRecord]:
    table = read_table(data)
    recognition = recognise(table)
    assert recognition.format_name == OWN_FORMAT
    batch = read_cards(table, recognition, ZoneInfo("Europe/Berlin"))
    assert batch.problems == ()
    return list(batch.records)


@given(any_text | st.text(f"'{SIGNS}a", max_size=5))
def test_restore_undoes_neutralise(text):
    assert restore(neutralise(text)) == text


@given(st.text(f"'{SIGNS}a", max_size=5))
def test_no_neutral_text_begins_like_a_formula(text):
    assert not neutralise(text).startswith(tuple(SIGNS))


@pytest.mark.parametrize(
    "text", ["=1+1", "+49 171 3920001", "-5", "@SUM(1)", "\t=1", "\uff1d1", "'=1"]
)
def test_texts_that_compute_get_a_quote(text):
    assert neutralise(text) == f"'{text}"


@pytest.mark.parametrize("text", ["", "Müller", "1-2", "'s Gasthaus", "a=b"])
def test_other_texts_stay(text):
    assert neutralise(text) == text


def test_a_german_spreadsheet_opens_it():
    data = write_cards(a_snapshot(a_card()))
    assert data.startswith(b"\xef\xbb\xbfuid;ref;journey;")
    assert rows(data).header == COLUMNS


def test_every_column_says_what_the_card_says():
    card = a_card(
        fields=FIELDS,
        outcome=Outcome.LOST,
        loss_reason="price",
        loss_note="war zu teuer",
        parked_until=date(2026, 8, 1),
    )
    lost = begun(card, 2)._replace(
        at=Moment(NOW + DAY), kind=EventKind.CLOSE, to=None, end=End.LOST, reason="price"
    )
    daybook = Daybook(
        cards={card.id: CardEntry(reached=(reached("mandate", 10), reached("contract", 20)))},
        tasks=(
            a_task("Später", card=card.id),
            a_task("=Anrufen", time(9, 30), card=card.id),
            a_task("Getan", time(8), done=NOW, card=card.id),
            a_task("Steuer", time(7)),
        ),
    )
    table = rows(write_cards(a_snapshot(card, events=(begun(card, 1), lost), daybook=daybook)))
    cells = dict(zip(table.header, table.rows[0].cells, strict=True))
    assert cells == {
        "uid": "uid-1",
        "ref": "D1",
        "journey": "owner",
        "stage": "awareness",
        "outcome": "lost",
        "title": "Verkauf EFH",
        "person": "Öztürk, Emre u. Ada",
        "phones": "'+49 171 3920001, 030 23125001",
        "emails": "emre@example.org",
        "object": "EFH 149 m²",
        "place": "Freiburg-Rieselfeld",
        "value": "19470.50",
        "currency": "EUR",
        "probability": "58",
        "source": "referral_owner",
        "created": "2026-07-15T09:00:00.000000Z",
        "entered": "2026-07-15T09:00:00.000000Z",
        "closed": "2026-07-16T09:00:00.000000Z",
        "expected_close": "2026-09-01",
        "parked_until": "2026-08-01",
        "waiting_on": "notary",
        "waiting_note": "'-Entwurf",
        "tags": "Erbe, vermietet",
        "loss_reason": "price",
        "loss_note": "war zu teuer",
        "notes": "'" + FIELDS.notes,
        "next_step": "'=Anrufen",
        "due": "2026-07-20T09:30",
        "milestones": "mandate 2026-07-10, contract 2026-07-20",
    }


def test_our_own_import_reads_the_fields_back():
    (record,) = back(write_cards(a_snapshot(a_card(fields=FIELDS))))
    assert record.fields == FIELDS
    assert (record.ref, record.journey, record.stage) == ("D1", "owner", "awareness")
    assert record.created == NOW


@given(
    st.lists(
        st.text(st.sampled_from("ab ,;|\"\n\r'=äß"), min_size=1, max_size=6).filter(str.strip),
        max_size=4,
        unique=True,
    )
)
def test_a_list_is_read_back_part_by_part_whatever_its_parts_hold(parts):
    contact = Contact("Eva", tuple(parts), tuple(parts))
    fields = replace(FIELDS, tags=tuple(parts), contact=contact)
    (record,) = back(write_cards(a_snapshot(a_card(fields=fields))))
    assert (record.fields.tags, record.fields.contact) == (fields.tags, contact)


plain = st.text(st.characters(exclude_categories=("C", "Z")), min_size=1, max_size=12)


# The full-width signs are left out: reading does not take their quote off yet.
@given(
    st.lists(
        plain,
        min_size=2,
        max_size=2,
    )
)
def test_any_title_and_note_survive_our_own_import(texts):
    fields = replace(FIELDS, title=texts[0], notes=texts[1])
    (record,) = back(write_cards(a_snapshot(a_card(fields=fields))))
    assert (record.fields.title, record.fields.notes) == tuple(texts)


def test_negative_and_tiny_values_are_plain_numbers():
    cards = [
        a_card(n, fields=replace(FIELDS, value_cents=c)) for n, c in enumerate((-5, -123_456, 7))
    ]
    assert rows(write_cards(a_snapshot(*cards))).column("value") == ("-0.05", "-1234.56", "0.07")


def test_cards_stand_as_on_the_boards():
    cards = (
        a_card(1, journey_id=BUYER.id, stage_id=BUYER.stages[0].id),
        a_card(2, stage_id=OWNER.stages[1].id),
        a_card(3, rank=9),
        a_card(4, rank=8),
    )
    assert rows(write_cards(a_snapshot(*cards))).column("ref") == ("D4", "D3", "D2", "D1")


def test_one_journey_can_be_chosen():
    cards = (a_card(1), a_card(2, journey_id=BUYER.id, stage_id=BUYER.stages[0].id))
    assert rows(write_cards(a_snapshot(*cards), "buyer")).column("ref") == ("D2",)
    with pytest.raises(DomainError):
        write_cards(a_snapshot(*cards), "landlord")


def test_characters_no_text_file_holds_are_left_out():
    data = write_cards(a_snapshot(a_card(fields=replace(FIELDS, title="a\0b\ud83cc"))))
    assert rows(data).column("title") == ("abc",)
