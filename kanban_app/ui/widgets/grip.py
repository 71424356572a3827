"""An edge that is dragged, or moved by the arrow keys, to give what it borders another size."""

from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.theme import colour, tokens

AUTOMATIC = 0
_LINE = 2


class Grip(QWidget):
    """The right edge of a column, or the upper one of a panel; seen while it is pointed at.

    A subclass says what it is (`word`), how large its neighbour is (`extent`), and asks for
    another size (`ask`; a double-click asks for AUTOMATIC).
    """

    def __init__(self, step: int, parent: QWidget | None, *, upper: bool) -> None:
        super().__init__(parent)
        self._step, self._upper = step, upper
        self._grabbed: tuple[float, int] | None = None
        self.setCursor(Qt.CursorShape.SplitVCursor if upper else Qt.CursorShape.SplitHCursor)

    def extent(self) -> int:
        """Return the size the neighbour has now, in px."""
        raise NotImplementedError

    def ask(self, size: int) -> None:
        """Ask for this size in px."""
        raise NotImplementedError

    def word(self) -> None:
        """Name the edge in the language in force."""
        raise NotImplementedError

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._grabbed = (self._along(event.globalPosition()), self.extent())

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        if self._grabbed is not None:
            start, size = self._grabbed
            self.ask(max(1, round(size + self._along(event.globalPosition()) - start)))

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        self._grabbed = None
        self.ask(AUTOMATIC)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        larger, smaller = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self._upper:
            larger, smaller = Qt.Key.Key_Up, Qt.Key.Key_Down
        change = {larger: self._step, smaller: -self._step}.get(Qt.Key(event.key()))
        if change is None:
            super().keyPressEvent(event)
        else:
            self.ask(self.extent() + change)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self.underMouse() and not self.hasFocus() and self._grabbed is None:
            return
        line = QRect((self.width() - _LINE) // 2, 0, _LINE, self.height())
        if self._upper:
            line = QRect(0, 0, self.width(), _LINE)
        with QPainter(self) as painter:
            painter.fillRect(line, colour(tokens().accent))

    @override
    def event(self, event: QEvent) -> bool:
        if event.type() in (QEvent.Type.Enter, QEvent.Type.Leave):
            self.update()
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self.word()
        super().changeEvent(event)

    def _along(self, point: QPointF) -> float:
        """Return how far a point lies in the direction that makes the neighbour larger."""
        return -point.y() if self._upper else point.x()
