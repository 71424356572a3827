"""The numbers of the flywheel for a printed report."""

from collections import Counter

from kanban_app.analytics.stats_wheel import Words, wheel_stats
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Snapshot
from kanban_app.services.flywheel import FlywheelService
from kanban_app.services.ports import CardReader
from kanban_app.services.stats import Asked, names_of


class FlywheelStats:
    """Tells the wheel by the names of journeys, stages and cards."""

    def __init__(self, store: CardReader, flywheel: FlywheelService) -> None:
        self._store = store
        self._flywheel = flywheel

    def stats(self, asked: Asked, now: Moment) -> dict[str, object]:
        """Return the wheel as of the moment asked for, ready for JSON.

        Raises DomainError if the period ends before it begins.
        """
        window = asked.window(now)
        wheel = self._flywheel.wheel(window.start, window.end, window.as_of, now)
        return wheel_stats(wheel, _words(self._store.snapshot(now, daybook=False)))


def _words(present: Snapshot) -> Words:
    names = names_of(present.cards)
    used = Counter(names.values())
    own = {c: name if used[name] == 1 else f"{name} #{c}".strip() for c, name in names.items()}
    stages = (*present.gone, *(s for j in present.journeys for s in j.stages))
    return Words({j.id: j.key for j in present.journeys}, {s.id: s.key for s in stages}, own)
