"""The ways between the screens; one that is seldom open is made when it is first asked for."""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Protocol

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import ANALYTICS, CONTACTS, MAPS, PROPERTIES, TODAY, WHEEL, Shell

# In the order of the rail.
SCREEN_KEYS = {
    TODAY: "Ctrl+1",
    BOARD: "Ctrl+2",
    WHEEL: "Ctrl+3",
    MAPS: "Ctrl+4",
    ANALYTICS: "Ctrl+5",
    CONTACTS: "Ctrl+6",
    PROPERTIES: "Ctrl+7",
}


class Screen(Protocol):
    """What joins a screen to the use cases, and shows it."""

    def open(self) -> None:
        """Show the screen, with what it tells as it stands now."""
        ...


class Screens(QObject):
    """Opens a screen by rail or key. Fifteen charts take 0.1 s to make: not while one starts."""

    def __init__(self, shell: Shell, makers: Mapping[str, Callable[[], Screen]]) -> None:
        super().__init__(shell)
        self._shell = shell
        self._makers = makers
        self._made: dict[str, Screen] = {}
        shell.window.rail.chosen.connect(self.open)
        for key in (BOARD, *makers):
            QShortcut(QKeySequence(SCREEN_KEYS[key]), shell.window, partial(self.open, key))

    @property
    def offered(self) -> tuple[str, ...]:
        """Return the keys of the screens there are, in the order of the rail."""
        return tuple(key for key in SCREEN_KEYS if key == BOARD or key in self._makers)

    def open(self, key: str) -> None:
        """Show a screen, made at the first time; keys of the rail that are no screens are not."""
        if key == BOARD:
            self.open_board()
        elif key in self._makers:
            self.screen(key).open()

    def open_board(self) -> None:
        """Show the board and give it the keyboard."""
        self._shell.window.show_screen(BOARD)
        self._shell.window.board.setFocus()

    def screen(self, key: str) -> Screen:
        """Return what joins a screen to the use cases, made at the first time."""
        if key not in self._made:
            self._made[key] = self._makers[key]()
        return self._made[key]
