"""Counters per local day whose sums over weeks and months are quick."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field


@dataclass(slots=True)
class DayCounts:
    """How much happened on each local day (proleptic ordinals); grows to both sides."""

    _first: int = 0
    _counts: list[int] = field(default_factory=list)

    def add(self, day: int, amount: int) -> None:
        """Add `amount` (may be negative) to a day."""
        counts = self._counts
        if not counts:
            self._first = day
        place = day - self._first
        if place < 0:
            counts[:0] = [0] * -place
            self._first, place = day, 0
        elif place >= len(counts):
            counts.extend([0] * (place - len(counts) + 1))
        counts[place] += amount

    def add_all(self, days: Iterable[int]) -> None:
        """Count every day given, as often as it is given."""
        self.add_sums(Counter(days))

    def add_sums(self, by_day: Mapping[int, int]) -> None:
        """Add to each day what belongs to it."""
        for day, amount in by_day.items():
            self.add(day, amount)

    def first(self) -> int | None:
        """Return the first day on which anything happened, None if nothing did."""
        return next((self._first + i for i, n in enumerate(self._counts) if n), None)

    def last(self, upto: int) -> int | None:
        """Return the last day up to `upto` on which anything happened, None if nothing did."""
        end = min(len(self._counts), upto - self._first + 1)
        return next((self._first + i for i in range(end - 1, -1, -1) if self._counts[i]), None)

    def between(self, first: int, last: int) -> int:
        """Return the sum of the days `first` to `last`, both included."""
        start = max(0, first - self._first)
        return sum(self._counts[start : max(start, last - self._first + 1)])
