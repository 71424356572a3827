"""The gap between two column heads: drag it to make the left column wider."""

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui.board.metrics import WIDTH_SNAP
from kanban_app.ui.board.requests import WidthRequest
from kanban_app.ui.board.widths import snapped
from kanban_app.ui.theme import colour, tokens

_LINE = 2
_KEYS = {Qt.Key.Key_Left: -WIDTH_SNAP, Qt.Key.Key_Right: WIDTH_SNAP}


class ResizeHandle(QWidget):
    """Asks for a width; a double-click asks for the automatic one."""

    resized = Signal(WidthRequest)

    def __init__(self, stage_id: StageId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage_id = stage_id
        self._column_width = 0
        self._grabbed: tuple[float, int] | None = None
        self.setCursor(Qt.CursorShape.SplitHCursor)
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self._word()

    def set_column_width(self, width: int) -> None:
        """Take note of the width the column has now."""
        self._column_width = width

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = (event.globalPosition().x(), self._column_width)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            start, width = self._grabbed
            self._ask(snapped(round(width + event.globalPosition().x() - start)))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.resized.emit(WidthRequest(self._stage_id, 0))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        change = _KEYS.get(Qt.Key(event.key()))
        if change is None:
            super().keyPressEvent(event)
            return
        self._ask(snapped(self._column_width + change))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.underMouse() and not self.hasFocus() and self._grabbed is None:
            return
        with QPainter(self) as painter:
            line = QRectF((self.width() - _LINE) / 2, 0, _LINE, self.height())
            painter.fillRect(line, colour(tokens().accent))

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

    def _word(self) -> None:
        self.setAccessibleName(self.tr("Width of the column"))
        self.setToolTip(self.tr("Drag to set the width, double-click for automatic"))

    def _ask(self, width: int) -> None:
        if width != self._column_width:
            self.resized.emit(WidthRequest(self._stage_id, width))
