"""How a day of the past is written out."""

from datetime import date

from PySide6.QtCore import QDate, QLocale

from kanban_app.ui import formats


def day_words(day: date) -> str:
    """Return a day as one says it: `Di, 3. März 2026` / `Tue, 3 March 2026`."""
    weekday = formats.locale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat)
    return f"{weekday.rstrip('.')}, {date_words(day)}"


def date_words(day: date) -> str:
    """Return a day without its weekday: `3. März 2026` / `3 March 2026`."""
    pattern = "d. MMMM yyyy" if formats.language() == "de" else "d MMMM yyyy"
    return formats.locale().toString(QDate(day.year, day.month, day.day), pattern)


def month_words(month: date) -> str:
    """Return a month: `März 2026`."""
    return formats.locale().toString(QDate(month.year, month.month, 1), "MMMM yyyy")


def weekday_words(number: int) -> str:
    """Return the two letters over a column of days; Monday is 1."""
    return formats.locale().dayName(number, QLocale.FormatType.ShortFormat).rstrip(".")[:2]
