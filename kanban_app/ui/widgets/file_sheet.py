"""A dialog that writes a file: what and where to, then how far it is and where the file lies."""

from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.file_dialogs import format_filter, saving
from kanban_app.ui.widgets.progress_sheet import ProgressSheet
from kanban_app.ui.widgets.sheet import Sheet


class FileSheet(Sheet):
    """Tells the `wanted` file as a value with a `path`; `begin` and what it shows follow.

    Who makes one lays out his questions, says which `ending` is chosen and makes the `wish`.
    """

    wanted = Signal(object)
    open_wanted = Signal()
    folder_wanted = Signal()
    cancelled = Signal()

    def __init__(
        self, parent: QWidget | None, title: str, suggested: PurePath, *, width: int
    ) -> None:
        """Ask with `suggested` as the file, its ending aside."""
        super().__init__(parent, title, width=width)
        self._suggested = suggested
        self._running = False
        self._question = QWidget()
        self.failed = PlainLabel("", SIZE_M, self, tone="bad")
        self.progress = ProgressSheet(self)
        self._done = PlainLabel("", SIZE_M, self)
        self._pages = QStackedWidget(self)
        self.open_file = Button(self.tr("Open file"), self, icon="file")
        self.folder = Button(self.tr("Open folder"), self, icon="folder")
        self.cancel = Button(self.tr("Cancel"), self)
        self.export = PrimaryButton("", self)
        self.close_button = PrimaryButton(self.tr("Close"), self)
        self._where, self._opens = "", True

    @property
    def ending(self) -> str:
        """Return the ending of the format that is chosen."""
        raise NotImplementedError

    def wish(self, path: str) -> object:
        """Return what is chosen, to be written to `path`."""
        raise NotImplementedError

    def ask_with(self, question: QVBoxLayout, save: str, where: str, *, opens: bool = True) -> None:
        """Show the question; `save` stands on the button that asks `where`."""
        self.export.setText(save)
        self._where, self._opens = where, opens
        question.setContentsMargins(0, 0, 0, 0)
        question.addWidget(self.failed)
        question.addStretch(1)
        self._question.setLayout(question)
        for label in (self.failed, self._done):
            label.setWordWrap(True)
        self.failed.hide()
        self._done.setAlignment(Qt.AlignmentFlag.AlignTop)
        for page in (self._question, self.progress, self._done):
            self._pages.addWidget(page)
        self.body.addWidget(self._pages, 1)
        self.add_buttons(self.open_file, self.folder, self.cancel, self.export, self.close_button)
        self.export.clicked.connect(self._on_export)
        self.cancel.clicked.connect(self.reject)
        self.progress.cancelled.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.open_file.clicked.connect(self.open_wanted)
        self.folder.clicked.connect(self.folder_wanted)
        self._show_page(self._question)

    def begin(self) -> None:
        """Show that the file is being written."""
        self._running = True
        self.progress.begin(self.tr("Writing the file …"))
        self._show_page(self.progress)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the file is."""
        self.progress.show_progress(done, total)

    def show_done(self, path: str) -> None:
        """Say where the file lies."""
        self._running = False
        self._done.setText(self.tr("Written to %s") % path)
        self._show_page(self._done)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    def show_problem(self, text: str) -> None:
        """Say why nothing was written, and let the broker choose again."""
        self._running = False
        self.failed.setText(text)
        self.failed.show()
        self._show_page(self._question)

    @override
    def reject(self) -> None:
        if self._running:
            self.cancelled.emit()
        super().reject()

    def file_dialog(self) -> QFileDialog:
        """Return the dialog that asks where to, ready to be opened."""
        target = self._suggested.with_name(f"{self._suggested.name}.{self.ending}")
        dialog = saving(self, self._where, target, [format_filter(self.ending)])
        dialog.fileSelected.connect(self._on_file)
        return dialog

    def _on_export(self) -> None:
        self.file_dialog().open()

    def _on_file(self, path: str) -> None:
        self.failed.hide()
        self.wanted.emit(self.wish(path))

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        asking, done = page is self._question, page is self._done
        for widget, shown in (
            (self.cancel, asking), (self.export, asking), (self.open_file, done and self._opens),
            (self.folder, done), (self.close_button, done),
        ):  # fmt: skip
            widget.setVisible(shown)
        # Of two primary buttons only the one in sight may answer Enter.
        (self.close_button if done else self.export).setDefault(True)
