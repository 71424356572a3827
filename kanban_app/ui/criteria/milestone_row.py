"""A milestone with the day it was reached, which can be typed."""

from datetime import date

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QHBoxLayout, QWidget

from kanban_app.domain.milestones import Milestone
from kanban_app.ui import formats
from kanban_app.ui.criteria.requests import RowDay
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.typed_day import Year

_DAY_WIDTH = 40 * UNIT


class MilestoneRow(QWidget):
    """`dated` tells the day when it is left, or picked, or taken away."""

    dated = Signal(RowDay)

    def __init__(self, milestone: Milestone, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.key = milestone.key
        # What is stored, and what was last asked to be stored.
        self._shown: date | None = None
        self._told: date | None = None
        self._name = name = milestone.name.text(formats.language())
        self.field = DateField(self, year=Year.BACK)
        self.field.setFixedWidth(_DAY_WIDTH)
        self.field.line.setAccessibleName(name)
        self.field.finished.connect(self._tell)
        self.label = PlainLabel(name, SIZE_M, self)
        self.label.setWordWrap(True)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(2 * UNIT)
        row.addWidget(self.label, 1)
        row.addWidget(self.field)

    def show_day(self, day: date | None, today: date) -> None:
        """Show the day it was reached, None if it was not; one to come is planned.

        A day that is being typed stays while other things of the card are told.
        """
        if day != self._shown or self.field.value in (day, self._told):
            self.field.set_value(day)
        self._shown = self._told = day
        planned = day is not None and day > today
        self.label.setText(self.tr("%s (planned)") % self._name if planned else self._name)

    def _tell(self) -> None:
        if not self.field.unread:
            self._told = self.field.value
            self.dated.emit(RowDay(self.key, self.field.value))
