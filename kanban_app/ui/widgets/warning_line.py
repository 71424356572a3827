"""A warning in words on a soft ground, where something is typed or shown that it is about."""

from PySide6.QtCore import QRectF, Qt
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QLabel, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, theme, tokens
from kanban_app.ui.widgets import painting

_ICON = 14


class WarningLine(QWidget):
    """An icon and words that wrap, in the tone of what must not be overlooked; hidden at first."""

    def __init__(self, icon: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._icon = icon
        self._mark = QLabel(self)
        self.words = PlainLabel("", SIZE_S, self, tone="bad")
        self.words.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(2 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._mark, 0, Qt.AlignmentFlag.AlignTop)
        row.addWidget(self.words, 1)
        theme().changed.connect(self._draw)
        self._draw()
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

    def _draw(self) -> None:
        self._mark.setPixmap(pixmap(self._icon, _ICON, tokens().bad))
        self.update()
