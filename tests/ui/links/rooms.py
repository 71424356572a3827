"""A window over a real store whose work is done at once: no loop, no thread, no waiting."""

from collections.abc import Callable, Coroutine, Iterator
from contextlib import contextmanager
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEvent

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import LocalDays
from kanban_app.paths import local_zone
from kanban_app.services.desk import Desk, desk_over
from kanban_app.ui import aio, formats, notify, theme
from kanban_app.ui.aio import P, T, Work
from kanban_app.ui.main_window import MainWindow
from kanban_app.ui.settings import Settings
from kanban_app.ui.shell import Shell
from tests.builders import Desk as SmallDesk
from tests.builders import template


class AtOnce:
    """Implements `Worker` and `Performer` in the calling thread."""

    async def run(self, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return work(*args, **kwargs)

    async def perform(self, work: Callable[[], Changes]) -> Changes:
        return work()


def finish(work: Work) -> None:
    """Run a coroutine that never has to wait."""
    try:
        work.send(None)
    except StopIteration:
        return
    raise AssertionError("this work waits for something")


async def _ended(work: Coroutine[object, None, object]) -> None:
    await work


class Room:
    """One window, one store, everything joined."""

    def __init__(self, folder: Path) -> None:
        self.small = SmallDesk(folder / "board.sqlite")
        self.days = LocalDays(local_zone())
        self.desk: Desk = desk_over(self.small.store, self.small.clock, self.days, template)
        self.worker = AtOnce()
        self.shell = Shell(MainWindow(), Settings(folder / "state"), self.small.clock, self.days)
        self.shell.show_first(self.desk.journeys.journeys(), [])
        self.shell.presenter.attach(self.desk, self.worker, self.worker)
        self.load()

    def load(self) -> None:
        finish(self.shell.presenter.load())

    def do(self, work: Callable[[], Changes]) -> None:
        """Let a change run through the presenter, as everything the broker does."""
        finish(_ended(self.shell.presenter.apply(work)))

    def add(self, name: str = "Müller, Eva") -> CardId:
        """Make a card in the first stage and return it."""
        stage = self.small.stage("awareness").id
        self.do(lambda: self.desk.board.add(stage, CardFields(contact=Contact(name))))
        return self.small.store.column(stage)[0][0]

    def show(self, qtbot, width: int = 1440, height: int = 900) -> None:
        window = self.shell.window
        window.resize(width, height)
        with qtbot.waitExposed(window):
            window.show()

    def names(self, journey: str = "owner") -> list[str]:
        return [s.name.de for s in self.desk.journeys.find(journey).stages]


@contextmanager
def a_room(folder: Path) -> Iterator[Room]:
    language, still, mode = formats.language(), notify.reduce_motion(), theme.theme().mode
    aio.begin(finish)
    room = Room(folder)
    try:
        yield room
    finally:
        aio.end()
        room.shell.window.may_close = True
        room.shell.window.close()
        # At once, or its timers would run out in a later test.
        room.shell.window.deleteLater()
        QCoreApplication.sendPostedEvents(room.shell.window, QEvent.Type.DeferredDelete)
        room.small.close()
        formats.set_language(language)
        notify.set_reduce_motion(still)
        theme.theme().mode = mode
