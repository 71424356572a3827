"""Working days, Monday to Friday; what is put off is not put off to a weekend."""

from datetime import date, timedelta

_SATURDAY = 6


def next_working_day(today: date) -> date:
    """Return the first day after `today` that is no Saturday or Sunday."""
    day = today + timedelta(days=1)
    while day.isoweekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day
