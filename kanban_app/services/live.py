"""What the live board needs: statistics from the history, and the truth after a change."""

from collections.abc import Sequence

from kanban_app.analytics.live import LiveStats
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.services.moves import Settled
from kanban_app.services.ports import CardReader


class LiveService:
    """Loads columns and statistics, and tells how touched cards stand."""

    def __init__(self, store: CardReader, days: LocalDays) -> None:
        self._store = store
        self._days = days

    def statistics(self, journey: Journey, now: Moment) -> LiveStats:
        """Return the statistics of a journey, built from its whole history."""
        stats = LiveStats(journey, self._store.orders(journey.id), self._days, self._days.day(now))
        stats.rebuild(e for chunk in self._store.events(journey.id) for e in chunk)
        last = stats.last_day()
        if last is not None and stats.reading(PeriodUnit.WEEK).empty:
            # The charts show an old history where it ended: its year is sorted here, in the
            # thread of the database, and not while the window waits for it.
            stats.reading(PeriodUnit.WEEK, end=last)
        return stats

    def column(self, stage: StageId) -> list[CardFace]:
        """Return all cards of a column in order."""
        return [face for chunk in self._store.column_faces(stage) for face in chunk]

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order."""
        return self._store.journeys()

    def settled(self, cards: Sequence[CardId]) -> Settled:
        """Return how these cards stand now."""
        return Settled(tuple(self._store.faces(cards)), tuple(self._store.events_of(cards)))
