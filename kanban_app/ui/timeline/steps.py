"""The section of the next steps: the first one whole, the others folded, and their forms."""

from collections.abc import Callable, Sequence
from datetime import date, timedelta

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.domain.ids import TaskId
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import UNIT
from kanban_app.ui.timeline.done_form import DoneForm
from kanban_app.ui.timeline.drafts import Drafts, Form, Texts
from kanban_app.ui.timeline.parts import InlineForm, SectionHead
from kanban_app.ui.timeline.requests import (
    StepChange,
    StepDone,
    StepLater,
    StepLine,
    StepRequest,
    StepTyped,
)
from kanban_app.ui.timeline.step_form import StepForm
from kanban_app.ui.timeline.step_row import (
    DROP,
    EDIT,
    NEXT_WEEK,
    OTHER_DAY,
    TOMORROW,
    StepRow,
)
from kanban_app.ui.widgets.buttons import GhostButton
from kanban_app.ui.widgets.form_rows import RIGHT, SIDE

_A_WEEK = 7
# What a draft of a new step is about.
_NEW = "step:new"


class StepsSection(QWidget):
    """Shows the open steps of a card; at most one form is open, below the step it is about.

    `asked` wants to know what to ask about a step, `change_asked` how it stands: who listens
    answers with `ask_about` and `show_change`. What is typed and not sent waits in `drafts`.
    """

    added = Signal(StepTyped)
    changed = Signal(StepChange)
    done = Signal(StepDone)
    later = Signal(StepLater)
    dropped = Signal(StepRequest)
    asked = Signal(StepRequest)
    change_asked = Signal(StepRequest)
    form_shown = Signal()
    form_left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: tuple[StepLine, ...] = ()
        self._rows: list[StepRow] = []
        self._unfolded = self._for_day = False
        self._today = date.min
        self._changing: TaskId | None = None
        self.drafts = Drafts()
        self.head = SectionHead(self)
        self.head.link.clicked.connect(self.begin_adding)
        self.nothing = PlainLabel("", parent=self, tone="text_2")
        self.more = GhostButton("", self, small=True)
        self.more.clicked.connect(self._unfold)
        self.form, self.done_form = StepForm(self), DoneForm(self)
        self._column = QVBoxLayout()
        self._column.setSpacing(UNIT)
        self._foot = column = QVBoxLayout(self)
        column.setContentsMargins(SIDE, 0, RIGHT, 0)
        column.setSpacing(2 * UNIT)
        column.addWidget(self.head)
        column.addWidget(self.nothing)
        column.addLayout(self._column)
        column.addWidget(self.more, 0, Qt.AlignmentFlag.AlignLeft)
        for form in (self.form, self.done_form):
            form.hide()
            column.addWidget(form)
        self._connect()
        self.retranslate()

    @property
    def rows(self) -> Sequence[StepRow]:
        """Return the rows that are shown."""
        return tuple(self._rows)

    @property
    def open_form(self) -> InlineForm | None:
        """Return the form that is open."""
        return next((f for f in (self.form, self.done_form) if not f.isHidden()), None)

    def show_lines(self, lines: Sequence[StepLine], today: date, *, other_card: bool) -> None:
        """Show the open steps; of the same card an open form stays, unless its step is gone."""
        self._today = today
        if other_card:
            self._unfolded = False
            self._hide_forms()
        elif self._asks_of() not in (None, *(line.task for line in lines)):
            self.discard()
        if tuple(lines) != self._lines or other_card:
            self._lines = tuple(lines)
            self._build()

    def begin_adding(self) -> None:
        """Open the form for a new step, due tomorrow."""
        self.keep_draft()
        self._changing = None
        self.form.begin(StepTyped("", self._today + timedelta(days=1)), new=True)
        self._show_form(self.form)

    def begin_done(self) -> bool:
        """Say that the first step is done; return whether there is one."""
        if self._lines:
            self.asked.emit(StepRequest(self._lines[0].task))
        return bool(self._lines)

    def ask_about(self, task: TaskId, planned: str, suggested: StepTyped) -> None:
        """Ask what came of a step."""
        self.keep_draft()
        titles = (line.title for line in self._lines if line.task == task)
        self.done_form.begin(task, next(titles, ""), planned, suggested)
        self._show_form(self.done_form)

    def show_change(self, task: TaskId, step: StepTyped) -> None:
        """Open the form for a step that is to be changed."""
        self.keep_draft()
        self._changing = task
        self.form.begin(step, new=False)
        self._show_form(self.form)
        if self._for_day:
            self.form.ask_for_day()

    def keep(self) -> None:
        """Send what is typed into the open form; the keyboard stays where it has gone to.

        What cannot be read waits for when the form is opened again.
        """
        form = self.open_form
        if form is None or not form.filled:
            return
        says = form is self.form or self.done_form.says_something
        if says and form.readable:
            self._send(form, self._hide_forms)
        else:
            self.keep_draft()
            self._hide_forms()

    def keep_draft(self) -> None:
        """Keep what is typed into the open form for when it is opened again."""
        form = self.open_form
        if form is not None and form.filled:
            self.drafts.keep(self._about(form), form.texts)

    @property
    def standing(self) -> dict[Form, Texts]:
        """Return what stands in forms and was not sent, of every card."""
        return self.drafts.with_open(self._about(self.open_form), self.open_form)

    def leave_form(self) -> None:
        """Close the open form, keep what is typed, and give the keyboard to whom it belongs."""
        self.keep_draft()
        self.discard()

    def discard(self) -> None:
        """Close the open form and drop what is typed into it."""
        if self.open_form is None:
            return
        # A form that is hidden with the keyboard throws it to the top of the panel.
        self.head.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._hide_forms()
        self.form_left.emit()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self.head.title.setText(self.tr("Next step"))
        self.name_link()
        self.nothing.setText(self.tr("Nothing is planned with this card."))
        self.form.retranslate()
        self.done_form.retranslate()
        self._build()

    def _connect(self) -> None:
        self.form.submitted.connect(self._on_submitted)
        self.form.left.connect(self.leave_form)
        self.form.discarded.connect(self.discard)
        self.done_form.submitted.connect(self._on_submitted)
        self.done_form.left.connect(self.leave_form)
        self.done_form.discarded.connect(self._on_skipped)
        self.done_form.not_yet.clicked.connect(self.leave_form)

    def name_link(self) -> None:
        """Say whether a draft waits behind the link."""
        waits = self.open_form is None and self.drafts.has(_NEW)
        self.head.link.setText(self.tr("Continue draft") if waits else self.tr("Add a step"))

    def _about(self, form: InlineForm | None) -> str:
        """Return what a form is about, as drafts know it."""
        if form is self.done_form:
            return f"done:{self.done_form.task}"
        return _NEW if self._changing is None else f"step:{self._changing}"

    def _asks_of(self) -> TaskId | None:
        if not self.done_form.isHidden():
            return self.done_form.task
        return None if self.form.isHidden() else self._changing

    def _build(self) -> None:
        for row in self._rows:
            self._column.removeWidget(row)
            row.hide()
            row.deleteLater()
        shown = self._lines if self._unfolded else self._lines[:1]
        self._rows = [self._row(line) for line in shown]
        hidden = len(self._lines) - len(shown)
        self.nothing.setVisible(not self._lines)
        self.more.setText(self.tr("%n more step(s)", "", hidden))
        self.more.setVisible(hidden > 0)
        self._place_form()

    def _place_form(self) -> None:
        """Let the open form stand below the step it is about, one for a new step below all."""
        if (form := self.open_form) is None:
            return
        task = self._asks_of()
        tasks = [row.line.task for row in self._rows]
        if task in tasks:
            self._column.removeWidget(form)
            self._column.insertWidget(self._column.indexOf(self._rows[tasks.index(task)]) + 1, form)
        else:
            self._foot.addWidget(form)

    def _row(self, line: StepLine) -> StepRow:
        row = StepRow(line, self)
        row.done_requested.connect(lambda: self.asked.emit(StepRequest(line.task)))
        row.chosen.connect(lambda key: self._on_chosen(line.task, key))
        self._column.addWidget(row)
        row.show()
        return row

    def _unfold(self) -> None:
        first = len(self._rows)
        # A button that is hidden with the keyboard throws it to the foot of the panel.
        self.head.link.setFocus(Qt.FocusReason.OtherFocusReason)
        self._unfolded = True
        self._build()
        self._rows[first].done.setFocus(Qt.FocusReason.TabFocusReason)

    def _on_chosen(self, task: TaskId, key: str) -> None:
        days = {TOMORROW: 1, NEXT_WEEK: _A_WEEK}
        if key in days:
            self.later.emit(StepLater(task, self._today + timedelta(days=days[key])))
        elif key == DROP:
            self.dropped.emit(StepRequest(task))
        elif key in (EDIT, OTHER_DAY):
            self._for_day = key == OTHER_DAY
            self.change_asked.emit(StepRequest(task))

    def _show_form(self, form: InlineForm) -> None:
        for other in (self.form, self.done_form):
            other.setVisible(other is form)
        self._place_form()
        draft = self.drafts.take(self._about(form))
        if draft is not None:
            form.restore(draft)
        self.name_link()
        form.setFocus(Qt.FocusReason.OtherFocusReason)
        self.form_shown.emit()

    def _hide_forms(self) -> None:
        self.form.hide()
        self.done_form.hide()
        self._changing = None
        self.name_link()

    def _on_submitted(self) -> None:
        if (form := self.open_form) is not None:
            self._send(form, self.discard)

    def _send(self, form: InlineForm, close: Callable[[], None]) -> None:
        """Tell what is typed; until it is stored its texts can come back."""
        task = self._changing
        self.drafts.send(self._about(form), form.texts)
        close()
        if form is self.done_form:
            self.done.emit(self.done_form.answers(self._today))
        elif task is None:
            self.added.emit(self.form.typed(self._today))
        else:
            self.changed.emit(StepChange(task, self.form.typed(self._today)))

    def _on_skipped(self) -> None:
        self.discard()
        self.done.emit(StepDone(self.done_form.task))
