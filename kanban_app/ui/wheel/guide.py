"""What the loop asks about cards while one is carried along it; the links answer."""

from collections.abc import Sequence
from typing import Protocol

from kanban_app.domain.ids import CardId, StageId
from kanban_app.ui.wheel.drawing import Foreseen, Held


class Guide(Protocol):
    """Knows the cards of the stages, and what comes of moving them."""

    def held(self, stage: StageId) -> Held | None:
        """Return the card of a stage that would be moved; None where there is none to move."""
        ...

    def turn(self, stage: StageId, step: int) -> Held | None:
        """Take the next card of a stage into the hand, or the one before."""
        ...

    def beside(self, stage: StageId, step: int) -> StageId | None:
        """Return the next stage of the same journey, or the one before."""
        ...

    def foresee(self, cards: Sequence[CardId], stage: StageId) -> Foreseen | None:
        """Return what a move would bring, None where nothing may be moved."""
        ...
