"""The strip under the top bar while a day of the past is shown: which, and how to go on."""

from datetime import date
from enum import StrEnum
from functools import partial

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.past.days import Span
from kanban_app.ui.past.slider import DaySlider
from kanban_app.ui.past.words import day_words
from kanban_app.ui.theme import SIZE_M, UNIT, colour, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton, PrimaryButton
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.choices import Choice

HEIGHT = 44
_ICON = 16
_LONGEST = date(2026, 9, 30)
DAILY, WEEKLY = "daily", "weekly"


class Way(StrEnum):
    """A step through the past."""

    WEEK_BACK = "week_back"
    DAY_BACK = "day_back"
    DAY_ON = "day_on"
    WEEK_ON = "week_on"


_WAYS = (
    (Way.WEEK_BACK, "chevrons-left", "Alt+Shift+Left"),
    (Way.DAY_BACK, "chevron-left", "Alt+Left"),
    (Way.DAY_ON, "chevron-right", "Alt+Right"),
    (Way.WEEK_ON, "chevrons-right", "Alt+Shift+Right"),
)
KEYS = {way: keys for way, _, keys in _WAYS}
PLAY_KEYS = "Alt+P"


class _Told(QWidget):
    """Which day it is, as wide as the longest one needs: no button moves while days go by."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self.day = PlainLabel("", SIZE_M, self, bold=True)
        self.note = PlainLabel("", SIZE_M, self, tone="text_2", elide=True)
        self._widths = (0, 0)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(UNIT)
        row.addWidget(self.day)
        row.addWidget(self.note, 1)

    def show_words(self, day: str, widest: str, note: str) -> None:
        """Show a day, keeping the room of the widest one; the note is cut where room is short."""
        self.day.setText(day)
        self.note.setText(note)
        whole = painting.text_width(widest, font(SIZE_M, bold=True))
        self._widths = (whole, whole + UNIT + painting.text_width(note, font()))
        self.updateGeometry()

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._widths[1], HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(self._widths[0], 0)


class PastStrip(QFrame):
    """Says as of when everything is shown and asks for other days; it goes nowhere itself."""

    way_chosen = Signal(Way)
    day_chosen = Signal(date)
    play_toggled = Signal()
    pace_chosen = Signal(str)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedHeight(HEIGHT)
        self._day: date | None = None
        self._playing = False
        self._pace = DAILY
        self._told = _Told(self)
        self.buttons = {
            way: IconButton(icon, "", self, size=HEIGHT_SMALL, shortcut=keys)
            for way, icon, keys in _WAYS
        }
        self.play = IconButton("play", "", self, size=HEIGHT_SMALL, shortcut=PLAY_KEYS)
        self.pace = Chip("", self)
        self.slider = DaySlider(self)
        self.today = PrimaryButton("", self, small=True, shortcut="Esc")
        self._lay_out()
        self._connect()
        self._retranslate()
        self.hide()

    def show_day(self, span: Span, day: date) -> None:
        """Say which day of the history is shown."""
        self._day = day
        self.slider.show_day(span, day)
        for way in (Way.DAY_BACK, Way.WEEK_BACK):
            self.buttons[way].setEnabled(day > span.first)
        self._show_words()

    @property
    def words(self) -> str:
        """Return which day the strip says is shown."""
        return self._told.day.text()

    def show_playing(self, *, playing: bool) -> None:
        """Say whether the days go by by themselves."""
        self._playing = playing
        self.play.set_icon_name("pause" if playing else "play")
        self.play.set_name(self.tr("Stop") if playing else self.tr("Let the days go by"))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Space:
            self.play_toggled.emit()
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.warn_soft))
            painter.fillRect(0, self.height() - 1, self.width(), 1, colour(t.warn))
            image = pixmap("history", _ICON, t.warn)
            painter.drawPixmap(4 * UNIT, (self.height() - _ICON) // 2, image)

    def _lay_out(self) -> None:
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT + _ICON + 2 * UNIT, 0, 4 * UNIT, 1)
        row.setSpacing(2 * UNIT)
        row.addWidget(self._told)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        back, on = list(self.buttons.values())[:2], list(self.buttons.values())[2:]
        for button in (*back, self.play, *on):
            steps.addWidget(button)
        row.addLayout(steps)
        row.addWidget(self.pace)
        row.addWidget(self.slider, 1)
        row.addWidget(self.today)

    def _connect(self) -> None:
        for way, button in self.buttons.items():
            button.clicked.connect(partial(self._on_way, way))
        self.play.clicked.connect(self.play_toggled)
        self.pace.chosen.connect(self._on_pace)
        self.slider.asked.connect(self.day_chosen)
        self.today.clicked.connect(self.left)

    def _retranslate(self) -> None:
        names = {
            Way.WEEK_BACK: self.tr("A week back"),
            Way.DAY_BACK: self.tr("A day back"),
            Way.DAY_ON: self.tr("A day on"),
            Way.WEEK_ON: self.tr("A week on"),
        }
        for way, button in self.buttons.items():
            button.set_name(names[way])
        choices = (Choice(DAILY, self.tr("by day")), Choice(WEEKLY, self.tr("by week")))
        self.pace.set_name(self.tr("How fast the days go by"))
        self.pace.show_choices(choices, self._pace)
        self.slider.setAccessibleName(self.tr("Day of the history"))
        self.today.setText(self.tr("Back to today"))
        self.show_playing(playing=self._playing)
        self._show_words()

    def _on_way(self, way: Way) -> None:
        self.way_chosen.emit(way)

    def _on_pace(self, pace: str) -> None:
        self._pace = pace
        self.pace_chosen.emit(pace)

    def _show_words(self) -> None:
        if self._day is None:
            return
        told, note = self.tr("As of: %s,"), self.tr("in the evening. View only.")
        day = told % day_words(self._day)
        self._told.show_words(day, told % day_words(_LONGEST), note)
        self.setAccessibleName(f"{day} {note}")
