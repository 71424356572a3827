"""Durations: what templates write, counted in local days and real hours."""

from datetime import UTC, date, datetime, time, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.durations import Duration, day_of, due, duration_of, later, next_after

BERLIN = ZoneInfo("Europe/Berlin")
SPANS = st.builds(
    lambda sign, *parts: Duration(*(sign * part for part in parts)),
    st.sampled_from((-1, 1)),
    st.integers(0, 1200),
    st.integers(0, 99_999),
    st.integers(0, 86_400 * 300),
)
DAYS = st.dates(date(1990, 1, 1), date(2060, 1, 1))


@pytest.mark.parametrize(
    ("text", "span"),
    [
        ("PT4H", Duration(seconds=4 * 3600)),
        ("P1D", Duration(days=1)),
        ("P2W", Duration(days=14)),
        ("P3M", Duration(months=3)),
        ("P1Y", Duration(months=12)),
        ("-P30D", Duration(days=-30)),
        ("P1Y6M2W3DT1H30M5S", Duration(18, 17, 5405)),
        ("-PT90M", Duration(seconds=-5400)),
        ("P0D", Duration()),
    ],
)
def test_a_duration_is_what_it_says(text, span):
    assert duration_of(text) == span


@pytest.mark.parametrize(
    "text",
    [
        "",
        "P",
        "PT",
        "P1",
        "1D",
        "p1d",
        "P1.5D",
        "P1DT",
        "P-1D",
        "P1D ",
        "P\u0661D",
        "P1H",
        "P123456D",
    ],
)
def test_what_is_no_duration_is_refused(text):
    with pytest.raises(ValueError, match="duration"):
        duration_of(text)


@given(SPANS)
def test_a_duration_written_is_the_same_when_read(span):
    assert duration_of(str(span)) == span


@pytest.mark.parametrize(
    ("day", "text", "found"),
    [
        (date(2026, 1, 31), "P1M", date(2026, 2, 28)),
        (date(2028, 1, 31), "P1M", date(2028, 2, 29)),
        (date(2028, 2, 29), "P1Y", date(2029, 2, 28)),
        (date(2026, 3, 31), "-P1M", date(2026, 2, 28)),
        (date(2026, 11, 30), "P3M", date(2027, 2, 28)),
        (date(2026, 12, 31), "P5Y", date(2031, 12, 31)),
        (date(2026, 3, 28), "P1D", date(2026, 3, 29)),
        (date(9999, 12, 1), "P1Y", date.max),
        (date(1, 1, 1), "-P1D", date.min),
    ],
)
def test_months_end_where_they_end(day, text, found):
    assert later(day, duration_of(text)) == found


@given(DAYS, st.integers(0, 5000))
def test_days_count_days(day, count):
    assert later(day, Duration(days=count)) == day + timedelta(days=count)
    assert later(later(day, Duration(days=count)), Duration(days=-count)) == day


@given(DAYS, st.integers(0, 240))
def test_a_month_later_is_the_same_day_or_the_last_one(day, months):
    found = later(day, Duration(months=months))
    assert (found.year * 12 + found.month) - (day.year * 12 + day.month) == months
    assert found.day == day.day or (found + timedelta(days=1)).day == 1


def test_days_keep_no_time_and_hours_do():
    start = datetime(2026, 7, 15, 17, 30, 40, tzinfo=BERLIN)
    assert due(start, duration_of("P1D")) == (date(2026, 7, 16), None)
    assert due(start, duration_of("PT4H")) == (date(2026, 7, 15), time(21, 30))
    assert due(start, duration_of("PT8H")) == (date(2026, 7, 16), time(1, 30))
    assert due(start, duration_of("P1DT1H")) == (date(2026, 7, 16), time(18, 30))


def test_the_night_the_clocks_change_has_other_hours_but_the_days_stay():
    # On 29 March 2026 the hour from two to three does not exist, on 25 October there are two.
    spring = datetime(2026, 3, 28, 23, 0, tzinfo=BERLIN)
    assert due(spring, duration_of("PT4H")) == (date(2026, 3, 29), time(4, 0))
    assert due(spring, duration_of("P1DT1H")) == (date(2026, 3, 30), time(0, 0))
    autumn = datetime(2026, 10, 24, 23, 0, tzinfo=BERLIN)
    assert due(autumn, duration_of("PT4H")) == (date(2026, 10, 25), time(2, 0))
    assert due(autumn, duration_of("P1D")) == (date(2026, 10, 25), None)


@given(st.datetimes(datetime(2000, 1, 1), datetime(2055, 1, 1)), st.integers(-10_000, 10_000))
def test_minutes_are_time_that_really_passes(wall, minutes):
    start = wall.replace(second=0, microsecond=0, tzinfo=UTC).astimezone(BERLIN)
    day, at = due(start, Duration(seconds=60 * minutes))
    expected = (start.astimezone(UTC) + timedelta(minutes=minutes)).astimezone(BERLIN)
    if minutes:
        assert (day, at) == (expected.date(), expected.time().replace(second=0))
    else:
        assert (day, at) == (start.date(), None)


def test_the_calendar_ends_without_a_crash():
    assert due(datetime(9999, 12, 31, 23, tzinfo=BERLIN), duration_of("PT4H")) == (date.max, None)


@pytest.mark.parametrize(
    ("day", "text", "today", "found"),
    [
        (date(2026, 7, 1), "P7D", date(2026, 6, 20), date(2026, 7, 8)),  # done early
        (date(2026, 7, 1), "P7D", date(2026, 7, 1), date(2026, 7, 8)),
        (date(2026, 7, 1), "P7D", date(2026, 7, 8), date(2026, 7, 15)),  # not again today
        (date(2026, 7, 1), "P7D", date(2026, 7, 30), date(2026, 8, 5)),
        (date(2026, 1, 31), "P1M", date(2026, 4, 2), date(2026, 4, 30)),
        (date(2024, 2, 29), "P1Y", date(2027, 3, 1), date(2028, 2, 29)),
    ],
)
def test_a_repetition_is_counted_from_the_day_that_was_due(day, text, today, found):
    assert next_after(day, duration_of(text), today) == found


@given(DAYS, DAYS, st.integers(0, 60), st.integers(0, 400))
def test_the_next_repetition_is_the_first_one_after_today(day, today, months, days):
    span = Duration(months, days)
    if span == Duration():
        with pytest.raises(ValueError, match="repetition"):
            next_after(day, span, today)
        return
    found = next_after(day, span, today)
    assert found > today
    assert found > day
    times = next(n for n in range(1, 40_000) if later(day, span, n) == found)
    assert times == 1 or later(day, span, times - 1) <= today


def test_a_day_is_an_iso_date_and_nothing_else():
    assert day_of("2026-07-15") == date(2026, 7, 15)
    assert [day_of(text) for text in ("", "soon", "2026-02-30", "15.7.2026")] == [None] * 4
    # What a number or an amount of cents may be, and a week.
    assert [day_of(text) for text in ("20260715", "2026-W29-3", "2026W293")] == [None] * 3
