"""Days and stretches of time as a sentence or a list says them."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QDate, QLocale

from kanban_app.domain.moment import SECOND
from kanban_app.ui import formats

translate = QCoreApplication.translate
DOT = " · "
_MINUTE = 60 * SECOND
_HOUR, _DAY = 60, 24
_WEEK = 7


def long_day(day: date) -> str:
    """Return a day in full: `Montag, 23. November 2026`."""
    written = "dddd, d. MMMM yyyy" if formats.language() == "de" else "dddd, d MMMM yyyy"
    return formats.locale().toString(_qdate(day), written)


def weekday(day: date) -> str:
    """Return the name of a day's weekday."""
    return formats.locale().dayName(day.isoweekday(), QLocale.FormatType.LongFormat)


def short_day(day: date) -> str:
    """Return weekday and date without the year: `Di 24.11.` / `Tue 24/11`."""
    return f"{formats.weekday(day)} {formats.short_day(day)}"


def today_word() -> str:
    """Return the word for today inside a line."""
    return translate("day_words", "today")


def since_words(due: date, today: date) -> str:
    """Return since when something is overdue: `seit Mi · 5 Tage`, `seit 9 Tagen`."""
    late = (today - due).days
    if late >= _WEEK:
        return translate("day_words", "for %n day(s)", "", late)
    since = translate("day_words", "since %s") % formats.weekday(due)
    return since + DOT + translate("day_words", "%n day(s)", "", late)


def span(length: int) -> str:
    """Return a stretch of time (microseconds) in two units at most, as in `nach 2 Tagen`."""
    minutes = max(1, length // _MINUTE)
    if minutes < _HOUR:
        return translate("day_words", "%s min") % minutes
    hours = minutes // _HOUR
    if hours < _DAY:
        return translate("day_words", "%s h %s min") % (hours, minutes % _HOUR)
    return translate("day_words", "%n full day(s)", "", hours // _DAY)


def _qdate(day: date) -> QDate:
    return QDate(day.year, day.month, day.day)
