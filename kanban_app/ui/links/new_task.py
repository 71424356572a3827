"""Tasks about nobody in particular: a new one typed into a sheet, and one that is there changed."""

from collections.abc import Callable

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget

from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import TaskId
from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.links.timeline_words import changed_task, step_of
from kanban_app.ui.shell import Shell
from kanban_app.ui.timeline.drafts import Texts
from kanban_app.ui.timeline.requests import StepTyped
from kanban_app.ui.timeline.step_form import StepForm
from kanban_app.ui.widgets.buttons import Button
from kanban_app.ui.widgets.sheet import Sheet

_WIDTH = 420


class _TaskSheet(Sheet):
    """A sheet with nothing but the form of a step."""

    def __init__(self, parent: QWidget, title: str, typed: StepTyped, *, new: bool) -> None:
        super().__init__(parent, title, width=_WIDTH)
        self.form = StepForm(self)
        self.form.begin(typed, new=new)
        self.body.addWidget(self.form)
        self.form.discarded.connect(self.reject)


class NewTask(QObject):
    """Asks for a task and stores it; changes one that no card shows."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        # What was typed when a sheet was left with Esc, or could not be stored; None: a new task.
        self._drafts: dict[TaskId | None, Texts] = {}

    def ask(self) -> None:
        """Open the sheet for a new task."""
        if not self._shell.presenter.past.may_change():
            return
        today = self._shell.days.date_of(self._shell.clock())
        sheet = _TaskSheet(self._shell.window, self.tr("New task"), StepTyped("", today), new=True)
        form = sheet.form

        def store() -> None:
            typed = form.typed(today)
            channel = TaskChannel(typed.channel) if typed.channel else None
            fields = TaskFields(typed.title, typed.due, typed.at, channel, repeat=typed.repeat)
            self._do(lambda: self._desk.tasks.add(fields), None, form.texts)
            sheet.accept()

        form.submitted.connect(store)
        self._begin(sheet, None)

    def change(self, task: TaskId) -> None:
        """Open a task where it is found."""
        if self._shell.presenter.past.may_change():
            spawn(self._change(task))

    async def _change(self, task: TaskId) -> None:
        line = await self._worker.run(self._desk.tasks.line, task)
        if line is None:
            return
        fields = line.task.fields
        sheet = _TaskSheet(self._shell.window, self.tr("Task"), step_of(fields), new=False)
        form = sheet.form

        def store() -> None:
            changed = changed_task(fields, form.typed(fields.due))
            self._do(lambda: self._desk.tasks.edit(task, changed), task, form.texts)
            sheet.accept()

        def finish() -> None:
            self._do(lambda: self._desk.tasks.complete([task]), task, form.texts)
            sheet.accept()

        form.submitted.connect(store)
        if line.task.done_at is None:
            done = Button(self.tr("Done"), icon="check")
            done.clicked.connect(finish)
            sheet.add_buttons(done)
        self._begin(sheet, task)

    def _begin(self, sheet: _TaskSheet, about: TaskId | None) -> None:
        """Open a sheet with what was typed into it before; Esc keeps what is typed now."""
        form, draft = sheet.form, self._drafts.pop(about, None)
        if draft is not None:
            form.restore(draft)

        def leave() -> None:
            if form.filled:
                self._drafts[about] = form.texts
            sheet.reject()

        form.left.connect(leave)
        sheet.open()
        form.setFocus()

    def _do(self, work: Callable[[], Changes], about: TaskId | None, texts: Texts) -> None:
        spawn(self._perform(work, about, texts))

    async def _perform(
        self, work: Callable[[], Changes], about: TaskId | None, texts: Texts
    ) -> None:
        stored = None
        try:
            stored = await self._shell.presenter.apply(work)
        finally:
            # Refused, or a bug of ours: the text is all there is.
            if stored is None:
                self._drafts[about] = texts
