"""From a card to its contact: open it whole, or say that the card is somebody else's."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import GhostButton


class ContactWays(QWidget):
    """Two quiet buttons, and how many further cards the contact has."""

    open_wanted = Signal()
    other_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._further = 0
        self.open = GhostButton("", self, icon="users", small=True)
        self.other = GhostButton("", self, icon="swap", small=True)
        self.more = PlainLabel("", SIZE_S, self, tone="text_2", elide=True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.open)
        row.addWidget(self.other)
        row.addWidget(self.more, 1)
        self.open.clicked.connect(self.open_wanted)
        self.other.clicked.connect(self.other_wanted)
        self._retranslate()

    def show_ways(self, *, known: bool, further: int) -> None:
        """Offer to open the contact if there is one, and say how many further cards it has."""
        self._further = further
        self.open.setVisible(known)
        self._retranslate()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self.open.setText(self.tr("Open contact"))
        self.other.setText(self.tr("Other contact …"))
        words = self.tr("%n further card(s)", "", self._further) if self._further else ""
        self.more.setText(words)
