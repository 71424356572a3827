"""Everything that can be said about one sub-stage here; the rest is said on its map."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kanban_app.domain.journey import Names
from kanban_app.domain.substages import Substage
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.sheet import caption, error_label, labelled, show_error

_MOST_CARDS, _MOST_DAYS = 999, 3_650


class SubstageForm(QWidget):
    """Edits a sub-stage field by field."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._step = Substage("", Names("", ""))
        self._loading = False
        self.name_de, self.name_en = QLineEdit(self), QLineEdit(self)
        self.question_de, self.question_en = QLineEdit(self), QLineEdit(self)
        self.error = error_label(self)
        self.limit, self.target = self._spin(_MOST_CARDS), self._spin(_MOST_DAYS)
        self.target.setSuffix(self.tr(" days"))
        for line in (self.name_de, self.name_en, self.question_de, self.question_en):
            line.textEdited.connect(self._on_changed)
        self._lay_out()

    @property
    def step(self) -> Substage:
        """Return the sub-stage as it is typed."""
        return self._step

    def show_step(self, step: Substage) -> None:
        """Show a sub-stage."""
        self._loading = True
        self._step = step
        texts = (*step.name, *step.question)
        lines = (self.name_de, self.name_en, self.question_de, self.question_en)
        for line, text in zip(lines, texts, strict=True):
            if line.text() != text:
                line.setText(text)
                # The beginning of a long question is what one reads.
                line.setCursorPosition(0)
        self.limit.setValue(step.wip_limit)
        self.target.setValue(step.dwell_target_days)
        self._loading = False

    def show_trouble(self, text: str) -> None:
        """Say below the names what is wrong with them, "" if nothing is."""
        show_error(self.error, text)

    def _spin(self, most: int) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(0, most)
        box.setSpecialValueText(self.tr("none"))
        box.valueChanged.connect(self._on_changed)
        return box

    def _on_changed(self) -> None:
        if self._loading:
            return
        self._step = self._step._replace(
            name=Names(self.name_de.text(), self.name_en.text()),
            question=Names(self.question_de.text(), self.question_en.text()),
            wip_limit=self.limit.value(),
            dwell_target_days=self.target.value(),
        )
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(3 * UNIT)
        rows = (
            ((self.tr("Name, German"), self.name_de), (self.tr("Name, English"), self.name_en)),
            (
                (self.tr("Guiding question, German"), self.question_de),
                (self.tr("Guiding question, English"), self.question_en),
            ),
            ((self.tr("Limit of cards"), self.limit), (self.tr("Target of stay"), self.target)),
        )
        for row, fields in zip((0, 2, 3), rows, strict=True):
            for column, (text, part) in enumerate(fields):
                part.setAccessibleName(text)
                grid.addLayout(labelled(caption(text, self), part), row, column)
        grid.addWidget(self.error, 1, 0, 1, 2)
        for column in range(2):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.addLayout(grid)
        whole.addStretch(1)
