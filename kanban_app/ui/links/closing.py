"""Closing the window: typing is stored, waiting changes are not dropped in silence."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.ui.aio import spawn
from kanban_app.ui.links.guard import Guard
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.notify import Action, ask
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import Shell

_AGAIN, _QUIT = "again", "quit"


class Closing(QObject):
    """Lets the program end when everything is written, or when the broker gives it up."""

    def __init__(
        self,
        shell: Shell,
        outbox: Outbox,
        inspector: InspectorLink,
        guard: Guard,
        closed: Callable[[], None],
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._outbox = outbox
        self._inspector = inspector
        self._guard = guard
        self._closed = closed
        self._wanted = False
        self._asking = False
        outbox.troubled.connect(self._on_trouble)
        outbox.saved.connect(self._go_on)
        shell.window.closing.connect(self._on_closing)
        QShortcut(QKeySequence("Ctrl+Q"), shell.window, shell.window.close)
        if shell.window.close_wanted:
            self._on_closing()

    def _on_closing(self) -> None:
        self._wanted = True
        self._inspector.commit()
        # Behind the edit that was just asked for, so that it counts as waiting.
        spawn(self._go_on_next())

    async def _go_on_next(self) -> None:
        self._go_on()

    def _go_on(self) -> None:
        """Close as soon as nothing waits any more."""
        if self._wanted and not self._outbox.waiting:
            self._wanted = False
            spawn(self._close())

    async def _close(self) -> None:
        await self._guard.finish()
        self._shell.settings.geometry = self._shell.window.saveGeometry()
        self._shell.window.may_close = True
        self._shell.window.close()
        self._closed()

    def _on_trouble(self) -> None:
        if not self._wanted or self._asking:
            return
        self._asking = True
        question = ask(
            self._shell.window,
            self.tr("Not everything is saved"),
            self.tr("%n change(s) could not be written yet.", "", self._outbox.waiting),
            [Action(_AGAIN, self.tr("Try again"), primary=True), Action(_QUIT, self.tr("Quit"))],
        )
        question.chosen.connect(self._on_answer)
        question.finished.connect(self._on_answered)

    def _on_answer(self, key: str) -> None:
        if key == _AGAIN:
            self._outbox.try_again()
            return
        self._wanted = False
        self._outbox.give_up()
        spawn(self._close())

    def _on_answered(self) -> None:
        self._asking = False
