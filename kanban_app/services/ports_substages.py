"""What use cases need of persistence for sub-stages and for what a journey's map says."""

from collections.abc import Sequence
from typing import Protocol

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import SubstageEvent


class SubstageReader(Protocol):
    """Reading where cards stood within their stages."""

    def all(self) -> Sequence[SubstageEvent]:
        """Return every event of cards that exist, in order."""
        ...

    def of_card(self, card: CardId) -> Sequence[SubstageEvent]:
        """Return the events of a card, in order."""
        ...

    def of_stage(self, stage: StageId) -> Sequence[SubstageEvent]:
        """Return the events within a stage, in order."""
        ...


class SubstageWriter(Protocol):
    """Writing where cards go within their stage."""

    def append(
        self, card: CardId, stage: StageId, at: Moment, path: str, uid: str | None = None
    ) -> None:
        """Write down that a card came to a sub-stage of the stage it stands in.

        The clock may have been set back: it is never earlier than what the card did last.
        """
        ...

    def add(self, events: Sequence[SubstageEvent]) -> None:
        """Store events of the past as they are."""
        ...
