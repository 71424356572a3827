"""The days one asks for: ends of months and quarters, a year ago, the weeks of a month."""

from calendar import MONDAY, Calendar, monthrange
from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

DAY, WEEK = timedelta(days=1), timedelta(days=7)
_QUARTER, _YEAR = 3, 12


class Span(NamedTuple):
    """The days from `first` to `last`, both included."""

    first: date
    last: date

    def holds(self, day: date) -> bool:
        """Return whether a day lies in it."""
        return self.first <= day <= self.last

    def nearest(self, day: date) -> date:
        """Return the day, or the nearest one that lies in it."""
        return max(self.first, min(self.last, day))

    @property
    def length(self) -> int:
        """Return how many days lie between both ends."""
        return (self.last - self.first).days


def weeks_of(month: date) -> Sequence[Sequence[date]]:
    """Return the weeks of a month from Monday to Sunday, filled up with its neighbours' days."""
    return Calendar(MONDAY).monthdatescalendar(month.year, month.month)


def end_of_last_month(today: date) -> date:
    """Return the last day of the month before."""
    return today.replace(day=1) - DAY


def end_of_last_quarter(today: date) -> date:
    """Return the last day of the quarter before."""
    first = (today.month - 1) // _QUARTER * _QUARTER + 1
    return today.replace(month=first, day=1) - DAY


def a_year_before(today: date) -> date:
    """Return the same day a year ago; of 29 February, the 28th."""
    return months_from(today, -_YEAR)


def months_from(day: date, months: int) -> date:
    """Return the same day so many months later, or the last day of a shorter month."""
    whole = day.year * _YEAR + day.month - 1 + months
    year, month = whole // _YEAR, whole % _YEAR + 1
    return date(year, month, min(day.day, monthrange(year, month)[1]))
