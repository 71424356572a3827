"""How long visits of a stage usually last: percentiles over the last year, kept up to date."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import NamedTuple

from kanban_app.analytics.bag import SortedBag
from kanban_app.analytics.percentiles import rank

WINDOW_DAYS = 365
FEWEST = 5


class PaceReading(NamedTuple):
    """Nearest-rank percentiles in microseconds over `visits`, None below five of them."""

    median: int | None
    p85: int | None
    visits: int


@dataclass(slots=True)
class Pace:
    """Visits of one stage that ended, by the local day they ended on; durations in microseconds."""

    today: int
    _by_day: dict[int, list[int]] = field(default_factory=dict)
    _recent: SortedBag = field(default_factory=SortedBag)
    _reading: PaceReading | None = None
    _earlier: dict[int, PaceReading] = field(default_factory=dict)

    def add(self, day: int, duration: int) -> None:
        """Count a visit that ended on `day`."""
        self._by_day.setdefault(day, []).append(duration)
        self._earlier.clear()
        if self._is_recent(day):
            self._recent.add(duration)
            self._reading = None

    def remove(self, day: int, duration: int) -> None:
        """Take back a visit that was counted; LookupError if it was not."""
        durations = self._by_day[day]
        durations.remove(duration)
        if not durations:
            del self._by_day[day]
        self._earlier.clear()
        if self._is_recent(day):
            self._recent.remove(duration)
            self._reading = None

    def refill(self, by_day: Mapping[int, list[int]], today: int) -> None:
        """Start over with these visits."""
        self._by_day = dict(by_day)
        self._earlier.clear()
        self.set_today(today)

    def set_today(self, today: int) -> None:
        """Let the year end on another day."""
        self.today = today
        self._recent = self._year_to(today)
        self._reading = None

    def reading(self) -> PaceReading:
        """Return the percentiles; the same object until something changes."""
        if self._reading is None:
            self._reading = _read(self._recent)
        return self._reading

    def reading_at(self, day: int) -> PaceReading:
        """Return the percentiles of the year that ends on `day`; sorted anew after a change."""
        if day == self.today:
            return self.reading()
        if day not in self._earlier:
            self._earlier[day] = _read(self._year_to(day))
        return self._earlier[day]

    def _year_to(self, last: int) -> SortedBag:
        return SortedBag(
            duration
            for day, durations in self._by_day.items()
            if last - WINDOW_DAYS < day <= last
            for duration in durations
        )

    def _is_recent(self, day: int) -> bool:
        return self.today - WINDOW_DAYS < day <= self.today


def _read(visits: SortedBag) -> PaceReading:
    n = len(visits)
    if n < FEWEST:
        return PaceReading(None, None, n)
    return PaceReading(visits.at(rank(50, n)), visits.at(rank(85, n)), n)
