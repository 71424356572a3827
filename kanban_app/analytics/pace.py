"""How long visits of a stage usually last: percentiles over a year, kept up to date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from itertools import chain
from typing import NamedTuple

from kanban_app.analytics.bag import SortedBag
from kanban_app.analytics.percentiles import rank
from kanban_app.domain.enough import FEWEST

WINDOW_DAYS = 365


class PaceReading(NamedTuple):
    """Nearest-rank percentiles in microseconds over `visits`, None below five of them."""

    median: int | None
    p85: int | None
    visits: int


@dataclass(slots=True)
class _Year:
    """The visits that ended in the year up to the day `last`."""

    last: int
    visits: SortedBag
    _reading: PaceReading | None = None

    def has(self, day: int) -> bool:
        return self.last - WINDOW_DAYS < day <= self.last

    def add(self, day: int, duration: int) -> None:
        if self.has(day):
            self.visits.add(duration)
            self._reading = None

    def remove(self, day: int, duration: int) -> None:
        if self.has(day):
            self.visits.remove(duration)
            self._reading = None

    def reading(self) -> PaceReading:
        if self._reading is None:
            self._reading = _read(self.visits)
        return self._reading


@dataclass(slots=True)
class Pace:
    """Visits of one stage that ended, by the local day they ended on; durations in microseconds.

    The year up to today is kept sorted, and so is the other year that was asked for last: charts
    that show earlier periods follow a move as quickly.
    """

    today: int
    _by_day: dict[int, list[int]] = field(default_factory=dict)
    _year: _Year = field(init=False)
    _other: _Year | None = None

    def __post_init__(self) -> None:
        """Begin with an empty year."""
        self._year = self._year_to(self.today)

    def add(self, day: int, duration: int) -> None:
        """Count a visit that ended on `day`."""
        self._by_day.setdefault(day, []).append(duration)
        self._year.add(day, duration)
        if self._other is not None:
            self._other.add(day, duration)

    def remove(self, day: int, duration: int) -> None:
        """Take back a visit that was counted; ValueError if it was not."""
        durations = self._by_day[day]
        durations.remove(duration)
        if not durations:
            del self._by_day[day]
        self._year.remove(day, duration)
        if self._other is not None:
            self._other.remove(day, duration)

    def refill(self, by_day: Mapping[int, list[int]], today: int) -> None:
        """Start over with these visits."""
        self._by_day = {day: sorted(durations) for day, durations in by_day.items()}
        self._other = None
        self.set_today(today)

    def set_today(self, today: int) -> None:
        """Let the year end on another day."""
        self.today = today
        self._year = self._year_to(today)

    def reading(self) -> PaceReading:
        """Return the percentiles; the same object until something changes."""
        return self._year.reading()

    def reading_at(self, day: int) -> PaceReading:
        """Return the percentiles of the year that ends on `day`."""
        if day == self.today:
            return self.reading()
        if self._other is None or self._other.last != day:
            self._other = self._year_to(day)
        return self._other.reading()

    def _year_to(self, last: int) -> _Year:
        # Most days were sorted by `refill`: to sort them together takes half the time.
        days = (v for day, v in self._by_day.items() if last - WINDOW_DAYS < day <= last)
        return _Year(last, SortedBag(chain.from_iterable(days)))


def _read(visits: SortedBag) -> PaceReading:
    n = len(visits)
    if n < FEWEST:
        return PaceReading(None, None, n)
    return PaceReading(visits.at(rank(50, n)), visits.at(rank(85, n)), n)
