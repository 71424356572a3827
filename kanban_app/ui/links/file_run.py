"""One file from the question to the finished file: joins a sheet that asks to what writes."""

from collections.abc import Callable
from pathlib import Path
from typing import Generic, Protocol, TypeVar

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from kanban_app.domain.errors import UserError
from kanban_app.services.import_plan import CancelledError
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.export.files import write_file
from kanban_app.ui.i18n import explain
from kanban_app.ui.links.gauge import Gauge, Progressed
from kanban_app.ui.widgets.file_sheet import FileSheet


class Wish(Protocol):
    """What was asked for, and where to write it."""

    @property
    def path(self) -> str:
        """Return the file."""
        ...


W = TypeVar("W", bound=Wish)
S = TypeVar("S", bound=FileSheet)

# Makes the bytes of a file; runs on the database thread and heeds the progress.
Make = Callable[[Gauge], bytes]


class FileRun(QObject, Generic[S, W]):
    """Asks for a file and writes it on the database thread; `prepare` says how a wish is made."""

    def __init__(self, dialog: S, worker: Worker, prepare: Callable[[W], Make]) -> None:
        super().__init__()
        self._worker, self._prepare = worker, prepare
        self._target = Path()
        self._gauge = Gauge()
        self._gauge.moved.connect(self._on_moved)
        self.open = True
        self.dialog = dialog
        dialog.wanted.connect(self._on_wish)
        dialog.open_wanted.connect(self._on_open)
        dialog.folder_wanted.connect(self._on_folder)
        dialog.cancelled.connect(self._gauge.stop)
        dialog.finished.connect(self._on_closed)

    def begin(self) -> None:
        """Open the dialog."""
        self.dialog.open()

    async def _export(self, target: Path, make: Make) -> None:
        try:
            await self._worker.run(self._write, target, make)
        except CancelledError:
            return
        except UserError as error:
            if self.open:
                self.dialog.show_problem(explain(error))
            return
        if self.open:
            self.dialog.show_done(str(target))

    def _write(self, target: Path, make: Make) -> None:
        """Write the file; pictures too are drawn here, where they hold up no frame.

        Qt paints images, PDF and SVG on any thread; always on this one, because what the paper
        caches belongs to the thread that made it.
        """
        content = make(self._gauge)
        if self._gauge.stopped:
            raise CancelledError
        write_file(target, content)

    def _on_wish(self, wish: W) -> None:
        self._target = Path(wish.path)
        self.dialog.begin()
        spawn(self._export(self._target, self._prepare(wish)))

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))

    def _on_moved(self, progress: Progressed) -> None:
        if self.open:
            self.dialog.show_progress(progress.done, progress.total)

    def _on_closed(self) -> None:
        self.open = False
