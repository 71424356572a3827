"""Days as brokers type them."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.ui.widgets.typed_day import NoSuchDayError, Year, typed_day

TODAY = date(2026, 11, 29)
DAYS = st.dates(date(2001, 1, 1), date(2090, 12, 31))


@pytest.mark.parametrize("text", ["3.12.", "3.12", "03.12.", "3 12", "3/12", "3. 12.", " 3-12 "])
def test_a_day_without_a_year_is_the_next_or_the_last_such_day(text):
    assert typed_day(text, TODAY, Year.AHEAD) == date(2026, 12, 3)
    assert typed_day(text, TODAY, Year.BACK) == date(2025, 12, 3)
    assert typed_day(text, TODAY) == date(2026, 12, 3)


def test_today_itself_is_the_next_and_the_last_such_day():
    for year in (Year.AHEAD, Year.BACK, Year.NEAREST):
        assert typed_day("29.11.", TODAY, year) == TODAY


@pytest.mark.parametrize(
    ("text", "ahead", "back", "nearest"),
    [
        ("1.2.", date(2027, 2, 1), date(2026, 2, 1), date(2027, 2, 1)),
        ("20.11.", date(2027, 11, 20), date(2026, 11, 20), date(2026, 11, 20)),
        ("1.6.", date(2027, 6, 1), date(2026, 6, 1), date(2026, 6, 1)),
    ],
)
def test_the_year_follows_from_where_the_field_looks(text, ahead, back, nearest):
    years = (Year.AHEAD, Year.BACK, Year.NEAREST)
    assert [typed_day(text, TODAY, y) for y in years] == [ahead, back, nearest]


@pytest.mark.parametrize("text", ["3.12.26", "3.12.2026", "3 12 26", "2026-12-3", "03/12/2026"])
def test_a_year_that_is_typed_counts_wherever_the_field_looks(text):
    for year in Year:
        if year is not Year.TYPED:
            assert typed_day(text, TODAY, year) == date(2026, 12, 3)


def test_a_birthday_needs_its_year_and_lies_in_the_past():
    assert typed_day("3.12.", TODAY, Year.TYPED) is None
    assert typed_day("3.12.61", TODAY, Year.TYPED) == date(1961, 12, 3)
    assert typed_day("3.12.26", TODAY, Year.TYPED) == date(1926, 12, 3)
    assert typed_day("28.11.26", TODAY, Year.TYPED) == date(2026, 11, 28)


@pytest.mark.parametrize("text", ["15.07.0026", "01.01.0001", "0026-07-15", "31.12.1799"])
def test_a_year_that_is_a_slip_is_no_day(text):
    assert [typed_day(text, TODAY, year) for year in Year] == [None] * len(Year)
    assert typed_day(text, None) is None
    assert typed_day("1.1.1800", None) == date(1800, 1, 1)


def test_two_digits_of_what_happened_lead_back():
    assert typed_day("15.07.99", TODAY, Year.BACK) == date(1999, 7, 15)
    assert typed_day("15.07.37", TODAY, Year.BACK) == date(1937, 7, 15)
    assert typed_day("15.07.99", TODAY, Year.AHEAD) == date(2099, 7, 15)


def test_a_slip_of_some_days_is_none_of_a_century():
    assert typed_day("15.01.27", TODAY, Year.BACK) == date(2027, 1, 15)


@pytest.mark.parametrize(
    ("text", "day"),
    [
        ("heute", TODAY), ("Today", TODAY), ("morgen", date(2026, 11, 30)),
        ("tomorrow", date(2026, 11, 30)), ("gestern", date(2026, 11, 28)),
        ("yesterday", date(2026, 11, 28)), ("übermorgen", date(2026, 12, 1)),
        ("+3", date(2026, 12, 2)), ("+ 3 T", date(2026, 12, 2)), ("+2w", date(2026, 12, 13)),
        ("-1w", date(2026, 11, 22)), ("+3m", date(2027, 2, 28)),
    ],
)  # fmt: skip
def test_words_and_steps_count_from_today(text, day):
    assert typed_day(text, TODAY) == day


@pytest.mark.parametrize(
    ("text", "year", "read"),
    [
        ("29.02.", Year.AHEAD, (29, 2, 2027)), ("29.2.2026", Year.BACK, (29, 2, 2026)),
        ("31.02.", Year.BACK, (31, 2, 2026)), ("1.13.2026", Year.NEAREST, (1, 13, 2026)),
    ],
)  # fmt: skip
def test_a_day_the_calendar_does_not_have_says_which_it_was(text, year, read):
    with pytest.raises(NoSuchDayError) as told:
        typed_day(text, TODAY, year)
    assert (told.value.day, told.value.month, told.value.year) == read


def test_a_leap_day_is_one_in_a_leap_year():
    assert typed_day("29.02.", date(2027, 11, 29), Year.AHEAD) == date(2028, 2, 29)


@pytest.mark.parametrize("text", ["bald", "3", "3.", "1.2.3.4", "+", "+1y", "3.12.026", "12/2026"])
def test_what_is_no_day_is_none(text):
    assert typed_day(text, TODAY) is None


@pytest.mark.parametrize("text", ["3.12.", "heute", "+3"])
def test_where_nobody_tells_today_a_day_is_written_whole(text):
    assert typed_day(text, None) is None


@given(DAYS, DAYS)
def test_without_a_year_no_other_such_day_lies_between(today, day):
    if (day.month, day.day) == (2, 29):
        return
    text = f"{day.day}.{day.month}."
    ahead, back = (typed_day(text, today, y) for y in (Year.AHEAD, Year.BACK))
    assert back <= today <= ahead
    assert ahead.year - back.year == (ahead != back)
    assert typed_day(text, today) in (ahead, back)
