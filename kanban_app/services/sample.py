"""A plausible history to try the program with; one undo takes all of it away."""

from collections.abc import Callable
from typing import Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.history import End
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.records import NewCard, Step
from kanban_app.services.demo import DemoCard, demo_history
from kanban_app.services.import_plan import CancelledError
from kanban_app.services.importing import Progress, unheeded
from kanban_app.services.ports import CardReader, Recorder, Writer

_CHUNK = 2_000


class SampleStore(CardReader, Recorder, Protocol):
    """What sample data needs of persistence."""


class SampleService:
    """Fills an empty store."""

    def __init__(self, store: SampleStore, clock: Callable[[], Moment], days: LocalDays) -> None:
        self._store = store
        self._clock = clock
        self._days = days

    def fill(
        self,
        cards: int,
        months: int,
        seed: int,
        closed: int | None = None,
        progress: Progress = unheeded,
    ) -> Changes:
        """Store a broker's history of so many live cards; a store with cards is left alone."""
        if cards < 1 or months < 1:
            raise DomainError(
                QT_TRANSLATE_NOOP("Errors", "Sample data needs at least one card and one month.")
            )
        journeys = {j.key: j for j in self._store.journeys()}
        if any(self._store.column(s.id) for j in journeys.values() for s in j.stages):
            raise DomainError(
                QT_TRANSLATE_NOOP(
                    "Errors", "Sample data is only for an empty board; this one has cards."
                )
            )
        at = self._clock()
        demo = demo_history(journeys, cards, months, seed, at, self._days, closed)
        stages = {(j.key, s.key): s.id for j in journeys.values() for s in j.stages}

        def new_card(card: DemoCard) -> NewCard:
            return NewCard(
                journeys[card.journey].id,
                card.fields,
                tuple(
                    Step(s.at, s.kind, end=s.to, reason=s.reason)
                    if isinstance(s.to, End)
                    else Step(s.at, s.kind, to=stages[card.journey, s.to], reason=s.reason)
                    for s in card.steps
                ),
                ref=card.ref,
                parked_until=card.parked_until,
                origin_ref=card.origin_ref or "",
            )

        def work(writer: Writer) -> None:
            for start in range(0, len(demo.cards), _CHUNK):
                writer.add_cards([new_card(c) for c in demo.cards[start : start + _CHUNK]])
                if not progress(min(start + _CHUNK, len(demo.cards)), len(demo.cards)):
                    raise CancelledError

        return self._store.record(OpKind.DEMO, (str(cards),), at, work)
