"""Counters per stage and local day of what cards passed, joined, advanced from and lost."""

from collections import defaultdict
from collections.abc import Iterable

from kanban_app.analytics.counts import DayCounts
from kanban_app.analytics.reading import Period
from kanban_app.analytics.rules import slots_in
from kanban_app.analytics.track import Standing, Track
from kanban_app.domain.moment import LocalDays

# The stages (masks) a card passed, joined as a lead, advanced from and was lost at.
Share = tuple[int, int, int, int]
NOTHING: Share = (0, 0, 0, 0)


def share_of(track: Track) -> Share:
    """Return what a card adds to the counters."""
    reached, passed, standing = track.reached, track.passed, track.standing
    if standing is Standing.NOT_A_LEAD:
        return (passed, 0, 0, 0)
    return (passed, reached, passed, reached & ~passed if standing is Standing.LOST else 0)


class Tally:
    """First passages by the day they happened; cohorts by the day the card joined them."""

    def __init__(self, size: int, days: LocalDays) -> None:
        self._days = days
        self._counts = tuple([DayCounts() for _ in range(size)] for _ in NOTHING)

    def shift(self, track: Track, before: Share, after: Share) -> None:
        """Replace what a card added `before` by what it adds `after`."""
        day, moments = self._days.day, track.left
        # Both slots of a stage mostly share their moment: do not ask for its day twice.
        known, when = None, 0
        for counts, old, new in zip(self._counts, before, after, strict=True):
            for slot in slots_in(old ^ new):
                if moments[slot] != known:
                    known = moments[slot]
                    when = day(known)
                counts[slot].add(when, 1 if new >> slot & 1 else -1)
            moments = track.joined

    def load(self, tracks: Iterable[Track]) -> None:
        """Add many cards at once: the same as shifting each from nothing, but faster."""
        day = self._days.day
        # Counted on the way: lists of days would be counted, and freed, in one long step that no
        # other thread could interrupt.
        found: list[list[dict[int, int]]] = [[defaultdict(int) for _ in c] for c in self._counts]
        left, joined, advanced, lost = found
        for track in tracks:
            share = share_of(track)
            for slot in slots_in(share[0]):
                left[slot][day(track.left[slot])] += 1
            for slot in slots_in(share[1]):
                when = day(track.joined[slot])
                joined[slot][when] += 1
                if share[2] >> slot & 1:
                    advanced[slot][when] += 1
                elif share[3]:
                    lost[slot][when] += 1
        for counts, sums in zip(self._counts, found, strict=True):
            for counter, by_day in zip(counts, sums, strict=True):
                counter.add_sums(by_day)

    def throughput(self, slot: int, period: Period) -> int:
        """Return the first passages beyond a stage within the period."""
        return self._counts[0][slot].between(period.first, period.last)

    def first_day(self, slot: int) -> int | None:
        """Return the first day on which a card joined or passed a stage, None without any."""
        days = [day for c in self._shown(slot) if (day := c.first()) is not None]
        return min(days, default=None)

    def last_day(self, slot: int, upto: int) -> int | None:
        """Return the last day up to `upto` on which a card joined or passed a stage."""
        days = [day for c in self._shown(slot) if (day := c.last(upto)) is not None]
        return max(days, default=None)

    def cohort(self, slot: int, window: Period) -> tuple[int, int, int]:
        """Return the cards that joined within the window, and how many advanced or were lost."""
        first, last = window.first, window.last
        joined, advanced, lost = (c[slot].between(first, last) for c in self._counts[1:])
        return joined, advanced, lost

    def _shown(self, slot: int) -> tuple[DayCounts, DayCounts]:
        """Return what decides where a window shows anything: passages and arrivals."""
        return self._counts[0][slot], self._counts[1][slot]
