"""Reading dates and times as German and English programs write them, with a zone for local ones."""

import re
from collections.abc import Iterable
from datetime import UTC, date, datetime, timedelta, timezone, tzinfo
from enum import StrEnum

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, ImportProblem
from kanban_app.domain.moment import Moment, moment_of


class DateOrder(StrEnum):
    """How dates with slashes are meant: 03/02 is the third of February or the second of March."""

    DAY_FIRST = "day_first"
    MONTH_FIRST = "month_first"


_TIME = (
    r"(?:(?:[ T]+|, ?)(?P<hour>[0-9]{1,2}):(?P<minute>[0-9]{2})(?::(?P<second>[0-9]{2})"
    r"(?:[.,](?P<fraction>[0-9]{1,9}))?)?(?: ?(?P<half>[AaPp])\.?[Mm]\.?| ?Uhr)?"
    r"(?: ?(?P<zone>Z|z|UTC|GMT|[+-][0-9]{2}:?[0-9]{2}))?)?"
)
_ISO = re.compile(
    rf"(?P<year>[0-9]{{4}})([-/.])(?P<month>[0-9]{{1,2}})\2(?P<day>[0-9]{{1,2}}){_TIME}"
)
_YEAR = r"(?P<year>[0-9]{4}|[0-9]{2})"
_GERMAN = re.compile(rf"(?P<day>[0-9]{{1,2}})\. ?(?P<month>[0-9]{{1,2}})\. ?{_YEAR}{_TIME}")
_SLASHED = re.compile(rf"(?P<one>[0-9]{{1,2}})([/-])(?P<two>[0-9]{{1,2}})\2{_YEAR}{_TIME}")
_LONGEST = 60
_MONTHS = 12
# Two-digit years up to this one belong to our century, as Excel has it.
_PIVOT = 70
_FIRST_YEAR, _LAST_YEAR = 1900, 2199


def date_order(column: Iterable[str]) -> DateOrder | None:
    """Return how most telling dates with slashes are ordered, None if none tells."""
    day_first = month_first = 0
    for cell in column:
        found = _SLASHED.fullmatch(cell.strip()) if len(cell) <= _LONGEST else None
        if found:
            day_first += int(found["one"]) > _MONTHS
            month_first += int(found["two"]) > _MONTHS
    if day_first == month_first:
        return None
    return DateOrder.DAY_FIRST if day_first > month_first else DateOrder.MONTH_FIRST


def when_of(text: str, zone: tzinfo, order: DateOrder = DateOrder.DAY_FIRST) -> datetime:
    """Return the aware datetime in `text`; a date alone is its midnight, all without a zone local.

    `order` decides dates with slashes only. Raises ImportProblem for anything that is no date of
    the years 1900 to 2199.
    """
    found, day, month = _matched(text.strip(), order)
    year = int(found["year"])
    if len(found["year"]) == 2:  # noqa: PLR2004 -- digits of a short year
        year += 2000 if year < _PIVOT else 1900
    if not _FIRST_YEAR <= year <= _LAST_YEAR:
        raise _no_date(text)
    hour = int(found["hour"] or 0)
    if found["half"]:
        hour = hour % 12 + (12 if found["half"] in "pP" else 0) if 1 <= hour <= 12 else 99  # noqa: PLR2004
    fraction = int((found["fraction"] or "").ljust(6, "0")[:6])
    minute, second = int(found["minute"] or 0), int(found["second"] or 0)
    try:
        where = _zone(found["zone"], zone)
        return datetime(year, month, day, hour, minute, second, fraction, tzinfo=where)
    except ValueError as error:
        raise _no_date(text) from error


def moment_in(text: str, zone: tzinfo, order: DateOrder = DateOrder.DAY_FIRST) -> Moment:
    """Return the moment that `text` names, as `when_of` reads it."""
    return moment_of(when_of(text, zone, order))


def date_in(text: str, zone: tzinfo, order: DateOrder = DateOrder.DAY_FIRST) -> date:
    """Return the local calendar date of what `text` names, as `when_of` reads it."""
    return when_of(text, zone, order).astimezone(zone).date()


def _matched(text: str, order: DateOrder) -> tuple[re.Match[str], int, int]:
    if len(text) <= _LONGEST:
        found = _ISO.fullmatch(text) or _GERMAN.fullmatch(text)
        if found:
            return found, int(found["day"]), int(found["month"])
        found = _SLASHED.fullmatch(text)
        if found:
            one, two = int(found["one"]), int(found["two"])
            return (found, one, two) if order is DateOrder.DAY_FIRST else (found, two, one)
    raise _no_date(text)


def _zone(written: str | None, local: tzinfo) -> tzinfo:
    if not written:
        return local
    if written[0] not in "+-":
        return UTC
    hours, minutes = int(written[1:3]), int(written[-2:])
    offset = timedelta(hours=hours, minutes=minutes)
    return timezone(offset if written[0] == "+" else -offset)


def _no_date(text: str) -> ImportProblem:
    return ImportProblem(
        QT_TRANSLATE_NOOP("Errors", "%s is not a date. Write it like 03.02.2026 or 2026-02-03."),
        text[:80],
    )
