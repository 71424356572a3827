"""What the inspector shows of several selected cards: how many, and what they are worth."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_L, SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.sheet import Rule


class ManyCards(QWidget):
    """Counts the selection and sums its commission."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._count, self._cents = 0, 0
        self._title = PlainLabel("", SIZE_L, self, bold=True)
        self._label = PlainLabel("", SIZE_S, self, tone="text_2")
        self._sum = PlainLabel("", SIZE_FIGURE, self, bold=True)
        self._hint = PlainLabel("", SIZE_M, self, tone="text_2")
        self._hint.setWordWrap(True)
        self.close_button = IconButton("close", size=HEIGHT_SMALL)
        head = QHBoxLayout()
        head.addWidget(self._title, 1)
        head.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 2 * UNIT, 4 * UNIT)
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addSpacing(2 * UNIT)
        column.addWidget(Rule(self))
        column.addSpacing(2 * UNIT)
        for label in (self._label, self._sum, self._hint):
            column.addWidget(label)
        column.addStretch(1)
        column.setAlignment(Qt.AlignmentFlag.AlignTop)

    def show_many(self, count: int, cents: int) -> None:
        """Show how many cards are selected and what they sum up to."""
        self._count, self._cents = count, cents
        self.retranslate()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._title.setText(self.tr("%n card(s) selected", "", self._count))
        self.close_button.set_name(self.tr("Close"))
        self._label.setText(self.tr("Net commission together"))
        self._sum.setText(formats.money(self._cents))
        self._hint.setText(
            self.tr("Drag one of them to move all; the right mouse button offers the rest.")
        )
