"""The light door to asynchronous work: start a coroutine, await the database thread.

asyncio itself lives in `ui.loop` and is imported after the first paint; what is started before
that waits here for the loop to begin.
"""

from collections.abc import Callable, Coroutine
from typing import ParamSpec, Protocol, TypeVar

from kanban_app.domain.errors import UserError

Work = Coroutine[object, None, None]
P = ParamSpec("P")
T = TypeVar("T")


class Worker(Protocol):
    """Runs work on the one database thread, one piece at a time, in order."""

    async def run(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Await the result of `work`."""
        ...


class _Door:
    """What `spawn` hands work to, once there is a loop."""

    start: Callable[[Work], None] | None = None
    refused: Callable[[UserError], None] | None = None
    waiting: list[Work] = []  # noqa: RUF012 -- one per process, like the loop


def spawn(work: Work) -> None:
    """Run `work` on the loop; what is refused is told, unexpected errors reach the excepthook."""
    if _Door.start is None:
        _Door.waiting.append(_told(work))
    else:
        _Door.start(_told(work))


async def _told(work: Work) -> None:
    try:
        await work
    except UserError as error:
        if _Door.refused is None:
            raise
        _Door.refused(error)


def tell_refusals(tell: Callable[[UserError], None]) -> None:
    """Have `tell` say why work was refused, until the loop is gone."""
    _Door.refused = tell


def begin(start: Callable[[Work], None]) -> None:
    """Let work start from now on, beginning with what has been waiting."""
    _Door.start = start
    waiting, _Door.waiting = _Door.waiting, []
    for work in waiting:
        start(work)


def end() -> None:
    """Let work wait again: the loop is gone."""
    _Door.start = _Door.refused = None
