"""The import: look at the file, put the mapping right, let it run, see what came of it."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.transfer.counts import outcome_of, promise_of
from kanban_app.ui.transfer.preview import (
    ImportPreview,
    ImportResult,
    ImportWish,
    imported_count,
    updated_count,
)
from kanban_app.ui.transfer.preview_page import PreviewPage
from kanban_app.ui.transfer.problems import ProblemList
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.progress_sheet import ProgressSheet
from kanban_app.ui.widgets.sheet import Sheet

_WIDTH, _HEIGHT = 800, 600


class ImportDialog(Sheet):
    """Shows previews and results of an import and tells what the broker wants.

    Begins as `reading`; `show_preview` may come any number of times, then `begin_import`,
    `show_progress` and `show_result`.
    """

    mapping_changed = Signal(ImportWish)
    import_confirmed = Signal(ImportWish)
    undo_requested = Signal()
    cancelled = Signal()

    def __init__(self, path: str, parent: QWidget | None = None) -> None:
        super().__init__(parent, "", width=_WIDTH)
        self.resize(_WIDTH, _HEIGHT)
        self._finished = False
        self._preview: ImportPreview | None = None
        self._path = PlainLabel(path, SIZE_M, self, tone="text_2", elide=True)
        self._path.setToolTip(plain_tooltip(path))
        self._format = PlainLabel("", SIZE_M, self)
        self.preview_page = PreviewPage(self)
        self.progress = ProgressSheet(self)
        self.failed = PlainLabel("", SIZE_M, self, tone="bad")
        self.failed.setWordWrap(True)
        self.problems = ProblemList(self)
        self._summary = PlainLabel("", SIZE_M, self)
        self._summary.setWordWrap(True)
        self._problem_title = PlainLabel("", SIZE_M, self, bold=True)
        self._pages = QStackedWidget(self)
        self.cancel = Button(self.tr("Cancel"), self)
        self.undo = Button(self.tr("Undo import"), self, icon="undo")
        self.close_button = PrimaryButton(self.tr("Close"), self)
        self.confirm = PrimaryButton("", self)
        self._lay_out()
        self._connect()
        self.show_title(self.tr("Import"))
        self.progress.begin(self.tr("Reading the file …"))
        self._show_page(self._running)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what importing the file would do."""
        self._preview = preview
        self._format.setText(self._headline(preview))
        self._format.set_tone("warn" if preview.unread else "text")
        self.preview_page.show_preview(preview)
        self._show_count()
        self._show_page(self.preview_page)

    def show_problem(self, text: str) -> None:
        """Say why the file cannot be imported at all, and what to do."""
        self.failed.setText(text)
        self._finished = True
        self._show_page(self._refusal)

    def begin_import(self) -> None:
        """Show that the import runs."""
        self.progress.begin(self.tr("Importing …"))
        self._show_page(self._running)

    def show_progress(self, done: int, total: int) -> None:
        """Show how far the import is."""
        self.progress.show_progress(done, total)

    def show_result(self, result: ImportResult) -> None:
        """Say what came of it; undo takes all of it back."""
        self._finished = True
        self._summary.setText(outcome_of(result))
        self.problems.show_problems((*result.problems, *result.notices))
        title = self.tr("%n row(s) left out", "", len(result.problems))
        notes = self.tr("%n note(s)", "", len(result.notices))
        self._problem_title.setText(f"{title} · {notes}" if result.notices else title)
        for part in (self.problems, self._problem_title):
            part.setVisible(bool(result.problems or result.notices))
        self.show_title(self.tr("Imported"))
        self._show_page(self._result)
        self.undo.setVisible(result.can_undo)
        self.close_button.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def reject(self) -> None:
        if not self._finished:
            self.cancelled.emit()
        super().reject()

    def _on_undo(self) -> None:
        self.undo_requested.emit()
        self.accept()

    def _on_wish(self) -> None:
        self.mapping_changed.emit(self.preview_page.wish)

    def _on_confirm(self) -> None:
        self.import_confirmed.emit(self.preview_page.wish)

    def _show_count(self) -> None:
        if self._preview is None:
            return
        duplicates = self.preview_page.wish.duplicates
        added = imported_count(self._preview, duplicates)
        updated = updated_count(self._preview, duplicates)
        self.confirm.setText(promise_of(self._preview.kind, added, updated))
        self.confirm.updateGeometry()
        self.confirm.setEnabled(added + updated > 0)

    def _headline(self, preview: ImportPreview) -> str:
        if preview.format_name:
            return self.tr("Recognised: %s") % preview.format_name
        if not preview.mapping:
            return self.tr("No column recognised – please assign them")
        if preview.missing:
            return self.tr("Still to be assigned: %s") % ", ".join(preview.missing)
        return self.tr("Columns recognised by name")

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        self._format.setVisible(page is self.preview_page)
        self.cancel.setVisible(page is self.preview_page)
        self.confirm.setVisible(page is self.preview_page)
        self.undo.setVisible(page is self._result)
        over = page in (self._result, self._refusal)
        self.close_button.setVisible(over)
        # Of two primary buttons only the one in sight may answer Enter.
        (self.close_button if over else self.confirm).setDefault(True)

    def _connect(self) -> None:
        self.preview_page.wish_changed.connect(self._on_wish)
        self.preview_page.duplicates_changed.connect(self._show_count)
        self.progress.cancelled.connect(self.reject)
        self.cancel.clicked.connect(self.reject)
        self.confirm.clicked.connect(self._on_confirm)
        self.undo.clicked.connect(self._on_undo)
        self.close_button.clicked.connect(self.accept)

    def _lay_out(self) -> None:
        self.body.addWidget(self._path)
        self.body.addWidget(self._format)
        self.body.addWidget(self._pages, 1)
        self._running = _page(self.progress)
        self._result = _page(self._summary, self._problem_title, self.problems)
        self._refusal = _page(self.failed)
        for page in (self._running, self.preview_page, self._result, self._refusal):
            self._pages.addWidget(page)
        self.add_buttons(self.undo, self.cancel, self.close_button, self.confirm)


def _page(*parts: QWidget) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.setContentsMargins(0, 2 * UNIT, 0, 0)
    column.setSpacing(2 * UNIT)
    for part in parts:
        column.addWidget(part, 1 if isinstance(part, ProblemList) else 0)
    column.addStretch(0 if isinstance(parts[-1], ProblemList) else 1)
    return page
