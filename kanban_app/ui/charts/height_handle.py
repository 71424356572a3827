"""The upper edge of the chart panel: drag it to make the panel higher."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.theme import colour, tokens

HEIGHT, _LINE, _STEP = 6, 2, 16
_KEYS = {Qt.Key.Key_Up: _STEP, Qt.Key.Key_Down: -_STEP}


class HeightHandle(QWidget):
    """Asks for a height of its parent; a double-click asks for the automatic one (0)."""

    wanted = Signal(int)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._panel = parent
        self._grabbed: tuple[float, int] | None = None
        self.setCursor(Qt.CursorShape.SplitVCursor)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._word()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = (event.globalPosition().y(), self._height())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            start, height = self._grabbed
            self.wanted.emit(round(height + start - event.globalPosition().y()))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.wanted.emit(0)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        change = _KEYS.get(Qt.Key(event.key()))
        if change is None:
            super().keyPressEvent(event)
            return
        self.wanted.emit(self._height() + change)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self.underMouse() or self.hasFocus() or self._grabbed is not None:
            with QPainter(self) as painter:
                painter.fillRect(0, 0, self.width(), _LINE, colour(tokens().accent))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _height(self) -> int:
        return self._panel.height()

    def _word(self) -> None:
        self.setAccessibleName(self.tr("Height of the charts"))
        self.setToolTip(self.tr("Drag to set the height, double-click for automatic"))
