"""Weeks and months as local days: the widths of the bars."""

from datetime import date

from kanban_app.analytics.reading import Period, PeriodUnit

_MONTHS = 12


def last_periods(unit: PeriodUnit, today: int, count: int) -> tuple[Period, ...]:
    """Return the `count` periods up to the one `today` (an ordinal) lies in, oldest first.

    Weeks are ISO weeks, Monday to Sunday.
    """
    if unit is PeriodUnit.WEEK:
        # Ordinal 1 was a Monday.
        monday = today - (today - 1) % 7
        return tuple(Period(monday - 7 * i, monday - 7 * i + 6) for i in range(count - 1, -1, -1))
    day = date.fromordinal(today)
    month = day.year * _MONTHS + day.month - 1
    return tuple(_month(month - i) for i in range(count - 1, -1, -1))


def _month(number: int) -> Period:
    return Period(_first_of(number), _first_of(number + 1) - 1)


def _first_of(number: int) -> int:
    return date(number // _MONTHS, number % _MONTHS + 1, 1).toordinal()
