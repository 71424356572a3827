"""Asking again as long as something changes while an answer is on its way."""

from collections.abc import Awaitable, Callable

from kanban_app.ui.aio import spawn


def _always() -> bool:
    return True


class Asking:
    """Runs `tell` until its answer knows every change, one at a time and only while `seen`.

    What `tell` awaited and is `stale` by then is not to be shown: it would turn the last change
    back for a moment.
    """

    def __init__(
        self, tell: Callable[[], Awaitable[None]], seen: Callable[[], bool] = _always
    ) -> None:
        self._tell, self._seen = tell, seen
        self._running = False
        self.stale = False

    def again(self) -> None:
        """Ask anew, if anybody sees the answer; what is asked meanwhile is asked once."""
        self.stale = True
        if self._seen() and not self._running:
            spawn(self._run())

    async def _run(self) -> None:
        if self._running:
            return
        self._running = True
        try:
            while self.stale and self._seen():
                self.stale = False
                await self._tell()
        finally:
            self._running = False
