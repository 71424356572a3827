"""The whole history as one line to drag along, with its years and quarters."""

from datetime import date, timedelta

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.past.days import Span, months_from
from kanban_app.ui.theme import SIZE_S, colour, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.line_slider import LineSlider

_SIDE, _HANDLE, _LINE = 10, 14, 4
_LINE_AT, _TICK, _WORDS_AT = 13, 6, 22
_HEIGHT, _LEAST_WIDTH = 36, 120
_YEAR_ROOM, _QUARTER_ROOM = 44, 12
_WEEK, _QUARTER = 7, 3


class DaySlider(LineSlider):
    """A slider over days; it tells the day the user asks for, and shows the one it is told."""

    asked = Signal(date)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(_LEAST_WIDTH, _HEIGHT), _SIDE)
        self._span = Span(date.min, date.min)
        self.setPageStep(_WEEK)
        self.sliderMoved.connect(self._ask)

    def show_day(self, span: Span, day: date) -> None:
        """Show a day within the history, without telling anybody."""
        self._span = span
        self.setRange(0, span.length)
        if not self.isSliderDown():
            self.setValue((day - span.first).days)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, x = tokens(), self.x_of(self.value())
        line = QRectF(_SIDE, _LINE_AT - _LINE / 2, self.width() - 2 * _SIDE, _LINE)
        with painting.painter_for(self) as painter:
            painting.box(painter, line, _LINE / 2, t.border_strong)
            gone = QRectF(line.left(), line.top(), x - line.left(), _LINE)
            painting.box(painter, gone, _LINE / 2, t.warn)
            self._paint_ticks(painter)
            half = _HANDLE / 2
            handle = QRectF(x - half, _LINE_AT - half, _HANDLE, _HANDLE)
            painting.box(painter, handle, half, t.surface, t.warn)
            inner = handle.adjusted(4, 4, -4, -4)
            painting.box(painter, inner, inner.width() / 2, t.warn)
            if self.hasFocus():
                ring = handle.adjusted(-3, -3, 3, 3)
                painting.focus_ring(painter, ring, ring.width() / 2)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        before = self.value()
        super().keyPressEvent(event)
        if self.value() != before:
            self._ask()

    def _ask(self) -> None:
        self.asked.emit(self._span.first + timedelta(days=self.sliderPosition()))

    def _paint_ticks(self, painter: QPainter) -> None:
        t, first = tokens(), self._span.first
        quarter_room = self.x_of(91) - self.x_of(0)
        month = months_from(first.replace(day=1), 1)
        free = float(_SIDE - _YEAR_ROOM)
        while month <= self._span.last:
            x, new_year = self.x_of((month - first).days), month.month == 1
            if new_year or ((month.month - 1) % _QUARTER == 0 and quarter_room > _QUARTER_ROOM):
                painter.fillRect(QRectF(x, _LINE_AT + 4, 1, _TICK), colour(t.control))
            if new_year and x - free >= _YEAR_ROOM and x + _YEAR_ROOM / 2 < self.width():
                area = QRectF(x - _YEAR_ROOM / 2, _WORDS_AT, _YEAR_ROOM, _HEIGHT - _WORDS_AT)
                middle = Qt.AlignmentFlag.AlignHCenter
                painting.text(painter, area, str(month.year), font(SIZE_S), t.text_2, middle)
                free = x
            month = months_from(month, 1)
