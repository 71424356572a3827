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

    def add(self, day: int, duration: int) -> None:
        """Count a visit that ended on `day`."""
        self._by_day.setdefault(day, []).append(duration)
        if self._is_recent(day):
            self._recent.add(duration)
            self._reading = None

    def remove(self, day: int, duration: int) -> None:
        """Take back a visit that was counted; LookupError if it was not."""
        durations = self._by_day[day]
        durations.remove(duration)
        if not durations:
            del self._by_day[day]
        if self._is_recent(day):
            self._recent.remove(duration)
            self._reading = None

    def refill(self, by_day: Mapping[int, list[int]], today: int) -> None:
        """Start over with these visits."""
        self._by_day = dict(by_day)
        self.set_today(today)

    def set_today(self, today: int) -> None:
        """Let the year end on another day."""
        self.today = today
        self._recent = SortedBag(
            duration
            for day, durations in self._by_day.items()
            if self._is_recent(day)
            for duration in durations
        )
        self._reading = None

    def reading(self) -> PaceReading:
        """Return the percentiles; the same object until something changes."""
        if self._reading is None:
            self._reading = self._read()
        return self._reading

    def _read(self) -> PaceReading:
        n = len(self._recent)
        if n < FEWEST:
            return PaceReading(None, None, n)
        return PaceReading(self._recent.at(rank(50, n)), self._recent.at(rank(85, n)), n)

    def _is_recent(self, day: int) -> bool:
        return self.today - WINDOW_DAYS < day <= self.today
