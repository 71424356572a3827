"""The export: which format, which cards, where to; then how far it is and where it lies."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import PurePath

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QComboBox,
    QFileDialog,
    QGridLayout,
    QRadioButton,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.widgets.buttons import Button, PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.file_dialogs import format_filter, saving
from kanban_app.ui.widgets.progress_sheet import ProgressSheet
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import Sheet, caption, labelled

FORMATS = ("csv", "xlsx", "json", "pdf", "png", "svg")
SHOWN, ALL = "shown", "all"
THEN, NOW = "then", "now"
_WIDTH = 560


@dataclass(frozen=True, slots=True)
class ExportWish:
    """What to write where: a format of `FORMATS`, a scope, a journey key ("" for all), a file.

    `then` means as of the day of the past that is shown.
    """

    format: str
    scope: str
    journey: str
    path: str
    then: bool = False


class ExportDialog(Sheet):
    """Asks what to export; `begin`, `show_progress` and `show_done` follow."""

    export_requested = Signal(ExportWish)
    open_folder_requested = Signal()
    cancelled = Signal()

    def __init__(
        self,
        journeys: Sequence[Choice],
        active: str,
        suggested: PurePath,
        parent: QWidget | None = None,
        past: str = "",
    ) -> None:
        """Ask with `suggested` as the file to write, its ending aside.

        `past` words the day of the past that is shown, "" for the present: then nobody is asked.
        """
        super().__init__(parent, "", width=_WIDTH)
        self._suggested = suggested
        self._past = past
        self._running = False
        self.formats = QButtonGroup(self)
        self.scope = Segment(self.tr("Cards"), self)
        self.as_of = Segment(self.tr("As of"), self)
        self.journey = QComboBox(self)
        self.failed = PlainLabel("", SIZE_M, self, tone="bad")
        self.failed.setWordWrap(True)
        self.failed.hide()
        self.progress = ProgressSheet(self)
        self._done = PlainLabel("", SIZE_M, self)
        self._done.setWordWrap(True)
        self.folder = Button(self.tr("Open folder"), self, icon="folder")
        self.cancel = Button(self.tr("Cancel"), self)
        self.export = PrimaryButton(self.tr("Export …"), self)
        self.close_button = PrimaryButton(self.tr("Close"), self)
        self._pages = QStackedWidget(self)
        self._lay_out()
        self._fill(journeys, active)
        self._connect()
        self.show_title(self.tr("Export"))
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
        self.show_title(self.tr("Exported"))
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

    @property
    def chosen_format(self) -> str:
        """Return the format that is chosen."""
        return FORMATS[self.formats.checkedId()]

    def file_dialog(self) -> QFileDialog:
        """Return the dialog that asks where to, ready to be opened."""
        ending = self.chosen_format
        target = self._suggested.with_name(f"{self._suggested.name}.{ending}")
        dialog = saving(self, self.tr("Export to"), target, [format_filter(ending)])
        dialog.fileSelected.connect(self._on_file)
        return dialog

    def _on_export(self) -> None:
        self.file_dialog().open()

    def _on_file(self, path: str) -> None:
        self.failed.hide()
        journey = str(self.journey.currentData() or "")
        then = self.as_of.active == THEN
        wish = ExportWish(self.chosen_format, self.scope.active, journey, path, then)
        self.export_requested.emit(wish)

    def _show_page(self, page: QWidget) -> None:
        self._pages.setCurrentWidget(page)
        asking, done = page is self._question, page is self._done
        self.cancel.setVisible(asking)
        self.export.setVisible(asking)
        self.folder.setVisible(done)
        self.close_button.setVisible(done)
        # Of two primary buttons only the one in sight may answer Enter.
        (self.close_button if done else self.export).setDefault(True)

    def _fill(self, journeys: Sequence[Choice], active: str) -> None:
        self.journey.addItem(self.tr("All journeys"), "")
        for choice in journeys:
            self.journey.addItem(choice.text, choice.key)
        self.journey.setCurrentIndex(max(0, self.journey.findData(active)))
        scopes = [Choice(SHOWN, self.tr("As shown now")), Choice(ALL, self.tr("All cards"))]
        self.scope.show_choices(scopes, SHOWN)
        days = [Choice(THEN, self._past)] if self._past else []
        self.as_of.show_choices([*days, Choice(NOW, self.tr("today"))], THEN if days else NOW)
        self.formats.button(0).setChecked(True)
        self.formats.button(0).setFocus(Qt.FocusReason.OtherFocusReason)

    def _connect(self) -> None:
        self.export.clicked.connect(self._on_export)
        self.cancel.clicked.connect(self.reject)
        self.progress.cancelled.connect(self.reject)
        self.close_button.clicked.connect(self.accept)
        self.folder.clicked.connect(self.open_folder_requested)

    def _lay_out(self) -> None:
        self._question = QWidget()
        column = QVBoxLayout(self._question)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(4 * UNIT)
        column.addLayout(self._format_choices())
        journey = self.tr("Journey")
        self.journey.setAccessibleName(journey)
        column.addLayout(labelled(caption(journey, self), self.journey))
        column.addLayout(labelled(caption(self.tr("Cards"), self), self.scope))
        if self._past:
            column.addLayout(labelled(caption(self.tr("As of"), self), self.as_of))
        self.as_of.setVisible(bool(self._past))
        column.addWidget(self.failed)
        column.addStretch(1)
        for page in (self._question, self.progress, self._done):
            self._pages.addWidget(page)
        self._done.setAlignment(Qt.AlignmentFlag.AlignTop)
        self.body.addWidget(self._pages, 1)
        self.add_buttons(self.folder, self.cancel, self.export, self.close_button)

    def _format_choices(self) -> QGridLayout:
        words = {
            "csv": self.tr("All cards as a table, for Excel and other programs"),
            "xlsx": self.tr(
                "An Excel workbook: the cards, and key figures with charts for each journey"
            ),
            "json": self.tr("Complete, with history; can be imported again"),
            "pdf": self.tr("The board on paper, for the tax adviser or a partner"),
            "png": self.tr("The board as a picture"),
            "svg": self.tr("The board as a drawing that stays sharp at any size"),
        }
        grid = QGridLayout()
        grid.setHorizontalSpacing(4 * UNIT)
        grid.setVerticalSpacing(2 * UNIT)
        grid.setColumnStretch(1, 1)
        for place, name in enumerate(FORMATS):
            button = QRadioButton(name.upper(), self)
            button.setAccessibleDescription(words[name])
            self.formats.addButton(button, place)
            grid.addWidget(button, place, 0)
            sentence = PlainLabel(words[name], SIZE_M, self, tone="text_2")
            sentence.setWordWrap(True)
            grid.addWidget(sentence, place, 1)
        return grid
