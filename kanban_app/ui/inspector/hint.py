"""The strip over a text that is not stored: it came back from an interruption, or was refused."""

from PySide6.QtCore import QRectF, Signal
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import GhostButton


class RestoredHint(QFrame):
    """Says why typing is not stored, and offers to drop it."""

    dropped = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._refused = False
        self._label = PlainLabel("", SIZE_S, self)
        self._label.setWordWrap(True)
        self.drop = GhostButton("", self, small=True)
        self.drop.clicked.connect(self.dropped)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, UNIT, 2 * UNIT, UNIT)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._label, 1)
        row.addWidget(self.drop)
        self.retranslate()
        self.hide()

    def show_restored(self, *, shown: bool) -> None:
        """Say that the text came back from an interruption, or nothing."""
        self._refused = False
        self.retranslate()
        self.setVisible(shown)

    def show_refused(self) -> None:
        """Say that the text was refused; why is said elsewhere."""
        self._refused = True
        self.retranslate()
        self.show()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        restored = self.tr("Restored text, not saved yet")
        self._label.setText(self.tr("Not saved yet, please correct") if self._refused else restored)
        self.drop.setText(self.tr("Discard"))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(QRectF(self.rect()), colour(tokens().accent_soft))
