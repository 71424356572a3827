"""A scroll bar in the gap beside the cards, so that a long column is as wide as a short one."""

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QEnterEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollBar, QWidget
from typing_extensions import override

from kanban_app.ui.board.metrics import CARD_SIDE
from kanban_app.ui.theme import colour, tokens

_SHORTEST = 24


class ThinBar(QScrollBar):
    """Three pixels, painted by us: Fusion's own bar costs more than all the cards."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(Qt.Orientation.Vertical, parent)

    @override
    def sizeHint(self) -> QSize:
        return QSize(CARD_SIDE, _SHORTEST)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(CARD_SIDE, _SHORTEST)

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self.update()
        super().enterEvent(event)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self.update()
        super().leaveEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        with QPainter(self) as painter:
            # The list's own colour, which turns with a drop target.
            painter.fillRect(self.rect(), self.palette().base())
            span = self.maximum() - self.minimum() + self.pageStep()
            length = max(_SHORTEST, self.height() * self.pageStep() // max(1, span))
            way = max(1, self.maximum() - self.minimum())
            top = (self.height() - length) * (self.value() - self.minimum()) // way
            active = self.underMouse() or self.isSliderDown()
            paint = colours.control if active else colours.border_strong
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(paint))
            painter.drawRoundedRect(QRectF(0, top, self.width(), length), 1.5, 1.5)
