"""The filter button of the top bar: next steps, tags, sources, values and ages in a panel."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QEvent, QPoint, Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QFrame,
    QGridLayout,
    QScrollArea,
    QSpinBox,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.card_filter import LATE_STEP, NO_STEP, CardFilter
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.sources import source_name
from kanban_app.ui.theme import SIZE_S, UNIT, tokens
from kanban_app.ui.widgets.buttons import GhostButton

_WIDTH, _LIST_HEIGHT = 320, 160
_MOST_EURO, _MOST_DAYS = 10_000_000, 3_650


class FilterButton(GhostButton):
    """Opens the panel, and says how many filters hold."""

    changed = Signal(CardFilter)
    about_to_show = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__("", parent, icon="filter")
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self._filter = CardFilter()
        self._tags: Sequence[str] = ()
        self._sources: Sequence[str] = ()
        self.clicked.connect(self._open)
        self.show_filter(self._filter)

    def offer(self, tags: Sequence[str], sources: Sequence[str]) -> None:
        """Take what can be chosen from."""
        self._tags, self._sources = tags, sources

    def show_filter(self, held: CardFilter) -> None:
        """Say how many filters hold, the search text not counted."""
        self._filter = held
        count = sum((
            bool(held.steps),
            bool(held.tags),
            bool(held.sources),
            held.least_cents is not None or held.most_cents is not None,
            held.least_days is not None or held.most_days is not None,
        ))  # fmt: skip
        self.setText(self.tr("Filter") + (f" · {count}" if count else ""))
        self.setAccessibleName(self.tr("Filter, %n active", "", count))

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() == QEvent.Type.LanguageChange:
            self.show_filter(self._filter)

    def _open(self) -> None:
        self.about_to_show.emit()
        panel = FilterPanel(self._filter, self._tags, self._sources, self)
        panel.changed.connect(self.changed)
        panel.move(self.mapToGlobal(QPoint(0, self.height() + UNIT)))
        panel.show()


class FilterPanel(QFrame):
    """Changes the board at every tick; closes with Esc or a click beside it."""

    changed = Signal(CardFilter)

    def __init__(
        self, held: CardFilter, tags: Sequence[str], sources: Sequence[str], parent: QWidget
    ) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._filter = held
        t = tokens()
        self.setObjectName("filterPanel")
        self.setStyleSheet(
            f"#filterPanel {{ background: {t.surface}; border: 1px solid {t.border_strong}; }}"
            "#filterPanel QScrollArea, #filterPanel #choices { background: transparent; }"
        )
        self.setFixedWidth(_WIDTH)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 4 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        steps = {LATE_STEP: self.tr("Overdue"), NO_STEP: self.tr("No next step")}
        self._add_list(
            column, self.tr("Next step"), list(steps), steps.__getitem__, held.steps,
            self._set_steps,
        )  # fmt: skip
        self._add_list(column, self.tr("Tags"), tags, str, held.tags, self._set_tags)
        self._add_list(
            column, self.tr("Sources"), sources, source_name, held.sources, self._set_sources
        )
        column.addLayout(self._ranges(held))
        clear = GhostButton(self.tr("Clear filter"), self)
        clear.clicked.connect(self._clear)
        column.addWidget(clear, 0, Qt.AlignmentFlag.AlignRight)

    def _add_list(
        self,
        column: QVBoxLayout,
        title: str,
        keys: Sequence[str],
        name: Callable[[str], str],
        held: frozenset[str],
        changed: Callable[[frozenset[str]], None],
    ) -> None:
        if not keys:
            return
        column.addWidget(PlainLabel(title, SIZE_S, self, bold=True, tone="text_2"))
        inner = QWidget()
        inner.setObjectName("choices")
        inner_column = QVBoxLayout(inner)
        inner_column.setContentsMargins(0, 0, 0, 0)
        inner_column.setSpacing(UNIT)
        boxes = {}
        for key in keys:
            box = QCheckBox(name(key).replace("&", "&&"))
            box.setChecked(key in held)
            boxes[key] = box
            inner_column.addWidget(box)

        def tell() -> None:
            changed(frozenset(k for k, b in boxes.items() if b.isChecked()))

        for box in boxes.values():
            box.toggled.connect(tell)
        area = QScrollArea()
        area.setWidget(inner)
        area.setWidgetResizable(True)
        area.setFrameShape(QFrame.Shape.NoFrame)
        area.setMaximumHeight(min(_LIST_HEIGHT, inner.sizeHint().height() + UNIT))
        column.addWidget(area)

    def _ranges(self, held: CardFilter) -> QGridLayout:
        grid = QGridLayout()
        grid.setSpacing(UNIT)
        for bound in (0, 2):
            grid.setColumnStretch(bound, 1)
        euro = (held.least_cents, held.most_cents)
        low, high = (None if c is None else c // 100 for c in euro)
        self._value = self._range(low, high, _MOST_EURO, "€")
        self._age = self._range(held.least_days, held.most_days, _MOST_DAYS, "")
        for label, (least, most) in (
            (self.tr("Commission"), self._value),
            (self.tr("Days in stage"), self._age),
        ):
            row = grid.rowCount()
            title = PlainLabel(label, SIZE_S, self, bold=True, tone="text_2")
            grid.addWidget(title, row, 0, 1, 3)
            grid.addWidget(least, row + 1, 0)
            grid.addWidget(PlainLabel("–", SIZE_S, self), row + 1, 1)
            grid.addWidget(most, row + 1, 2)
            for box in (least, most):
                box.setAccessibleName(label)
        return grid

    def _range(
        self, low: int | None, high: int | None, most: int, unit: str
    ) -> tuple[QSpinBox, QSpinBox]:
        boxes = (QSpinBox(), QSpinBox())
        for box, value in zip(boxes, (low, high), strict=True):
            box.setRange(-1, most)
            # The lowest number stands for no bound, and shows as nothing.
            box.setSpecialValueText(self.tr("any"))
            box.setSuffix(f" {unit}" if unit else "")
            box.setGroupSeparatorShown(True)
            box.setValue(-1 if value is None else value)
            box.valueChanged.connect(self._set_ranges)
        return boxes

    def _set_steps(self, steps: frozenset[str]) -> None:
        self._tell(self._filter._replace(steps=steps))

    def _set_tags(self, tags: frozenset[str]) -> None:
        self._tell(self._filter._replace(tags=tags))

    def _set_sources(self, sources: frozenset[str]) -> None:
        self._tell(self._filter._replace(sources=sources))

    def _set_ranges(self) -> None:
        euro = [None if b.value() < 0 else b.value() * 100 for b in self._value]
        days = [None if b.value() < 0 else b.value() for b in self._age]
        self._tell(
            self._filter._replace(
                least_cents=euro[0],
                most_cents=euro[1],
                least_days=days[0],
                most_days=days[1],
            )
        )

    def _clear(self) -> None:
        self._tell(CardFilter(text=self._filter.text))
        self.close()

    def _tell(self, wanted: CardFilter) -> None:
        self._filter = wanted
        self.changed.emit(wanted)
