"""A line of text that leaves the keys for undo to the program where it has nothing to undo.

Qt's own lines swallow them: after Tab one stands in the next field, and Ctrl+Z did nothing at all.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override


def asks_for_undo(event: QEvent) -> bool:
    """Return whether Qt asks if a widget wants the keys for undo before the window gets them."""
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    assert isinstance(event, QKeyEvent)
    return event.matches(QKeySequence.StandardKey.Undo)


class TextLine(QLineEdit):
    """A line edit; what was typed into it is taken back letter by letter first."""

    @override
    def event(self, event: QEvent) -> bool:
        if asks_for_undo(event) and not self.isUndoAvailable():
            event.ignore()
            return False
        return super().event(event)
