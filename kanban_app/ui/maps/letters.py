"""Typing on a cell of the map: a letter or a digit begins to edit it, as in a spreadsheet."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from typing_extensions import override

from kanban_app.ui.maps.grid import Box
from kanban_app.ui.maps.view import MapView

_KEYS = (QEvent.Type.ShortcutOverride, QEvent.Type.KeyPress)
_COMMANDS = (
    Qt.KeyboardModifier.ControlModifier
    | Qt.KeyboardModifier.AltModifier
    | Qt.KeyboardModifier.MetaModifier
)


class LetterKeys(QObject):
    """Takes letters before the program's shortcuts do, on cells that `takes` says hold text."""

    typed = Signal(Box, str)

    def __init__(self, view: MapView, takes: Callable[[Box], bool]) -> None:
        super().__init__(view)
        self._view, self._takes = view, takes
        view.installEventFilter(self)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent) or event.type() not in _KEYS:
            return False
        letter, box = event.text(), self._view.current
        command = bool(event.modifiers() & _COMMANDS)
        if command or not letter.isalnum() or box is None or not self._takes(box):
            return False
        event.accept()
        if event.type() is QEvent.Type.KeyPress:
            self.typed.emit(box, letter)
        return True
