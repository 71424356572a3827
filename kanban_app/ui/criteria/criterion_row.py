"""One criterion: a tick, its name, how far it is, and the values that belong to it."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QMouseEvent
from PySide6.QtWidgets import QCheckBox, QGridLayout, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.criteria import AskKind, Standing, is_plan
from kanban_app.domain.moment import LocalDays
from kanban_app.domain.property_values import PREFIX
from kanban_app.services.checklist import Checklist
from kanban_app.ui.criteria.requests import RowSaid
from kanban_app.ui.criteria.value_field import ValueField
from kanban_app.ui.criteria.words import progress, short_name, whole_name
from kanban_app.ui.labels import PlainLabel, plain_tooltip
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, IconButton

_BOX = 16
_COLUMNS = 2


class _Name(PlainLabel):
    """The name of a criterion; a click on it is a click on its box."""

    clicked = Signal()

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        if event.button() == Qt.MouseButton.LeftButton:
            self.clicked.emit()


class CriterionRow(QWidget):
    """A criterion to tick; `opened` shows its values in the row, else a chevron opens them.

    `told` comes when the box is clicked and when a value is left.
    """

    told = Signal(RowSaid)

    def __init__(
        self,
        standing: Standing,
        checklist: Checklist,
        days: LocalDays,
        parent: QWidget | None = None,
        *,
        opened: bool = False,
    ) -> None:
        super().__init__(parent)
        values = checklist.values
        self._days = days
        self._today = checklist.today
        # Whether the box is ticked by nothing but what was typed.
        self._by_typing = False
        self._always = opened
        self.box = QCheckBox(self)
        self.box.setFixedWidth(_BOX + UNIT)
        self._name = _Name("", SIZE_M, self, bold=opened)
        self._name.setWordWrap(True)
        self._progress = PlainLabel("", SIZE_S, self, tone="text_2")
        self.chevron = IconButton("chevron-down", "", self, size=HEIGHT_SMALL)
        self._inner = QWidget(self)
        self.fields = tuple(
            ValueField(ask, values.get(ask.key, ""), self._inner) for ask in standing.criterion.asks
        )
        for field in self.fields:
            field.typed.connect(self._on_typed)
            field.finished.connect(self._tell_values)
        self._lay_out()
        self.box.clicked.connect(self._tell_tick)
        self._name.clicked.connect(self._on_name)
        self.chevron.clicked.connect(self.toggle)
        self.chevron.setVisible(bool(self.fields) and not opened)
        self._inner.setVisible(bool(self.fields) and opened)
        self.standing, self._values = standing, values
        self.show_standing(standing, values)

    @property
    def rule(self) -> str:
        """Return the rule of the criterion."""
        return self.standing.criterion.rule

    @property
    def opened(self) -> bool:
        """Return whether its values are shown."""
        return not self._inner.isHidden()

    def show_standing(self, standing: Standing, values: Mapping[str, str]) -> None:
        """Show how far the criterion is now."""
        self.standing, self._values = standing, values
        self.box.setChecked(standing.met)
        # What the data says no click takes away.
        self.box.setEnabled(standing.tick is not None or not standing.by_data)
        self._name.set_tone("text_2" if standing.met and not self._always else "text")
        self._progress.setText(progress(standing, self._days))
        for field in self.fields:
            field.set_value(values.get(field.ask.key, ""))
        self.retranslate()

    def values(self) -> dict[str, str]:
        """Return the values as they are typed."""
        return {field.ask.key: field.value for field in self.fields}

    def retranslate(self) -> None:
        """Word the row in the language in force."""
        whole = whole_name(self.standing.criterion)
        self._name.setText(short_name(self.standing.criterion))
        self._name.setToolTip(plain_tooltip(whole))
        self.box.setAccessibleName(whole)
        self.box.setAccessibleDescription(self._progress.text())
        self.chevron.set_name(self.tr("Show the values") if not self.opened else self.tr("Hide"))

    def toggle(self) -> None:
        """Open the values, or close them."""
        self._inner.setVisible(not self.opened)
        self.chevron.set_icon_name("chevron-up" if self.opened else "chevron-down")
        self.retranslate()
        if self.opened:
            self.fields[0].setFocus(Qt.FocusReason.TabFocusReason)

    def _on_typed(self) -> None:
        """Tick what a value was typed for, where nothing is stored before all is said."""
        done = self._always and self._says_done()
        if done and not self.box.isChecked():
            self._by_typing = True
            self.box.setChecked(True)
        elif not done and self._by_typing:
            self.box.setChecked(False)

    def _says_done(self) -> bool:
        """Return whether something was typed that says it is done; a day to come plans it."""
        known, criterion = self._values, self.standing.criterion
        return any(
            f.value
            and f.value != known.get(f.ask.key, "")
            and not is_plan(criterion, f.ask, f.value, self._today)
            for f in self.fields
        )

    def _tell_tick(self) -> None:
        self._by_typing = False
        self.told.emit(RowSaid(self.rule, self.box.isChecked(), self.values()))

    def _tell_values(self) -> None:
        self.told.emit(RowSaid(self.rule, None, self.values()))

    def _on_name(self) -> None:
        if self.fields and not self._always:
            self.toggle()
        elif self.box.isEnabled():
            self.box.click()

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setSpacing(2 * UNIT)
        # Box, first line of the name and chevron stand on one line, however long the name is.
        self.box.setFixedHeight(HEIGHT_SMALL)
        over = (HEIGHT_SMALL - self._name.fontMetrics().height()) // 2
        self._name.setContentsMargins(0, over, 0, over)
        self._progress.setFixedHeight(HEIGHT_SMALL)
        head.addWidget(self.box, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._name, 1)
        head.addWidget(self._progress, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self.chevron, 0, Qt.AlignmentFlag.AlignTop)
        grid = QGridLayout(self._inner)
        grid.setContentsMargins(_BOX + 3 * UNIT, 0, 0, UNIT)
        grid.setHorizontalSpacing(2 * UNIT)
        grid.setVerticalSpacing(2 * UNIT)
        row = column = 0
        for field in self.fields:
            # A sentence, or a day with what follows from it, takes the whole width.
            sentence = field.ask.kind is AskKind.TEXT and not field.ask.key.startswith(PREFIX)
            wide = sentence or field.ask.term is not None
            if wide and column:
                row, column = row + 1, 0
            grid.addWidget(field, row, column, 1, _COLUMNS if wide else 1)
            column += _COLUMNS if wide else 1
            if column >= _COLUMNS:
                row, column = row + 1, 0
        for place in range(_COLUMNS):
            grid.setColumnStretch(place, 1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        whole.setSpacing(UNIT)
        whole.addLayout(head)
        whole.addWidget(self._inner)
