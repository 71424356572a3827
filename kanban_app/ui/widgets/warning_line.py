"""A warning in words on a soft ground, where something is typed or shown that it is about."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, theme, tokens
from kanban_app.ui.widgets import painting

_ICON = 14
_SIDE = 2 * UNIT


class WarningLine(QWidget):
    """An icon and words that wrap, in the tone of what must not be overlooked; hidden at first."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self.words = PlainLabel("", SIZE_S, self, tone="bad")
        self.words.setWordWrap(True)
        column = QVBoxLayout(self)
        column.setContentsMargins(2 * _SIDE + _ICON, UNIT, _SIDE, UNIT)
        column.addWidget(self.words)
        theme().changed.connect(self.update)
        self.hide()

    def set_text(self, text: str) -> None:
        """Say what must not be overlooked, to screen readers too."""
        self.words.setText(text)
        self.setAccessibleName(text)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), UNIT, t.soft("bad"))
            top = self.words.y() + (self.words.fontMetrics().height() - _ICON) // 2
            painter.drawPixmap(_SIDE, top, pixmap(self._icon, _ICON, t.bad))
