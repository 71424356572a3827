"""asyncio on Qt's event loop, and the one database thread; imported after the first paint."""

import asyncio
import sys
from collections.abc import Callable, Coroutine
from concurrent.futures import ThreadPoolExecutor
from functools import partial

from PySide6.QtWidgets import QApplication
from qasync import QEventLoop

from kanban_app.ui import aio
from kanban_app.ui.aio import P, T, Work

_running: set[asyncio.Task[None]] = set()


class DatabaseThread:
    """Implements `ui.aio.Worker` with a single thread."""

    def __init__(self) -> None:
        self._executor = ThreadPoolExecutor(max_workers=1, thread_name_prefix="db")

    async def run(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Await the result of `work`, run after everything asked for before."""
        loop = asyncio.get_running_loop()
        return await loop.run_in_executor(self._executor, partial(work, *args, **kwargs))

    def close(self) -> None:
        """Finish what is asked for and end the thread."""
        self._executor.shutdown(wait=True)


def run(app: QApplication, main: Coroutine[object, None, None]) -> None:
    """Run `main` to its end on Qt's loop; then wait for everything that was spawned."""
    with QEventLoop(app, already_running=False) as loop:
        asyncio.set_event_loop(loop)
        loop.run_until_complete(_with_door(main))
    asyncio.set_event_loop(None)


async def drain() -> None:
    """Wait for everything spawned so far."""
    while _running:
        await asyncio.gather(*_running, return_exceptions=True)


def start(work: Work) -> None:
    """Run `work` as a task whose error reaches the excepthook."""
    task = asyncio.get_running_loop().create_task(work)
    _running.add(task)
    task.add_done_callback(_finish)


async def _with_door(main: Coroutine[object, None, None]) -> None:
    aio.begin(start)
    try:
        await main
        await drain()
    finally:
        aio.end()


def _finish(task: "asyncio.Task[None]") -> None:
    _running.discard(task)
    if task.cancelled():
        return
    if error := task.exception():
        sys.excepthook(type(error), error, error.__traceback__)
