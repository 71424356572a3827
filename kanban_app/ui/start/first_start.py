"""What an empty program offers: a first lead, one's own data, or a sample to play with."""

from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import RADIUS_CARD, SIZE_FIGURE, SIZE_M, UNIT, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.panel import Panel

WIDTH = 608
_ROW_HEIGHT, _ICON, _BUTTON_WIDTH = 84, 24, 168


@dataclass(frozen=True, slots=True)
class _Words:
    """What one row says."""

    title: str
    text: str
    button: str


class _Offer(QFrame):
    """One way to begin: icon, title, sentence, button."""

    def __init__(self, icon: str, button: Button, parent: QWidget) -> None:
        super().__init__(parent)
        self._icon = icon
        self.button = button
        self._title = PlainLabel("", SIZE_M, self, bold=True)
        self._text = PlainLabel("", SIZE_M, self, tone="text_2")
        self._text.setWordWrap(True)
        button.setMinimumWidth(_BUTTON_WIDTH)
        words = QVBoxLayout()
        words.setSpacing(UNIT // 2)
        words.addStretch(1)
        words.addWidget(self._title)
        words.addWidget(self._text)
        words.addStretch(1)
        row = QHBoxLayout(self)
        row.setContentsMargins(_ICON + 8 * UNIT, 2 * UNIT, 4 * UNIT, 2 * UNIT)
        row.setSpacing(4 * UNIT)
        row.addLayout(words, 1)
        row.addWidget(button)
        self.setMinimumHeight(_ROW_HEIGHT)

    def show_words(self, words: _Words) -> None:
        """Say what this way is."""
        self._title.setText(words.title)
        self._text.setText(words.text)
        self.button.setText(words.button)
        self.button.setAccessibleDescription(f"{words.title}. {words.text}")
        self.button.updateGeometry()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), RADIUS_CARD, t.surface, t.border)
            top = (self.height() - _ICON) // 2
            painter.drawPixmap(4 * UNIT, top, pixmap(self._icon, _ICON, t.text_2))


class FirstStart(Panel):
    """The surface over an empty board."""

    empty_board = Signal()
    import_requested = Signal()
    sample_requested = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, strong=True)
        self.setFixedWidth(WIDTH)
        self._title = PlainLabel("", SIZE_FIGURE, self, bold=True)
        self._title.setWordWrap(True)
        self._text = PlainLabel("", SIZE_M, self, tone="text_2")
        self._text.setWordWrap(True)
        self.empty_row = _Offer("person-add", PrimaryButton("", self), self)
        self.import_row = _Offer("import", Button("", self), self)
        self.sample_row = _Offer("star", Button("", self), self)
        self.empty_row.button.clicked.connect(self.empty_board)
        self.import_row.button.clicked.connect(self.import_requested)
        self.sample_row.button.clicked.connect(self.sample_requested)
        column = QVBoxLayout(self)
        column.setContentsMargins(6 * UNIT, 6 * UNIT, 6 * UNIT, 6 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(self._title)
        column.addWidget(self._text)
        column.addSpacing(UNIT)
        for row in (self.empty_row, self.import_row, self.sample_row):
            column.addWidget(row)
        self.setFocusProxy(self.empty_row.button)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def begin(self) -> None:
        """Give the keyboard to the first way."""
        self.empty_row.button.setFocus(Qt.FocusReason.OtherFocusReason)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("What would you like to begin with?"))
        self._text.setText(self.tr("Everything stays on this computer and can be undone."))
        self.empty_row.show_words(
            _Words(
                self.tr("Empty board"),
                self.tr("Six stages for owners and six for buyers; you can change all of them"),
                self.tr("Add the first lead"),
            )
        )
        self.import_row.show_words(
            _Words(
                self.tr("Bring your data"),
                self.tr("Lists and histories as CSV, backups as JSON; you see a preview first"),
                self.tr("Choose file …"),
            )
        )
        self.sample_row.show_words(
            _Words(
                self.tr("Sample data"),
                self.tr("86 invented cards to try; one click on Undo takes them away"),
                self.tr("Load sample"),
            )
        )
