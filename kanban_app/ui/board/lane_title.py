"""The line above a lane when two journeys are shown: fold, name and a summary."""

from PySide6.QtCore import QEvent, QRectF, Qt
from PySide6.QtGui import QFocusEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QWidget
from typing_extensions import override

from kanban_app.ui.board.metrics import BOARD_SIDE, BY_KEYBOARD, FRAME, TITLE_HEIGHT
from kanban_app.ui.board.text_style import text_style
from kanban_app.ui.icons import pixmap
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_M, SIZE_S, theme, tokens
from kanban_app.ui.widgets.painting import focus_ring

HEIGHT = TITLE_HEIGHT - FRAME
_ICON, _GAP = 14, 8


class LaneTitle(QAbstractButton):
    """Names a lane and folds it when clicked; checked means folded."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._summary = ""
        self._shows_focus = False
        self.setCheckable(True)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.toggled.connect(self._word)
        theme().changed.connect(self.update)
        self._word()

    def show_name(self, name: str) -> None:
        """Show the name of the journey."""
        self.setText(name)
        self.setAccessibleName(name)

    def show_summary(self, text: str) -> None:
        """Show count, weighted sum and deals of the journey as one line."""
        self._summary = text
        self.setAccessibleDescription(text)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        colours = tokens()
        with QPainter(self) as painter:
            name = "chevron-right" if self.isChecked() else "chevron-down"
            painter.drawPixmap(
                BOARD_SIDE, (HEIGHT - _ICON) // 2, pixmap(name, _ICON, colours.text_2)
            )
            x = BOARD_SIDE + _ICON + _GAP
            title = text_style(SIZE_M, colours.text, bold=True)
            meta = text_style(SIZE_S, colours.text_2)
            painter.setFont(title.font)
            painter.setPen(title.pen)
            base = title.baseline(0, HEIGHT)
            painter.drawText(x, base, self.text())
            x += title.metrics.horizontalAdvance(self.text()) + _GAP
            painter.setFont(meta.font)
            painter.setPen(meta.pen)
            room = max(0, self.width() - x - BOARD_SIDE)
            shown = meta.metrics.elidedText(self._summary, Qt.TextElideMode.ElideRight, room)
            painter.drawText(x, base, shown)
            if self.hasFocus() and self._shows_focus:
                painter.setRenderHint(QPainter.RenderHint.Antialiasing)
                area = QRectF(self.rect()).adjusted(FRAME, 2, -FRAME, -2)
                focus_ring(painter, area, RADIUS_CONTROL)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._shows_focus = event.reason() in BY_KEYBOARD
        super().focusInEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        tip = self.tr("Unfold this journey") if self.isChecked() else self.tr("Fold this journey")
        self.setToolTip(tip)
