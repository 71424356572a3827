"""Writing the pipeline for others: what a file gets, and which file it becomes."""

from collections.abc import Callable, Collection, Iterable, Mapping
from dataclasses import dataclass

from kanban_app.analytics.live import LiveStats
from kanban_app.analytics.reading import BoardReading, PeriodUnit
from kanban_app.domain.card import CardDetail, CardFace
from kanban_app.domain.daybook import only_of_cards
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.past import as_of
from kanban_app.domain.records import Snapshot, orders_of
from kanban_app.services.columns import columns_of, face_of
from kanban_app.services.ports import CardReader


@dataclass(frozen=True, slots=True)
class Scope:
    """What is exported: one journey or all (None), all cards or only these, now or then."""

    journey: JourneyId | None = None
    cards: frozenset[CardId] | None = None
    as_of: Moment | None = None


@dataclass(frozen=True, slots=True)
class Pipeline:
    """A snapshot with the readings of `journeys`, those in scope; `faces` are what columns show.

    The snapshot also holds the journeys its cards came from.
    """

    snapshot: Snapshot
    journeys: tuple[Journey, ...]
    readings: Mapping[JourneyId, BoardReading]
    faces: Mapping[StageId, tuple[CardFace, ...]]


class ExportService:
    """Collects the pipeline as of any moment."""

    def __init__(self, store: CardReader, clock: Callable[[], Moment], days: LocalDays) -> None:
        self._store = store
        self._clock = clock
        self._days = days

    def pipeline(self, scope: Scope) -> Pipeline:
        """Return what a file may show: cards, columns and readings, all as of one moment."""
        now = self._clock()
        told_at = scope.as_of or now
        snapshot = as_of(self._store.snapshot(now), told_at, self._days)
        journeys = tuple(j for j in snapshot.journeys if scope.journey in (None, j.id))
        ids = {j.id for j in journeys}
        cards = tuple(
            c
            for c in snapshot.cards
            if c.journey_id in ids and (scope.cards is None or c.id in scope.cards)
        )
        shown = snapshot._replace(cards=cards, journeys=_spoken_of(snapshot, journeys, cards))
        if scope.journey is not None or scope.cards is not None:
            # Who gets a part does not get everybody's data.
            mine = only_of_cards(snapshot.daybook, {c.id for c in cards})
            shown = shown._replace(daybook=mine)
        listings = self._store.properties.of_all_cards()
        return Pipeline(
            shown,
            journeys,
            {j.id: self._reading(j, snapshot, told_at) for j in journeys},
            columns_of(cards, journeys, lambda card: face_of(card, listings.get(card.id))),
        )

    def _reading(self, journey: Journey, snapshot: Snapshot, told_at: Moment) -> BoardReading:
        orders = orders_of(snapshot, journey)
        stats = LiveStats(journey, orders, self._days, self._days.day(told_at))
        stats.rebuild(e for e in snapshot.events if e.journey == journey.id)
        return stats.reading(PeriodUnit.WEEK)


def _spoken_of(
    snapshot: Snapshot, shown: Collection[Journey], cards: Iterable[CardDetail]
) -> tuple[Journey, ...]:
    """Return the journeys shown, and those in which cards were before they were handed over."""
    kept = {c.id for c in cards}
    ids = {j.id for j in shown} | {e.journey for e in snapshot.events if e.card in kept}
    return tuple(j for j in snapshot.journeys if j.id in ids)
