"""Who tells of single cards: the store as it is, or the history as of the day on the board."""

from collections.abc import Sequence
from typing import Protocol

from kanban_app.domain.card import CardDetail, CardFace
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.ui.board.perform import BoardDesk


class Reader(Protocol):
    """Reads cards; every method belongs on the database thread."""

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is not there."""
        ...

    def events(self, card: CardId) -> Sequence[StageEvent]:
        """Return the history of a card, in order."""
        ...

    def faces(self, cards: Sequence[CardId]) -> Sequence[CardFace]:
        """Return how these cards look; those that are not there are left out."""
        ...


class PresentReader:
    """Reads cards as they are."""

    def __init__(self, desk: BoardDesk) -> None:
        self._desk = desk

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is gone."""
        return self._desk.board.detail(card)

    def events(self, card: CardId) -> Sequence[StageEvent]:
        """Return the history of a card, in order."""
        return self._desk.live.settled((card,)).events

    def faces(self, cards: Sequence[CardId]) -> Sequence[CardFace]:
        """Return how these cards look."""
        return self._desk.board.faces(cards)
