"""A surface that floats above the panel until Esc or its cross closes it."""

from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui import theme
from kanban_app.ui.theme import RADIUS_PANEL, UNIT, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.painting import SHADOW_REACH

_EDGE = SHADOW_REACH + 1


class Floating(QFrame):
    """A rounded box with a shadow; `box_width` is the box alone, in pixels."""

    closed = Signal()

    def __init__(self, box_width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self.hide()
        self.setFixedWidth(box_width + 2 * SHADOW_REACH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.column.setSpacing(0)
        theme.theme().changed.connect(self.update)

    def place_above(self, anchor: QWidget) -> None:
        """Stand right-aligned above `anchor`, over it where there is no room."""
        corner = anchor.mapTo(self._over, QPoint(anchor.width(), 0))
        left = corner.x() - self.width() + SHADOW_REACH - 4 * UNIT
        top = corner.y() - self.height() + SHADOW_REACH - 2 * UNIT
        self.move(max(-SHADOW_REACH, left), max(-SHADOW_REACH, top))
        self.raise_()

    def set_box_height(self, height: int) -> None:
        """Take this height, without the shadow."""
        self.setFixedHeight(height + 2 * SHADOW_REACH)

    def dismiss(self) -> None:
        """Close, which is never an answer to anything."""
        self.hide()
        self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        painter = painting.painter_for(self)
        box = self.rect().adjusted(SHADOW_REACH, SHADOW_REACH, -SHADOW_REACH, -SHADOW_REACH)
        ratio = self.devicePixelRatioF()
        image = painting.shadow(box.width(), box.height(), RADIUS_PANEL, t.shadow_drag, ratio)
        painter.drawPixmap(QPoint(0, 0), image)
        painting.box(painter, QRectF(box), RADIUS_PANEL, t.surface, t.border_strong)
