"""The panel of appointments: today along the hours, tomorrow as a short list."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.theme import (
    RADIUS_PANEL,
    SIZE_M,
    SIZE_S,
    UNIT,
    colour,
    font,
    stage_colour,
    tokens,
)
from kanban_app.ui.today.calendar import HOUR, DayCalendar, clock
from kanban_app.ui.today.values import Appointment
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.sheet import scroll_area

_HEAD, _ROW = 32, 38
_MOST_TOMORROW = 4


class Appointments(QWidget):
    """Shows the calendar of today, scrolled to an hour ago, and what comes tomorrow."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.calendar = DayCalendar()
        self._today = 0
        self._tomorrow: Sequence[Appointment] = ()
        self._area: QScrollArea = scroll_area(self.calendar)
        self._scrolled = False
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(1, _HEAD, 1, 0)
        self._column.addWidget(self._area, 1)
        self._foot = 0

    def show_day(
        self, today: Sequence[Appointment], tomorrow: Sequence[Appointment], now: int
    ) -> None:
        """Show both days; `now` in minutes since midnight."""
        self.calendar.show_day(today, now)
        self._today, self._tomorrow = len(today), tomorrow
        rows = min(_MOST_TOMORROW, max(1, len(tomorrow)))
        self._foot = _HEAD + rows * _ROW + 2 * UNIT
        self._column.setContentsMargins(1, _HEAD, 1, self._foot)
        if not self._scrolled and self.isVisible():
            self._scrolled = True
            self._area.verticalScrollBar().setValue(self.calendar.now_line - HOUR)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(304, 600)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.update()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        top = self.height() - self._foot
        head = QRectF(12, 0, self.width() - 24, _HEAD)
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), RADIUS_PANEL, t.surface, t.border)
            _paint_head(painter, head, self.tr("Appointments"), self._today)
            painter.fillRect(QRectF(1, top, self.width() - 2, 1), colour(t.border))
            below = head.translated(0, top)
            _paint_head(painter, below, self.tr("Tomorrow"), len(self._tomorrow))
            for number, block in enumerate(self._tomorrow[:_MOST_TOMORROW]):
                row = QRectF(12, below.bottom() + number * _ROW, self.width() - 24, _ROW)
                _paint_row(painter, row, block)
            if not self._tomorrow:
                row = QRectF(12, below.bottom(), self.width() - 24, 20)
                painting.text(painter, row, self.tr("No appointments"), font(SIZE_S), t.text_2)


def _paint_head(painter: QPainter, line: QRectF, title: str, count: int) -> None:
    t, bold = tokens(), font(SIZE_M, bold=True)
    painting.text(painter, line, title, bold, t.text)
    used = painting.text_width(title, bold) + 2 * UNIT
    painting.text(painter, line.adjusted(used, 0, 0, 0), str(count), font(SIZE_M), t.text_3)


def _paint_row(painter: QPainter, row: QRectF, block: Appointment) -> None:
    t = tokens()
    time = QRectF(row.left(), row.top(), 36, row.height() - 4)
    painting.text(
        painter, time, clock(block.start), font(SIZE_S), t.text_2, Qt.AlignmentFlag.AlignRight
    )
    shade = stage_colour(block.stage.colour or t.border_strong, dark=t.dark)
    painter.fillRect(QRectF(row.left() + 42, row.top() + 4, 3, row.height() - 12), shade)
    line = QRectF(row.left() + 52, row.top(), row.width() - 52, 18)
    painting.text(painter, line, block.title, font(SIZE_M), t.text)
    painting.text(painter, line.translated(0, 16), block.detail, font(SIZE_S), t.text_2)
