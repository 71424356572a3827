"""What separates two lanes: a hairline that can be dragged."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSplitter, QSplitterHandle, QWidget
from typing_extensions import override

from kanban_app.ui.theme import colour, theme, tokens

_WIDTH = 8


class LaneSplitter(QSplitter):
    """Stacks the lanes."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)
        self.setChildrenCollapsible(False)
        self.setHandleWidth(_WIDTH)

    @override
    def createHandle(self) -> QSplitterHandle:
        return _Hairline(self.orientation(), self)


class _Hairline(QSplitterHandle):
    def __init__(self, orientation: Qt.Orientation, parent: QSplitter) -> None:
        super().__init__(orientation, parent)
        theme().changed.connect(self.update)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with QPainter(self) as painter:
            paint = tokens().accent if self.underMouse() else tokens().border_strong
            painter.fillRect(0, self.height() // 2, self.width(), 1, colour(paint))
