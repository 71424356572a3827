"""A milestone that was recorded as a card went on: its day, and the word that it is not reached."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.domain.milestones import Milestone
from kanban_app.ui import formats
from kanban_app.ui.criteria.requests import RowDay
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import Button
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.typed_day import Year

_DAY_WIDTH = 40 * UNIT


class ReachedRow(QWidget):
    """`dated` tells another day when it is left, or that the milestone is not reached yet."""

    dated = Signal(RowDay)

    def __init__(
        self, milestone: Milestone, on: date, today: date, parent: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self.key = milestone.key
        self._told: date | None = on
        name = milestone.name.text(formats.language())
        words = self.tr("Milestone %s planned for") if on > today else self.tr("Milestone %s on")
        title = PlainLabel(words % name, SIZE_M, self, bold=True)
        title.setWordWrap(True)
        self.field = DateField(self, year=Year.BACK)
        self.field.setFixedWidth(_DAY_WIDTH)
        self.field.set_value(on)
        self.field.line.setAccessibleName(title.text())
        self.field.finished.connect(self._tell)
        self.not_yet = Button(self.tr("Not reached yet"), self, small=True)
        self.not_yet.setAccessibleName(f"{name}: {self.not_yet.text()}")
        self.not_yet.clicked.connect(self._take_away)
        line = QHBoxLayout()
        line.setSpacing(2 * UNIT)
        line.addWidget(self.field)
        line.addWidget(self.not_yet)
        line.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(UNIT)
        column.addWidget(title)
        column.addLayout(line)

    def _take_away(self) -> None:
        self.field.set_value(None)
        self._say(None)

    def _tell(self) -> None:
        if not self.field.unread:
            self._say(self.field.value)

    def _say(self, on: date | None) -> None:
        # A day typed afterwards records it again.
        self.not_yet.setVisible(on is not None)
        if on != self._told:
            self._told = on
            self.dated.emit(RowDay(self.key, on))
