"""The round face of a persona as a widget."""

from PySide6.QtCore import QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.persona import Persona
from kanban_app.ui.maps.personas.picture import paint_face
from kanban_app.ui.theme import theme
from kanban_app.ui.widgets import painting

STRIP, LARGE = 32, 96


class Face(QWidget):
    """Shows a persona, None for everybody."""

    def __init__(self, side: int = STRIP, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._persona: Persona | None = None
        self.setFixedSize(side, side)
        theme().changed.connect(self.update)

    def show_persona(self, persona: Persona | None) -> None:
        """Show another face."""
        self._persona = persona
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            paint_face(painter, QRectF(self.rect()), self._persona)
