"""ISO 8601 durations as templates write them, added to local days and moments.

Years, months, weeks and days are calendar arithmetic: a month later is the same day of the month,
or its last one where that is shorter; a day later is the same time of day, however many hours
the night had. Hours, minutes and seconds are real time that passes.
"""

import re
from calendar import monthrange
from datetime import UTC, date, datetime, time, timedelta
from typing import NamedTuple

from typing_extensions import override

_FORM = re.compile(
    r"(?P<sign>[+-]?)P(?=[0-9T])"
    r"(?:(?P<years>[0-9]{1,4})Y)?(?:(?P<months>[0-9]{1,4})M)?"
    r"(?:(?P<weeks>[0-9]{1,4})W)?(?:(?P<days>[0-9]{1,5})D)?"
    r"(?:T(?=[0-9])(?:(?P<hours>[0-9]{1,5})H)?(?:(?P<minutes>[0-9]{1,6})M)?"
    r"(?:(?P<seconds>[0-9]{1,7})S)?)?"
)
_HOUR, _MINUTE = 3600, 60
# No month is longer: what is counted in these is never too many.
_LONGEST_MONTH = 31


class Duration(NamedTuple):
    """A duration; the parts of a negative one are all negative."""

    months: int = 0
    days: int = 0
    seconds: int = 0

    @property
    def negative(self) -> bool:
        """Return whether it leads back in time."""
        return min(self) < 0

    @property
    def whole_days(self) -> bool:
        """Return whether it says nothing about a time of day."""
        return self.seconds == 0

    @override
    def __str__(self) -> str:
        months, days, seconds = map(abs, self)
        (years, months), (hours, rest) = divmod(months, 12), divmod(seconds, _HOUR)
        minutes, seconds = divmod(rest, _MINUTE)
        on = _parts((years, "Y"), (months, "M"), (days, "D"))
        at = _parts((hours, "H"), (minutes, "M"), (seconds, "S"))
        sign = "-" if self.negative else ""
        return f"{sign}P{on}T{at}" if at else f"{sign}P{on or '0D'}"


def duration_of(text: str) -> Duration:
    """Return the duration in a text like `P3D`, `-P2W`, `PT4H`, `P1Y6M`; else ValueError."""
    found = _FORM.fullmatch(text)
    if found is None:
        raise ValueError("not an ISO 8601 duration")
    sign = -1 if found["sign"] == "-" else 1
    number = {name: int(part or 0) for name, part in found.groupdict().items() if name != "sign"}
    seconds = number["hours"] * _HOUR + number["minutes"] * _MINUTE + number["seconds"]
    return Duration(
        sign * (number["years"] * 12 + number["months"]),
        sign * (number["weeks"] * 7 + number["days"]),
        sign * seconds,
    )


def day_of(text: str) -> date | None:
    """Return the day an ISO date with dashes names, None for any other text.

    An amount of cents and a number may look like one without: `20260715`.
    """
    try:
        day = date.fromisoformat(text)
    except ValueError:
        return None
    return day if day.isoformat() == text else None


def later(day: date, span: Duration, times: int = 1) -> date:
    """Return the day `times` spans after `day`, its hours left out; at most the calendar's ends."""
    months = (day.year * 12 + day.month - 1) + span.months * times
    year, month = divmod(months, 12)
    if not date.min.year <= year <= date.max.year:
        return date.min if year < date.min.year else date.max
    start = date(year, month + 1, min(day.day, monthrange(year, month + 1)[1]))
    ordinal = start.toordinal() + span.days * times
    return date.fromordinal(min(max(ordinal, 1), date.max.toordinal()))


def due(start: datetime, span: Duration) -> tuple[date, time | None]:
    """Return on which local day, and if the span counts hours at which minute, something is due.

    `start` is aware and local. Working hours are not looked at: four hours after half past five
    in the afternoon is half past nine in the evening, as the customer counts them.
    """
    day = later(start.date(), span)
    if span.whole_days:
        return day, None
    wall = datetime.combine(day, start.timetz())
    try:
        passed = wall.astimezone(UTC) + timedelta(seconds=span.seconds)
        local = passed.astimezone(start.tzinfo)
    except OverflowError:
        # The calendar ends here: somebody typed the year 9999.
        return day, None
    return local.date(), local.time().replace(second=0, microsecond=0)


def next_after(day: date, span: Duration, today: date) -> date:
    """Return the first repetition of `day` that lies after `today`, counted from `day` itself.

    The span must lead forward by whole days; ValueError if it does not.
    """
    if span.negative or not (span.months or span.days):
        raise ValueError("a repetition leads forward by days")
    longest = span.months * _LONGEST_MONTH + span.days
    times = max(1, (today - day).days // longest)
    while (found := later(day, span, times)) <= today < date.max:
        times += 1
    return found


def _parts(*parts: tuple[int, str]) -> str:
    return "".join(f"{number}{unit}" for number, unit in parts if number)
