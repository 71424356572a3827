"""Moments and local days: UTC microseconds inside, the user's days and weeks outside.

A moment is an integer, microseconds since 1970-01-01T00:00Z; it sorts, subtracts exactly and
never forgets its zone.
"""

from bisect import bisect_right
from datetime import UTC, date, datetime, timedelta, tzinfo
from functools import cached_property
from typing import NewType

Moment = NewType("Moment", int)

# Days are asked about between these years; the offsets of a zone are known for them.
FIRST_YEAR, LAST_YEAR = 1990, 2060

SECOND = 1_000_000
HOUR = 3_600 * SECOND
DAY = 24 * HOUR
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_EPOCH_ORDINAL = _EPOCH.toordinal()
_MICROSECOND = timedelta(microseconds=1)


def moment_of(when: datetime) -> Moment:
    """Return the moment of an aware datetime; a naive one raises ValueError."""
    if when.tzinfo is None:
        raise ValueError("a naive datetime has no moment")
    return Moment((when - _EPOCH) // _MICROSECOND)


def as_utc(moment: Moment) -> datetime:
    """Return the aware UTC datetime of `moment`."""
    return _EPOCH + timedelta(microseconds=moment)


def iso(moment: Moment) -> str:
    """Return ISO 8601 in UTC with fixed precision, e.g. `2026-01-01T00:00:00.000000Z`."""
    return as_utc(moment).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def days_between(start: Moment, end: Moment) -> float:
    """Return elapsed days (24 h each, daylight saving has no effect)."""
    return (end - start) / DAY


class LocalDays:
    """Turns moments into local day numbers (proleptic ordinals) of one time zone, fast.

    `datetime.fromtimestamp(..., zone)` costs a microsecond; a bisect over the zone's offset
    changes costs a tenth.
    """

    def __init__(
        self, zone: tzinfo, first_year: int = FIRST_YEAR, last_year: int = LAST_YEAR
    ) -> None:
        self.zone = zone
        self._years = (first_year, last_year)

    def day(self, moment: int) -> int:
        """Return the ordinal of the local day that `moment` falls in."""
        starts, offsets = self.changes
        offset = offsets[bisect_right(starts, moment) - 1]
        return (moment + offset) // DAY + _EPOCH_ORDINAL

    def date_of(self, moment: Moment) -> date:
        """Return the local calendar date of `moment`."""
        return self.local(moment).date()

    def local(self, moment: Moment) -> datetime:
        """Return the aware local datetime of `moment`."""
        return as_utc(moment).astimezone(self.zone)

    def start_of(self, day: date) -> Moment:
        """Return the moment at which the local `day` begins (DST included)."""
        return moment_of(datetime(day.year, day.month, day.day, tzinfo=self.zone))

    def end_of(self, day: date) -> Moment:
        """Return the last moment of the local `day`; what is told as of a day is told then."""
        return Moment(self.start_of(day + timedelta(days=1)) - 1)

    @cached_property
    def changes(self) -> tuple[list[int], list[int]]:
        """The moments between the two years at which the zone's offset changes, and to what.

        Found when first asked for: it takes 3 ms, and the first paint needs only one date.
        """
        at, end = (datetime(year, 1, 1, tzinfo=UTC) for year in self._years)
        previous = self._offset(at)
        starts, offsets = [-(2**62)], [previous]
        step = timedelta(days=7)
        while at < end:
            following = at + step
            offset = self._offset(following)
            if offset != previous:
                starts.append(moment_of(self._bisect(at, following, previous)))
                offsets.append(offset)
                previous = offset
            at = following
        return starts, offsets

    def _offset(self, when: datetime) -> int:
        return (when.astimezone(self.zone).utcoffset() or timedelta()) // _MICROSECOND

    def _bisect(self, low: datetime, high: datetime, offset_before: int) -> datetime:
        while high - low > timedelta(seconds=1):
            middle = (low + (high - low) / 2).replace(microsecond=0)
            if middle <= low:
                break
            if self._offset(middle) == offset_before:
                low = middle
            else:
                high = middle
        return high
