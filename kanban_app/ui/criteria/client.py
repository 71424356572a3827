"""What the client says as his card leaves a stage: the answer, his words, how he found it."""

from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.services.checklist import Checklist
from kanban_app.ui.criteria.experience import ExperienceBlock
from kanban_app.ui.criteria.rating import RatingRow
from kanban_app.ui.criteria.requests import NOTHING, Heard
from kanban_app.ui.theme import UNIT


class ClientBlock(QWidget):
    """Asks for the answer of a client; all else is folded away."""

    folded = Signal()

    def __init__(
        self, checklist: Checklist, parent: QWidget | None = None, *, opened: bool
    ) -> None:
        super().__init__(parent)
        self.rating = RatingRow(checklist.survey, self)
        self.experience = ExperienceBlock(checklist.touchpoints, self, opened=opened)
        self.experience.folded.connect(self.folded)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.rating)
        column.addWidget(self.experience)

    @property
    def heard(self) -> Heard:
        """Return what the client said; a touchpoint alone says nothing."""
        heard, block = Heard(self.rating.rating, self.rating.quote.value), self.experience
        if not block.opened:
            return heard
        heard = replace(
            heard,
            sentiment=block.sentiment,
            usability=block.usability.point,
            emotion=block.emotion.point,
            solving=block.solving.point,
        )
        return heard if heard == NOTHING else replace(heard, touchpoint=block.touchpoint.value)
