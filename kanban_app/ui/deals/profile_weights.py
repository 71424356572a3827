"""How much each wish counts: as usual, double, not at all, or as a must."""

from collections.abc import Mapping

from PySide6.QtCore import QEvent, Signal
from PySide6.QtWidgets import QGridLayout, QWidget
from typing_extensions import override

from kanban_app.domain.match_values import MUST, Criterion
from kanban_app.domain.matching import WEIGHTS
from kanban_app.ui.deals.match_words import criterion_word
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.fields import ChoiceField

_COLUMNS = 2
_USUAL, _DOUBLE, _NONE, _MUST = "usual", "double", "none", "must"
_CRITERIA = tuple(c for c in WEIGHTS if c is not Criterion.FEATURE)


class WeightFields(QWidget):
    """One choice per wish; a weight that somebody set otherwise stays as it is."""

    typed = Signal()
    finished = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._given: Mapping[str, int] = {}
        self.fields = {criterion: ChoiceField(self) for criterion in _CRITERIA}
        self._labels = {criterion: PlainLabel("", SIZE_S, self) for criterion in _CRITERIA}
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(UNIT)
        for place, (criterion, field) in enumerate(self.fields.items()):
            row, column = place // _COLUMNS, 2 * (place % _COLUMNS)
            grid.addWidget(self._labels[criterion], row, column)
            grid.addWidget(field, row, column + 1)
            grid.setColumnStretch(column + 1, 1)
            field.typed.connect(self.typed)
            field.finished.connect(self.finished)
        self._retranslate()

    def weights(self) -> dict[str, int]:
        """Return the weights that differ from the usual ones."""
        found = {key: weight for key, weight in self._given.items() if key not in WEIGHTS}
        for criterion, field in self.fields.items():
            weight = self._weight(criterion, field.value)
            if weight is not None:
                found[criterion.value] = weight
        return found

    def set_weights(self, weights: Mapping[str, int]) -> None:
        """Show these weights."""
        self._given = weights
        self._retranslate()
        for criterion, field in self.fields.items():
            field.set_value(_key(criterion, weights.get(criterion)))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _weight(self, criterion: Criterion, key: str) -> int | None:
        if key == _USUAL:
            return None
        known = {_DOUBLE: 2 * WEIGHTS[criterion], _NONE: 0, _MUST: MUST}
        return known[key] if key in known else int(key)

    def _retranslate(self) -> None:
        for criterion, field in self.fields.items():
            usual = WEIGHTS[criterion]
            choices = [
                Choice(_USUAL, self.tr("usual: %s") % usual),
                Choice(_DOUBLE, self.tr("double: %s") % (2 * usual)),
                Choice(_NONE, self.tr("does not count")),
                Choice(_MUST, self.tr("must")),
            ]
            given = _key(criterion, self._given.get(criterion))
            if given not in {choice.key for choice in choices}:
                choices.append(Choice(given, self.tr("own: %s") % given))
            field.show_choices(choices)
            field.setAccessibleName(self.tr("Weight of %s") % criterion_word(criterion))
            self._labels[criterion].setText(criterion_word(criterion))


def _key(criterion: Criterion, weight: int | None) -> str:
    keys = {None: _USUAL, 2 * WEIGHTS[criterion]: _DOUBLE, 0: _NONE, MUST: _MUST}
    return keys.get(weight, str(weight))
