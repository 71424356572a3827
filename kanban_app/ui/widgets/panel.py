"""The rounded surface that content stands on."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from kanban_app.ui.theme import RADIUS_PANEL, tokens
from kanban_app.ui.widgets import painting


class Panel(QFrame):
    """A surface with a hairline and round corners; `strong` draws the stronger line."""

    def __init__(self, parent: QWidget | None = None, *, strong: bool = False) -> None:
        super().__init__(parent)
        self._strong = strong

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        border = t.border_strong if self._strong else t.border
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), RADIUS_PANEL, t.surface, border)
