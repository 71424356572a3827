"""One export from the question to the finished file: joins the dialog to the use cases."""

from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from kanban_app.domain.card_filter import apply
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.services.desk import Desk
from kanban_app.services.exporting import Scope
from kanban_app.services.import_plan import CancelledError
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.export.files import write_file
from kanban_app.ui.export.produce import Format, Picture, drawn, is_drawn, written
from kanban_app.ui.i18n import explain
from kanban_app.ui.links.gauge import Gauge, Progressed
from kanban_app.ui.shell import Shell
from kanban_app.ui.transfer.export_dialog import ALL, SHOWN, ExportDialog, ExportWish
from kanban_app.ui.widgets.choices import Choice


@dataclass(frozen=True, slots=True)
class _Job:
    """What shall be written where."""

    wanted: Format
    scope: Scope
    target: Path


class ExportRun(QObject):
    """Asks for format and file and writes it on the database thread."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, folder: Path) -> None:
        super().__init__()
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._target = folder
        self.open = True
        self._gauge = Gauge()
        self._gauge.moved.connect(self._on_moved)
        board = shell.presenter.board
        choices = [Choice(j.key, j.name.text(formats.language())) for j in board.journeys]
        active = board.shown[0].key if len(board.shown) == 1 else ""
        self._past = shell.presenter.past.day
        shown = self._past.day if self._past else shell.days.date_of(shell.clock())
        suggested = folder / f"Schwungrad-{shown.isoformat()}"
        past = formats.day_text(shown) if self._past else ""
        self.dialog = ExportDialog(choices, active, suggested, shell.window, past)
        # Without a filter the board shows all cards, and a choice would only ask for thought.
        self.dialog.scope.set_active(SHOWN if board.filter.active else ALL)
        self.dialog.scope.setEnabled(board.filter.active)
        self.dialog.export_requested.connect(self._on_wish)
        self.dialog.open_folder_requested.connect(self._on_folder)
        self.dialog.cancelled.connect(self._gauge.stop)
        self.dialog.finished.connect(self._on_closed)

    def begin(self) -> None:
        """Open the dialog."""
        self.dialog.open()

    def scope_of(self, wish: ExportWish) -> Scope:
        """Return which journeys and cards are meant; an active filter narrows only `SHOWN`."""
        board = self._shell.presenter.board
        journey = next((j for j in board.journeys if j.key == wish.journey), None)
        journeys = board.journeys if journey is None else (journey,)
        narrowed = wish.scope == SHOWN and board.filter.active
        cards = frozenset(c for j in journeys for c in self._passing(j)) if narrowed else None
        as_of = self._past.moment if self._past and wish.then else None
        return Scope(journey.id if journey else None, cards, as_of)

    def _passing(self, journey: Journey) -> list[CardId]:
        board, now = self._shell.presenter.board, self._shell.presenter.past.now()
        piles = [board.contents.pile(stage.id) for stage in journey.stages]
        today = board.contents.today
        return [f.id for p in piles for f in apply(board.filter, p.cards, p.texts(), now, today)]

    async def _export(self, job: _Job) -> None:
        try:
            await self._worker.run(self._write, job)
        except CancelledError:
            return
        except UserError as error:
            if self.open:
                self.dialog.show_problem(explain(error))
            return
        if self.open:
            self.dialog.show_done(str(job.target))

    def _write(self, job: _Job) -> None:
        """Write the file; pictures too are drawn here, where they hold up no frame.

        Qt paints images, PDF and SVG on any thread; always on this one, because what the paper
        caches belongs to the thread that made it.
        """
        pipeline = self._desk.exporting.pipeline(job.scope)
        self._heed()
        if is_drawn(job.wanted):
            content = drawn(job.wanted, pipeline, Picture(self._shell.days, self._gauge))
        else:
            content = written(job.wanted, pipeline, self._shell.days)
        self._heed()
        write_file(job.target, content)

    def _heed(self) -> None:
        if self._gauge.stopped:
            raise CancelledError

    def _on_wish(self, wish: ExportWish) -> None:
        self._target = Path(wish.path)
        self.dialog.begin()
        spawn(self._export(_Job(Format(wish.format), self.scope_of(wish), self._target)))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))

    def _on_moved(self, progress: Progressed) -> None:
        if self.open:
            self.dialog.show_progress(progress.done, progress.total)

    def _on_closed(self) -> None:
        self.open = False
