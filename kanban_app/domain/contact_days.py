"""Days that cannot be true of a person: births to come, consents used before they were given.

Said of what is typed. What a file or a backup brings is kept as it is.
"""

from datetime import date

from kanban_app.domain.durations import Duration, later
from kanban_app.domain.errors import QT_TRANSLATE_NOOP

# Nobody on record was older by much.
_OLDEST = Duration(months=-120 * 12)


def birthday_fault(day: date, today: date) -> str:
    """Return what is wrong with a birthday, "" if nothing is."""
    if day > today:
        return QT_TRANSLATE_NOOP("Errors", "Not saved: a birthday cannot lie ahead")
    if day < later(today, _OLDEST):
        return QT_TRANSLATE_NOOP("Errors", "Not saved: that is more than 120 years ago")
    return ""


def keep_fault(day: date, today: date) -> str:
    """Return what is wrong with the last day somebody is kept, "" if nothing is."""
    if day < today:
        return QT_TRANSLATE_NOOP("Errors", "Not saved: this day is over; choose one from today on")
    return ""


def consent_fault(
    given: date | None, used: date | None, withdrawn: date | None, today: date
) -> str:  # fmt: skip
    """Return what is wrong with the days of a consent, "" if nothing is."""
    if given is None or given > today:
        return QT_TRANSLATE_NOOP("Errors", "Say on which day it was given, today or before.")
    if used is not None and used < given:
        return QT_TRANSLATE_NOOP("Errors", "A consent cannot be used before it was given.")
    if used is not None and used > today:
        return QT_TRANSLATE_NOOP("Errors", "A consent cannot have been used on a day to come.")
    if withdrawn is not None and withdrawn < given:
        return QT_TRANSLATE_NOOP("Errors", "A consent cannot be withdrawn before it was given.")
    return ""
