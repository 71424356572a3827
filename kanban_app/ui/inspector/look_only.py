"""Makes the inspector a place to look at a card: what is typed there changes nothing at all."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kanban_app.ui.inspector.inspector import Inspector

_COMMANDS = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier


class LookOnly(QObject):
    """Takes fields and buttons of an inspector out of use, and gives them back."""

    def __init__(self, panel: Inspector) -> None:
        super().__init__(panel)
        self._panel = panel
        self._on = False
        panel.installEventFilter(self)

    def set_on(self, *, on: bool) -> None:
        """Let the card be looked at only: who clicks into a field and types reaches nobody."""
        self._on = on
        self._panel.form.setEnabled(not on)
        self._panel.footer.setHidden(on)
        self._panel.header.more.setHidden(on)
        click, none = Qt.FocusPolicy.ClickFocus, Qt.FocusPolicy.NoFocus
        self._panel.setFocusPolicy(click if on else none)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self._on and isinstance(event, QKeyEvent) and _types(event):
            # Meant for a field: the window must not take it for one of its keys.
            event.accept()
            return True
        return super().eventFilter(watched, event)


def _types(event: QKeyEvent) -> bool:
    """Return whether a key would put a character into a field."""
    typed = event.text()
    return bool(typed) and typed.isprintable() and not event.modifiers() & _COMMANDS
