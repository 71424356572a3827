"""Moments and local days, daylight saving included."""

from datetime import UTC, date, datetime, timedelta
from zoneinfo import ZoneInfo

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.moment import DAY, HOUR, LocalDays, as_utc, iso, moment_of

BERLIN = LocalDays(ZoneInfo("Europe/Berlin"))
MOMENTS = st.datetimes(datetime(1995, 1, 1), datetime(2055, 1, 1)).map(
    lambda d: moment_of(d.replace(tzinfo=UTC))
)


@given(MOMENTS)
def test_the_local_day_is_the_one_the_zone_says(moment):
    there = as_utc(moment).astimezone(BERLIN.zone).date()
    assert BERLIN.day(moment) == there.toordinal()
    assert BERLIN.date_of(moment) == there


@given(MOMENTS)
def test_a_moment_survives_writing_and_reading(moment):
    assert moment_of(datetime.fromisoformat(iso(moment))) == moment


def test_the_week_of_the_change_to_summer_has_167_hours():
    monday = date(2026, 3, 23)
    week = BERLIN.start_of(monday + timedelta(days=7)) - BERLIN.start_of(monday)
    assert week == 167 * HOUR


def test_a_minute_before_midnight_is_still_the_old_day():
    midnight = BERLIN.start_of(date(2026, 7, 15))
    assert BERLIN.date_of(midnight - 60_000_000) == date(2026, 7, 14)
    assert BERLIN.day(midnight + DAY) == BERLIN.day(midnight) + 1


def test_a_naive_time_is_refused():
    with pytest.raises(ValueError, match="naive"):
        moment_of(datetime(2026, 1, 1))
