"""The gap between two column heads: drag it to make the left column wider."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui.board.metrics import WIDTH_SNAP
from kanban_app.ui.board.requests import WidthRequest
from kanban_app.ui.board.widths import snapped
from kanban_app.ui.widgets.grip import AUTOMATIC, Grip


class ResizeHandle(Grip):
    """Asks for a width on the grid, 0 for the automatic one."""

    resized = Signal(WidthRequest)

    def __init__(self, stage_id: StageId, parent: QWidget | None = None) -> None:
        super().__init__(WIDTH_SNAP, parent, upper=False)
        self._stage_id = stage_id
        self._column_width = 0
        self.setFocusPolicy(Qt.FocusPolicy.ClickFocus)
        self.word()

    def set_column_width(self, width: int) -> None:
        """Take note of the width the column has now."""
        self._column_width = width

    @override
    def extent(self) -> int:
        return self._column_width

    @override
    def ask(self, size: int) -> None:
        width = AUTOMATIC if size == AUTOMATIC else snapped(size)
        if width != self._column_width:
            self.resized.emit(WidthRequest(self._stage_id, width))

    @override
    def word(self) -> None:
        self.setAccessibleName(self.tr("Width of the column"))
        self.setToolTip(self.tr("Drag to set the width, double-click for automatic"))
