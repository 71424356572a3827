"""Keeps what stands in the forms of cards and was not sent, over a crash as well."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, QTimer

from kanban_app.domain.changes import OpKind
from kanban_app.domain.errors import StorageError
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.i18n import explain
from kanban_app.ui.shell import Shell
from kanban_app.ui.timeline.drafts import Form, Texts
from kanban_app.ui.timeline.steps import StepsSection
from kanban_app.ui.timeline.timeline import NOTE, TimelineSection

PAUSE_MS = 400


class FormDrafts(QObject):
    """Writes what stands in forms a moment after it was typed, and forgets what was sent."""

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        worker: Worker,
        steps: StepsSection,
        lines: TimelineSection,
    ) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._steps, self._lines = steps, lines
        self._stored: dict[Form, Texts] = {}
        self._writing = False
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE_MS)
        self._pause.timeout.connect(self.write)
        shell.presenter.done.connect(self._on_done)
        for form in (steps.form, steps.done_form, lines.form):
            form.typed_in.connect(self._pause.start)
        for section in (steps, lines):
            section.form_left.connect(self.write)

    def _on_done(self, done: Done) -> None:
        op = done.changes.op
        if op is None or op.kind != OpKind.ERASE:
            return
        # What was typed of an erased person is not kept either.
        cards = done.changes.cards
        for section in (self._steps, self._lines):
            if section.drafts.card in cards:
                section.discard()
            section.drafts.forget(cards)
        # A writing that was behind the erasure is taken back.
        self.write()

    async def restore(self) -> None:
        """Remember what stood in forms when the program ended."""
        await self._worker.run(self._desk.drafts.tidy)
        found = await self._worker.run(self._desk.drafts.forms)
        self._stored = dict(found)
        for form, texts in found.items():
            section = self._lines if form[1].partition(":")[0] == NOTE else self._steps
            section.drafts.kept.setdefault(form, texts)

    def write(self) -> None:
        """Bring what is kept in the store to what stands in the forms."""
        if not self._writing and self._changed():
            spawn(self._write())

    async def _write(self) -> None:
        self._writing = True
        try:
            # What is typed while it is written comes next.
            while changed := self._changed():
                for form, texts in changed.items():
                    await self._keep(form, texts)
        except StorageError as error:
            # The text itself is still in its form.
            self._shell.window.status.show_problem(explain(error))
        finally:
            self._writing = False

    def _changed(self) -> Mapping[Form, Texts | None]:
        """Return what to keep, and with None what to forget."""
        standing = {**self._steps.standing, **self._lines.standing}
        gone: dict[Form, Texts | None] = {f: None for f in self._stored if f not in standing}
        return gone | {f: t for f, t in standing.items() if self._stored.get(f) != t}

    async def _keep(self, form: Form, texts: Texts | None) -> None:
        if texts is None:
            await self._worker.run(self._desk.drafts.forget_form, *form)
            self._stored.pop(form, None)
        else:
            await self._worker.run(self._desk.drafts.keep_form, *form, texts)
            self._stored[form] = texts
