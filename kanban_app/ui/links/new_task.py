"""A task about nobody in particular, typed into a sheet."""

from PySide6.QtCore import QObject

from kanban_app.domain.task import TaskChannel, TaskFields
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import spawn
from kanban_app.ui.shell import Shell
from kanban_app.ui.timeline.drafts import Texts
from kanban_app.ui.timeline.requests import StepTyped
from kanban_app.ui.timeline.step_form import StepForm
from kanban_app.ui.widgets.sheet import Sheet

_WIDTH = 420


class NewTask(QObject):
    """Asks for a task and stores it."""

    def __init__(self, shell: Shell, desk: Desk) -> None:
        super().__init__(shell)
        self._shell, self._desk = shell, desk
        # What was typed when the sheet was left with Esc.
        self._draft: Texts | None = None

    def ask(self) -> None:
        """Open the sheet."""
        if not self._shell.presenter.past.may_change():
            return
        today = self._shell.days.date_of(self._shell.clock())
        sheet = Sheet(self._shell.window, self.tr("New task"), width=_WIDTH)
        form = StepForm(sheet)
        form.begin(StepTyped("", today), new=True)
        draft, self._draft = self._draft, None
        if draft is not None:
            form.restore(draft)
        sheet.body.addWidget(form)

        def store() -> None:
            spawn(self._store(form.typed(today)))
            sheet.accept()

        def leave() -> None:
            self._draft = form.texts if form.filled else None
            sheet.reject()

        form.submitted.connect(store)
        form.left.connect(leave)
        form.discarded.connect(sheet.reject)
        sheet.open()
        form.setFocus()

    async def _store(self, typed: StepTyped) -> None:
        channel = TaskChannel(typed.channel) if typed.channel else None
        fields = TaskFields(typed.title, typed.due, typed.at, channel, repeat=typed.repeat)
        await self._shell.presenter.apply(lambda: self._desk.tasks.add(fields))
