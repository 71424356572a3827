"""What stands in place of rows: no contact yet, or none that was searched for."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.contacts.header import NEW
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button

_STRIP = 52


class NoContacts(QWidget):
    """One sentence and one button in the middle of the table's place."""

    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._searched = ""
        self.sentence = PlainLabel("", SIZE_M, self, tone="text_2")
        self.button = Button("", self, icon="plus", shortcut=NEW)
        self.button.clicked.connect(self.new_wanted)
        column = QVBoxLayout(self)
        column.setSpacing(3 * UNIT)
        column.addStretch(2)
        for part in (self.sentence, self.button):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        column.addStretch(3)
        self._retranslate()

    def show_search(self, text: str) -> None:
        """Say what was not found, "" if there is nobody at all."""
        self._searched = text
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().surface))

    def _retranslate(self) -> None:
        if self._searched:
            self.sentence.setText(self.tr("Nobody found with “%s”.") % self._searched)
            self.button.setText(self.tr("Create “%s” as a new contact") % self._searched)
        else:
            self.sentence.setText(
                self.tr("No contacts here. They come with new or imported cards, or like this:")
            )
            self.button.setText(self.tr("New contact"))
        self.button.updateGeometry()


class NotAmongThem(QWidget):
    """The line under what was found: whoever was meant may be new."""

    new_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(_STRIP)
        self._searched = ""
        self._question = PlainLabel("", SIZE_M, self, tone="text_2")
        self.button = Button("", self, icon="plus", shortcut=NEW, small=True)
        self.button.clicked.connect(self.new_wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        row.setSpacing(3 * UNIT)
        row.addWidget(self._question)
        row.addWidget(self.button)
        row.addStretch(1)

    def show_search(self, text: str) -> None:
        """Offer what was searched for as a new contact."""
        self._searched = text
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._question.setText(self.tr("Not among them?"))
        self.button.setText(self.tr("Create “%s” as a new contact") % self._searched)
        self.button.updateGeometry()
