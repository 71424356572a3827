"""One line at the top of a column: type a lead, press Enter, type the next."""

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui.board.requests import QuickAddRequest
from kanban_app.ui.widgets.text_line import TextLine


class QuickAdd(TextLine):
    """Asks for a card per line and stays open for the next."""

    requested = Signal(QuickAddRequest)
    closed = Signal()

    def __init__(self, stage_id: StageId, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage_id = stage_id
        self.setMaxLength(500)
        self._word()
        self.returnPressed.connect(self._on_return)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.clear()
            self.closed.emit()
            return
        super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    def _word(self) -> None:
        self.setPlaceholderText(self.tr("Name of the lead"))
        self.setAccessibleName(self.tr("New card"))
        self.setToolTip(self.tr("Enter adds the card, Esc closes"))

    def _on_return(self) -> None:
        text = self.text().strip()
        if text:
            # Not `clear`, which Ctrl+Z would take back instead of the card.
            self.setText("")
            self.requested.emit(QuickAddRequest(self._stage_id, text))
