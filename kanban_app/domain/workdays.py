"""Working days, Monday to Friday, and Sundays: on those nobody is visited or called."""

from datetime import date, timedelta

_SATURDAY, _SUNDAY = 6, 7


def next_working_day(today: date) -> date:
    """Return the first day after `today` that is no Saturday or Sunday."""
    day = today + timedelta(days=1)
    while day.isoweekday() >= _SATURDAY:
        day += timedelta(days=1)
    return day


def not_on_sunday(day: date) -> date:
    """Return the day itself, or the Monday after a Sunday."""
    return day + timedelta(days=1) if day.isoweekday() == _SUNDAY else day
