"""A database thread whose answers come when the test lets them: for what happens meanwhile."""

from collections import deque
from collections.abc import Callable, Generator

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import StorageError
from kanban_app.ui.aio import P, T, Work


class _Turn:
    """Waits until the gate lets the next answer through."""

    def __await__(self) -> Generator[object, None, None]:
        yield


class Gate:
    """Implements `Worker` and `Performer`; while it is shut, answers wait in the order asked."""

    def __init__(self) -> None:
        self.shut = self.broken = False
        self._waiting: deque[Work] = deque()

    def start(self, work: Work) -> None:
        """Run a coroutine up to the first answer it has to wait for."""
        try:
            work.send(None)
        except StopIteration:
            return
        self._waiting.append(work)

    async def run(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        if self.broken:
            raise StorageError("The disk does not answer.")
        if self.shut:
            await _Turn()
        return work(*args, **kwargs)

    async def perform(self, work: Callable[[], Changes]) -> Changes:
        return await self.run(work)

    @property
    def waits(self) -> bool:
        """Tell whether an answer is still waited for."""
        return bool(self._waiting)

    def let_one(self) -> None:
        """Do what was asked first, and let who asked go on."""
        self.start(self._waiting.popleft())

    def open(self) -> None:
        """Let everything through, from now on at once."""
        while self._waiting:
            self.let_one()
        self.shut = False
