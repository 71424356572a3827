"""Asks how a map shall be printed or exported; then how far it is and where it lies."""

from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFileDialog, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.file_dialogs import format_filter, saving
from kanban_app.ui.widgets.progress_sheet import ProgressSheet
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled

PDF, PNG, SVG, MARKDOWN = "pdf", "png", "svg", "md"
A3, A4 = "a3", "a4"
PAGE, TILES = "page", "tiles"
_WIDTH = 480


@dataclass(frozen=True, slots=True)
class PrintWish:
    """What to write where: a format, a paper, whether it fits one page, and whether with names."""

    format: str
    paper: str
    fit: str
    names: bool
    path: str


class MapPrintDialog(Sheet):
    """Asks for the file of a map; `begin`, `show_progress` and `show_done` follow."""

    wanted = Signal(PrintWish)
    open_wanted = Signal()
    folder_wanted = Signal()
    cancelled = Signal()

    def __init__(
        self, title: str, suggested: PurePath, parent: QWidget | None = None, *, whole: bool = True
    ) -> None:
        """Ask with `suggested` as the file, its ending aside; a comparison is not a `whole` map."""
        super().__init__(parent, title, width=_WIDTH)
        self._suggested = suggested
        self._whole = whole
        self._running = False
        self.format = Segment(self.tr("Format"), self)
        self.paper = Segment(self.tr("Paper"), self)
        self.fit = Segment(self.tr("Pages"), self)
        self.names = QCheckBox(self.tr("Names of clients beside their quotes"), self)
        self.names.setChecked(True)
        self.failed = PlainLabel("", SIZE_M, self, tone="bad")
        self.failed.setWordWrap(True)
        self.failed.hide()
        self._hint = PlainLabel("", SIZE_M, self, tone="text_2")
        self._hint.setWordWrap(True)
        self.progress = ProgressSheet(self)
        self._done = PlainLabel("", SIZE_M, self)
        self._done.setWordWrap(True)
        self._pages = QStackedWidget(self)
        self.open_file = Button(self.tr("Open file"), self, icon="file")
        self.folder = Button(self.tr("Open folder"), self, icon="folder")
        self.cancel = Button(self.tr("Cancel"), self)
        self.export = PrimaryButton(self.tr("Save as …"), self)
        self.close_button = PrimaryButton(self.tr("Close"), self)
        self._lay_out()
        self._fill()
        self._connect()
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
        ending = self.format.active
        target = self._suggested.with_name(f"{self._suggested.name}.{ending}")
        dialog = saving(self, self.tr("Save as"), target, [format_filter(ending)])
        dialog.fileSelected.connect(self._on_file)
        return dialog

    def _on_export(self) -> None:
        self.file_dialog().open()

    def _on_file(self, path: str) -> None:
        self.failed.hide()
        self.wanted.emit(
            PrintWish(
                self.format.active,
                self.paper.active,
                self.fit.active,
                self.names.isChecked(),
                path,
            )
        )

    def _follow(self) -> None:
        ending = self.format.active
        self.paper.setEnabled(ending != MARKDOWN)
        self.fit.setEnabled(ending == PDF and self._whole)
        hints = {
            PDF: self.tr("To print it, open the PDF and print it at 100 %."),
            PNG: self.tr("A picture for mails and slides."),
            SVG: self.tr("A drawing that stays sharp at any size."),
            MARKDOWN: self.tr("All of it as text, stage by stage."),
        }
        tight = self.paper.active == A4 and self.fit.active == PAGE
        if self.fit.isEnabled() and tight:
            self._hint.setText(self.tr("One page of A4 shortens much; several pages show all."))
            return
        self._hint.setText(hints[ending])

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        asking, done = page is self._question, page is self._done
        for widget, shown in (
            (self.cancel, asking), (self.export, asking), (self.open_file, done),
            (self.folder, done), (self.close_button, done),
        ):  # fmt: skip
            widget.setVisible(shown)
        # Of two primary buttons only the one in sight may answer Enter.
        (self.close_button if done else self.export).setDefault(True)

    def _fill(self) -> None:
        formats = [(PDF, "PDF"), (MARKDOWN, "Markdown")]
        if self._whole:
            formats[1:1] = [(PNG, "PNG"), (SVG, "SVG")]
        self.format.show_choices([Choice(key, text) for key, text in formats], PDF)
        self.paper.show_choices([Choice(A3, "A3"), Choice(A4, "A4")], A3)
        fits = [Choice(PAGE, self.tr("Fit one page")), Choice(TILES, self.tr("Several pages"))]
        self.fit.show_choices(fits if self._whole else fits[1:], PAGE if self._whole else TILES)
        self._follow()

    def _connect(self) -> None:
        for segment in (self.format, self.paper, self.fit):
            segment.chosen.connect(self._follow)
        self.export.clicked.connect(self._on_export)
        self.cancel.clicked.connect(self.reject)
        self.progress.cancelled.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.open_file.clicked.connect(self.open_wanted)
        self.folder.clicked.connect(self.folder_wanted)

    def _lay_out(self) -> None:
        self._question = QWidget()
        column = QVBoxLayout(self._question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * UNIT)
        for segment in (self.format, self.paper, self.fit):
            column.addLayout(labelled(caption(segment.accessibleName(), self), segment))
        column.addWidget(self.names)
        column.addWidget(self._hint)
        column.addWidget(self.failed)
        column.addStretch(1)
        for page in (self._question, self.progress, self._done):
            self._pages.addWidget(page)
        self._done.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._pages, 1)
        self.add_buttons(self.open_file, self.folder, self.cancel, self.export, self.close_button)
