"""Numbers, money, days and dates as the user's language writes them."""

from collections.abc import Callable
from datetime import date
from functools import cache, lru_cache
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication, QLocale, QTime

from kanban_app.domain import figures
from kanban_app.domain.moment import DAY, LocalDays, Moment

NONE = "–"
_SYMBOLS = {"EUR": "€", "CHF": "CHF", "USD": "$", "GBP": "£"}


class Due(NamedTuple):
    """When something is due, as a list and as a narrow card say it; `late` if its day is over."""

    text: str
    short: str
    late: bool = False


class _Language:
    """The language in force; changed by `ui.i18n` only."""

    code = "de"


class _Today:
    """Who tells the local day; nobody before there is a window."""

    ask: Callable[[], date] | None = None


def set_today(ask: Callable[[], date]) -> None:
    """Let fields ask here which day it is, when a day is typed without its year."""
    _Today.ask = ask


def today() -> date | None:
    """Return the local day, None where nobody tells it."""
    return _Today.ask() if _Today.ask else None


def set_language(code: str) -> None:
    """Format for `de` or `en` from now on."""
    _Language.code = code
    money.cache_clear()
    due.cache_clear()


def language() -> str:
    """Return `de` or `en`."""
    return _Language.code


@cache
def _locale(code: str) -> QLocale:
    if code == "de":
        return QLocale(QLocale.Language.German, QLocale.Country.Germany)
    return QLocale(QLocale.Language.English, QLocale.Country.UnitedKingdom)


def locale() -> QLocale:
    """Return the locale numbers and dates are written in."""
    return _locale(_Language.code)


@cache
def money(cents: int, currency: str = "EUR") -> str:
    """Return whole units without cents where there are none: `19.470 €`, `1.250,50 €`."""
    symbol = _SYMBOLS.get(currency, currency)
    return figures.money_text(cents, _Language.code, symbol)


def whole_money(cents: int, currency: str = "EUR") -> str:
    """Return whole units, rounded half up: a broker reads no cents in an expectation."""
    return money((cents + 50) // 100 * 100, currency)


def percent(share: float) -> str:
    """Return a whole percentage: `30 %` / `30%`."""
    whole = int(share * 100 + 0.5)
    return f"{whole}\u00a0%" if _Language.code == "de" else f"{whole}%"


def exact_percent(share: float) -> str:
    """Return a percentage with the digits it has, two at most: `5,5 %`."""
    text = number(share * 100, 2).rstrip("0").rstrip(locale().decimalPoint())
    return f"{text}\u00a0%" if _Language.code == "de" else f"{text}%"


def percent_range(low: float, high: float) -> str:
    """Return an interval of shares: `17–48 %`."""
    return f"{int(low * 100 + 0.5)}–{percent(high)}"


def number(value: float, digits: int = 0) -> str:
    """Return a number with the locale's separators."""
    return locale().toString(float(value), "f", digits)


def days(count: float) -> str:
    """Return whole days, short: `14 T.` / `14 d`."""
    return QCoreApplication.translate("formats", "%s d") % int(count)


def day_text(day: date) -> str:
    """Return a date in figures: `15.07.2026` / `15/07/2026`."""
    return figures.day_text(day, _Language.code)


def day_figures(day: int, month: int, year: int) -> str:
    """Return what was written for a day, also for one the calendar does not have."""
    mark = "." if _Language.code == "de" else "/"
    return f"{day:02}{mark}{month:02}{mark}{year:04}"


def short_day(day: date) -> str:
    """Return day and month: `15.07.` / `15/07`."""
    if _Language.code == "de":
        return f"{day.day:02d}.{day.month:02d}."
    return f"{day.day:02d}/{day.month:02d}"


def month_text(day: date) -> str:
    """Return month and year: `07/2026`."""
    return f"{day.month:02d}/{day.year}"


def weekday(day: date) -> str:
    """Return the short name of a weekday: `Do` / `Thu`."""
    return locale().dayName(day.isoweekday(), QLocale.FormatType.ShortFormat).rstrip(".")


@lru_cache(maxsize=4096)
def due(day: str, time: str, today: str) -> Due:
    """Return when something is due, of ISO dates and `HH:MM` or "": `heute`, `Do 16.07. 10:00`."""
    on, now = date.fromisoformat(day), date.fromisoformat(today)
    ahead = (on - now).days
    if ahead < 0:
        late = QCoreApplication.translate("formats", "%s d late") % -ahead
        short = QCoreApplication.translate("formats", "%s d") % f"\u2212{-ahead}"
        return Due(late, short, late=True)
    if ahead <= 1:
        word = (
            QCoreApplication.translate("formats", "tomorrow")
            if ahead
            else QCoreApplication.translate("formats", "today")
        )
        return Due(f"{word} {time}".rstrip(), word)
    if on.year != now.year:
        return Due(f"{day_text(on)} {time}".rstrip(), day_text(on))
    return Due(f"{weekday(on)} {short_day(on)} {time}".rstrip(), short_day(on))


def clock_text(moment: Moment, days_of: LocalDays) -> str:
    """Return the local time of day with seconds, `10:42:07`."""
    local = days_of.local(moment)
    return QTime(local.hour, local.minute, local.second).toString("HH:mm:ss")


def whole_days(start: int, end: int) -> int:
    """Return full elapsed days between two moments, never negative."""
    return max(0, (end - start) // DAY)
