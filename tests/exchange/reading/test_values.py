"""Single cells."""

import subprocess
import sys

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.card import Outcome, Source, WaitingOn
from kanban_app.domain.phone import phone_key
from kanban_app.exchange.formula import restore
from kanban_app.exchange.reading.values import (
    clean,
    email_key,
    holds_phone,
    is_email,
    outcome_of,
    several,
    source_of,
    waiting_of,
    word,
)

DANGER = tuple("=+-@\t\r\n")


@pytest.mark.parametrize(
    "number",
    ["0351 123456", "+49 351 123456", "0049 351-123456", "(0351) 12 34 56", "+49 (0)351/123456"],
)
def test_one_german_number_has_one_key_however_it_is_written(number):
    assert phone_key(number) == "+49351123456"


def test_foreign_numbers_keep_their_country_and_no_number_has_no_key():
    assert phone_key("+41 44 668 18 00") == "+41446681800"
    assert [phone_key(t) for t in ("", "keine", "110")] == ["", "", ""]


@pytest.mark.parametrize(
    "text",
    ["0761 123456", "0171/1234567 (Büro)", "ab 18 Uhr: 0761 123456", "+1 202 555 0123", "110"],
)
def test_a_number_is_seen_among_other_words(text):
    assert holds_phone(text)


@pytest.mark.parametrize("text", ["", "abc nonsense", "keine", "1", "anna@example.org"])
def test_what_holds_no_number_that_may_exist_is_none(text):
    assert not holds_phone(text)


def test_the_numbering_plans_are_not_loaded_before_they_are_needed():
    code = (
        "import sys, kanban_app.exchange.reading.cards, kanban_app.exchange.reading.duplicates\n"
        "assert 'phonenumbers' not in sys.modules"
    )
    subprocess.run([sys.executable, "-c", code], check=True)  # noqa: S603 -- our own interpreter


def test_addresses_are_checked_and_compared_without_case():
    assert is_email("joerdis.beispiel-mueller+x@mail.example.org")
    bad = ("", "keine", "a@b", "a b@example.org", "Max <max@example.org>", "a@@example.org")
    assert not any(is_email(text) for text in bad)
    assert email_key(" Max@Example.ORG ") == "max@example.org"
    assert email_key("keine") == ""


def test_several_things_in_a_cell_are_taken_apart_once_each():
    assert several("warm, Stuttgart;warm\nVIP|") == ("warm", "Stuttgart", "VIP")
    assert several("") == ()
    assert several('"A, B"; C, "sagte ""ja""", 30" Zoll') == ("A, B", "C", 'sagte "ja"', '30" Zoll')


def test_words_for_outcomes_are_known_in_both_languages():
    told = {
        "Open": Outcome.OPEN, "offen": Outcome.OPEN, "Won": Outcome.WON, "GEWONNEN": Outcome.WON,
        "Closed Won": Outcome.WON, "Lost": Outcome.LOST, "verloren": Outcome.LOST,
        "closedlost": Outcome.LOST, "Closed": Outcome.ARCHIVED, "geschlossen": Outcome.ARCHIVED,
        "archived": Outcome.ARCHIVED, "Marketing": None, "": None,
    }  # fmt: skip
    assert {text: outcome_of(text) for text in told} == told


def test_every_source_and_party_knows_its_own_name():
    assert [source_of(s) for s in Source] == list(Source)
    assert [waiting_of(w) for w in WaitingOn] == list(WaitingOn)
    assert source_of("ImmoScout24") is Source.PORTAL_IS24
    assert source_of("Empfehlung") is Source.REFERRAL_OWNER
    assert waiting_of("Eigentümer") is WaitingOn.OWNER
    assert (source_of("Zeppelin"), waiting_of("Zeppelin")) == (None, None)


def test_headers_compare_without_case_marks_and_punctuation():
    assert word("Deal - Title *") == word("deal_title") == "dealtitle"
    assert word("Straße") == "strasse"


def test_a_cell_is_cleaned_of_what_nobody_sees():
    assert clean("\ufeff  Max\x07 Probe\r\nzwei \x00") == "Max Probe\nzwei"


@given(st.text(st.sampled_from("'=+-@\t\r\nab "), max_size=8))
def test_the_guard_against_formulas_is_taken_off_exactly(text):
    guarded = "'" + text if text.lstrip("'").startswith(DANGER) else text
    assert restore(guarded) == text
