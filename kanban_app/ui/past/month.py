"""A month to pick a day from; days outside the history are there, but cannot be picked."""

from datetime import date

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QWheelEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.ui.past.days import DAY, WEEK, Span, months_from, weeks_of
from kanban_app.ui.past.words import day_words, weekday_words
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_M, SIZE_S, font, tokens
from kanban_app.ui.widgets import painting

_CELL_WIDTH, _CELL_HEIGHT, _HEAD = 36, 30, 24
_DAYS, _WEEKS = 7, 6
_STEPS = {
    Qt.Key.Key_Left: -DAY,
    Qt.Key.Key_Right: DAY,
    Qt.Key.Key_Up: -WEEK,
    Qt.Key.Key_Down: WEEK,
}
_MONTHS = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
_CENTRE = Qt.AlignmentFlag.AlignCenter


class MonthGrid(QWidget):
    """The weeks of a month, from Monday; arrows walk by day and week, Enter picks."""

    picked = Signal(date)
    month_changed = Signal()

    def __init__(self, span: Span, marked: date, parent: QWidget | None = None) -> None:
        """Show the month of `marked`; only days of `span` can be picked."""
        super().__init__(parent)
        self._span = span
        self.marked = self._current = span.nearest(marked)
        self._hovered: date | None = None
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._tell_current()

    @property
    def month(self) -> date:
        """Return the first day of the month that is shown."""
        return self._current.replace(day=1)

    def turn(self, months: int) -> None:
        """Show an earlier or a later month, as far as the history reaches."""
        self._go(months_from(self._current, months))

    def walk_to(self, day: date) -> None:
        """Go to a day without picking it, or to the end of the history that is nearest to it."""
        self._go(day)

    def reaches(self, months: int) -> bool:
        """Return whether there is anything to be picked so many months away."""
        return self._span.nearest(months_from(self.month, months)).replace(day=1) != self.month

    @override
    def sizeHint(self) -> QSize:
        return QSize(_DAYS * _CELL_WIDTH, _HEAD + _WEEKS * _CELL_HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            for column in range(_DAYS):
                area = QRectF(column * _CELL_WIDTH, 0, _CELL_WIDTH, _HEAD)
                words = weekday_words(column + 1)
                painting.text(painter, area, words, font(SIZE_S), t.text_3, _CENTRE)
            for row, week in enumerate(weeks_of(self.month)):
                for column, day in enumerate(week):
                    self._paint_day(painter, day, _cell(row, column))

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        self._hovered = self._day_at(event.position().toPoint())
        self.update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        day = self._day_at(event.position().toPoint())
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.picked.emit(day)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        self.turn(-1 if event.angleDelta().y() > 0 else 1)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _STEPS:
            self._go(self._current + _STEPS[key])
        elif key in _MONTHS:
            self.turn(_MONTHS[key])
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            self.picked.emit(self._current)
        else:
            super().keyPressEvent(event)

    def _go(self, day: date) -> None:
        before, self._current = self.month, self._span.nearest(day)
        self._tell_current()
        self.update()
        if self.month != before:
            self._hovered = None
            self.month_changed.emit()

    def _tell_current(self) -> None:
        self.setAccessibleName(day_words(self._current))

    def _day_at(self, place: QPoint) -> date | None:
        row, column = (place.y() - _HEAD) // _CELL_HEIGHT, place.x() // _CELL_WIDTH
        weeks = weeks_of(self.month)
        if not (0 <= row < len(weeks) and 0 <= column < _DAYS):
            return None
        day = weeks[row][column]
        return day if self._span.holds(day) and day.month == self.month.month else None

    def _paint_day(self, painter: QPainter, day: date, area: QRectF) -> None:
        t = tokens()
        if day.month != self.month.month:
            return
        box = area.adjusted(2, 2, -2, -2)
        allowed, words = self._span.holds(day), t.text
        if day == self.marked and allowed:
            painting.box(painter, box, RADIUS_CONTROL, t.accent)
            words = t.on_accent
        elif day == self._hovered:
            painting.box(painter, box, RADIUS_CONTROL, t.border)
        elif day == self._span.last:
            painting.box(painter, box, RADIUS_CONTROL, "", t.border_strong)
        if day == self._current and self.hasFocus():
            painting.focus_ring(painter, box, RADIUS_CONTROL, on_accent=day == self.marked)
        face = font(SIZE_M, bold=day == self.marked)
        painting.text(
            painter, area, str(day.day), face, words if allowed else t.border_strong, _CENTRE
        )


def _cell(row: int, column: int) -> QRectF:
    return QRectF(column * _CELL_WIDTH, _HEAD + row * _CELL_HEIGHT, _CELL_WIDTH, _CELL_HEIGHT)
