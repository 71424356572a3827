"""The head of what has opened within the panel: what it is, and the way back."""

from PySide6.QtCore import QEvent, QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_M, UNIT, colour, stage_colour, tokens
from kanban_app.ui.wheel.panels.lines import SIDE
from kanban_app.ui.wheel.panels.section import sentence
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton

_RULE = 3


class PanelHead(QWidget):
    """Shows a name and a sentence under a rule in the colour of a stage; `left` asks to go back."""

    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._colour = ""
        self.title = PlainLabel("", SIZE_L, self, bold=True)
        self.title.setWordWrap(True)
        self.words = sentence(self, size=SIZE_M)
        self.close_button = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.close_button.clicked.connect(self.left)
        grid = QGridLayout(self)
        grid.setContentsMargins(SIDE, 3 * UNIT, 2 * UNIT, 3 * UNIT)
        grid.setHorizontalSpacing(UNIT)
        grid.setVerticalSpacing(UNIT // 2)
        grid.setColumnStretch(0, 1)
        grid.addWidget(self.title, 0, 0)
        grid.addWidget(self.close_button, 0, 1)
        grid.addWidget(self.words, 1, 0)
        self._retranslate()

    def show_head(self, title: str, words: str = "", hex_colour: str = "") -> None:
        """Say what has opened; with a colour a rule is drawn above it."""
        self._colour = hex_colour
        self.title.setText(title)
        self.words.setText(words)
        self.words.setVisible(bool(words))
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            if self._colour:
                ink = stage_colour(self._colour, dark=t.dark)
                painter.fillRect(QRectF(0, 0, self.width(), _RULE), ink)
            line = QRectF(0, self.height() - 1, self.width(), 1)
            painter.fillRect(line, colour(t.border))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.close_button.set_name(self.tr("Back to the wheel (Esc)"))
