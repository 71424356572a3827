"""Numbers, money and dates read as the user's language writes them."""

from datetime import UTC, date, datetime

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.moment import DAY, LocalDays, moment_of
from kanban_app.ui import formats

pytestmark = pytest.mark.usefixtures("german")


def test_german_money_has_points_and_the_sign_behind():
    assert formats.money(1_947_000) == "19.470\u00a0€"
    assert formats.money(125_050) == "1.250,50\u00a0€"


def test_english_money_has_commas_and_the_sign_before():
    formats.set_language("en")
    assert formats.money(1_947_000) == "€19,470"
    assert formats.money(125_050, "CHF") == "CHF\u00a01,250.50"


def test_a_change_of_language_forgets_the_money_kept():
    before = formats.money(100_000)
    formats.set_language("en")
    assert formats.money(100_000) != before


def test_percentages_keep_their_space_in_german_only():
    assert formats.percent(0.304) == "30\u00a0%"
    assert formats.percent_range(0.17, 0.48) == "17–48\u00a0%"
    formats.set_language("en")
    assert formats.percent(0.305) == "31%"


def test_an_exact_percentage_has_the_digits_it_has():
    shares = (0.6, 1.0, 0.0, 0.055, 1 / 3)
    assert [formats.exact_percent(s) for s in shares] == [
        f"{text}\u00a0%" for text in ("60", "100", "0", "5,5", "33,33")
    ]
    formats.set_language("en")
    assert formats.exact_percent(0.055) == "5.5%"


def test_dates_are_written_in_figures():
    assert formats.day_text(date(2026, 7, 5)) == "05.07.2026"
    formats.set_language("en")
    assert formats.day_text(date(2026, 7, 5)) == "05/07/2026"


def test_the_clock_is_local():
    noon = moment_of(datetime(2026, 7, 5, 12, 3, 7, tzinfo=UTC))
    assert formats.clock_text(noon, LocalDays(UTC)) == "12:03:07"


def test_days_are_counted_whole(qapp):
    assert formats.days(14.9) == "14 d"


@given(st.integers(0, 10**15), st.integers(-(10**15), 10**15))
def test_elapsed_days_are_never_negative(start: int, more: int):
    elapsed = formats.whole_days(start, start + more)
    assert elapsed == (more // DAY if more >= 0 else 0)


@given(st.integers(0, 10**13))
def test_money_loses_no_cent(cents: int):
    text = formats.money(cents).removesuffix("\u00a0€").replace(".", "")
    whole, _, part = text.partition(",")
    assert int(whole) * 100 + int(part or 0) == cents
