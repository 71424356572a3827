"""The page of an import that shows what would happen and lets the mapping be put right."""

from dataclasses import replace
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QComboBox,
    QHBoxLayout,
    QStackedWidget,
    QVBoxLayout,
    QWidget,
)

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, UNIT
from kanban_app.ui.transfer.counts import counts_of, duplicate_choices, here_already
from kanban_app.ui.transfer.preview import (
    CARDS,
    CONTACTS,
    EVENT_LOG,
    HISTORY,
    VOICES,
    ImportPreview,
    ImportWish,
    main_problem,
    usual_duplicates,
    wish_of,
)
from kanban_app.ui.transfer.problems import ProblemList
from kanban_app.ui.transfer.stage_table import StageTable
from kanban_app.ui.transfer.tables import MappingTable, RecordTable
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.segment import Segment
from kanban_app.ui.widgets.sheet import caption, labelled

_COLUMNS, _STAGES, _RECORDS, _PROBLEMS = "columns", "stages", "records", "problems"


class PreviewPage(QWidget):
    """Tells at every choice how the file shall be read; the answer is another preview."""

    wish_changed = Signal()
    duplicates_changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._preview: ImportPreview | None = None
        self._wish = ImportWish(CARDS)
        self.kind, self.journey, self.duplicates = QComboBox(self), QComboBox(self), QComboBox(self)
        self._counts = PlainLabel("", SIZE_M, self, bold=True)
        self._problem = PlainLabel("", SIZE_M, self, tone="warn", elide=True)
        self._duplicate_label = PlainLabel("", SIZE_M, self)
        self.tabs = Segment(self.tr("View"), self)
        self.mapping, self.records, self.problems = MappingTable(), RecordTable(), ProblemList()
        self.stages = StageTable()
        self._places = {
            _COLUMNS: self.mapping,
            _STAGES: self.stages,
            _RECORDS: self.records,
            _PROBLEMS: self.problems,
        }
        self._pages = QStackedWidget(self)
        for page in self._places.values():
            self._pages.addWidget(page)
        self._fill_choices()
        self._lay_out()
        self.kind.activated.connect(self._on_choice)
        self.journey.activated.connect(self._on_choice)
        self.duplicates.activated.connect(self._on_duplicates)
        self.mapping.chosen.connect(self._on_column)
        self.stages.chosen.connect(self._on_stage)
        self.tabs.chosen.connect(self._on_tab)

    @property
    def wish(self) -> ImportWish:
        """Return how the file shall be read."""
        return self._wish

    def show_preview(self, preview: ImportPreview) -> None:
        """Show the file as it was understood."""
        if self._preview is None or preview.journeys != self._preview.journeys:
            self._fill_journeys(preview)
        self._offer_duplicates(preview.kind)
        taken_out = {k: c for k, c in self._wish.mapping.items() if not c}
        self._preview = preview
        told = wish_of(preview, self._wish.duplicates)
        # What the broker took out stays out, even if the file would offer it again.
        self._wish = replace(told, mapping={**taken_out, **told.mapping})
        self.kind.setCurrentIndex(max(0, self.kind.findData(preview.kind)))
        self.journey.setCurrentIndex(max(0, self.journey.findData(preview.journey)))
        for part in (self.journey, self._journey_label):
            part.setVisible(preview.kind not in (CONTACTS, VOICES))
        self.mapping.show_preview(preview)
        self.stages.show_preview(preview)
        self.records.show_preview(preview)
        self.problems.show_problems((*preview.problems, *preview.notices))
        self._show_counts(preview)
        self._order_focus()

    def _order_focus(self) -> None:
        """Let Tab walk as one reads; what was made late would come after the dialog's buttons."""
        order = [
            self.kind,
            self.journey,
            *self.tabs.findChildren(QAbstractButton),
            *self.mapping.boxes,
            *self.stages.boxes,
            self.duplicates,
        ]
        for before, after in pairwise(order):
            QWidget.setTabOrder(before, after)

    def _show_counts(self, preview: ImportPreview) -> None:
        self._counts.setText(counts_of(preview))
        self._problem.setText(self._worst(preview))
        self._problem.setVisible(bool(preview.problems))
        twice = preview.duplicates
        self._duplicate_label.setText(here_already(preview))
        for widget in (self._duplicate_label, self.duplicates):
            widget.setVisible(twice > 0)
        self._show_tabs(preview)

    def _worst(self, preview: ImportPreview) -> str:
        """Return what is to be seen to first, and how many rows are left out."""
        worst = main_problem(preview.problems)
        if worst is None or not worst.rows:
            return worst.text if worst else ""
        bad = len(preview.problems)
        count = self.tr("%n row(s) left out", "", bad)
        if len(worst.rows) == bad:
            return f"{count}: {worst.text}"
        return self.tr("%s, mostly: %s") % (count, worst.text)

    def _show_tabs(self, preview: ImportPreview) -> None:
        problems = len(preview.problems) + len(preview.notices)
        tabs = [
            Choice(_COLUMNS, self.tr("Columns")),
            Choice(
                _RECORDS,
                self.tr("Rows of the file") if preview.unread else self.tr("First records"),
            ),
            Choice(_PROBLEMS, self.tr("Problems"), problems),
        ]
        if preview.meanings:
            tabs.insert(1, Choice(_STAGES, self.tr("Stages"), preview.undecided or None))
        keys = [tab.key for tab in tabs]
        active = self.tabs.active if self.tabs.active in keys else _COLUMNS
        self.tabs.show_choices(tabs, active)
        self._on_tab(active)

    def _on_tab(self, key: str) -> None:
        self._pages.setCurrentWidget(self._places[key])

    def _on_choice(self) -> None:
        kind, journey = str(self.kind.currentData()), str(self.journey.currentData() or "")
        kept = self._wish.mapping if kind == self._wish.kind else {}
        self._offer_duplicates(kind)
        self._wish = ImportWish(kind, journey, kept, self._wish.duplicates)
        self.wish_changed.emit()

    def _on_column(self) -> None:
        self._wish = self._wish.with_column(*self.mapping.last_choice)
        self.wish_changed.emit()

    def _on_stage(self) -> None:
        self._wish = self._wish.with_stage(*self.stages.last_choice)
        self.wish_changed.emit()

    def _on_duplicates(self) -> None:
        self._wish = replace(self._wish, duplicates=str(self.duplicates.currentData()))
        self.duplicates_changed.emit()

    def _fill_choices(self) -> None:
        self.kind.addItem(self.tr("Cards"), CARDS)
        self.kind.addItem(self.tr("Contacts"), CONTACTS)
        self.kind.addItem(self.tr("Ratings, quotes and answers"), VOICES)
        self.kind.addItem(self.tr("History: one row per step"), HISTORY)
        self.kind.addItem(self.tr("Event log: starts and ends"), EVENT_LOG)

    def _offer_duplicates(self, kind: str) -> None:
        """Offer what can happen to what is here; what was chosen holds for rows of one kind."""
        offered = duplicate_choices(kind)
        keys = [choice.key for choice in offered]
        if [self.duplicates.itemData(n) for n in range(self.duplicates.count())] == keys:
            return
        self.duplicates.clear()
        for choice in offered:
            self.duplicates.addItem(choice.text, choice.key)
        self._wish = replace(self._wish, duplicates=usual_duplicates(kind))
        self.duplicates.setCurrentIndex(self.duplicates.findData(self._wish.duplicates))

    def _fill_journeys(self, preview: ImportPreview) -> None:
        self.journey.clear()
        for choice in preview.journeys:
            self.journey.addItem(choice.text, choice.key)

    def _lay_out(self) -> None:
        top = QHBoxLayout()
        top.setSpacing(3 * UNIT)
        self._journey_label = caption(self.tr("Into the journey"), self)
        for label, box in (
            (caption(self.tr("A row is"), self), self.kind),
            (self._journey_label, self.journey),
        ):
            box.setAccessibleName(label.text())
            top.addLayout(labelled(label, box), 1)
        counts = QHBoxLayout()
        counts.setSpacing(4 * UNIT)
        counts.addWidget(self._counts)
        counts.addStretch(1)
        doubles = QHBoxLayout()
        doubles.setSpacing(2 * UNIT)
        doubles.addWidget(self._duplicate_label)
        self.duplicates.setAccessibleName(self.tr("Duplicates"))
        doubles.addWidget(self.duplicates)
        doubles.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(3 * UNIT)
        column.addLayout(top)
        column.addWidget(self.tabs)
        column.addWidget(self._pages, 1)
        column.addLayout(counts)
        column.addWidget(self._problem)
        column.addLayout(doubles)
