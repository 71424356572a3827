"""The bar above a screen: its title at the left, what it offers at the right."""

from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QFrame, QWidget
from typing_extensions import override

from kanban_app.ui.theme import colour, tokens
from kanban_app.ui.widgets import painting

HEIGHT = 48


class ScreenBar(QFrame):
    """A surface with a hairline below, as high on every screen."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.border))
