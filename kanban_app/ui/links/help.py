"""The sheet of keys and the settings, from the rail and by key."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.ui import formats, notify
from kanban_app.ui.links.key_list import key_groups
from kanban_app.ui.shell import KEYS, OPTIONS, Shell
from kanban_app.ui.start.settings import Preferences, SettingsDialog
from kanban_app.ui.start.shortcuts import ShortcutSheet


class HelpLink(QObject):
    """Opens both, and applies every setting at once."""

    def __init__(self, shell: Shell) -> None:
        super().__init__(shell)
        self._shell = shell
        shell.window.rail.chosen.connect(self._on_rail)
        for keys in ("?", "F1"):
            QShortcut(QKeySequence(keys), shell.window, self.show_keys)

    def show_keys(self) -> None:
        """Open the sheet with all keys."""
        ShortcutSheet(key_groups(), self._shell.window).open()

    def show_settings(self) -> None:
        """Open the settings."""
        dialog = SettingsDialog(self.preferences(), self._shell.window)
        dialog.changed.connect(self.apply)
        dialog.open()

    def preferences(self) -> Preferences:
        """Return what holds now."""
        shell = self._shell
        return Preferences(
            formats.language(),
            shell.settings.mode,
            str(shell.density()),
            notify.reduce_motion(),
            shell.settings.reminders,
            shell.settings.names_in_reminders,
        )

    def apply(self, wanted: Preferences) -> None:
        """Let what differs from now hold from now on."""
        shell, held = self._shell, self.preferences()
        if wanted.mode != held.mode:
            shell.choose_mode(wanted.mode)
        if wanted.density != held.density:
            shell.choose_density(wanted.density)
        if wanted.reduce_motion != held.reduce_motion:
            notify.set_reduce_motion(wanted.reduce_motion)
            shell.window.board.set_reduced_motion(reduced=wanted.reduce_motion)
            shell.settings.reduce_motion = wanted.reduce_motion
        shell.settings.reminders = wanted.reminders
        shell.settings.names_in_reminders = wanted.names
        if wanted.language != held.language:
            shell.choose_language(wanted.language)

    def _on_rail(self, key: str) -> None:
        if key == KEYS:
            self.show_keys()
        elif key == OPTIONS:
            self.show_settings()
