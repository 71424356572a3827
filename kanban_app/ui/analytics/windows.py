"""Which days a window means, and which it is compared with."""

from datetime import date, timedelta
from enum import StrEnum
from typing import NamedTuple

from kanban_app.analytics.question import Question
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.moment import Moment

# Up to half a year weeks are told apart, beyond it months.
_WEEKS_UP_TO = 200
_QUARTER = 3


class WindowKind(StrEnum):
    """The windows on offer; the first three end on the day of the report."""

    DAYS_30 = "30"
    DAYS_90 = "90"
    DAYS_365 = "365"
    QUARTER = "quarter"
    YEAR = "year"
    OWN = "own"


class Window(NamedTuple):
    """What is chosen: the kind, the days of an own one, and whether it is compared."""

    kind: WindowKind = WindowKind.DAYS_365
    own: tuple[date, date] | None = None
    compare: bool = True
    strict: bool = False


def question_of(window: Window, today: date, as_of: Moment) -> Question:
    """Return what to ask on a day, told at a moment of it.

    Quarter and year run to `today` and are compared with as many days of the one before, so that
    a young quarter does not look poor beside a whole one.
    """
    first, last = _days(window, today)
    before = _before(window.kind, first, last) if window.compare else None
    unit = PeriodUnit.WEEK if (last - first).days < _WEEKS_UP_TO else PeriodUnit.MONTH
    ordinals = (before[0].toordinal(), before[1].toordinal()) if before else None
    return Question(first.toordinal(), last.toordinal(), as_of, unit, ordinals, window.strict)


def _days(window: Window, today: date) -> tuple[date, date]:
    kind = window.kind
    if kind is WindowKind.OWN and window.own is not None:
        return window.own
    if kind is WindowKind.QUARTER:
        return today.replace(month=_quarter(today), day=1), today
    if kind is WindowKind.YEAR:
        return today.replace(month=1, day=1), today
    count = int(kind) if kind.isdigit() else int(WindowKind.DAYS_365)
    return today - timedelta(days=count - 1), today


def _before(kind: WindowKind, first: date, last: date) -> tuple[date, date]:
    length = last - first
    if kind is WindowKind.QUARTER:
        start = first - timedelta(days=1)
        start = start.replace(month=_quarter(start), day=1)
    elif kind is WindowKind.YEAR:
        start = first.replace(year=first.year - 1)
    else:
        start = first - length - timedelta(days=1)
    return start, min(start + length, first - timedelta(days=1))


def _quarter(day: date) -> int:
    return (day.month - 1) // _QUARTER * _QUARTER + 1
