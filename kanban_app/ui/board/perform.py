"""What the board needs of the program around it: who makes changes, and who writes them."""

from collections.abc import Callable
from typing import Protocol

from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import StageId
from kanban_app.services.board import BoardService
from kanban_app.services.live import LiveService
from kanban_app.ui.board.pile import Pile


class Performer(Protocol):
    """Writes changes in order and does not lose them; `ui.outbox` does it, asyncio and all."""

    async def perform(self, work: Callable[[], Changes]) -> Changes:
        """Await the change; a broken rule raises `DomainError`."""
        ...


class BoardDesk(Protocol):
    """What the board needs of `services.desk`, which is too much to import for a first paint."""

    @property
    def board(self) -> BoardService:
        """Return what changes cards."""
        ...

    @property
    def live(self) -> LiveService:
        """Return what reads them."""
        ...


def read_pile(live: LiveService, stage: StageId, today: str) -> Pile:
    """Read a column with all that follows from its cards, where that holds up no frame."""
    pile = Pile(live.column(stage), today)
    pile.texts()
    return pile
