"""The line under a column that says how many cards lie below; a click pages down."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from kanban_app.ui.board.metrics import FOOTER_HEIGHT, FRAME
from kanban_app.ui.board.text_style import text_style
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import SIZE_S, colour, tokens

_ICON, _GAP = 14, 4


class ColumnFooter(QAbstractButton):
    """Counts the cards that are not fully in sight."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._on_target = False
        self._below = -1
        # The list pages by its own keys; one more stop for Tab would only be in the way.
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_Hover)

    def show_below(self, count: int) -> None:
        """Say how many cards lie below; at the end the way back up."""
        if count == self._below:
            return
        self._below = count
        more = self.tr("%n more", "", count)
        self.setText(more if count else self.tr("Back to top"))
        self.update()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange and self._below >= 0:
            below, self._below = self._below, -1
            self.show_below(below)

    def set_on_target(self, *, on_target: bool) -> None:
        """Show the line on the colour of a drop target, or on the board's."""
        self._on_target = on_target
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        with QPainter(self) as painter:
            painter.fillRect(
                self.rect(), colour(colours.accent_soft if self._on_target else colours.bg)
            )
            line = colours.accent if self._on_target else colours.border
            inner = QRectF(FRAME - 1, 0, self.width() - 2 * FRAME + 2, 1)
            painter.fillRect(inner, colour(line))
            paint = colours.text if self.underMouse() else colours.text_2
            style = text_style(SIZE_S, paint)
            wide = style.metrics.horizontalAdvance(self.text())
            x = (self.width() - wide - _ICON - _GAP) // 2
            icon = pixmap("chevron-down" if self._below else "chevron-up", _ICON, paint)
            painter.drawPixmap(x, (FOOTER_HEIGHT - _ICON) // 2 + 1, icon)
            painter.setFont(style.font)
            painter.setPen(style.pen)
            painter.drawText(x + _ICON + _GAP, style.baseline(0, FOOTER_HEIGHT), self.text())
