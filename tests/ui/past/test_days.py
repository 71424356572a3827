"""The days one asks for, with the ends of months, quarters and leap years."""

from datetime import date

import pytest

from kanban_app.ui import formats
from kanban_app.ui.past import days
from kanban_app.ui.past.days import Span
from kanban_app.ui.past.words import date_words, day_words, month_words, weekday_words


@pytest.mark.parametrize(
    ("today", "month", "quarter"),
    [
        (date(2026, 3, 31), date(2026, 2, 28), date(2025, 12, 31)),
        (date(2024, 3, 1), date(2024, 2, 29), date(2023, 12, 31)),
        (date(2026, 1, 1), date(2025, 12, 31), date(2025, 12, 31)),
        (date(2026, 7, 15), date(2026, 6, 30), date(2026, 6, 30)),
        (date(2026, 12, 31), date(2026, 11, 30), date(2026, 9, 30)),
    ],
)
def test_months_and_quarters_end_before_today(today, month, quarter):
    assert days.end_of_last_month(today) == month
    assert days.end_of_last_quarter(today) == quarter


def test_a_year_before_a_leap_day_is_the_last_of_february():
    assert days.a_year_before(date(2024, 2, 29)) == date(2023, 2, 28)
    assert days.a_year_before(date(2026, 7, 15)) == date(2025, 7, 15)


def test_months_are_counted_over_the_turn_of_the_year():
    assert days.months_from(date(2026, 1, 31), 1) == date(2026, 2, 28)
    assert days.months_from(date(2026, 1, 31), -2) == date(2025, 11, 30)
    assert days.months_from(date(2026, 1, 31), 24) == date(2028, 1, 31)


def test_weeks_begin_on_monday():
    weeks = days.weeks_of(date(2026, 3, 1))
    assert all(week[0].isoweekday() == 1 for week in weeks)
    assert weeks[0][-1] == date(2026, 3, 1)


def test_a_day_outside_the_history_becomes_the_nearest_one():
    span = Span(date(2026, 1, 5), date(2026, 7, 15))
    asked = (date(2020, 1, 1), date(2026, 3, 3), date(2030, 1, 1))
    assert [span.nearest(d) for d in asked] == [span.first, date(2026, 3, 3), span.last]
    assert [span.holds(d) for d in asked] == [False, True, False]
    assert span.length == 191


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("de", ("Di, 3. März 2026", "3. März 2026", "März 2026", "Mo")),
        ("en", ("Tue, 3 March 2026", "3 March 2026", "March 2026", "Mo")),
    ],
)
def test_days_are_written_out_in_the_language_in_force(language, words, german):
    formats.set_language(language)
    day = date(2026, 3, 3)
    assert (day_words(day), date_words(day), month_words(day), weekday_words(1)) == words
