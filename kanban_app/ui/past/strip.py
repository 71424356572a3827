"""The strip under the top bar while a day of the past is shown: which, and how to go on."""

from datetime import date
from enum import StrEnum

from PySide6.QtCore import QEvent, Qt, Signal
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
        self.words = PlainLabel("", SIZE_M, self, bold=True)
        self.note = PlainLabel("", SIZE_M, self, tone="text_2", elide=True)
        self.buttons = {
            way: IconButton(icon, "", self, size=HEIGHT_SMALL, shortcut=keys)
            for way, icon, keys in _WAYS
        }
        self.play = IconButton("play", "", self, size=HEIGHT_SMALL)
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
        row.addWidget(self.words)
        row.addWidget(self.note, 1)
        steps = QHBoxLayout()
        steps.setSpacing(0)
        back, on = list(self.buttons.values())[:2], list(self.buttons.values())[2:]
        for button in (*back, self.play, *on):
            steps.addWidget(button)
        row.addLayout(steps)
        row.addWidget(self.pace)
        row.addWidget(self.slider, 3)
        row.addWidget(self.today)

    def _connect(self) -> None:
        for way, button in self.buttons.items():
            button.clicked.connect(lambda _=False, w=way: self.way_chosen.emit(w))
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
        self.note.setText(self.tr("in the evening. To look at only."))
        self.show_playing(playing=self._playing)
        self._show_words()

    def _on_pace(self, pace: str) -> None:
        self._pace = pace
        self.pace_chosen.emit(pace)

    def _show_words(self) -> None:
        told = self.tr("As of: %s,")
        # As wide as the longest month needs, so that nothing moves while the days go by.
        widest = told % day_words(_LONGEST)
        self.words.setMinimumWidth(painting.text_width(widest, font(SIZE_M, bold=True)))
        if self._day is not None:
            self.words.setText(told % day_words(self._day))
            self.setAccessibleName(f"{self.words.text()} {self.note.text()}")
