"""What a card may earn: the commission to type, and what it weighs in the pipeline."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget

from kanban_app.domain.card import Outcome
from kanban_app.domain.journey import Stage
from kanban_app.domain.worth import chance_of, weighed
from kanban_app.ui import formats
from kanban_app.ui.inspector.chance_field import ChanceField
from kanban_app.ui.inspector.money_field import INDENT, Amount, MoneyField
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_L, SIZE_S, UNIT
from kanban_app.ui.widgets.sheet import caption


class MoneyBlock(QWidget):
    """The net commission as the one figure, the weighted one beside it, its chance below."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._stage: Stage | None = None
        self._outcome = Outcome.OPEN
        self.field, self.chance = MoneyField(self), ChanceField(self)
        for part in (self.field, self.chance):
            part.typed.connect(self._on_typed)
            part.finished.connect(self._on_finished)
        self._label = caption("", self)
        self._label.setBuddy(self.field)
        self._weight_label = PlainLabel("", SIZE_S, self, tone="text_2")
        self._weight = PlainLabel("", SIZE_L, self)
        right = Qt.AlignmentFlag.AlignRight
        for label in (self._weight_label, self._weight):
            label.setAlignment(right | Qt.AlignmentFlag.AlignVCenter)
        top = QHBoxLayout()
        top.setContentsMargins(INDENT, 0, 0, 0)
        top.addWidget(self._label, 1)
        top.addWidget(self._weight_label)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(self.field, 1)
        row.addWidget(self._weight, 0, Qt.AlignmentFlag.AlignTop)
        self._weight.setFixedHeight(self.field.line.height())
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(top)
        column.addLayout(row)
        column.addSpacing(UNIT)
        column.addWidget(self.chance)

    def show_stage(self, stage: Stage, outcome: Outcome) -> None:
        """Weigh the commission as `stage` does; an ended card weighs nothing."""
        self._stage, self._outcome = stage, outcome
        self.chance.show_stage(stage.probability)
        self._show_weight()

    def show_worth(self, amount: Amount, chance: float | None, *, other_card: bool) -> None:
        """Show the commission of a card, and its own chance of a win if it has one."""
        if other_card:
            self.field.reset(amount)
        else:
            self.field.set_value(amount)
        self.chance.set_value(chance, anew=other_card)
        self._show_weight()

    def retranslate(self) -> None:
        """Word everything in the language in force."""
        self._label.setText(self.tr("Net commission"))
        self.field.line.setAccessibleName(self.tr("Net commission"))
        self.field.retranslate()
        self.chance.retranslate()
        self._show_weight()

    def _on_typed(self) -> None:
        self._show_weight()
        self.typed.emit()

    def _on_finished(self) -> None:
        self._show_weight()
        self.finished.emit()

    def _show_weight(self) -> None:
        stage = self._stage
        shown = stage is not None and self._outcome is Outcome.OPEN
        for part in (self._weight_label, self._weight, self.chance):
            part.setVisible(shown)
        if stage is None or not shown:
            return
        amount = self.field.value
        # Whole units: a weight is an expectation, not a bill.
        chance = chance_of(self.chance.value, stage)
        units = (weighed(amount.cents, chance) + 50) // 100
        self._weight_label.setText(self.tr("Weighted %s") % formats.percent(chance))
        self._weight.setText(formats.money(units * 100, amount.currency))
