"""The program around imports and exports: real store, real thread, real window."""

import asyncio
from collections.abc import Callable, Coroutine
from pathlib import Path
from zoneinfo import ZoneInfo

from PySide6.QtWidgets import QApplication

from kanban_app.domain.moment import LocalDays
from kanban_app.services.desk import desk_over
from kanban_app.store.connection import open_store
from kanban_app.store.store import SqlStore
from kanban_app.ui import loop
from kanban_app.ui.links.transfer import TransferLink
from kanban_app.ui.loop import DatabaseThread
from kanban_app.ui.main_window import MainWindow
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.settings import Settings
from kanban_app.ui.shell import Shell
from tests.builders import TickingClock, template


class Program:
    """Everything of the running program that imports and exports meet."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.clock = TickingClock()
        self.days = LocalDays(ZoneInfo("Europe/Berlin"))
        self.store = SqlStore(open_store(folder / "board.sqlite"))
        self.store.bring_up_to_date(self.clock())
        self.desk = desk_over(self.store, self.clock, self.days, template)
        self.desk.journeys.ensure_first()
        self.window = MainWindow()
        self.shell = Shell(self.window, Settings(folder), self.clock, self.days)
        self.worker = DatabaseThread()
        self.refused: list[str] = []
        self.shell.presenter.refused.connect(lambda r: self.refused.append(str(r.error)))

    def run(self, story: Callable[["Program"], Coroutine[object, None, None]]) -> None:
        """Run a story on the program's own loop."""
        app = QApplication.instance()
        assert isinstance(app, QApplication)
        loop.run(app, self._run(story))

    async def _run(self, story: Callable[["Program"], Coroutine[object, None, None]]) -> None:
        presenter = self.shell.presenter
        self.outbox = Outbox(self.worker)
        presenter.attach(self.desk, self.worker, self.outbox)
        journeys = self.desk.live.journeys()
        self.shell.show_first(journeys, [])
        await presenter.load()
        self.link = TransferLink(self.shell, self.desk, self.worker)
        await story(self)
        await loop.drain()

    def file(self, name: str, text: str) -> Path:
        path = self.folder / name
        path.write_text(text, encoding="utf-8")
        return path

    def titles(self) -> list[str]:
        """Return what the board shows, column by column."""
        board = self.shell.presenter.board
        return [
            f.heading for j in board.journeys for s in j.stages for f in board.contents.cards(s.id)
        ]

    def close(self) -> None:
        self.worker.close()
        self.store.close()
        self.window.hide()


async def until(holds: Callable[[], bool]) -> None:
    """Let the program go on until something holds."""
    async with asyncio.timeout(10):
        while not holds():  # noqa: ASYNC110 -- what is waited for is a widget, not a task
            await asyncio.sleep(0.005)
