"""One import from the chosen file to its result: joins the dialog to the use cases."""

from pathlib import Path

from PySide6.QtCore import QObject

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import StorageError, UserError
from kanban_app.exchange.reading.headers import TableKind
from kanban_app.services.desk import Desk
from kanban_app.services.import_plan import CancelledError, Duplicates
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.i18n import explain
from kanban_app.ui.links.gauge import Gauge, Progressed
from kanban_app.ui.links.import_look import (
    ForeignFile,
    Journeys,
    choices_of,
    look,
    read_file,
    row_problems,
)
from kanban_app.ui.shell import Shell
from kanban_app.ui.transfer.import_dialog import ImportDialog
from kanban_app.ui.transfer.preview import ImportResult, ImportWish


class ImportRun(QObject):
    """Reads, previews and imports one file; closing the dialog stops it and leaves nothing."""

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        worker: Worker,
        path: Path,
        journeys: Journeys,
        proposed: TableKind | None = None,
    ) -> None:
        """Read a list as `proposed` until the broker says otherwise."""
        super().__init__()
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._path = path
        self._journeys = journeys
        self._proposed = proposed
        self._file: ForeignFile | None = None
        self._result: ImportResult | None = None
        self._error: UserError | None = None
        self._looks = 0
        self.open = True
        self._gauge = Gauge()
        self._gauge.moved.connect(self._on_moved)
        self.dialog = ImportDialog(str(path), shell.window)
        self.dialog.mapping_changed.connect(self._on_wish)
        self.dialog.import_confirmed.connect(self._on_confirmed)
        self.dialog.cancelled.connect(self._gauge.stop)
        self.dialog.undo_requested.connect(self._on_undo)
        self.dialog.finished.connect(self._on_closed)

    def begin(self) -> None:
        """Open the dialog and look at the file."""
        self.dialog.open()
        spawn(self._look(None))

    async def _look(self, wish: ImportWish | None) -> None:
        self._looks += 1
        this = self._looks
        try:
            if self._file is None:
                self._file = await self._worker.run(read_file, self._path)
            preview = await self._worker.run(
                look, self._desk, self._file, self._journeys, wish, self._proposed
            )
        except UserError as error:
            if self.open:
                self.dialog.show_problem(explain(error))
            return
        # An answer that another choice has overtaken would turn that choice back.
        if not self.open or this != self._looks:
            return
        self.dialog.show_preview(preview)
        if self._file.is_snapshot:
            # It says itself what it is and where its cards belong.
            self.dialog.preview_page.kind.setEnabled(False)
            self.dialog.preview_page.journey.setEnabled(False)

    async def _import(self, wish: ImportWish) -> None:
        changes = await self._shell.presenter.apply(lambda: self._work(wish))
        if not self.open:
            return
        if self._error is not None:
            self.dialog.show_problem(explain(self._error))
        elif self._result is not None and changes is not None:
            self.dialog.show_result(self._result)
        else:
            self.dialog.show_problem(self.tr("Nothing was imported."))

    def _work(self, wish: ImportWish) -> Changes:
        """Import on the database thread; a refusal is kept, only a full disk is tried again."""
        if self._file is None or self._gauge.stopped:
            return Changes()
        try:
            return self._restored() if self._file.is_snapshot else self._imported(wish)
        except StorageError:
            raise
        except UserError as error:
            self._error = error
        except CancelledError:
            pass
        return Changes()

    def _imported(self, wish: ImportWish) -> Changes:
        assert self._file is not None
        # Planned again, so that it is the last choice and the present store that count.
        plan = self._desk.importing.plan(self._path.name, self._file.data, choices_of(wish))
        report = self._desk.importing.run(plan, Duplicates(wish.duplicates), self._gauge)
        self._result = ImportResult(
            report.added,
            report.updated + report.merged,
            report.skipped,
            row_problems(report.problems),
            row_problems(report.notices),
            can_undo=report.changes.op is not None,
            kind=plan.kind,
            same=report.same,
        )
        return report.changes

    def _restored(self) -> Changes:
        assert self._file is not None
        report = self._desk.restoring.restore(
            self._path.name, self._file.data, progress=self._gauge
        )
        stored = report.changes.op is not None
        self._result = ImportResult(report.added, 0, report.skipped, can_undo=stored)
        return report.changes

    async def _undo(self) -> None:
        await self._shell.presenter.apply(self._desk.undo.undo, turned=True, undone=True)

    def _on_wish(self, wish: ImportWish) -> None:
        spawn(self._look(wish))

    def _on_confirmed(self, wish: ImportWish) -> None:
        # Here and not in the coroutine: by its first step the dialog may be closed again.
        self._looks += 1
        self.dialog.begin_import()
        spawn(self._import(wish))

    def _on_undo(self) -> None:
        spawn(self._undo())

    def _on_moved(self, progress: Progressed) -> None:
        if self.open:
            self.dialog.show_progress(progress.done, progress.total)

    def _on_closed(self) -> None:
        self.open = False
