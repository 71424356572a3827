"""What stands in the crossing while there is no card: a sentence and the way to the first one."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, UNIT
from kanban_app.ui.widgets.buttons import PrimaryButton


class EmptyWheel(QWidget):
    """Says that nothing was closed yet, and offers to begin."""

    lead_wanted = Signal()

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.setAutoFillBackground(False)
        self._title = PlainLabel("", SIZE_L, bold=True)
        self.lead = PrimaryButton("")
        self.lead.clicked.connect(self.lead_wanted)
        column = QVBoxLayout(self)
        column.setContentsMargins(UNIT, UNIT, UNIT, UNIT)
        column.setSpacing(3 * UNIT)
        for part in (self._title, self.lead):
            column.addWidget(part, 0, Qt.AlignmentFlag.AlignHCenter)
        self._retranslate()

    def offer(self, *, offered: bool) -> None:
        """Offer to begin, or only say how it is: a day of the past cannot be changed."""
        self.lead.setVisible(offered)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _retranslate(self) -> None:
        self._title.setText(self.tr("No deal yet"))
        self.lead.setText(self.tr("Add the first contact"))
        self.adjustSize()
