"""Which rows the map has: shown or hidden, in which order, and rows of one's own."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QRectF, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.map_lanes import Lane
from kanban_app.domain.map_sheet import Sheet
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.requests import LaneMove, LaneName, LaneShow
from kanban_app.ui.theme import SIZE_S, UNIT, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import HEIGHT_SMALL, Button, IconButton
from kanban_app.ui.widgets.fields import LineField
from kanban_app.ui.widgets.sheet import scroll_area

_WIDTH, _HIGHEST = 340, 640
_ROW = 28


class LaneStep(NamedTuple):
    """A row shall stand one place further down (1) or up (-1)."""

    key: str
    step: int


class _Tick(QCheckBox):
    """A tick that leaves Alt with an arrow to its row: Qt would walk to the next tick."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)


class LaneRow(QWidget):
    """One row of the map: a tick, its name, and the ways to move it."""

    shown = Signal(LaneShow)
    stepped = Signal(LaneStep)
    rename_wanted = Signal(str)
    removed = Signal(str)

    def __init__(self, lane: Lane, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.lane = lane
        name = lane_name(lane)
        self.tick = _Tick(name.replace("&", "&&"), self)
        self.tick.setChecked(not lane.hidden)
        self.tick.toggled.connect(self._tell)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.tick, 1)
        if lane.own:
            self._add(row, "pencil", self.tr("Rename %s") % name, self._rename)
            self._add(row, "trash", self.tr("Take %s away") % name, self._remove)
        self._add(row, "chevron-up", self.tr("%s further up") % name, self._up)
        self._add(row, "chevron-down", self.tr("%s further down") % name, self._down)
        self.setFixedHeight(_ROW)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        if alt and event.key() == Qt.Key.Key_Up:
            self._up()
        elif alt and event.key() == Qt.Key.Key_Down:
            self._down()
        else:
            super().keyPressEvent(event)

    def _add(self, row: QHBoxLayout, icon: str, name: str, work: Callable[[], None]) -> None:
        button = IconButton(icon, name, self, size=HEIGHT_SMALL)
        button.clicked.connect(work)
        row.addWidget(button)

    def _tell(self) -> None:
        self.shown.emit(LaneShow(self.lane.key, not self.tick.isChecked()))

    def _up(self) -> None:
        self.stepped.emit(LaneStep(self.lane.key, -1))

    def _down(self) -> None:
        self.stepped.emit(LaneStep(self.lane.key, 1))

    def _rename(self) -> None:
        self.rename_wanted.emit(self.lane.key)

    def _remove(self) -> None:
        self.removed.emit(self.lane.key)


class LanesPanel(QFrame):
    """Opens below its button; every change is made at once. Esc closes it."""

    shown_changed = Signal(LaneShow)
    moved = Signal(LaneMove)
    named = Signal(LaneName)
    removed = Signal(str)

    def __init__(self, sheet: Sheet, parent: QWidget | None) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAccessibleName(self.tr("Rows of the map"))
        self.setFixedWidth(_WIDTH)
        self._sheet = sheet
        self._renamed = ""
        self.rows: list[LaneRow] = []
        self._list = QWidget()
        self._column = QVBoxLayout(self._list)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._column.setSpacing(0)
        self._column.addStretch(1)
        self._area = scroll_area(self._list)
        self.line = LineField(self)
        self.line.setPlaceholderText(self.tr("Name of a row of your own"))
        self.line.setAccessibleName(self.tr("Name of a row of your own"))
        self.line.returnPressed.connect(self._on_named)
        self.add = Button("", self, small=True)
        self.add.clicked.connect(self._on_named)
        self._lay_out()
        self.show_sheet(sheet)

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the rows as they are now; the keyboard stays with the row it was at."""
        focused = next((r.lane.key for r in self.rows if r.isAncestorOf(self.focusWidget())), "")
        self._sheet = sheet
        for old in self.rows:
            self._column.removeWidget(old)
            old.hide()
            old.deleteLater()
        self.rows = [self._row(lane) for lane in sheet.lanes]
        for place, row in enumerate(self.rows):
            self._column.insertWidget(place, row)
            # What is not seen yet takes no keyboard.
            row.show()
            if row.lane.key == focused:
                row.tick.setFocus(Qt.FocusReason.OtherFocusReason)
        self._word_add()
        self.setFixedHeight(min(_HIGHEST, len(self.rows) * _ROW + 32 * UNIT))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painting.box(painter, QRectF(self.rect()), 0, t.surface, t.border_strong)

    def _lay_out(self) -> None:
        hint = PlainLabel(
            self.tr("Drag the name of a row on the map to order it, or use Alt and the arrows."),
            SIZE_S, self, tone="text_2",
        )  # fmt: skip
        hint.setWordWrap(True)
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        row.addWidget(self.line, 1)
        row.addWidget(self.add)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * UNIT, 3 * UNIT, 3 * UNIT, 3 * UNIT)
        column.setSpacing(2 * UNIT)
        column.addWidget(hint)
        column.addWidget(self._area, 1)
        column.addLayout(row)

    def _row(self, lane: Lane) -> LaneRow:
        row = LaneRow(lane, self._list)
        row.shown.connect(self.shown_changed)
        row.stepped.connect(self._on_stepped)
        row.rename_wanted.connect(self._on_rename)
        row.removed.connect(self.removed)
        return row

    def _on_stepped(self, wish: LaneStep) -> None:
        key, step = wish
        keys = [lane.key for lane in self._sheet.lanes]
        place = keys.index(key) + step
        if 0 <= place < len(keys):
            behind = place + 1 if step > 0 else place
            self.moved.emit(LaneMove(key, keys[behind] if behind < len(keys) else None))

    def _on_rename(self, key: str) -> None:
        lane = next(lane for lane in self._sheet.lanes if lane.key == key)
        self._renamed = key
        self.line.set_value(lane_name(lane), anew=True)
        self.line.setFocus()
        self.line.selectAll()
        self._word_add()

    def _on_named(self) -> None:
        if self.line.value:
            key, self._renamed = self._renamed, ""
            name = self.line.value
            self.line.set_value("", anew=True)
            self.named.emit(LaneName(key, name))

    def _word_add(self) -> None:
        self.add.setText(self.tr("Rename") if self._renamed else self.tr("Add row"))
