"""The running program for the probes: first paint, late imports, loop, links; and a watch."""

# ruff: noqa: PLC0415 -- as late as the program imports it

import asyncio
import gc
import time
from collections.abc import Callable, Coroutine
from dataclasses import dataclass, field
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent, Qt, QTimer

from kanban_app import app as program
from kanban_app.domain.moment import LocalDays
from kanban_app.paths import local_zone, state_folder
from kanban_app.store.connection import open_store
from kanban_app.store.first_screen import read_first_screen
from kanban_app.ui.settings import Settings
from kanban_app.ui.shell import Shell

# As the command line does it.
gc.disable()


@dataclass(slots=True)
class Watch:
    """The times at which the event loop came round; what lies between two is a gap."""

    gaps: list[float] = field(default_factory=list)
    _last: float = 0.0
    _timer: QTimer | None = None

    def start(self) -> None:
        """Look at every turn of the loop from now on."""
        self.gaps.clear()
        self._last = time.perf_counter()
        self._timer = QTimer()
        self._timer.timeout.connect(self._on_turn)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        # Not 0, which would keep one core busy and slow down what is measured.
        self._timer.start(1)

    def stop(self) -> None:
        """Stop looking; a gap that is under way counts."""
        assert self._timer is not None
        self._on_turn()
        self._timer.stop()

    @property
    def longest_ms(self) -> float:
        """Return the longest gap in ms."""
        return max(self.gaps, default=0.0) * 1e3

    def over(self, limit_ms: float) -> int:
        """Return how many gaps were longer."""
        return sum(gap * 1e3 > limit_ms for gap in self.gaps)

    def _on_turn(self) -> None:
        now = time.perf_counter()
        self.gaps.append(now - self._last)
        self._last = now


class Window:
    """A painted board, as the program has it before anything heavy is imported."""

    def __init__(self, store: Path) -> None:
        settings = Settings(state_folder())
        self.app = program._application(settings, "de")
        self.days = LocalDays(local_zone())
        self.opened = open_store(store)
        self.watch = Watch()
        first = read_first_screen(self.opened.connection, program._CARDS_AT_FIRST, "2026-01-01")
        self.shell: Shell = program._first_paint(self.app, first, settings, self.days)

    def run(self, work: Callable[["Window"], Coroutine[object, None, None]]) -> None:
        """Import the rest, enter the loop with everything joined, and do `work` there."""
        program._import_in_thread(self.app)
        from kanban_app.composition import desk_of
        from kanban_app.store.store import SqlStore
        from kanban_app.ui import loop
        from kanban_app.ui.loop import DatabaseThread
        from kanban_app.ui.outbox import Outbox

        async def main() -> None:
            self.desk = desk_of(SqlStore(self.opened), self.days)
            self.worker = DatabaseThread()
            self.outbox = Outbox(self.worker)
            self._join()
            await work(self)

        loop.run(self.app, main())

    def _join(self) -> None:
        from kanban_app.ui.links.session import Session

        self.session = Session(self.shell, self.desk, self.worker, self.outbox, _nothing)
        self.charts = self.session.charts

    async def load(self) -> None:
        """Read what the program reads after its first paint."""
        await self.session._begin()

    async def settle(self, seconds: float = 0.0) -> None:
        """Wait until nothing is under way any more."""
        from kanban_app.ui import loop

        await loop.drain()
        await asyncio.sleep(seconds)

    def paint(self) -> None:
        """Paint at once whatever waits to be painted, as the next frame would."""
        QCoreApplication.sendPostedEvents()
        # To the widget: sent to its handle, the event would repaint the whole window.
        QCoreApplication.sendEvent(self.shell.window, QEvent(QEvent.Type.UpdateRequest))


def _nothing() -> None:
    """Stay open: a probe ends with its process."""
