"""Beside a card of whom only the name is known: somebody of that name is here already."""

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import Button, GhostButton


class KnownHint(QWidget):
    """Says who is known by the same name; `taken` or `refused` is for the broker to decide."""

    taken = Signal()
    refused = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._who, self._count = "", 0
        self.words = PlainLabel("", SIZE_S, self, tone="warn")
        self.words.setWordWrap(True)
        self.take = Button("", self, icon="person", small=True)
        self.refuse = GhostButton("", self, small=True)
        self.take.clicked.connect(self.taken)
        self.refuse.clicked.connect(self.refused)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        row.addWidget(self.take)
        row.addWidget(self.refuse)
        row.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(self.words)
        column.addLayout(row)
        self._retranslate()
        self.hide()

    def show_known(self, who: str, count: int) -> None:
        """Say who is known, one or how many; nothing for none."""
        self._who, self._count = who, count
        self._retranslate()
        self.setVisible(count > 0)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        several = self._count > 1
        one = self.tr("Known already: %s") % self._who
        many = self.tr("%n contact(s) of this name known already", "", self._count)
        self.words.setText(many if several else one)
        self.take.setText(self.tr("Choose …") if several else self.tr("Use this contact"))
        self.refuse.setText(self.tr("Somebody else"))
