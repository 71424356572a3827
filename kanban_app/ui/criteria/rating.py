"""A client's answer to the question of a stage, where it asks one, and his own words."""

from collections.abc import Sequence

from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.domain.criteria import Survey
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.points import PointRow


class RatingRow(QWidget):
    """The question with its points, None for a stage without one, and the client's words."""

    def __init__(self, survey: Survey | None, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.survey = survey
        self._points: PointRow | None = None
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        if survey is not None:
            question = PlainLabel(survey.question.text(formats.language()), SIZE_M, self)
            question.setWordWrap(True)
            self._points = PointRow(survey.scale.low, survey.scale.high, self)
            self._points.name_points()
            column.addWidget(question)
            column.addWidget(self._points)
        self.quote = LineField(self)
        self.quote.setPlaceholderText(self.tr("The client's own words (optional)"))
        self.quote.setAccessibleName(self.tr("The client's own words"))
        column.addWidget(self.quote)

    @property
    def rating(self) -> int | None:
        """Return the points given, None for none."""
        return self._points.point if self._points else None

    @property
    def points(self) -> Sequence[QWidget]:
        """Return the points there are, none without a question."""
        return self._points.points if self._points else ()

    @property
    def first(self) -> QWidget:
        """Return what the keyboard comes to first."""
        return self._points.points[0] if self._points else self.quote
