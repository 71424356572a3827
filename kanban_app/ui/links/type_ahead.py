"""Keeps what is typed between a key of the board and the form it opens, and gives it to the form.

On a busy machine a card takes a moment to be read. Letters are keys of the board: whoever types on
must not move or win anything by it.
"""

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget
from typing_extensions import override

from kanban_app.ui.widgets.keyboard import held

_LONGEST_MS = 5_000


class TypeAhead(QObject):
    """Holds the keys of who has the keyboard until a form is there, or it takes too long."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._from: QWidget | None = None
        self._keys: list[QKeyEvent] = []
        self._limit = QTimer(self)
        self._limit.setSingleShot(True)
        self._limit.setInterval(_LONGEST_MS)
        self._limit.timeout.connect(self.drop)

    def hold(self) -> None:
        """Keep from now on what is typed where the keyboard is."""
        self.drop()
        self._from = QApplication.focusWidget()
        if self._from is not None:
            self._from.installEventFilter(self)
            self._limit.start()

    def release(self) -> None:
        """Let the field that has the keyboard now take what was kept."""
        keys = self._keys
        self.drop()
        for key in keys:
            field = QApplication.focusWidget()
            if field is not None:
                QApplication.sendEvent(field, key)

    def drop(self) -> None:
        """Keep nothing any more, and forget what was kept."""
        if (watched := held(self._from)) is not None:
            watched.removeEventFilter(self)
        self._from, self._keys = None, []
        self._limit.stop()

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not isinstance(event, QKeyEvent):
            return super().eventFilter(watched, event)
        if event.type() == QEvent.Type.ShortcutOverride:
            event.accept()
        elif event.type() == QEvent.Type.KeyPress:
            self._keys.append(event.clone())
        return True
