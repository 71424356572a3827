"""Changes on their way to the store: in order, and kept when the disk says no.

A change the disk does not take waits here and is tried again; whatever came after waits behind it.
One that fails for any other reason would fail for ever: it is its caller's, and the next goes on.
"""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import DiskError
from kanban_app.ui.aio import Worker

FIRST_RETRY_S, LAST_RETRY_S = 2.0, 30.0


@dataclass(frozen=True, slots=True)
class Trouble:
    """Why the store did not take a change, and how many changes wait."""

    error: DiskError
    waiting: int


class Outbox(QObject):
    """Performs changes one after the other; a refused one blocks the rest until it is written."""

    troubled = Signal(Trouble)
    saving = Signal()
    saved = Signal()

    def __init__(self, worker: Worker, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._worker = worker
        self._turn = asyncio.Lock()
        self._again = asyncio.Event()
        self._waiting = 0
        self._given_up = False

    @property
    def waiting(self) -> int:
        """Return how many changes are not written yet."""
        return self._waiting

    def try_again(self) -> None:
        """Try the refused change now instead of at the next retry."""
        self._again.set()

    def give_up(self) -> None:
        """Let the waiting changes fail: the broker closes the program all the same."""
        self._given_up = True
        self._again.set()

    async def perform(self, work: Callable[[], Changes]) -> Changes:
        """Await the change; a `DiskError` is retried, every other error is the caller's."""
        self._waiting += 1
        self.saving.emit()
        try:
            async with self._turn:
                return await self._until_written(work)
        finally:
            self._waiting -= 1
            if not self._waiting and not self._given_up:
                self.saved.emit()

    async def _until_written(self, work: Callable[[], Changes]) -> Changes:
        pause = FIRST_RETRY_S
        while True:
            try:
                return await self._worker.run(work)
            except DiskError as error:
                if self._given_up:
                    raise
                self.troubled.emit(Trouble(error, self._waiting))
            self._again.clear()
            try:
                await asyncio.wait_for(self._again.wait(), pause)
            except TimeoutError:
                pause = min(2 * pause, LAST_RETRY_S)
