"""Today: whom to touch next, what is due, who waits, and when somebody is met."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QBoxLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.theme import UNIT, colour, tokens
from kanban_app.ui.today.appointments import Appointments
from kanban_app.ui.today.calendar import clock
from kanban_app.ui.today.command_bar import Command, CommandBar
from kanban_app.ui.today.header import LEAD_KEY, TodayHeader
from kanban_app.ui.today.section_list import SectionList
from kanban_app.ui.today.suggestions import Suggestions
from kanban_app.ui.today.values import KEYS, Appointment, Do, Hint, Key, Row, TodayWords
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.panel import Panel

# Below these widths the appointments go, and the two lists stand one above the other.
_WITH_DAY, _SIDE_BY_SIDE = 1000, 640
_DAY_WIDTH, _LEAST = 304, 320
# What can be done with what kind of row, in the order of the bar.
_OFFERED: Mapping[str, Sequence[Do]] = {
    "task": (
        Do.DONE, Do.TOMORROW, Do.NEXT_WEEK, Do.ON_DAY, Do.CALL, Do.MAIL, Do.APPOINTMENT,
        Do.NEXT_STEP, Do.PARK, Do.OPEN,
    ),
    "card": (Do.CALL, Do.MAIL, Do.APPOINTMENT, Do.NEXT_STEP, Do.PARK, Do.OPEN),
    "activity": (Do.OPEN,),
    # Asks for the rest of its section.
    "more": (Do.OPEN,),
}  # fmt: skip
# What needs no card: there may be none.
_WITHOUT_CARD = frozenset({Do.DONE, Do.TOMORROW, Do.NEXT_WEEK, Do.ON_DAY})


@dataclass(frozen=True, slots=True)
class Asked:
    """What is to be done with whom."""

    do: Do
    key: Key


class TodayScreen(QWidget):
    """Shows the day, and tells what was asked for with the row that has the keyboard."""

    asked = Signal(Asked)
    week_toggled = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = TodayHeader()
        self.suggestions = Suggestions(self)
        self.left, self.right = SectionList(self), SectionList(self)
        self.day = Appointments(self)
        self.bar = CommandBar(self)
        self._shown: TodayWords | None = None
        # What the bar is about: the part of the screen that had the keyboard last.
        self._active: QWidget = self.left
        self._panels = QBoxLayout(QBoxLayout.Direction.LeftToRight)
        self._lay_out()
        self._connect()
        self._retranslate()

    @property
    def current(self) -> Key | None:
        """Return whom the part with the keyboard is about."""
        if self._active is self.suggestions:
            return self.suggestions.current.key if self.suggestions.current else None
        if self._active is self.day.calendar:
            return self.day.calendar.current.key if self.day.calendar.current else None
        assert isinstance(self._active, SectionList)
        return self._active.current

    def show_words(self, words: TodayWords) -> None:
        """Show the day; what was chosen stays chosen."""
        self._shown = words
        self._show_day()
        self.suggestions.show_suggestions(words.suggestions, words.few)
        self.left.show_sections(words.left)
        self.right.show_sections(words.right)
        self.day.show_day(words.appointments, words.tomorrow, words.now)
        emptied = isinstance(self._active, SectionList) and self.current is None
        if emptied and self._active.hasFocus():
            self.take_keys()
        self._show_hints()

    def take_keys(self) -> None:
        """Give the keyboard to the part that had it, or to a list that has rows."""
        if self.current is None:
            lists = (self.left, self.right)
            self._active = next((part for part in lists if part.choose_first()), self.left)
        self._active.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.text() in ("1", "2", "3") and self.suggestions.choose(int(event.text()) - 1):
            return
        pressed = QKeySequence(event.keyCombination()).toString()
        do = next((d for d, key in KEYS.items() if key == pressed), None)
        if do is Do.WEEK:
            self.week_toggled.emit()
        elif pressed == LEAD_KEY:
            self.header.lead_wanted.emit()
        elif do is not None and self._ask(do):
            return
        else:
            super().keyPressEvent(event)

    @override
    def event(self, event: QEvent) -> bool:
        # Single letters belong to this screen before they are shortcuts of the window.
        if event.type() is QEvent.Type.ShortcutOverride:
            assert isinstance(event, QKeyEvent)
            if QKeySequence(event.keyCombination()).toString() in {*KEYS.values(), LEAD_KEY}:
                event.accept()
                return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self.day.setVisible(self.width() >= _WITH_DAY)
        self._show_day()
        beside = self.width() >= _SIDE_BY_SIDE
        way = QBoxLayout.Direction
        self._panels.setDirection(way.LeftToRight if beside else way.TopToBottom)
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().bg))

    def _ask(self, do: Do) -> bool:
        key = self.current
        if key is None or do not in self._offered():
            return False
        self.asked.emit(Asked(do, key))
        return True

    def _on_command(self, command: Command) -> None:
        self._ask(command.do)
        self.take_keys()

    def _on_opened(self, key: Key) -> None:
        self.asked.emit(Asked(Do.OPEN, key))

    def _on_ticked(self, key: Key) -> None:
        self.asked.emit(Asked(Do.DONE, key))

    def _on_chosen(self) -> None:
        # The focus is about to move: which part has it is known a moment later.
        QTimer.singleShot(0, self, self._follow_focus)

    def _follow_focus(self) -> None:
        # Also while another window is in front: the keys come here when it goes.
        here = self.window().focusWidget()
        for part in (self.left, self.right, self.suggestions, self.day.calendar):
            if part is here:
                self._active = part
        self._show_hints()

    def _show_day(self) -> None:
        """Say which day it is, and whom to meet next where the appointments have no room."""
        words = self._shown
        if words is None:
            return
        ahead = [a for a in words.appointments if a.start + a.minutes >= words.now]
        if self.width() >= _WITH_DAY or not ahead:
            self.header.show_day(words.day)
            return
        following = min(ahead, key=lambda a: a.start)
        said = self.tr("%s · next appointment: %s %s")
        self.header.show_day(said % (words.day, clock(following.start), following.title))

    def _show_hints(self) -> None:
        words = self._words()
        hints = [Hint(KEYS[do], words[do], do) for do in self._offered()]
        self.bar.show_hints(self._subject(), hints)

    def _offered(self) -> Sequence[Do]:
        """Return what can be done with what is chosen."""
        key, chosen = self.current, self._chosen()
        if key is None:
            return ()
        with_card = chosen is None or chosen.card
        return [do for do in _OFFERED[key.kind] if with_card or do in _WITHOUT_CARD]

    def _chosen(self) -> Row | Appointment | None:
        """Return the chosen row or block, None if that is a suggestion, or nothing is."""
        if self._active is self.day.calendar:
            return self.day.calendar.current
        return self._active.current_row if isinstance(self._active, SectionList) else None

    def _subject(self) -> str:
        if self._active is self.suggestions and self.suggestions.current:
            return self.suggestions.current.name
        chosen = self._chosen()
        return chosen.title if chosen else self.tr("Nothing chosen")

    def _words(self) -> dict[Do, str]:
        return {
            Do.DONE: self.tr("done"),
            Do.TOMORROW: self.tr("tomorrow"),
            Do.NEXT_WEEK: self.tr("next week"),
            Do.ON_DAY: self.tr("on …"),
            Do.CALL: self.tr("call"),
            Do.MAIL: self.tr("e-mail"),
            Do.APPOINTMENT: self.tr("appointment"),
            Do.NEXT_STEP: self.tr("next step"),
            Do.PARK: self.tr("let rest"),
            Do.OPEN: self.tr("open"),
        }

    def _connect(self) -> None:
        for part in (self.left, self.right):
            part.chosen.connect(self._on_chosen)
            part.opened.connect(self._on_opened)
            part.ticked.connect(self._on_ticked)
        for other in (self.suggestions, self.day.calendar):
            other.chosen.connect(self._on_chosen)
            other.opened.connect(self._on_opened)
        self.bar.asked.connect(self._on_command)

    def _lay_out(self) -> None:
        # The appointments give way before the window does.
        self.setMinimumWidth(_LEAST)
        self._panels.setSpacing(3 * UNIT)
        for part in (self.left, self.right):
            panel = Panel(self)
            inner = QVBoxLayout(panel)
            inner.setContentsMargins(1, 1, 1, 4)
            inner.addWidget(part)
            self._panels.addWidget(panel, 1)
        column = QVBoxLayout()
        column.setSpacing(3 * UNIT)
        column.addWidget(self.suggestions)
        column.addLayout(self._panels, 1)
        column.addWidget(self.bar)
        self.day.setFixedWidth(_DAY_WIDTH)
        whole = QHBoxLayout(self)
        whole.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        whole.setSpacing(3 * UNIT)
        whole.addLayout(column, 1)
        whole.addWidget(self.day)

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Today"))
        self.left.setAccessibleName(self.tr("Tasks"))
        self.right.setAccessibleName(self.tr("Cards that wait"))
        # Hints are words, too.
        self.left.row_keys = ("E", self.tr("done"), "A", self.tr("call"))
        self.right.row_keys = ("A", self.tr("call"))
        self._show_hints()
