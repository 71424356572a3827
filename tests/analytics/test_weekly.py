"""The sample of a forecast: whole weeks, empty ones included."""

from datetime import date, datetime

import pytest

from kanban_app.analytics.weekly import weekly_counts
from kanban_app.domain.moment import SECOND, Moment, moment_of
from tests.analytics.logs import BERLIN, ordinal


def berlin(*when: int) -> int:
    return BERLIN.day(moment_of(datetime(*when, tzinfo=BERLIN.zone)))


def test_the_weeks_of_the_ten_events():
    # Won on Sunday the 11th, told on Saturday the 31st: its week is not over.
    assert weekly_counts([ordinal(11)], ordinal(1), ordinal(31), 52) == (0, 1, 0, 0)


def test_the_running_week_counts_from_the_next_monday_on():
    won, began = [berlin(2026, 7, 12)], berlin(2026, 7, 6)
    assert weekly_counts(won, began, berlin(2026, 7, 12), 52) == ()
    assert weekly_counts(won, began, berlin(2026, 7, 13), 52) == (1,)


def test_weeks_before_the_first_event_do_not_count_and_old_ones_neither():
    today = date(2026, 7, 15).toordinal()
    # Thirty days before that Wednesday was a Monday.
    assert len(weekly_counts([], today - 30, today, 52)) == 4
    assert len(weekly_counts([], today - 31, today, 52)) == 5
    assert len(weekly_counts([today - 2000], today - 3000, today, 52)) == 52
    assert sum(weekly_counts([today - 2000], today - 3000, today, 52)) == 0
    assert weekly_counts([], today, today, 52) == ()


@pytest.mark.parametrize("monday", [date(2026, 3, 30), date(2026, 10, 26), date(2027, 1, 4)])
def test_a_week_ends_at_local_midnight_whatever_the_clocks_did(monday):
    # The weeks before these Mondays have 167, 169 and (over New Year) 168 hours.
    midnight = BERLIN.start_of(monday)
    before = BERLIN.day(Moment(midnight - SECOND))
    after = BERLIN.day(midnight)
    today = after + 7
    assert weekly_counts([before], before - 6, today, 52) == (1, 0)
    assert weekly_counts([after], before - 6, today, 52) == (0, 1)
    assert weekly_counts([before - 7], before - 6, today, 52) == (0, 0)
