"""The screen of the journey map: personas above, the map itself, the backlog at its side."""

from PySide6.QtCore import QPoint, QRect, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPaintEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.map_lanes import METRICS, SINGLE, Lane, LaneKey
from kanban_app.domain.map_sheet import Place, Sheet
from kanban_app.ui import formats
from kanban_app.ui.maps.editing import CellEditing
from kanban_app.ui.maps.grid import Box
from kanban_app.ui.maps.header import MapsHeader
from kanban_app.ui.maps.letters import LetterKeys
from kanban_app.ui.maps.requests import CellEdit, CellWish, LaneMove
from kanban_app.ui.maps.strip import MapStrip
from kanban_app.ui.maps.table import MapTable
from kanban_app.ui.maps.view import MapView
from kanban_app.ui.theme import colour, tokens
from kanban_app.ui.widgets import painting

# Rows whose cells are not typed but asked for in a sheet, or only read.
_ASKED = METRICS | {LaneKey.QUOTES, LaneKey.EXPERIENCE}


class MapsScreen(QWidget):
    """Shows a sheet; asks for edits and for what stands behind its cells."""

    edited = Signal(CellEdit)
    refused = Signal()
    targets_wanted = Signal(CellWish)
    plan_wanted = Signal(CellWish)
    quotes_wanted = Signal(CellWish)
    improvements_wanted = Signal(CellWish)
    lane_moved = Signal(LaneMove)
    lane_menu_wanted = Signal(Lane, QPoint)
    cell_menu_wanted = Signal(Box, QPoint)
    # A column was opened or closed.
    toggled = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = MapsHeader()
        self.strip = MapStrip()
        self.view = MapView()
        self.table = MapTable()
        self.editing = CellEditing(self.view)
        self._letters = LetterKeys(self.view, self._takes_text)
        self._writable = True
        self._pages = QStackedWidget()
        self._side: QWidget | None = None
        self._row = QHBoxLayout()
        self._lay_out()
        self._connect()

    def set_personas(self, widget: QWidget) -> None:
        """Let the personas of the journey stand above the map."""
        self.strip.set_personas(widget)

    def set_side(self, widget: QWidget) -> None:
        """Let something stand at the right of the map; it shows and hides itself."""
        if self._side is not None:
            self._row.removeWidget(self._side)
        self._side = widget
        self._row.addWidget(widget)

    def show_sheet(self, sheet: Sheet, *, writable: bool) -> None:
        """Show a map; on a past day it is for looking only."""
        self._writable = writable
        self.strip.show_goal(sheet.goal.text(formats.language()))
        self.view.show_sheet(sheet)
        self._fill_table()
        self.editing.follow()

    def show_table(self, *, shown: bool) -> None:
        """Show the same as a table, or as a map again."""
        self.header.table.setChecked(shown)
        self.show_page(None)

    def show_page(self, page: QWidget | None) -> None:
        """Show something else in place of the map, None for the map again."""
        if page is not None and self._pages.indexOf(page) < 0:
            self._pages.addWidget(page)
        shown = self.table if self.header.table.isChecked() else self.view
        self._pages.setCurrentWidget(page or shown)
        self.strip.setVisible(page is None)
        if page is None:
            self._fill_table()
            self.take_keys()

    def take_keys(self) -> None:
        """Give the map the keyboard."""
        shown = self.view if self._pages.currentWidget() is self.view else self.table
        shown.setFocus(Qt.FocusReason.OtherFocusReason)

    def edit(self, box: Box) -> None:
        """Open what edits a cell: a field over it, or the sheet of its metrics or its plan."""
        lane = box.lane
        if lane is None:
            return
        wish = CellWish(box.column, lane, self._where(box))
        if lane.key == LaneKey.QUOTES and not lane.own:
            self.show_quotes(box)
        elif not self._writable:
            self._look(box)
        elif lane.key == LaneKey.EXPERIENCE and not lane.own:
            self.plan_wanted.emit(wish)
        elif lane.key in METRICS and not lane.own:
            self.targets_wanted.emit(wish)
        elif not box.column.place.touchpoint:
            self._open(box)

    def ask_plan(self, box: Box) -> None:
        """Ask how clients should find a column."""
        if not self._writable:
            self.refused.emit()
            return
        lane = Lane(LaneKey.EXPERIENCE)
        self.plan_wanted.emit(CellWish(box.column, lane, self._where(box)))

    def show_quotes(self, box: Box) -> None:
        """Ask for all quotes of a column."""
        if box.lane is not None:
            self.quotes_wanted.emit(CellWish(box.column, box.lane, self._where(box)))

    def show_improvements(self, box: Box) -> None:
        """Ask for what is tried and was done in the stage of a column."""
        if box.lane is not None:
            self.improvements_wanted.emit(CellWish(box.column, box.lane, self._where(box)))

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        alt = event.modifiers() == Qt.KeyboardModifier.AltModifier
        if alt and event.key() == Qt.Key.Key_T:
            self.show_table(shown=self._pages.currentWidget() is self.view)
        else:
            super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().surface))

    def _open(self, box: Box, first: str = "") -> None:
        """Open the field over a cell; `first` is a letter typed on it."""
        assert box.lane is not None
        single = box.lane.key in SINGLE and not box.lane.own
        self.editing.open(box, single=single, first=first)

    def _takes_text(self, box: Box) -> bool:
        """Tell whether a cell is edited as text, today."""
        lane = box.lane
        if lane is None or not self._writable or box.column.place.touchpoint:
            return False
        return lane.own or lane.key not in _ASKED

    def _look(self, box: Box) -> None:
        """Show all of a cell that is cut, on a day that cannot be changed any more."""
        if self.view.grid is not None and self.view.grid.is_cut(box):
            self.editing.read(box)
        else:
            self.refused.emit()

    def _where(self, box: Box) -> QRect:
        area = self.view.area_of(box)
        corner = self.view.viewport().mapToGlobal(area.topLeft())
        return area.translated(corner - area.topLeft())

    def _lay_out(self) -> None:
        self._pages.addWidget(self.view)
        self._pages.addWidget(self.table)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addWidget(self._pages, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.strip)
        column.addLayout(self._row, 1)

    def _connect(self) -> None:
        self.view.edit_wanted.connect(self.edit)
        self._letters.typed.connect(self._open)
        self.view.quotes_wanted.connect(self.show_quotes)
        self.view.lane_moved.connect(self._on_lane_moved)
        self.view.lane_menu_wanted.connect(self.lane_menu_wanted)
        self.view.menu_wanted.connect(self.cell_menu_wanted)
        self.view.toggled.connect(self._on_toggled)
        self.editing.stored.connect(self.edited)
        self.editing.walked.connect(self.edit)
        self.header.table_wanted.connect(self._on_table)

    def _fill_table(self) -> None:
        """Say in the table what the map says, if it is seen."""
        if self.view.sheet is not None and self._pages.currentWidget() is self.table:
            self.table.show_sheet(self.view.sheet, self.view.opened)

    def _on_table(self) -> None:
        self.show_table(shown=self.header.table.isChecked())

    def _on_toggled(self, place: Place) -> None:
        self._fill_table()
        self.toggled.emit(place)

    def _on_lane_moved(self, move: LaneMove) -> None:
        if self._writable:
            self.lane_moved.emit(move)
        else:
            self.refused.emit()
