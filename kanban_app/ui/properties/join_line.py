"""Below the owner of a property: his card that is about none yet, and the button that links it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button


class JoinLine(QWidget):
    """Says which card belongs to the property; hidden where none does."""

    wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._name = self._stage = ""
        self.words = PlainLabel("", SIZE_S, self)
        self.words.setWordWrap(True)
        self.button = Button("", self, icon="link", small=True)
        self.button.clicked.connect(self.wanted)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.words, 1)
        row.addWidget(self.button, 0, Qt.AlignmentFlag.AlignTop)
        self.retranslate()
        self.hide()

    def show_card(self, name: str, stage: str) -> None:
        """Offer a card by its name and stage; "" for none."""
        self._name, self._stage = name, stage
        self.retranslate()
        self.setVisible(bool(name))

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.words.setText(self.tr("The card %s (%s) belongs to it.") % (self._name, self._stage))
        self.button.setText(self.tr("Link"))
        self.button.setAccessibleName(f"{self.words.text()} {self.button.text()}")
