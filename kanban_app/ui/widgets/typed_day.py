"""Days as brokers type them: whole, without a year, with two digits of one, by a word or ahead."""

import re
from datetime import date, timedelta
from enum import Enum, auto

from kanban_app.domain.durations import Duration, later

_ISO = re.compile(r"(?P<y>[0-9]{4})-(?P<m>[0-9]{1,2})-(?P<d>[0-9]{1,2})")
_DAY_FIRST = re.compile(
    r"(?P<d>[0-9]{1,2})(?:\s*[./-]\s*|\s+)(?P<m>[0-9]{1,2})"
    r"(?:(?:\s*[./-]\s*|\s+)(?P<y>[0-9]{4}|[0-9]{2}))?\s*\.?"
)
_AWAY = re.compile(r"(?P<sign>[+-])\s*(?P<many>[0-9]{1,3})\s*(?P<unit>[dtwm]?)")
_WORDS = {
    "heute": 0, "today": 0, "morgen": 1, "tomorrow": 1, "gestern": -1, "yesterday": -1,
    "übermorgen": 2, "vorgestern": -2,
}  # fmt: skip
_CENTURY, _TWENTIES, _SHORT_YEAR = 100, 20, 2
# A year before that is a slip: `0026`.
_FIRST_YEAR = 1800
# Two digits that lead further ahead are of the century before, where a field looks back.
_SLIP = 10


class Year(Enum):
    """Which year is meant by a day without one, as seen from today."""

    NEAREST = auto()
    AHEAD = auto()
    BACK = auto()
    # Of birth: it has to be typed, and two digits never lead into the future.
    TYPED = auto()


class NoSuchDayError(ValueError):
    """The calendar has no such day; `day`, `month` and `year` are what was read."""

    def __init__(self, day: int, month: int, year: int) -> None:
        super().__init__(f"{day}.{month}.{year}")
        self.day, self.month, self.year = day, month, year


def typed_day(text: str, today: date | None, year: Year = Year.NEAREST) -> date | None:
    """Return the day that is meant, None for a text that is none.

    Read are `2026-07-15`, `15.07.2026`, `15/7/26`, `15 7`, `15.7.`, the words for today and its
    neighbours in both languages, and `+3`, `+2w`, `-1m` from today on. Without `today` a day has
    to be whole. No day lies before 1800. Raises NoSuchDayError for one like 31.02.2026.
    """
    words = " ".join(text.split()).lower()
    found = _ISO.fullmatch(words) or _DAY_FIRST.fullmatch(words)
    if found is not None:
        return _in_calendar(int(found["d"]), int(found["m"]), found["y"], today, year)
    if today is None:
        return None
    if words in _WORDS:
        return today + timedelta(days=_WORDS[words])
    away = _AWAY.fullmatch(words)
    if away is None:
        return None
    many, unit = int(away["sign"] + away["many"]), away["unit"]
    span = {"w": Duration(days=7), "m": Duration(months=1)}.get(unit, Duration(days=1))
    return later(today, span, many)


def _in_calendar(
    day: int, month: int, written: str | None, today: date | None, year: Year
) -> date | None:
    if written is not None:
        meant = int(written)
        if len(written) == _SHORT_YEAR:
            meant += _CENTURY * (today.year // _CENTURY if today else _TWENTIES)
            if today and _is_past(day, month, meant, today, year):
                meant -= _CENTURY
        elif meant < _FIRST_YEAR:
            return None
    elif today is None or year is Year.TYPED:
        return None
    else:
        meant = today.year + _years_on(day, month, today, year)
    try:
        return date(meant, month, day)
    except ValueError:
        raise NoSuchDayError(day, month, meant) from None


def _is_past(day: int, month: int, meant: int, today: date, year: Year) -> bool:
    """Return whether two digits of a year mean the century before.

    What happened may be typed with a day a little ahead by mistake: the field says so, instead of
    taking a day a hundred years ago.
    """
    if year is Year.TYPED:
        return (meant, month, day) > today.timetuple()[:3]
    return year is Year.BACK and meant > today.year + _SLIP


def _years_on(day: int, month: int, today: date, year: Year) -> int:
    """Return how many years after today's the year lies that is meant by a day without one.

    Of a 29 February it is the same as of its neighbours, whether or not that year has one.
    """
    here, there = (today.month, today.day), (month, day)
    match year:
        case Year.AHEAD:
            return int(there < here)
        case Year.BACK:
            return -int(there > here)
        case _:
            # Months of 31 days are exact enough to tell half a year.
            apart = (month - today.month) * 31 + day - today.day
            return min((0, -1, 1), key=lambda years: abs(apart + years * 12 * 31))
