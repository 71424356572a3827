"""What the board needs to have its changes written: `ui.outbox` does it, asyncio and all."""

from collections.abc import Callable
from typing import Protocol

from kanban_app.domain.changes import Changes


class Performer(Protocol):
    """Writes changes in order and does not lose them."""

    async def perform(self, work: Callable[[], Changes]) -> Changes:
        """Await the change; a broken rule raises `DomainError`."""
        ...
