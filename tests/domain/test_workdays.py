"""What is put off is not put off to a weekend."""

from datetime import date

import pytest

from kanban_app.domain.workdays import next_working_day, not_on_sunday


@pytest.mark.parametrize(
    ("today", "following"),
    [
        (date(2026, 7, 15), date(2026, 7, 16)),  # Wednesday
        (date(2026, 7, 17), date(2026, 7, 20)),  # Friday
        (date(2026, 7, 18), date(2026, 7, 20)),  # Saturday
        (date(2026, 7, 19), date(2026, 7, 20)),  # Sunday
    ],
)
def test_the_next_working_day(today, following):
    assert next_working_day(today) == following


def test_a_sunday_becomes_the_monday_after_and_no_other_day_moves():
    week = [date(2026, 7, day) for day in range(13, 20)]
    assert [not_on_sunday(day) for day in week] == [*week[:6], date(2026, 7, 20)]
