"""The keys and the names by which stages are opened into their sub-stages, and left again."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.ui import formats
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.levels import LEVELS, LevelsLink, LevelWanted
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import Shell

KEY, UP_KEY = "O", "Backspace"


class LevelKeys(QObject):
    """Opens the column that has the keyboard, and goes up again, to the screen one came from."""

    def __init__(self, shell: Shell, levels: LevelsLink, screens: Screens) -> None:
        super().__init__(shell)
        levels.left.connect(screens.open)
        self._shell, self._levels = shell, levels
        # Wherever the keyboard is: a field that edits text takes its keys before these.
        self._open = QShortcut(QKeySequence(KEY), shell.window, levels.open_at_hand)
        self._up = QShortcut(QKeySequence(UP_KEY), shell.window, levels.up)
        shell.window.screen_changed.connect(self._on_screen)
        self._on_screen(shell.window.screen_key)

    def commands(self) -> Iterable[Command]:
        """Return what the palette offers: every stage that opens into sub-stages."""
        for journey in self._shell.presenter.board.journeys:
            for stage in journey.stages:
                if self._levels.card.levels.get(stage.id):
                    yield Command(
                        f"levels.{stage.id}",
                        "columns",
                        QT_TRANSLATE_NOOP("commands", "Sub-stages of the stage %s"),
                        partial(self._levels.open, LevelWanted(stage.id)),
                        filling=stage.name.text(formats.language()).replace("\u00ad", ""),
                    )

    def _on_screen(self, screen: str) -> None:
        self._open.setEnabled(screen in (BOARD, LEVELS))
        self._up.setEnabled(screen == LEVELS)
