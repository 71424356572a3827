"""What came of a step, and what comes next: asked below it, and left with one key."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.ids import TaskId
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.timeline.parts import InlineForm
from kanban_app.ui.timeline.requests import StepDone, StepTyped
from kanban_app.ui.timeline.step_form import channel_choices
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField
from kanban_app.ui.widgets.key_cap import KeyCap
from kanban_app.ui.widgets.mood import mood_choices, mood_of
from kanban_app.ui.widgets.time_field import TimeField
from kanban_app.ui.widgets.typed_day import Year


class DoneForm(InlineForm):
    """Enter says done with what is typed; Esc leaves the step open, as it was."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._task = TaskId(0)
        self.step = PlainLabel("", SIZE_M, self, bold=True)
        self.step.setWordWrap(True)
        self.outcome, self.quote = LineField(self), LineField(self)
        self.mood = ChoiceField(self)
        self.planned = PlainLabel("", SIZE_S, self, tone="text_2")
        self.planned.setWordWrap(True)
        self.planned.setContentsMargins(0, UNIT, 0, 0)
        self.next_title = LineField(self)
        self.next_day = DateField(self, clearable=False, year=Year.AHEAD)
        self.next_at = TimeField(self)
        self.next_channel = ChoiceField(self)
        self.not_yet = IconButton("close", "", self, size=HEIGHT_SMALL)
        self.buttons.addWidget(KeyCap("Esc", self))
        self.buttons.addWidget(self.not_yet)
        self.grid.addWidget(self.step, self.grid.rowCount(), 0, 1, 2)
        self.add_row(("outcome", self.outcome))
        self.add_row(("quote", self.quote))
        self.add_row(("mood", self.mood))
        self.grid.addWidget(self.planned, self.grid.rowCount(), 0, 1, 2)
        self.add_row(("next", self.next_title))
        self.add_row(("day", self.next_day), ("at", self.next_at))
        self.add_row(("channel", self.next_channel))
        for field in (
            self.outcome, self.quote, self.mood,
            self.next_title, self.next_day, self.next_at, self.next_channel,
        ):  # fmt: skip
            field.typed.connect(self.follow)
        self.setFocusProxy(self.outcome)
        self.retranslate()

    @property
    def task(self) -> TaskId:
        """Return the step that is asked about."""
        return self._task

    @property
    def says_something(self) -> bool:
        """Return whether it is typed what came of the step, or what comes next."""
        answers = (self.outcome.value, self.quote.value, self.mood.value, self.next_title.value)
        return any(answers)

    def begin(self, task: TaskId, title: str, planned: str, suggested: StepTyped) -> None:
        """Ask about a step by its title; `planned` says what comes next anyway, "" for nothing."""
        self._task = task
        self.step.setText(title)
        for line in (self.outcome, self.quote):
            line.set_value("", anew=True)
        self.mood.set_value("")
        self.planned.setText(self.tr("Then: %s") % planned if planned else "")
        self.planned.setVisible(bool(planned))
        self.next_title.set_value(suggested.title, anew=True)
        self.next_day.reset(suggested.due)
        self.next_at.set_value(suggested.at)
        self.next_channel.set_value(suggested.channel)
        self.begun()
        self.follow()

    def answers(self, fallback: date) -> StepDone:
        """Return what is typed; a next step without a day is due on `fallback`."""
        following = None
        if self.next_title.value:
            following = StepTyped(
                self.next_title.value,
                self.next_day.value or fallback,
                self.next_at.value,
                self.next_channel.value,
            )
        mood = mood_of(self.mood.value)
        return StepDone(self._task, self.outcome.value, self.quote.value, mood, following)

    @override
    def unread(self) -> Sequence[QWidget | None]:
        if not self.next_title.value:
            return ()
        return (
            self.next_day.line if self.next_day.unread else None,
            self.next_at.line if self.next_at.unread else None,
        )

    @override
    def follow(self) -> None:
        """Ask when and how only where there is something to do."""
        self.show_row(("day", "at", "channel"), shown=bool(self.next_title.text().strip()))

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.send.setText(self.tr("Done"))
        self.leave.setText(self.tr("Without a word"))
        self.not_yet.set_name(self.tr("Not yet"))
        self.word(
            {
                "outcome": self.tr("What came of it?"),
                "quote": self.tr("In the client’s words"),
                "mood": self.tr("Mood"),
                "next": self.tr("Next step"),
                "day": self.tr("Due"),
                "at": self.tr("Time"),
                "channel": self.tr("How"),
            }
        )
        self.outcome.setPlaceholderText(self.tr("Optional"))
        self.next_title.setPlaceholderText(self.tr("Nothing more"))
        self.mood.show_choices(mood_choices())
        self.next_channel.show_choices(channel_choices())
        self.next_day.retranslate()
        self.next_at.retranslate()
