"""Little's law as a check: cards in progress = rate of cards times time of each."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass

from kanban_app.analytics.visits import Visit
from kanban_app.analytics.window import Window
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import DAY


@dataclass(frozen=True, slots=True)
class Little:
    """Both sides of L = lambda W over one window, every card's time clipped to the window.

    `rate` is cards in progress at any time of the window per day, `time` their mean days in it.
    """

    level: float
    rate: float
    time: float

    @property
    def product(self) -> float:
        """Return what the level must equal."""
        return self.rate * self.time


def little(
    visits: Iterable[Visit], stages: Collection[StageId], window: Window, level: float
) -> Little | None:
    """Return the check of an average WIP `level` over `stages`, None where no card was there."""
    times: dict[CardId, int] = {}
    for visit in visits:
        # Half open: a visit that ended as the window began was not in it.
        present = visit.since < window.seen_end and (
            visit.until is None or visit.until > window.start
        )
        if visit.stage in stages and present:
            overlap = window.overlap(visit.since, visit.until)
            times[visit.card] = times.get(visit.card, 0) + overlap
    if not times or not window.days:
        return None
    return Little(level, len(times) / window.days, sum(times.values()) / DAY / len(times))
