"""Whom a card waited for, and when: told, and put right where it was noted too late."""

from collections.abc import Callable
from datetime import date
from typing import Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.records import Pause
from kanban_app.domain.waiting import Frame, corrected, waits
from kanban_app.services.ports import CardReader, Recorder


class WaitingStore(CardReader, Recorder, Protocol):
    """What waits need of persistence."""


class WaitingService:
    """Tells the waits of a card; whom it waits for now is a field of the card."""

    def __init__(self, store: WaitingStore, clock: Callable[[], Moment], days: LocalDays) -> None:
        self._store = store
        self._clock = clock
        self._days = days

    def of_card(self, card: CardId) -> list[Pause]:
        """Return when a card waited for whom, the earliest first."""
        return waits(self._store.pauses(None, [card]))

    def correct(self, wait: Pause, since: date, until: date | None = None) -> Changes:
        """Let a wait begin on another day, and one that is over end on another; numbers follow.

        DomainError if it is no longer as `wait` says, or does not fit in between.
        """
        known, at = self.of_card(wait.card), self._clock()
        state = self._store.states([wait.card]).get(wait.card)
        if wait not in known or state is None:
            raise DomainError(QT_TRANSLATE_NOOP("Errors", "This wait has changed meanwhile."))
        known.remove(wait)
        right = corrected(wait, since, until, Frame(state.created, at, known), self._days)
        (face,) = self._store.faces([wait.card])
        return self._store.record(
            OpKind.CORRECT_WAIT,
            (face.heading,),
            at,
            lambda writer: writer.correct_pause(wait, right.since, right.until),
        )
