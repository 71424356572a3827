"""The inline form of an activity: what happened, when, and what the client said."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.domain.activity import ActivityKind, Direction
from kanban_app.ui.formats import number
from kanban_app.ui.kinds import activity_label
from kanban_app.ui.timeline.parts import InlineForm, LinkButton
from kanban_app.ui.timeline.requests import ActivityTyped
from kanban_app.ui.timeline.voice_rows import VoiceRows
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.fields import ChoiceField, LineField, NotesField
from kanban_app.ui.widgets.mood import mood_choices, mood_of
from kanban_app.ui.widgets.time_field import TimeField

_MINUTES = (5, 10, 15, 20, 30, 45, 60, 90, 120, 180)
_DIRECTED = {ActivityKind.CALL, ActivityKind.EMAIL, ActivityKind.LETTER}
_RATED = {ActivityKind.VIEWING, ActivityKind.SECOND_VIEWING}
_MOST_STARS = 5
_COMMAND = Qt.KeyboardModifier.ControlModifier


class ActivityForm(InlineForm):
    """Types a new activity or changes one; what is asked depends on its kind.

    In the note Enter begins a line; Ctrl+Enter sends the form from everywhere. The client's words
    break by themselves: there Enter sends as well.
    """

    deleted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._subject = ""
        self.kind, self.direction = ChoiceField(self), ChoiceField(self)
        self.day = DateField(self, clearable=False)
        self.at = TimeField(self)
        self.minutes = ChoiceField(self)
        self.note = NotesField(self)
        self.outcome, self.objection, self.quote = (
            LineField(self),
            LineField(self),
            NotesField(self),
        )
        self.rating, self.mood = ChoiceField(self), ChoiceField(self)
        self.delete = IconButton("trash", "", self, size=HEIGHT_SMALL)
        self.delete.clicked.connect(self.deleted)
        self.buttons.addWidget(self.delete)
        self.add_row(("kind", self.kind), ("direction", self.direction))
        self.add_row(("day", self.day), ("at", self.at))
        self.add_row(("note", self.note))
        self.add_row(("outcome", self.outcome), ("minutes", self.minutes))
        self.add_row(("rating", self.rating), ("objection", self.objection))
        self.add_row(("quote", self.quote))
        self.add_row(("mood", self.mood))
        self.how = LinkButton("", self)
        self.how.clicked.connect(self._on_how)
        self.grid.addWidget(self.how, self.grid.rowCount(), 0, 1, 2, Qt.AlignmentFlag.AlignLeft)
        self._unfolded = False
        self.voice = VoiceRows(self)
        self.kind.typed.connect(self.follow)
        self.direction.typed.connect(self.follow)
        for field in (self.note, self.quote):
            field.installEventFilter(self)
        self.setFocusProxy(self.note)
        self.retranslate()

    def begin(self, typed: ActivityTyped, *, new: bool) -> None:
        """Show an activity to be changed, or what a new one begins with."""
        self.send.setText(self.tr("Note it") if new else self.tr("Save note"))
        self.delete.setVisible(not new)
        self._subject = typed.subject
        self.kind.set_value(typed.kind)
        self.direction.set_value(typed.direction)
        self.day.reset(typed.day)
        self.at.set_value(typed.at)
        self._offer_minutes(typed.minutes)
        self.note.set_value(typed.note, anew=True)
        self.quote.set_value(typed.quote, anew=True)
        for line, text in ((self.outcome, typed.outcome), (self.objection, typed.objection)):
            line.set_value(text, anew=True)
        self.voice.begin(typed)
        self._unfolded = bool(typed.stage) or self.voice.filled
        self.follow()
        self.rating.set_value("" if typed.rating is None else str(typed.rating))
        self.mood.set_value("" if typed.sentiment is None else str(typed.sentiment))
        self.begun()

    def typed(self, fallback: date) -> ActivityTyped:
        """Return what is typed; without a day it was on `fallback`."""
        kind = self.kind.value
        rated, directed = self._asks_rating(kind), kind in _DIRECTED
        typed = ActivityTyped(
            kind,
            self.day.value or fallback,
            self.at.value,
            int(self.minutes.value or 0),
            self.direction.value if directed else "",
            self._subject,
            self.note.value.strip(),
            self.outcome.value,
            int(self.rating.value) if rated and self.rating.value else None,
            self.objection.value if kind in _RATED else "",
            self.quote.value.strip(),
            mood_of(self.mood.value),
        )
        return self.voice.with_typed(typed, survey=kind == ActivityKind.SURVEY)

    @property
    def says_something(self) -> bool:
        """Return whether more is typed than the kind and the time."""
        texts = (self.note.value.strip(), self.outcome.value, self.objection.value)
        said = (self.quote.value.strip(), self.rating.value, self.mood.value)
        return any((*texts, *said)) or self.voice.filled

    @override
    def unread(self) -> Sequence[QWidget | None]:
        return (
            self.day.line if self.day.unread or self.day.value is None else None,
            self.at.line if self.at.unread else None,
        )

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched in (self.note, self.quote) and isinstance(event, QKeyEvent):
            return self._heed_enter(event, alone=watched is self.quote)
        return super().eventFilter(watched, event)

    @override
    def follow(self) -> None:
        kind = self.kind.value
        self.show_row(("direction",), shown=kind in _DIRECTED)
        self.warn(reaches=kind in _DIRECTED and self.direction.value != Direction.INCOMING)
        self.show_row(("objection",), shown=kind in _RATED)
        self.show_row(("rating",), shown=self._asks_rating(kind))
        self._follow_voice(kind)
        # The points of an answer are its result, and it takes no time.
        self.show_row(("outcome", "minutes"), shown=kind != ActivityKind.SURVEY)
        held = self.rating.value
        survey = kind == ActivityKind.SURVEY
        first, last = self.voice.limits if survey else (1, _MOST_STARS)
        words = self.tr("%s of %s")
        points = [Choice(str(n), words % (n, last)) for n in range(last, first - 1, -1)]
        self.rating.show_choices([Choice("", "\u2013"), *points])
        self.rating.set_value(held)

    def _follow_voice(self, kind: str) -> None:
        """Ask how it was where that is the question, else once it is wanted."""
        self.voice.follow()
        shown = kind == ActivityKind.SURVEY or self._unfolded or self.voice.filled
        self.voice.show(shown=shown)
        self.how.setVisible(not shown)

    def _on_how(self) -> None:
        self._unfolded = True
        self.follow()
        self.voice.focus()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.leave.setText(self.tr("Discard"))
        self.delete.set_name(self.tr("Delete this note"))
        self.silent.set_text(self.tr("Do not contact: note here only what came from the client."))
        self.how.setText(self.tr("How was it? …"))
        self.voice.word_gone(self.tr("a stage that is gone"))
        self.word(
            {
                "stage": self.tr("About the stage"),
                "touchpoint": self.tr("Touchpoint"),
                "usability": self.tr("Ease of use"),
                "emotion": self.tr("Feeling"),
                "solving": self.tr("Problem solved"),
                "kind": self.tr("What it was"),
                "direction": self.tr("Direction"),
                "day": self.tr("Day"),
                "at": self.tr("Time"),
                "note": self.tr("Notes"),
                "outcome": self.tr("Result"),
                "minutes": self.tr("Duration"),
                "rating": self.tr("Rating"),
                "objection": self.tr("What speaks against it"),
                "quote": self.tr("In the client’s words"),
                "mood": self.tr("Mood"),
            }
        )
        self.kind.show_choices([Choice(k, activity_label(k)) for k in ActivityKind])
        self.direction.show_choices(
            [
                Choice("", "\u2013"),
                Choice(Direction.OUTGOING, self.tr("from me")),
                Choice(Direction.INCOMING, self.tr("from the client")),
            ]
        )
        self.mood.show_choices(mood_choices())
        self._offer_minutes(int(self.minutes.value or 0))
        self.follow()
        self.day.retranslate()
        self.at.retranslate()

    def _heed_enter(self, event: QKeyEvent, *, alone: bool) -> bool:
        """Send the form with Ctrl+Enter in a field of several lines, or with Enter alone."""
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        sends = enter and (alone or bool(event.modifiers() & _COMMAND))
        if event.type() == QEvent.Type.ShortcutOverride and sends:
            event.accept()
            return True
        if event.type() == QEvent.Type.KeyPress and sends:
            self.submit()
            return True
        return False

    def _offer_minutes(self, held: int) -> None:
        known = sorted({*_MINUTES, held} - {0})
        words = self.tr("%s min")
        choices = [Choice(str(m), words % number(m)) for m in known]
        self.minutes.show_choices([Choice("", "\u2013"), *choices])
        self.minutes.set_value(str(held) if held else "")

    def _asks_rating(self, kind: str) -> bool:
        return kind in _RATED or kind == ActivityKind.SURVEY
