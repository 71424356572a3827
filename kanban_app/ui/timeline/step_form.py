"""The inline editor of a step: what, until when, how, and whether it comes again."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.durations import duration_of
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.task import TaskChannel
from kanban_app.ui.kinds import channel_label
from kanban_app.ui.timeline.parts import InlineForm
from kanban_app.ui.timeline.requests import StepTyped
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField
from kanban_app.ui.widgets.time_field import TimeField
from kanban_app.ui.widgets.typed_day import Year

_REPEATS = {
    "P7D": QT_TRANSLATE_NOOP("Repeats", "Every week"),
    "P14D": QT_TRANSLATE_NOOP("Repeats", "Every two weeks"),
    "P1M": QT_TRANSLATE_NOOP("Repeats", "Every month"),
    "P90D": QT_TRANSLATE_NOOP("Repeats", "Every 90 days"),
    "P6M": QT_TRANSLATE_NOOP("Repeats", "Every half-year"),
    "P1Y": QT_TRANSLATE_NOOP("Repeats", "Every year"),
}


def repeat_label(repeat: str) -> str:
    """Return how often something comes again; a rhythm without a word of its own in figures."""
    if not repeat:
        return QCoreApplication.translate("Repeats", "Once")
    if repeat in _REPEATS:
        return QCoreApplication.translate("Repeats", _REPEATS[repeat])
    each = duration_of(repeat)
    if each.months and not each.days:
        return QCoreApplication.translate("Repeats", "Every %n month(s)", "", each.months)
    if each.days and not each.months:
        return QCoreApplication.translate("Repeats", "Every %n day(s)", "", each.days)
    return repeat


def channel_choices() -> list[Choice]:
    """Return the ways to do a step."""
    return [Choice(c, channel_label(c)) for c in ("", *TaskChannel)]


_REACHING = (TaskChannel.PHONE, TaskChannel.EMAIL, TaskChannel.LETTER)


class StepForm(InlineForm):
    """Types a new step or changes one; a title and a day are all it needs."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = LineField(self)
        self.day = DateField(self, clearable=False, year=Year.AHEAD)
        self.at = TimeField(self)
        self.channel = ChoiceField(self)
        self.repeat = ChoiceField(self)
        self.add_row(("title", self.title))
        self.add_row(("day", self.day), ("at", self.at))
        self.add_row(("channel", self.channel), ("repeat", self.repeat))
        self.channel.typed.connect(self.follow)
        self.setFocusProxy(self.title)
        self.retranslate()

    def begin(self, typed: StepTyped, *, new: bool) -> None:
        """Show a step to be changed, or what a new one begins with."""
        self.send.setText(self.tr("Add step") if new else self.tr("Save step"))
        self._offer_repeats(typed.repeat)
        self.title.set_value(typed.title, anew=True)
        self.day.reset(typed.due)
        self.at.set_value(typed.at)
        self.channel.set_value(typed.channel)
        self.repeat.set_value(typed.repeat)
        self.follow()
        self.begun()

    def typed(self, fallback: date) -> StepTyped:
        """Return what is typed; without a day it is due on `fallback`."""
        return StepTyped(
            self.title.value,
            self.day.value or fallback,
            self.at.value,
            self.channel.value,
            self.repeat.value,
        )

    def ask_for_day(self) -> None:
        """Give the keyboard to the day, as for another one than before."""
        self.day.line.setFocus(Qt.FocusReason.OtherFocusReason)
        self.day.line.selectAll()

    @override
    def unread(self) -> Sequence[QWidget | None]:
        return (
            None if self.title.value else self.title,
            self.day.line if self.day.unread or self.day.value is None else None,
            self.at.line if self.at.unread else None,
        )

    @override
    def follow(self) -> None:
        self.warn(reaches=self.channel.value in _REACHING)

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.leave.setText(self.tr("Discard"))
        self.silent.set_text(self.tr("The client does not want to be contacted."))
        self.word(
            {
                "title": self.tr("What is to be done"),
                "day": self.tr("Due"),
                "at": self.tr("Time"),
                "channel": self.tr("How"),
                "repeat": self.tr("Repeat"),
            }
        )
        self.channel.show_choices(channel_choices())
        self._offer_repeats(self.repeat.value)
        self.day.retranslate()
        self.at.retranslate()

    def _offer_repeats(self, held: str) -> None:
        keys = ["", *_REPEATS]
        if held not in keys:
            keys.append(held)
        self.repeat.show_choices([Choice(key, repeat_label(key)) for key in keys])
        self.repeat.set_value(held)
