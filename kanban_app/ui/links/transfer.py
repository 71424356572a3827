"""Bringing data in and out: the menu, its keys, and files dropped on the window."""

from pathlib import Path

from PySide6.QtCore import QEvent, QMimeData, QObject
from PySide6.QtGui import QAction, QDragMoveEvent, QDropEvent, QKeySequence
from PySide6.QtWidgets import QFileDialog, QMenu
from typing_extensions import override

from kanban_app.domain.changes import Changes
from kanban_app.exchange.reading.headers import TableKind
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.icons import icon
from kanban_app.ui.links.export_run import ExportRun
from kanban_app.ui.links.import_look import ENDINGS, Journeys
from kanban_app.ui.links.import_run import ImportRun
from kanban_app.ui.shell import CONTACTS, Shell
from kanban_app.ui.theme import theme, tokens
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.file_dialogs import opening

_IMPORT, _EXPORT = "Ctrl+I", "Ctrl+Shift+E"
_SAMPLE_CARDS, _SAMPLE_MONTHS, _SAMPLE_SEED = 86, 18, 1


class TransferLink(QObject):
    """Starts imports and exports, one at a time."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._folder = Path.home()
        self.importing: ImportRun | None = None
        self.exporting: ExportRun | None = None
        self.menu = QMenu(shell.window)
        self._import = self._action(_IMPORT)
        self._export = self._action(_EXPORT)
        self._import.triggered.connect(self.ask_for_file)
        self._export.triggered.connect(self.start_export)
        self._button = shell.window.top_bar.add_menu("more", "", self.menu)
        shell.window.setAcceptDrops(True)
        shell.window.installEventFilter(self)
        shell.language_changed.connect(self._show_words)
        theme().changed.connect(self._show_words)
        self._show_words()

    def start_import(self, path: Path | None = None) -> None:
        """Import a file; without one ask for it first."""
        if self._is_busy() or not self._shell.presenter.past.may_change():
            return
        if path is None:
            self.ask_for_file()
            return
        self._folder = path.parent
        # Who looks at his contacts brings in people, not leads.
        contacts = self._shell.window.screen_key == CONTACTS
        self.importing = ImportRun(
            self._shell, self._desk, self._worker, path, self._journeys(),
            TableKind.CONTACTS if contacts else None,
        )  # fmt: skip
        self.importing.begin()

    def ask_for_file(self) -> None:
        """Let the broker choose the file to import."""
        if not self._is_busy() and self._shell.presenter.past.may_change():
            self.file_dialog().open()

    def start_export(self) -> None:
        """Ask what to export, and write it."""
        if not self._is_busy():
            self.exporting = ExportRun(self._shell, self._desk, self._worker, self._folder)
            self.exporting.begin()

    def sample(self) -> None:
        """Fill the empty board with invented cards."""
        spawn(self._fill())

    def file_dialog(self) -> QFileDialog:
        """Return the dialog that asks which file to import, ready to be opened."""
        patterns = " ".join(f"*{ending}" for ending in ENDINGS)
        tables, everything = self.tr("Tables and complete exports"), self.tr("All files")
        filters = [f"{tables} ({patterns})", f"{everything} (*)"]
        dialog = opening(self._shell.window, self.tr("Import"), filters)
        dialog.setDirectory(str(self._folder))
        dialog.fileSelected.connect(self._on_file)
        return dialog

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QDragMoveEvent) and _dropped_file(event.mimeData()):
            event.acceptProposedAction()
            return True
        if event.type() == QEvent.Type.Drop and isinstance(event, QDropEvent):
            path = _dropped_file(event.mimeData())
            if path is not None:
                event.acceptProposedAction()
                self.start_import(path)
                return True
        return super().eventFilter(watched, event)

    async def _fill(self) -> None:
        def work() -> Changes:
            return self._desk.sample.fill(_SAMPLE_CARDS, _SAMPLE_MONTHS, _SAMPLE_SEED)

        await self._shell.presenter.apply(work)

    def _is_busy(self) -> bool:
        return any(run is not None and run.open for run in (self.importing, self.exporting))

    def _journeys(self) -> Journeys:
        board = self._shell.presenter.board
        choices = tuple(Choice(j.key, j.name.text(formats.language())) for j in board.journeys)
        return Journeys(choices, board.shown[0].key if board.shown else "")

    def _on_file(self, path: str) -> None:
        self.start_import(Path(path))

    def _action(self, keys: str) -> QAction:
        action = self.menu.addAction("")
        action.setShortcut(QKeySequence(keys))
        # The keys of a menu that is not in a menu bar work only through the window.
        self._shell.window.addAction(action)
        return action

    def _show_words(self) -> None:
        shade = tokens().text_2
        self._button.set_name(self.tr("More"))
        self._import.setText(self.tr("Import …"))
        self._import.setIcon(icon("import", shade))
        self._export.setText(self.tr("Export …"))
        self._export.setIcon(icon("export", shade))


def _dropped_file(data: QMimeData) -> Path | None:
    """Return the first file we can read among what is dragged."""
    for url in data.urls():
        path = Path(url.toLocalFile())
        if url.isLocalFile() and path.suffix.lower() in ENDINGS:
            return path
    return None
