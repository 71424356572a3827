"""A day that may be missing: typed as the language writes it, or picked from a calendar."""

from collections.abc import Callable
from datetime import date

from PySide6.QtCore import QDate, QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QCalendarWidget,
    QFrame,
    QHBoxLayout,
    QToolButton,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui import formats
from kanban_app.ui.icons import icon
from kanban_app.ui.theme import UNIT, tokens
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.field_note import FieldNote
from kanban_app.ui.widgets.text_line import TextLine
from kanban_app.ui.widgets.typed_day import NoSuchDayError, Year, typed_day

_EXAMPLE = date(2026, 7, 15)
_MONDAY = Qt.DayOfWeek.Monday


def _nothing_wrong(_: date) -> str:
    return ""


class _Calendar(QFrame):
    """A month to pick a day from; Esc and a click beside it close it, and so does typing."""

    picked = Signal(QDate)
    typed = Signal(str)

    def __init__(self, parent: QWidget, day: date | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("calendarPopup")
        t = tokens()
        self.setStyleSheet(
            f"#calendarPopup {{ background: {t.surface}; border: 1px solid {t.border_strong}; }}"
            f"QCalendarWidget QWidget#qt_calendar_navigationbar {{ background: {t.surface_2}; }}"
            f"QCalendarWidget QToolButton {{ background: transparent; color: {t.text};"
            f" border: 0; padding: 4px 8px; }}"
            f"QCalendarWidget QToolButton:hover {{ background: {t.border}; }}"
            f"QCalendarWidget QAbstractItemView {{ background: {t.surface}; border: 0;"
            f" selection-background-color: {t.accent}; selection-color: {t.on_accent}; }}"
        )
        self.month = QCalendarWidget(self)
        self.month.setLocale(formats.locale())
        self.month.setFirstDayOfWeek(formats.locale().firstDayOfWeek())
        self.month.setVerticalHeaderFormat(QCalendarWidget.VerticalHeaderFormat.NoVerticalHeader)
        self.month.setHorizontalHeaderFormat(QCalendarWidget.HorizontalHeaderFormat.ShortDayNames)
        for weekday in (Qt.DayOfWeek.Saturday, Qt.DayOfWeek.Sunday):
            self.month.setWeekdayTextFormat(weekday, self.month.weekdayTextFormat(_MONDAY))
        for name, mark in (("prev", "chevron-left"), ("next", "chevron-right")):
            button = self.month.findChild(QToolButton, f"qt_calendar_{name}month")
            if button is not None:
                button.setIcon(icon(mark, t.text_2))
        if day is not None:
            self.month.setSelectedDate(QDate(day.year, day.month, day.day))
        # Qt's own line for it is a bare box in the middle of the days.
        self.month.setDateEditEnabled(False)
        for view in self.month.findChildren(QAbstractItemView):
            view.installEventFilter(self)
        self.month.clicked.connect(self._pick)
        self.month.activated.connect(self._pick)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.addWidget(self.month)
        self.month.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        """Hand what is typed to the line the calendar belongs to."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            said = event.text()
            if said.strip() and said.isprintable():
                self.close()
                self.typed.emit(said)
                return True
        return super().eventFilter(watched, event)

    def _pick(self, day: QDate) -> None:
        self.picked.emit(day)
        self.close()


class DateField(QWidget):
    """A line for a day, a calendar and a cross that takes the day away."""

    typed = Signal()
    finished = Signal()

    def __init__(
        self,
        parent: QWidget | None = None,
        *,
        clearable: bool = True,
        opens_at: date | None = None,
        year: Year = Year.NEAREST,
    ) -> None:
        """Make the field; `year` is the one meant by a day without one."""
        super().__init__(parent)
        self._year = year
        self._value: date | None = None
        self._saved: date | None = None
        self._opens_at = opens_at
        self._clearable = clearable
        self._problem = ""
        self._forbidden: Callable[[date], str] = _nothing_wrong
        self.line = TextLine(self)
        self.line.textEdited.connect(self._on_text)
        self.line.editingFinished.connect(self._on_left)
        self._pick = IconButton("calendar", "", self, size=HEIGHT_SMALL)
        self._pick.clicked.connect(self._open)
        self._clear = IconButton("close", "", self, size=HEIGHT_SMALL)
        self._clear.clicked.connect(self._on_clear)
        self.error = FieldNote(self)
        row = QHBoxLayout(self)
        row.setSpacing(0)
        row.addWidget(self.line, 1)
        row.addWidget(self._clear)
        row.addWidget(self._pick)
        row.setContentsMargins(0, 0, 0, 0)
        self.setFocusProxy(self.line)
        self.retranslate()

    @property
    def value(self) -> date | None:
        """Return the day typed, the one shown before while it cannot be read."""
        return self._value

    @property
    def unread(self) -> str:
        """Return the text that is no day, "" while all is well."""
        return self.line.text() if self._problem else ""

    def set_value(self, day: date | None) -> None:
        """Show a day; a text that is being typed stays if the day is still the same."""
        self._saved = day
        if day != self._value:
            self.reset(day)

    def reset(self, day: date | None) -> None:
        """Show the day of another card."""
        self._value = self._saved = day
        self._show_value()

    def restore(self, text: str) -> None:
        """Show again what was typed, as it was or could not be read."""
        self.line.setText(text)
        self._check()

    def forbid(self, wrong: Callable[[date], str]) -> None:
        """Take no day of which `wrong` says something; what is stored is shown all the same."""
        self._forbidden = wrong

    def complain(self) -> bool:
        """Say at once what is wrong with the text, and go there; return whether anything is."""
        self._check()
        if self._problem:
            self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        return bool(self._problem)

    def set_name(self, name: str) -> None:
        """Say to screen readers which day it is."""
        self.setAccessibleName(name)
        self.line.setAccessibleName(name)

    def retranslate(self) -> None:
        """Write the day in the language in force."""
        self.line.setPlaceholderText(self.tr("DD/MM/YYYY"))
        self.line.setToolTip(self._hint())
        self._pick.set_name(self.tr("Pick a day"))
        self._clear.set_name(self.tr("No day"))
        if not self.unread and not self.line.hasFocus():
            self._show_value()

    def _show_value(self) -> None:
        self.line.setText(formats.day_text(self._value) if self._value else "")
        self._check()

    def _on_text(self) -> None:
        self._check(typing=True)
        self.typed.emit()

    def _on_left(self) -> None:
        if self.unread:
            self.error.say(self._problem)
        else:
            self._show_value()
        self.finished.emit()

    def _check(self, *, typing: bool = False) -> None:
        text = self.line.text()
        day, self._problem = self._read(text)
        self._value = self._saved if self._problem else day
        # Nobody is told off in the middle of a day, and nothing below it moves meanwhile.
        if not typing or not self._problem or not self.error.isHidden():
            self.error.say(self._problem)
        self._clear.setVisible(self._clearable and bool(text))

    def _read(self, text: str) -> tuple[date | None, str]:
        """Return the day that is typed, and what is wrong with the text."""
        if not text.strip():
            return None, ""
        try:
            day = typed_day(text, formats.today(), self._year)
        except NoSuchDayError as wrong:
            there_is = self.tr("Not saved: the calendar has no %s")
            return None, there_is % formats.day_figures(wrong.day, wrong.month, wrong.year)
        if day is not None:
            return day, "" if day == self._saved else self._forbidden(day)
        return None, self.tr("Not saved: write a day like %s") % formats.day_text(_EXAMPLE)

    def _hint(self) -> str:
        if self._year is Year.TYPED:
            return ""
        return self.tr("Also without the year, or: today, tomorrow, +3, +2w")

    def _on_clear(self) -> None:
        self.line.clear()
        self._finish()

    def _open(self) -> None:
        popup = _Calendar(self, self._value or self._opens_at)
        popup.picked.connect(self._on_picked)
        popup.typed.connect(self._on_key)
        popup.adjustSize()
        corner = self.mapToGlobal(QPoint(self.width() - popup.width(), self.height() + UNIT))
        popup.move(corner)
        popup.show()

    def _on_key(self, said: str) -> None:
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.line.setText(said)
        self._on_text()

    def _on_picked(self, picked: QDate) -> None:
        self.line.setText(formats.day_text(date(picked.year(), picked.month(), picked.day())))
        self._finish()

    def _finish(self) -> None:
        self._check()
        self.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.typed.emit()
        self.finished.emit()
