"""The program after the first paint: the loop, the store's thread, and everything joined to it."""

import asyncio
from collections.abc import Callable

from PySide6.QtWidgets import QApplication

from kanban_app.services.desk import Desk
from kanban_app.ui import loop
from kanban_app.ui.ending import EndSignals
from kanban_app.ui.links.session import Session
from kanban_app.ui.loop import DatabaseThread
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import Shell


def run_until_closed(
    app: QApplication, shell: Shell, desk: Desk, close: Callable[[], None]
) -> None:
    """Enter the loop; leave it when the window was closed and everything is written."""
    loop.run(app, _main(shell, desk, close))


async def _main(shell: Shell, desk: Desk, close: Callable[[], None]) -> None:
    worker = DatabaseThread()
    outbox = Outbox(worker)
    closed = asyncio.Event()
    session = Session(shell, desk, worker, outbox, closed.set)
    ending = EndSignals(shell)
    ending.asked.connect(shell.window.close)
    try:
        session.begin()
        await closed.wait()
        await loop.drain()
        await worker.run(close)
    finally:
        ending.stop()
        worker.close()
