"""The ways between the screens; one that is seldom open is made when it is first asked for."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.ui.links.analytics import AnalyticsLink
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import ANALYTICS, Shell

BOARD_KEYS, ANALYTICS_KEYS = "Ctrl+1", "Ctrl+2"


class Screens(QObject):
    """Opens a screen by rail or key. Fifteen charts take 0.1 s to make: not while one starts."""

    def __init__(self, shell: Shell, make: Callable[[], AnalyticsLink]) -> None:
        super().__init__(shell)
        self._shell = shell
        self._make = make
        self.analytics: AnalyticsLink | None = None
        shell.window.rail.chosen.connect(self._on_rail)
        QShortcut(QKeySequence(BOARD_KEYS), shell.window, self.open_board)
        QShortcut(QKeySequence(ANALYTICS_KEYS), shell.window, self.open_analytics)

    def open_board(self) -> None:
        """Show the board and give it the keyboard."""
        self._shell.window.show_screen(BOARD)
        self._shell.window.board.setFocus()

    def open_analytics(self) -> None:
        """Show the analytics, which are made at the first time."""
        if self.analytics is None:
            self.analytics = self._make()
            self.analytics.board_wanted.connect(self.open_board)
        self.analytics.open()

    def _on_rail(self, key: str) -> None:
        if key == BOARD:
            self.open_board()
        elif key == ANALYTICS:
            self.open_analytics()
