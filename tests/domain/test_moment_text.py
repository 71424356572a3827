"""A date that is typed means its whole day; a time means itself, in the broker's zone."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.moment import LocalDays, moment_of
from kanban_app.domain.moment_text import typed_as_of, typed_moment

BERLIN = LocalDays(ZoneInfo("Europe/Berlin"))


def test_a_plain_date_begins_with_its_day_and_ends_where_the_next_begins():
    # The clocks go forward on 2026-03-29: the day has 23 hours.
    assert typed_moment("2026-03-29", BERLIN, end=False) == BERLIN.start_of(date(2026, 3, 29))
    assert typed_moment("2026-03-29", BERLIN, end=True) == BERLIN.start_of(date(2026, 3, 30))
    assert typed_as_of("2026-03-29", BERLIN) == BERLIN.end_of(date(2026, 3, 29))


def test_every_way_iso_writes_a_day_means_the_same():
    for text in ("20260329", "2026-W13-7"):
        assert typed_moment(text, BERLIN, end=True) == typed_moment("2026-03-29", BERLIN, end=True)
        assert typed_as_of(text, BERLIN) == BERLIN.end_of(date(2026, 3, 29))


@pytest.mark.parametrize("text", ["2026-07-01T12:00", "2026-07-01T10:00+00:00"])
def test_a_time_is_itself_whatever_it_stands_for(text):
    noon = moment_of(datetime(2026, 7, 1, 10, tzinfo=UTC))
    assert typed_moment(text, BERLIN, end=True) == typed_as_of(text, BERLIN) == noon


@pytest.mark.parametrize("text", ["1.7.2026", "", "1989-12-31", "2061-01-01"])
def test_what_is_no_day_that_is_counted_is_refused(text):
    with pytest.raises(DomainError):
        typed_moment(text, BERLIN, end=False)
