"""What the board needs of the program around it: who makes changes, and who writes them."""

from collections.abc import Callable, Sequence
from typing import Protocol

from kanban_app.analytics.live import LiveStats
from kanban_app.domain.card import CardDetail, CardFace, CardFields
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.services.moves import Drop, Settled
from kanban_app.ui.board.pile import Pile


class Performer(Protocol):
    """Writes changes in order and does not lose them; `ui.outbox` does it, asyncio and all."""

    async def perform(self, work: Callable[[], Changes]) -> Changes:
        """Await the change; a broken rule raises `DomainError`."""
        ...


class Cards(Protocol):
    """What the board needs of `services.board`."""

    def move(self, drop: Drop) -> Changes:
        """Put cards into a stage at a place."""
        ...

    def add(self, stage: StageId, fields: CardFields) -> Changes:
        """Add a card at the top of a stage."""
        ...

    def detail(self, card: CardId) -> CardDetail | None:
        """Return one card whole, None if it is gone."""
        ...

    def faces(self, cards: Sequence[CardId]) -> list[CardFace]:
        """Return how cards look; deleted ones are left out."""
        ...


class Live(Protocol):
    """What the board needs of `services.live`."""

    def statistics(self, journey: Journey, now: Moment) -> LiveStats:
        """Return the statistics of a journey."""
        ...

    def column(self, stage: StageId) -> list[CardFace]:
        """Return all cards of a column in order."""
        ...

    def journeys(self) -> tuple[Journey, ...]:
        """Return every journey in order."""
        ...

    def settled(self, cards: Sequence[CardId]) -> Settled:
        """Return how these cards stand now."""
        ...


class BoardDesk(Protocol):
    """What the board needs of `services.desk`, which is too much to import for a first paint."""

    @property
    def board(self) -> Cards:
        """Return what changes cards."""
        ...

    @property
    def live(self) -> Live:
        """Return what reads them."""
        ...


def read_pile(live: Live, stage: StageId, today: str) -> Pile:
    """Read a column with all that follows from its cards, where that holds up no frame."""
    pile = Pile(live.column(stage), today)
    pile.texts()
    return pile
