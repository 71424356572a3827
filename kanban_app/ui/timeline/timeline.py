"""The section of what happened: a link to note something, the form, and the lines."""

from collections.abc import Callable, Sequence
from datetime import date

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.domain.ids import ActivityId
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import UNIT
from kanban_app.ui.timeline.activity_form import ActivityForm
from kanban_app.ui.timeline.drafts import Drafts, Form, Texts
from kanban_app.ui.timeline.entries import EntryList
from kanban_app.ui.timeline.parts import SectionHead
from kanban_app.ui.timeline.requests import (
    ActivityTyped,
    Entry,
    EntryChange,
    EntryRequest,
    WaitShown,
    WaitTyped,
)
from kanban_app.ui.timeline.wait_form import WaitForm
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE

# What the drafts of this section are about, and that of a new one.
NOTE = "note"
_NEW = f"{NOTE}:new"


class TimelineSection(QWidget):
    """Shows the timeline of a card, and types what is new in it.

    `note_asked` wants a new note begun, `voice_asked` one of what the client said of the stage,
    `change_asked` one shown: who listens answers with
    `begin` and `show_change`. What is typed and not sent waits in `drafts`.
    """

    note_asked = Signal()
    voice_asked = Signal()
    change_asked = Signal(EntryRequest)
    added = Signal(ActivityTyped)
    changed = Signal(EntryChange)
    deleted = Signal(EntryRequest)
    wait_asked = Signal(WaitShown)
    wait_typed = Signal(WaitTyped)
    form_shown = Signal()
    form_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._today = date.min
        self._changing: ActivityId | None = None
        self.drafts = Drafts()
        self.head = SectionHead(self)
        self.head.link.clicked.connect(self.note_asked)
        self.voice = self.head.add_link()
        self.voice.clicked.connect(self.voice_asked)
        self.form = ActivityForm(self)
        self.form.hide()
        self.wait_form = WaitForm(self)
        self.wait_form.hide()
        self.nothing = PlainLabel("", parent=self, tone="text_2")
        self.entries = EntryList(self)
        self.entries.chosen.connect(self.change_asked)
        self.entries.wait_chosen.connect(self.wait_asked)
        column = QVBoxLayout(self)
        column.setContentsMargins(SIDE - UNIT, 0, RIGHT - UNIT, 0)
        column.setSpacing(UNIT)
        for part in (self.head, self.nothing, self.form, self.wait_form, self.entries):
            column.addWidget(part)
        self.head.setContentsMargins(UNIT, 0, UNIT, 0)
        self.form.submitted.connect(self._on_typed)
        self.form.left.connect(self.leave_form)
        self.form.discarded.connect(self.discard)
        self.form.deleted.connect(self._on_deleted)
        self.wait_form.submitted.connect(self._on_wait_typed)
        self.wait_form.left.connect(self._leave_wait)
        self.wait_form.discarded.connect(self._leave_wait)
        self.retranslate()

    def show_entries(self, entries: Sequence[Entry], today: date, *, other_card: bool) -> None:
        """Show the lines; of the same card an open form stays, unless its activity is gone."""
        self._today = today
        known = {entry.activity for entry in entries if entry.activity is not None}
        waits = [entry.wait.wait for entry in entries if entry.wait is not None]
        if other_card or self.wait_form.wait not in waits:
            self._close_wait()
        if other_card:
            self._close()
        elif self._changing is not None and self._changing not in known:
            self.discard()
        self.nothing.setVisible(not entries)
        self.entries.show_entries(entries, other_card=other_card)

    def begin(self, typed: ActivityTyped) -> None:
        """Open the form for something new."""
        self.keep_draft()
        self._changing = None
        self._show_form(typed, new=True)

    def show_change(self, activity: ActivityId, typed: ActivityTyped) -> None:
        """Open the form for an activity that is to be changed."""
        self.keep_draft()
        self._changing = activity
        self._show_form(typed, new=False)

    def show_wait(self, wait: WaitShown) -> None:
        """Open the form for a wait that is to be corrected."""
        self.leave_form()
        self.wait_form.begin(wait)
        self.wait_form.show()
        self.wait_form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_shown.emit()

    def keep(self) -> None:
        """Send what is typed into the open form; the keyboard stays where it has gone to.

        What cannot be read, or says nothing yet, waits for when the form is opened again.
        """
        self._keep_wait()
        if self.form.isHidden() or not self.form.filled:
            return
        says = self._changing is not None or self.form.says_something
        if says and self.form.readable:
            self._send(self._close)
        else:
            self.keep_draft()
            self._close()

    def keep_draft(self) -> None:
        """Keep what is typed into the open form for when it is opened again."""
        if not self.form.isHidden() and self.form.filled:
            self.drafts.keep(self._about, self.form.texts)

    @property
    def standing(self) -> dict[Form, Texts]:
        """Return what stands in forms and was not sent, of every card."""
        return self.drafts.with_open(self._about, None if self.form.isHidden() else self.form)

    @property
    def _about(self) -> str:
        return _NEW if self._changing is None else f"{NOTE}:{self._changing}"

    def set_read_only(self, *, read_only: bool) -> None:
        """Let the lines only be looked at, as on a day of the past."""
        self.head.link.setHidden(read_only)
        self.voice.setHidden(read_only)
        self.entries.setEnabled(not read_only)
        if read_only:
            self.keep_draft()
            self._close()
            self._close_wait()

    def leave_form(self) -> None:
        """Close the form, keep what is typed, and give the keyboard to whom it belongs."""
        self.keep_draft()
        self.discard()

    def discard(self) -> None:
        """Close the open form and drop what is typed into it."""
        had = not self.form.isHidden()
        if had:
            # First: a form that is hidden with the keyboard throws it to the top of the panel.
            self.head.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close()
        if had:
            self.form_left.emit()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.head.title.setText(self.tr("History"))
        self.voice.setText(self.tr("How was it?"))
        self.name_link()
        self.nothing.setText(self.tr("Nothing has happened yet."))
        self.form.retranslate()
        self.wait_form.retranslate()
        self.entries.retranslate()

    def _show_form(self, typed: ActivityTyped, *, new: bool) -> None:
        self._keep_wait()
        self.form.begin(typed, new=new)
        draft = self.drafts.take(self._about)
        if draft is not None:
            self.form.restore(draft)
        self.form.show()
        self.name_link()
        self.form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_shown.emit()

    def _close(self) -> None:
        self.form.hide()
        self._changing = None
        self.name_link()

    def name_link(self) -> None:
        """Say whether a draft waits behind the link."""
        waits = self.form.isHidden() and self.drafts.has(_NEW)
        words = self.tr("Continue draft") if waits else self.tr("Note, call, e-mail …")
        self.head.link.setText(words)

    def _on_typed(self) -> None:
        self._send(self.discard)

    def _send(self, close: Callable[[], None]) -> None:
        """Tell what is typed; until it is stored its texts can come back."""
        typed, activity = self.form.typed(self._today), self._changing
        self.drafts.send(self._about, self.form.texts)
        close()
        if activity is None:
            self.added.emit(typed)
        else:
            self.changed.emit(EntryChange(activity, typed))

    def _keep_wait(self) -> None:
        """Send the days that are typed and can be read, and put their form away."""
        form = self.wait_form
        sends = not form.isHidden() and form.filled and form.readable
        typed = form.typed() if sends else None
        self._close_wait()
        if typed is not None:
            self.wait_typed.emit(typed)

    def _on_wait_typed(self) -> None:
        typed, filled = self.wait_form.typed(), self.wait_form.filled
        self._leave_wait()
        if filled:
            self.wait_typed.emit(typed)

    def _leave_wait(self) -> None:
        # First: a form that is hidden with the keyboard throws it to the top of the panel.
        self.head.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._close_wait()
        self.form_left.emit()

    def _close_wait(self) -> None:
        self.wait_form.hide()

    def _on_deleted(self) -> None:
        activity = self._changing
        self.discard()
        if activity is not None:
            self.deleted.emit(EntryRequest(activity))
