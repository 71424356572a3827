"""Closing the window: typing is stored, waiting changes are not dropped in silence."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.ui.aio import spawn
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
        closed: Callable[[], None],
    ) -> None:
        super().__init__(shell)
        self._shell = shell
        self._outbox = outbox
        self._inspector = inspector
        self._closed = closed
        self._troubled = False
        outbox.troubled.connect(self._on_trouble)
        outbox.saved.connect(self._on_saved)
        shell.window.closing.connect(self._on_closing)
        QShortcut(QKeySequence("Ctrl+Q"), shell.window, shell.window.close)

    def _on_closing(self) -> None:
        if self._troubled:
            self._ask()
        else:
            spawn(self._close())

    async def _close(self) -> None:
        await self._inspector.commit()
        self._shell.settings.geometry = self._shell.window.saveGeometry()
        self._shell.window.may_close = True
        self._shell.window.close()
        self._closed()

    def _ask(self) -> None:
        question = ask(
            self._shell.window,
            self.tr("Not everything is saved"),
            self.tr("%n change(s) could not be written yet.", "", self._outbox.waiting),
            [Action(_AGAIN, self.tr("Try again"), primary=True), Action(_QUIT, self.tr("Quit"))],
        )
        question.chosen.connect(self._on_answer)

    def _on_answer(self, key: str) -> None:
        if key == _AGAIN:
            self._outbox.try_again()
            return
        self._outbox.give_up()
        spawn(self._close())

    def _on_trouble(self) -> None:
        self._troubled = True

    def _on_saved(self) -> None:
        self._troubled = False
