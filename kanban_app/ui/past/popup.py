"""What opens under the date of the top bar: a few usual days, a calendar, a line to type into."""

from datetime import date
from functools import partial

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui import formats
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.past.days import (
    DAY,
    WEEK,
    Span,
    a_year_before,
    end_of_last_month,
    end_of_last_quarter,
)
from kanban_app.ui.past.month import MonthGrid
from kanban_app.ui.past.words import month_words
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_M, SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton, PaintedButton
from kanban_app.ui.widgets.text_line import TextLine
from kanban_app.ui.widgets.typed_day import NoSuchDayError, Year, typed_day

_GAP = 6 * UNIT


class _Choice(PaintedButton):
    """A usual day: what it is called, and which one it is."""

    picked = Signal(date)

    def __init__(self, text: str, day: date, parent: QWidget) -> None:
        super().__init__("", parent)
        self._words, self._day = text, day
        self._figures = formats.day_text(day)
        self.setAccessibleName(f"{text}, {self._figures}")
        self.setSizePolicy(QSizePolicy.Policy.Minimum, QSizePolicy.Policy.Fixed)
        self.clicked.connect(self._tell)

    @override
    def sizeHint(self) -> QSize:
        words = painting.text_width(self._words, font())
        figures = painting.text_width(self._figures, font(SIZE_S))
        return QSize(words + _GAP + figures + 4 * UNIT, HEIGHT_SMALL)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), QRectF(self.rect())
        with painting.painter_for(self) as painter:
            if self.isEnabled() and (self.isDown() or self.underMouse()):
                fill = t.border_strong if self.isDown() else t.border
                painting.box(painter, area, RADIUS_CONTROL, fill)
            line = area.adjusted(2 * UNIT, 0, -2 * UNIT, 0)
            on = self.isEnabled()
            painting.text(painter, line, self._words, font(), t.text if on else t.text_3)
            right = Qt.AlignmentFlag.AlignRight
            paint = t.text_2 if on else t.text_3
            painting.text(painter, line, self._figures, font(SIZE_S), paint, right)
            if self.shows_focus:
                painting.focus_ring(painter, area, RADIUS_CONTROL)

    def _tell(self) -> None:
        self.picked.emit(self._day)


class DayPopup(QFrame):
    """Asks for a day of the history; Esc and a click beside it close it."""

    picked = Signal(date)

    def __init__(self, span: Span, shown: date, parent: QWidget) -> None:
        """Ask with `shown` marked, the day that is on the board; `span` ends today."""
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Which day to look at"))
        self.month = MonthGrid(span, shown, self)
        self.month.picked.connect(self._pick)
        self.month.month_changed.connect(self._show_month)
        self._span = span
        self.line = TextLine(self)
        self.line.setPlaceholderText(self.tr("DD/MM/YYYY"))
        self.line.setAccessibleName(self.tr("Day"))
        self.line.textEdited.connect(self._follow)
        self.line.returnPressed.connect(self._take_typed)
        self.note = PlainLabel("", SIZE_S, self, tone="text_2")
        self.note.setWordWrap(True)
        self.note.setContentsMargins(2 * UNIT, 0, 2 * UNIT, 0)
        # Room for two lines, so that nothing moves when something is wrong.
        self.note.setFixedHeight(2 * self.note.fontMetrics().lineSpacing())
        self._say()
        self._title = PlainLabel("", SIZE_M, self, bold=True)
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._turns = [
            (months, self._turn(icon, name, months))
            for icon, name, months in (
                ("chevrons-left", self.tr("A year earlier"), -12),
                ("chevron-left", self.tr("A month earlier"), -1),
                ("chevron-right", self.tr("A month later"), 1),
                ("chevrons-right", self.tr("A year later"), 12),
            )
        ]
        row = QHBoxLayout(self)
        row.setContentsMargins(3 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        row.setSpacing(4 * UNIT)
        row.addLayout(self._usual(span))
        row.addLayout(self._calendar())
        self._show_month()
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            # Square: the corners of a popup window are not transparent everywhere.
            painting.box(painter, QRectF(self.rect()), 0, t.surface, t.border_strong)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        """Let figures and letters go into the line, wherever the keyboard is."""
        if event.text().isprintable() and event.text().strip():
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
            self.line.insert(event.text())
            self._follow()
        else:
            super().keyPressEvent(event)

    def _usual(self, span: Span) -> QVBoxLayout:
        today = span.last
        column = QVBoxLayout()
        column.setSpacing(0)
        for text, day in (
            (self.tr("Today"), today),
            (self.tr("Yesterday"), today - DAY),
            (self.tr("A week ago"), today - WEEK),
            (self.tr("End of last month"), end_of_last_month(today)),
            (self.tr("End of last quarter"), end_of_last_quarter(today)),
            (self.tr("A year ago"), a_year_before(today)),
        ):
            choice = _Choice(text, day, self)
            choice.setEnabled(span.holds(day))
            choice.picked.connect(self._pick)
            column.addWidget(choice)
        column.addStretch(1)
        column.addWidget(self.line)
        column.addSpacing(UNIT)
        column.addWidget(self.note)
        return column

    def _follow(self) -> None:
        """Lead the calendar along with what is typed."""
        self._say()
        day = self._typed()
        if day is not None:
            self.month.walk_to(day)

    def _take_typed(self) -> None:
        day = self._typed()
        if day is None:
            self._say(self.tr("Write a day like %s") % formats.day_text(self._span.last))
        elif day > self._span.last:
            self._say(self.tr("This day is still to come."))
        elif day < self._span.first:
            self._say(self._begins())
        else:
            self._pick(day)

    def _typed(self) -> date | None:
        try:
            return typed_day(self.line.text(), self._span.last, Year.BACK)
        except NoSuchDayError:
            return None

    def _say(self, wrong: str = "") -> None:
        self.note.set_tone("bad" if wrong else "text_2")
        self.note.setText(wrong or self._begins())

    def _begins(self) -> str:
        return self.tr("The history begins on %s.") % formats.day_text(self._span.first)

    def _calendar(self) -> QVBoxLayout:
        head = QHBoxLayout()
        head.setSpacing(0)
        buttons = [button for _, button in self._turns]
        for widget in (*buttons[:2], self._title, *buttons[2:]):
            head.addWidget(widget, 1 if widget is self._title else 0)
        column = QVBoxLayout()
        column.setSpacing(UNIT)
        column.addLayout(head)
        column.addWidget(self.month)
        return column

    def _turn(self, icon: str, name: str, months: int) -> IconButton:
        button = IconButton(icon, name, self, size=HEIGHT_SMALL)
        button.clicked.connect(partial(self.month.turn, months))
        return button

    def _show_month(self) -> None:
        self._title.setText(month_words(self.month.month))
        for months, button in self._turns:
            button.setEnabled(self.month.reaches(months))

    def _pick(self, day: date) -> None:
        self.close()
        self.picked.emit(day)
