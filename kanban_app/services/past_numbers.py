"""The statistics of the board as of one day after another, without counting all anew."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field

from kanban_app.analytics.live import LiveStats
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.past import Replay
from kanban_app.domain.records import Snapshot, orders_of

Numbers = Mapping[JourneyId, LiveStats]
# Beyond this part of a history it is cheaper to count everything than what differs.
_MOST = 0.2


class PastNumbers:
    """Counts the journeys as of any moment, from where it stood before.

    What `at` returned last stays as it is during the next call: one set is shown while another
    thread works at the other.
    """

    def __init__(self, replay: Replay, days: LocalDays) -> None:
        self._replay = replay
        self._days = days
        self._shown, self._other = _Set(), _Set()

    def at(self, then: Snapshot) -> Numbers:
        """Return the statistics of every journey of a snapshot that `replay` has made."""
        self._shown, self._other = self._other, self._shown
        numbers, day = self._shown, self._days.day(then.as_of)
        events = self._replay.events
        told = (then.journeys, then.orders)
        way = abs(len(then.events) - numbers.place)
        if told != numbers.told or way > _MOST * len(events):
            self._count_all(numbers, then, day)
        elif len(then.events) >= numbers.place:
            for event in events[numbers.place : len(then.events)]:
                numbers.stats[event.journey].apply(event)
        else:
            _take_back(numbers.stats, events[len(then.events) : numbers.place])
        numbers.place = len(then.events)
        for stats in numbers.stats.values():
            stats.set_today(day)
            # Read here, so that the window finds it read.
            stats.reading(PeriodUnit.WEEK)
        return dict(numbers.stats)

    def _count_all(self, numbers: "_Set", then: Snapshot, day: int) -> None:
        numbers.told = (then.journeys, then.orders)
        numbers.stats = {
            j.id: LiveStats(j, orders_of(then, j), self._days, day) for j in then.journeys
        }
        for journey, stats in numbers.stats.items():
            stats.rebuild(e for e in then.events if e.journey == journey)


@dataclass(slots=True)
class _Set:
    """Statistics that hold the first `place` events; `told` are their journeys and orders."""

    told: tuple[object, ...] = ()
    stats: dict[JourneyId, LiveStats] = field(default_factory=dict)
    place: int = 0


def _take_back(numbers: Numbers, events: Sequence[StageEvent]) -> None:
    """Take the last events of the history out again."""
    first = (events[0].at, events[0].seq)
    for journey, card in {(e.journey, e.card) for e in events}:
        stats = numbers[journey]
        stats.replace(card, _before(stats.events_of(card), first))


def _before(events: Iterable[StageEvent], first: tuple[int, int]) -> list[StageEvent]:
    return [e for e in events if (e.at, e.seq) < first]
