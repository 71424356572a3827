"""A client's answer to the question of a stage: one button per point, and his own words."""

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.criteria import Survey
from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT, tokens
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, Button, Look
from kanban_app.ui.widgets.fields import LineField

_NARROW = 6 * UNIT


class _Point(Button):
    """One point; a second click takes it away."""

    def __init__(self, point: int, parent: QWidget) -> None:
        super().__init__(str(point), parent, small=True)
        self.point = point
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    @override
    def sizeHint(self) -> QSize:
        return QSize(_NARROW, HEIGHT_SMALL)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def _padding(self) -> int:
        return 0

    @override
    def _look(self) -> Look:
        t = tokens()
        if self.isChecked():
            return Look(t.accent_soft, t.accent, t.accent, t.accent)
        return super()._look()


class RatingRow(QWidget):
    """The question, its points and a line for the client's words; arrow keys walk the points."""

    changed = Signal()

    def __init__(self, survey: Survey, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.survey = survey
        self.question = PlainLabel(survey.question.text(formats.language()), SIZE_M, self)
        self.question.setWordWrap(True)
        self.points = [
            _Point(point, self) for point in range(survey.scale.low, survey.scale.high + 1)
        ]
        group = QButtonGroup(self)
        group.setExclusive(False)
        row = QHBoxLayout()
        row.setSpacing(UNIT)
        for point in self.points:
            group.addButton(point)
            name = self.tr("%s of %s") % (point.point, survey.scale.high)
            point.setAccessibleName(name)
            row.addWidget(point)
        group.buttonClicked.connect(self._on_point)
        self.quote = LineField(self)
        self.quote.setPlaceholderText(self.tr("The client's own words (optional)"))
        self.quote.setAccessibleName(self.tr("The client's own words"))
        self.quote.typed.connect(self.changed)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.question)
        column.addLayout(row)
        column.addWidget(self.quote)

    @property
    def rating(self) -> int | None:
        """Return the points given, None for none."""
        return next((point.point for point in self.points if point.isChecked()), None)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        here = next((n for n, point in enumerate(self.points) if point.hasFocus()), None)
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(Qt.Key(event.key()))
        if here is None or step is None:
            super().keyPressEvent(event)
            return
        there = self.points[(here + step) % len(self.points)]
        there.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_point(self, clicked: _Point) -> None:
        for point in self.points:
            if point is not clicked:
                point.setChecked(False)
        for point in self.points:
            point.update()
        self.changed.emit()
