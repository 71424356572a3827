"""What a stage is measured by in a row of the map, and what the broker aims at."""

from decimal import Decimal
from itertools import pairwise

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from kanban_app.analytics.map_metrics import TABLE, unit_of
from kanban_app.domain.map_sheet import Column, Measure, Unit
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.requests import CellWish, TargetsEdit
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, Button, IconButton, PrimaryButton
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.number_field import NumberField
from kanban_app.ui.widgets.pick_field import PickField
from kanban_app.ui.widgets.sheet import Sheet, scroll_area

_WIDTH = 560
_PERCENT = 100
_UNITS = {Unit.SHARE: "%", Unit.EUR: "€", Unit.HOURS: "h"}
# What was agreed may be more than what was asked.
_BEYOND = frozenset({"price_realisation_ratio", "asking_to_agreed_ratio"})
_WHOLE = frozenset({Unit.COUNT, Unit.EUR, Unit.NPS})


class TargetsSheet(Sheet):
    """Takes targets, and which metrics the stage names; `kept` tells them when they are meant.

    Metrics that every stage has stay; only those the stage names itself can be taken away.
    """

    kept = Signal(TargetsEdit)

    def __init__(
        self, parent: QWidget | None, wish: CellWish, named: tuple[str, ...],
        columns: tuple[Column, ...],
    ) -> None:  # fmt: skip
        super().__init__(parent, "", "", width=_WIDTH)
        self._wish, self._named, self._columns = wish, list(named), columns
        self._measures = {m.key: m for m in wish.column.measures.get(wish.lane.key, ())}
        title = f"{words.stage_name(wish.column)}: {lane_name(wish.lane)}"
        self.show_title(title, self.tr("What you aim at stands beside what is measured."))
        self.fields: dict[str, NumberField] = {}
        # What each field showed at first, the target that this was, and of what.
        self._before: dict[str, tuple[Decimal | None, float | None, Measure]] = {}
        self._inner = QWidget()
        self._grid = QGridLayout(self._inner)
        self._grid.setContentsMargins(0, 0, 2 * UNIT, 0)
        self._grid.setHorizontalSpacing(3 * UNIT)
        self._grid.setColumnStretch(0, 1)
        for measure in self._measures.values():
            self._add(measure)
        self._fill_below()
        self.more = PickField(self)
        self._lay_out()
        first = next(iter(self.fields.values()), None)
        if first is not None:
            first.setFocus()

    def remove(self, key: str) -> None:
        """Take a metric the stage names away."""
        self._named.remove(key)
        self.fields.pop(key, None)
        for place in reversed(range(self._grid.count())):
            item = self._grid.itemAt(place)
            widget = item.widget() if item else None
            if widget is not None and widget.property("metric") == key:
                self._grid.removeWidget(widget)
                widget.hide()
                widget.deleteLater()

    def _lay_out(self) -> None:
        area = scroll_area(self._inner)
        area.setMinimumHeight(min(360, 9 * UNIT * (len(self._measures) + 1)))
        self.body.addWidget(area, 1)
        self.more.show_choices(self._offered())
        self.more.set_name(self.tr("Another metric"), self.tr("Another metric"))
        self.add = Button(self.tr("Add metric"), self, small=True)
        self.add.clicked.connect(self._on_add)
        row = QHBoxLayout()
        row.addWidget(self.more, 1)
        row.addWidget(self.add)
        self.body.addLayout(row)
        self.keep = PrimaryButton(self.tr("Keep targets"))
        self.keep.clicked.connect(self._on_keep)
        cancel = Button(self.tr("Cancel"))
        cancel.clicked.connect(self.reject)
        self.add_buttons(cancel, self.keep)

    def _add(self, measure: Measure) -> None:
        row = self._grid.rowCount()
        key = measure.key
        name = PlainLabel(words.metric_name(key, self._columns), parent=self)
        told = words.value_text(measure) if measure.known else self.tr("not measured")
        goal = words.target_text(measure) if measure.from_goal else ""
        said = " · ".join(text for text in (told, words.n_text(measure), goal) if text)
        value = PlainLabel(said, SIZE_S, self, tone="text_2")
        if not measure.known:
            measure = measure._replace(unit=unit_of(key))
        unit = words.unit_shown(measure)
        sign = words.day_sign() if unit is Unit.DAYS else _UNITS.get(unit, "")
        field = NumberField(
            self, unit=sign, digits=0 if unit in _WHOLE else 1,
            signed=unit is Unit.NPS,
        )  # fmt: skip
        field.set_name(self.tr("Target of %s") % name.text())
        field.set_most(_most(measure))
        # A goal is kept and given up in the what-if; what is typed here goes before it.
        typed = None if measure.from_goal else measure.target
        field.set_value(_typed(typed, measure), anew=True)
        field.line.setPlaceholderText(sign)
        self._before[key] = (field.value, typed, measure)
        field.setFixedWidth(30 * UNIT)
        self.fields[key] = field
        widgets: list[QWidget] = [name, value, field]
        if key in self._named:
            away = IconButton(
                "close", self.tr("Take %s away") % name.text(), self, size=HEIGHT_SMALL
            )
            away.clicked.connect(lambda: self.remove(key))
            widgets.append(away)
        for place, widget in enumerate(widgets):
            widget.setProperty("metric", key)
            self._grid.addWidget(widget, row, place)

    def _fill_below(self) -> None:
        """Keep the rows together at the top."""
        for row in range(self._grid.rowCount()):
            self._grid.setRowStretch(row, 0)
        self._grid.setRowStretch(self._grid.rowCount(), 1)
        # Who types targets one after the other must not stop where a metric is taken away.
        for field, following in pairwise(self.fields.values()):
            QWidget.setTabOrder(field.line, following.line)

    def _offered(self) -> list[Choice]:
        free = [key for key in TABLE if key not in self._measures]
        named = ((words.metric_name(key, self._columns), key) for key in free)
        return [Choice(key, name) for name, key in sorted(named)]

    def _on_add(self) -> None:
        key = self.more.value
        if key and key not in self.fields:
            self._named.append(key)
            self._add(Measure(key))
            self._fill_below()
            self.more.set_value("", anew=True)
            self.fields[key].setFocus()

    def _on_keep(self) -> None:
        if any(field.complain() for field in self.fields.values()):
            return
        targets = tuple((key, self._target(key, field.value)) for key, field in self.fields.items())
        edit = TargetsEdit(
            self._wish.column.place, self._wish.lane.key, tuple(self._named), targets
        )
        self.kept.emit(edit)
        self.accept()

    def _target(self, key: str, value: Decimal | None) -> float | None:
        """Return the target that is meant; one that was not touched stays as exact as it was."""
        shown, target, measure = self._before[key]
        if value is None or value == shown:
            return None if value is None else target
        if measure.unit is Unit.SHARE:
            return float(value) / _PERCENT
        return float(value) * words.divisor(measure)


def _most(measure: Measure) -> int | None:
    """Return the end of the scale a target lies on, None where there is none."""
    if measure.unit is Unit.SCORE and measure.n:
        return 5
    if measure.unit in (Unit.SCORE, Unit.SCORE_10):
        # Before the first answer nobody knows which of the two scales it will have.
        return 10
    if measure.unit is Unit.NPS or (measure.unit is Unit.SHARE and measure.key not in _BEYOND):
        return _PERCENT
    return None


def _typed(target: float | None, measure: Measure) -> Decimal | None:
    if target is None:
        return None
    scaled = target * _PERCENT if measure.unit is Unit.SHARE else target / words.divisor(measure)
    return Decimal(str(round(scaled, 4)))
