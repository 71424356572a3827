"""Weeks and months as local days: the widths of the bars."""

from datetime import date
from functools import lru_cache

from kanban_app.analytics.reading import Period, PeriodUnit

_MONTHS = 12


# Asked for the same twelve at every change of the board.
@lru_cache(maxsize=64)
def last_periods(unit: PeriodUnit, end: int, count: int) -> tuple[Period, ...]:
    """Return the `count` periods up to the one the day `end` (an ordinal) lies in, oldest first.

    Weeks are ISO weeks, Monday to Sunday.
    """
    return tuple(period_at(unit, end, -i) for i in range(count - 1, -1, -1))


def period_at(unit: PeriodUnit, day: int, step: int = 0) -> Period:
    """Return the period `step` periods after (below 0: before) the one `day` lies in."""
    if unit is PeriodUnit.WEEK:
        # Ordinal 1 was a Monday.
        monday = day - (day - 1) % 7 + 7 * step
        return Period(monday, monday + 6)
    there = date.fromordinal(day)
    return _month(there.year * _MONTHS + there.month - 1 + step)


def _month(number: int) -> Period:
    return Period(_first_of(number), _first_of(number + 1) - 1)


def _first_of(number: int) -> int:
    return date(number // _MONTHS, number % _MONTHS + 1, 1).toordinal()
