"""Moments as somebody types them: ISO text, mostly a plain date."""

from datetime import date, datetime, timedelta

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.moment import FIRST_YEAR, LAST_YEAR, LocalDays, Moment, moment_of


def typed_moment(text: str, days: LocalDays, *, end: bool) -> Moment:
    """Return the moment of ISO text; a plain date is its first moment, or with `end` its end."""
    try:
        when = datetime.fromisoformat(text)
    except ValueError as error:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "%s is no date; write it like 2026-01-31."), text
        ) from error
    first, last = FIRST_YEAR, LAST_YEAR
    if not first <= when.year <= last:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "%s is too far away; the years %s to %s are counted."),
            text, first, last,
        )  # fmt: skip
    day = _plain_day(text)
    if day is not None:
        return days.start_of(day + timedelta(days=1) if end else day)
    return moment_of(when if when.tzinfo else when.replace(tzinfo=days.zone))


def typed_as_of(text: str, days: LocalDays) -> Moment:
    """Return the moment of ISO text; a plain date is its last moment, as on the board."""
    moment = typed_moment(text, days, end=True)
    return Moment(moment - 1) if _plain_day(text) else moment


def _plain_day(text: str) -> date | None:
    """Return the day of a text that says no time of the day."""
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None
