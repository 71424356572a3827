"""Everything that can be said about one stage."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QLineEdit, QSpinBox, QVBoxLayout, QWidget

from kanban_app.domain.journey import Names, StagePlan
from kanban_app.ui import formats
from kanban_app.ui.journeys.colours import ColourPicker
from kanban_app.ui.journeys.preview import ColumnPreview
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets.sheet import caption, error_label, labelled, show_error

_MOST_CARDS, _MOST_DAYS = 999, 3_650


class StageForm(QWidget):
    """Edits a plan field by field and shows the column as it will look."""

    changed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._plan = StagePlan(None, "", Names("", ""), "#56707F")
        self._count, self._loading = 0, False
        self.name_de, self.name_en = QLineEdit(self), QLineEdit(self)
        self.error = error_label(self)
        self.colour = ColourPicker(self)
        self.probability = self._spin(100, "\u00a0%" if formats.language() == "de" else "%")
        self.limit = self._spin(_MOST_CARDS, "")
        self.target = self._spin(_MOST_DAYS, "")
        for box in (self.limit, self.target):
            box.setSpecialValueText(self.tr("none"))
        self.target.setSuffix(self.tr(" days"))
        self.preview = ColumnPreview(self)
        for line in (self.name_de, self.name_en):
            line.textEdited.connect(self._on_changed)
        self.colour.chosen.connect(self._on_changed)
        self._lay_out()

    @property
    def plan(self) -> StagePlan:
        """Return the stage as it is typed."""
        return self._plan

    def show_plan(self, plan: StagePlan, count: int) -> None:
        """Show a stage and how many cards it will have."""
        self._loading = True
        self._plan, self._count = plan, count
        for line, text in ((self.name_de, plan.name.de), (self.name_en, plan.name.en)):
            if line.text() != text:
                line.setText(text)
        self.colour.set_value(plan.colour)
        self.probability.setValue(round(plan.probability * 100))
        self.limit.setValue(plan.wip_limit)
        self.target.setValue(plan.dwell_target_days)
        self.preview.show_plan(plan, count)
        self._loading = False

    def show_trouble(self, text: str) -> None:
        """Say below the names what is wrong with them, "" if nothing is."""
        show_error(self.error, text)

    def _spin(self, most: int, suffix: str) -> QSpinBox:
        box = QSpinBox(self)
        box.setRange(0, most)
        box.setSuffix(suffix)
        box.valueChanged.connect(self._on_changed)
        return box

    def _on_changed(self) -> None:
        if self._loading:
            return
        percent = self.probability.value()
        kept = percent == round(self._plan.probability * 100)
        self._plan = self._plan._replace(
            name=Names(self.name_de.text(), self.name_en.text()),
            colour=self.colour.value,
            # A finer share than whole percent survives as long as nobody turns it.
            probability=self._plan.probability if kept else percent / 100,
            wip_limit=self.limit.value(),
            dwell_target_days=self.target.value(),
        )
        self.preview.show_plan(self._plan, self._count)
        self.changed.emit()

    def _lay_out(self) -> None:
        grid = QGridLayout()
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(3 * UNIT)
        numbers = (
            (self.tr("Probability of the win"), self.probability),
            (self.tr("Limit of cards"), self.limit),
            (self.tr("Target of stay"), self.target),
        )
        names = ((self.tr("Name, German"), self.name_de), (self.tr("Name, English"), self.name_en))
        for place, (text, name) in enumerate(names):
            name.setAccessibleName(text)
            grid.addLayout(labelled(caption(text, self), name), 0, place * 3, 1, 3)
        grid.addWidget(self.error, 1, 0, 1, 6)
        colour = caption(self.tr("Colour"), self)
        grid.addLayout(labelled(colour, self.colour), 2, 0, 1, 6)
        for place, (text, box) in enumerate(numbers):
            box.setAccessibleName(text)
            grid.addLayout(labelled(caption(text, self), box), 3, place * 2, 1, 2)
        for column in range(6):
            grid.setColumnStretch(column, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(3 * UNIT)
        whole.addLayout(grid)
        whole.addSpacing(UNIT)
        whole.addWidget(caption(self.tr("On the board"), self))
        whole.addWidget(self.preview)
        whole.addStretch(1)
