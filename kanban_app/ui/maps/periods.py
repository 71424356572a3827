"""Which days a period of the map means."""

from datetime import date, timedelta
from enum import StrEnum

_DAYS = {"12m": 365, "6m": 182, "3m": 91}
# Nobody kept cards in this program before.
_FIRST = date(1990, 1, 1)


class PeriodKind(StrEnum):
    """The periods on offer; all but the last year end on the day of the map."""

    MONTHS_12 = "12m"
    MONTHS_6 = "6m"
    MONTHS_3 = "3m"
    YEAR = "year"
    YEAR_BEFORE = "year_before"
    EVER = "ever"


def days_of(kind: PeriodKind, today: date) -> tuple[int, int]:
    """Return the first and the last day of a period, as ordinals."""
    first, last = today, today
    if kind is PeriodKind.YEAR:
        first = today.replace(month=1, day=1)
    elif kind is PeriodKind.YEAR_BEFORE:
        last = today.replace(month=1, day=1) - timedelta(days=1)
        first = last.replace(month=1, day=1)
    elif kind is PeriodKind.EVER:
        first = _FIRST
    else:
        first = today - timedelta(days=_DAYS[kind] - 1)
    return first.toordinal(), last.toordinal()
