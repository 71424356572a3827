"""What the numbers are made from, taken from a snapshot of any moment."""

from collections.abc import Iterable
from dataclasses import replace

from kanban_app.analytics.book import JourneyLog, book_of, by_card
from kanban_app.analytics.events import EventColumns, columns_of
from kanban_app.analytics.seen import caps_of
from kanban_app.domain.facts import facts_of
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.records import Snapshot, orders_of

# Where the journeys stand in the flywheel: buyers' cards may be about an owner's property.
OWNERS, BUYERS = "left", "right"


class PastLogs:
    """The logs of all journeys at any moment of a history that is turned into columns once."""

    def __init__(self, events: Iterable[StageEvent]) -> None:
        self._events = tuple(events)
        self._columns: dict[JourneyId, EventColumns] = {}

    def log(self, snapshot: Snapshot, journey: JourneyId) -> JourneyLog:
        """Return the log of a journey as a snapshot tells it; later events may be in it."""
        log = self._log(snapshot, journey)
        if log.journey.lobe != BUYERS:
            return log
        owners = (self._log(snapshot, j.id) for j in snapshot.journeys if j.lobe == OWNERS)
        caps = (caps_of(book_of(owner, snapshot.as_of)) for owner in owners)
        return replace(log, owners=dict(cap for each in caps for cap in each.items()))

    def _log(self, snapshot: Snapshot, journey: JourneyId) -> JourneyLog:
        then = next(j for j in snapshot.journeys if j.id == journey)
        if journey not in self._columns:
            self._columns[journey] = columns_of(e for e in self._events if e.journey == journey)
        return JourneyLog(
            journey=then,
            orders=orders_of(snapshot, then),
            events=self._columns[journey],
            # A resting card keeps its worth here: the forecast is not about today's work.
            facts={card.id: facts_of(card) for card in snapshot.cards},
            pauses=by_card(snapshot.pauses),
            gone=snapshot.gone,
            card_estimates=snapshot.card_estimates,
            stage_estimates=snapshot.stage_estimates,
        )
