"""One file of a map from the question to the finished file: joins the dialog to the use cases."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, QUrl
from PySide6.QtGui import QDesktopServices

from kanban_app.domain.errors import UserError
from kanban_app.services.import_plan import CancelledError
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.export.files import write_file
from kanban_app.ui.i18n import explain
from kanban_app.ui.links.gauge import Gauge, Progressed
from kanban_app.ui.maps.print_dialog import MapPrintDialog, PrintWish

# Makes the bytes of a file; runs on the database thread and heeds the progress.
Make = Callable[[PrintWish, Gauge], bytes]


class MapPrintRun(QObject):
    """Asks for format and file and writes it on the database thread."""

    def __init__(self, dialog: MapPrintDialog, worker: Worker, make: Make) -> None:
        super().__init__()
        self._worker, self._make = worker, make
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

    async def _export(self, wish: PrintWish) -> None:
        try:
            await self._worker.run(self._write, wish)
        except CancelledError:
            return
        except UserError as error:
            if self.open:
                self.dialog.show_problem(explain(error))
            return
        if self.open:
            self.dialog.show_done(wish.path)

    def _write(self, wish: PrintWish) -> None:
        content = self._make(wish, self._gauge)
        if self._gauge.stopped:
            raise CancelledError
        write_file(Path(wish.path), content)

    def _on_wish(self, wish: PrintWish) -> None:
        self._target = Path(wish.path)
        self.dialog.begin()
        spawn(self._export(wish))

    def _on_open(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target)))

    def _on_folder(self) -> None:
        QDesktopServices.openUrl(QUrl.fromLocalFile(str(self._target.parent)))

    def _on_moved(self, progress: Progressed) -> None:
        if self.open:
            self.dialog.show_progress(progress.done, progress.total)

    def _on_closed(self) -> None:
        self.open = False
