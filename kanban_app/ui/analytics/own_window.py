"""Asks for the first and the last day of a window of one's own."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QHideEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.moment import FIRST_YEAR, LAST_YEAR
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PrimaryButton
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.typed_day import Year

_FIELD = 150


@dataclass(frozen=True, slots=True)
class OwnDays:
    """The days chosen, both included."""

    first: date
    last: date


class OwnWindow(QFrame):
    """Two days and a button; Esc or a click beside it leaves all as it was."""

    chosen = Signal(OwnDays)
    cancelled = Signal()

    def __init__(self, parent: QWidget, first: date, last: date) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._done = False
        self.first = DateField(self, clearable=False, year=Year.BACK)
        self.last = DateField(self, clearable=False, year=Year.BACK)
        for field, day, name in (
            (self.first, first, self.tr("From")), (self.last, last, self.tr("To")),
        ):  # fmt: skip
            field.reset(day)
            field.line.setAccessibleName(name)
            field.setFixedWidth(_FIELD)
            field.typed.connect(self._check)
            field.line.returnPressed.connect(self._take)
        self.wrong = PlainLabel("", SIZE_S, tone="bad")
        self.take = PrimaryButton(self.tr("Show"), self, small=True)
        self.take.clicked.connect(self._take)
        grid = QGridLayout()
        grid.setSpacing(2 * UNIT)
        grid.addWidget(PlainLabel(self.tr("From"), SIZE_S, tone="text_2"), 0, 0)
        grid.addWidget(PlainLabel(self.tr("To"), SIZE_S, tone="text_2"), 0, 1)
        grid.addWidget(self.first, 1, 0)
        grid.addWidget(self.last, 1, 1)
        foot = QHBoxLayout()
        foot.addWidget(self.wrong, 1)
        foot.addStretch(1)
        foot.addWidget(self.take)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addLayout(grid)
        column.addLayout(foot)

    def open_at(self, corner: QPoint) -> None:
        """Open with the upper right corner here."""
        # Room for what a field says about a wrong day: the button must not move while one types.
        self.setFixedHeight(self.sizeHint().height() + 5 * UNIT)
        self.adjustSize()
        self.move(corner - QPoint(self.width(), 0))
        self.show()
        self.first.line.setFocus(Qt.FocusReason.PopupFocusReason)
        self.first.line.selectAll()

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        if not self._done:
            self.cancelled.emit()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.setPen(colour(t.border_strong))
            painter.drawRect(self.rect().adjusted(0, 0, -1, -1))

    def _check(self) -> None:
        first, last = self.first.value, self.last.value
        turned = first is not None and last is not None and last < first
        known = all(day is None or FIRST_YEAR <= day.year < LAST_YEAR for day in (first, last))
        wrong = self.tr("The period ends before it begins.") if turned else ""
        if not known:
            wrong = self.tr("Years from %s to %s, please.") % (FIRST_YEAR, LAST_YEAR - 1)
        self.wrong.setText(wrong)
        right = first is not None and last is not None and not turned and known
        self.take.setEnabled(right and not self.first.unread and not self.last.unread)

    def _take(self) -> None:
        first, last = self.first.value, self.last.value
        if first is not None and last is not None and self.take.isEnabled():
            self._done = True
            self.close()
            self.chosen.emit(OwnDays(first, last))
