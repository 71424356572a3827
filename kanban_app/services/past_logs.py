"""What the numbers are made from, taken from a snapshot of any moment."""

from collections.abc import Iterable

from kanban_app.analytics.book import JourneyLog, by_card
from kanban_app.analytics.events import EventColumns, columns_of
from kanban_app.domain.card import CardDetail
from kanban_app.domain.facts import facts_of
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.records import CardFacts, Snapshot, orders_of
from kanban_app.services.owners import with_owners


class PastLogs:
    """The logs of all journeys at any moment of a history that is turned into columns once."""

    def __init__(self, events: Iterable[StageEvent]) -> None:
        self._events = tuple(events)
        self._columns: dict[JourneyId, EventColumns] = {}
        # Most cards say the same on one day as on the next.
        self._facts: dict[CardId, tuple[CardDetail, CardFacts]] = {}

    def log(self, snapshot: Snapshot, journey: JourneyId) -> JourneyLog:
        """Return the log of a journey as a snapshot tells it; later events may be in it."""
        then = next(j for j in snapshot.journeys if j.id == journey)
        return with_owners(
            self._log(snapshot, then),
            snapshot.journeys,
            lambda owner: self._log(snapshot, owner),
            snapshot.as_of,
        )

    def _log(self, snapshot: Snapshot, then: Journey) -> JourneyLog:
        journey = then.id
        if journey not in self._columns:
            self._columns[journey] = columns_of(e for e in self._events if e.journey == journey)
        return JourneyLog(
            journey=then,
            orders=orders_of(snapshot, then),
            events=self._columns[journey],
            # A resting card keeps its worth here: the forecast is not about today's work.
            facts={card.id: self._facts_of(card) for card in snapshot.cards},
            pauses=by_card(snapshot.pauses),
            gone=snapshot.gone,
            card_estimates=snapshot.card_estimates,
            stage_estimates=snapshot.stage_estimates,
        )

    def _facts_of(self, card: CardDetail) -> CardFacts:
        kept = self._facts.get(card.id)
        if kept is None or kept[0] is not card:
            kept = self._facts[card.id] = (card, facts_of(card))
        return kept[1]
