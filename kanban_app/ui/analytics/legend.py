"""The legend in the header of a card."""

from collections.abc import Sequence

from PySide6.QtCore import QRectF, QSize
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui import theme
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.analytics.marks import draw_legend, wide_of
from kanban_app.ui.analytics.scene import Mark
from kanban_app.ui.theme import tokens
from kanban_app.ui.widgets import painting


class Legend(QWidget):
    """The marks of a card's header."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._marks: tuple[Mark, ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Preferred)
        theme.theme().changed.connect(self.update)

    def show_marks(self, marks: Sequence[Mark]) -> None:
        """Show these marks."""
        self._marks = tuple(marks)
        self.setVisible(bool(marks))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(wide_of(self._marks), 20)

    @override
    def minimumSizeHint(self) -> QSize:
        # Where it is narrow the marks leave, one by one, before anything else is cut off.
        return QSize(0, 20)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            area = QRectF(self.rect())
            draw_legend(Canvas(painter, area, tokens()), self._marks, area)
