"""A line of text that leaves the keys for undo and redo to the program where it has nothing to.

Qt's own lines swallow them: after Tab one stands in the next field, and Ctrl+Z did nothing at all.
"""

from PySide6.QtCore import QEvent
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit
from typing_extensions import override


def is_for_program(event: QEvent, *, undo: bool, redo: bool) -> bool:
    """Return whether Qt asks for the keys of what the widget has none of, `undo` or `redo`.

    It asks before the window gets them, which turns the last operation back or forth.
    """
    if event.type() is not QEvent.Type.ShortcutOverride:
        return False
    assert isinstance(event, QKeyEvent)
    keys = QKeySequence.StandardKey
    return (not undo and event.matches(keys.Undo)) or (not redo and event.matches(keys.Redo))


class TextLine(QLineEdit):
    """A line edit; what was typed into it is taken back letter by letter first."""

    @override
    def event(self, event: QEvent) -> bool:
        undo, redo = self.isUndoAvailable(), self.isRedoAvailable()
        if is_for_program(event, undo=undo, redo=redo):
            event.ignore()
            return False
        return super().event(event)
