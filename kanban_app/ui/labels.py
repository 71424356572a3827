"""Labels and tooltips that show a client's text letter by letter, never as HTML."""

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPaintEvent, QPalette
from PySide6.QtWidgets import QLabel, QWidget
from typing_extensions import override

from kanban_app.ui.theme import SIZE_M, Tone, font, theme, tokens

# Not `html.escape`: its module also reads two thousand names, and the first paint waits for it.
_AS_RICH_TEXT = str.maketrans({"&": "&amp;", "<": "&lt;", ">": "&gt;", "\n": "<br>"})


def plain_tooltip(text: str) -> str:
    """Return `text` for `setToolTip`, so that markup in it is shown and not obeyed."""
    # Marked as rich text on purpose: Qt guesses otherwise, and then shows `&lt;` to the user.
    return f"<qt>{text.translate(_AS_RICH_TEXT)}</qt>" if text else ""


class PlainLabel(QLabel):
    """A label in one of the program's fonts and tones that follows the theme."""

    def __init__(
        self,
        text: str = "",
        size: int = SIZE_M,
        parent: QWidget | None = None,
        *,
        bold: bool = False,
        tone: Tone = "text",
        elide: bool = False,
    ) -> None:
        super().__init__(parent)
        self._tone: Tone = tone
        self._elide = elide
        self._tip = ""
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setFont(font(size, bold=bold))
        self.setText(text)
        self._recolour()
        theme().changed.connect(self._recolour)

    def set_tone(self, tone: Tone) -> None:
        """Show the text in another tone."""
        self._tone = tone
        self._recolour()

    @override
    def minimumSizeHint(self) -> QSize:
        hint = super().minimumSizeHint()
        return (
            QSize(self.fontMetrics().horizontalAdvance("…"), hint.height()) if self._elide else hint
        )

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if not self._elide:
            super().paintEvent(event)
            return
        area = self.contentsRect()
        shown = self.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, area.width()
        )
        self._tell_what_is_hidden(shown)
        with QPainter(self) as painter:
            painter.setPen(QColor(tokens().tone(self._tone)))
            painter.drawText(area, self.alignment() | Qt.TextFlag.TextSingleLine, shown)

    def _tell_what_is_hidden(self, shown: str) -> None:
        tip = "" if shown == self.text() else plain_tooltip(self.text())
        # A tooltip that someone else gave this label stays.
        if tip != self._tip and self.toolTip() == self._tip:
            self._tip = tip
            self.setToolTip(tip)

    def _recolour(self) -> None:
        palette = self.palette()
        palette.setColor(QPalette.ColorRole.WindowText, QColor(tokens().tone(self._tone)))
        self.setPalette(palette)
