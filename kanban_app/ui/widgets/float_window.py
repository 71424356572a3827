"""A window of its own for the charts, for a second screen."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QCloseEvent, QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

_SIZE = (1080, 280)
_MINIMUM = (560, 200)


class FloatWindow(QWidget):
    """Holds the charts; closing it docks them again."""

    dock_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        # A child of the main window: it goes with it and stays in front of it.
        super().__init__(parent, Qt.WindowType.Window)
        self.setMinimumSize(*_MINIMUM)
        self.resize(*_SIZE)
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)

    def take(self, content: QWidget) -> None:
        """Show `content` from now on."""
        self._column.addWidget(content)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dock_wanted.emit()
        else:
            super().keyPressEvent(event)

    @override
    def closeEvent(self, event: QCloseEvent) -> None:
        event.ignore()
        self.dock_wanted.emit()
