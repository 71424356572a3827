"""The map as a table: the same words, for screen readers and for copying."""

from collections.abc import Iterable

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from kanban_app.domain.map_sheet import Column, Place, Sheet
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.layout import Look, lay_out
from kanban_app.ui.maps.grid import Box, Grid
from kanban_app.ui.maps.spoken import cell_lines
from kanban_app.ui.theme import SIZE_S, font, tokens

_WIDTH = 200
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft


class MapTable(QTableWidget):
    """Rows and columns as they are shown on the map; nothing is edited here."""

    def __init__(self) -> None:
        super().__init__()
        self.setFont(font(SIZE_S))
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        self.setWordWrap(True)
        self.horizontalHeader().setDefaultSectionSize(_WIDTH)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(_TOP_LEFT)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.ResizeToContents)
        self.setTabKeyNavigation(False)

    def show_sheet(self, sheet: Sheet, opened: frozenset[Place]) -> None:
        """Show what the map shows, opened stages with their parts."""
        columns = _columns(sheet.columns, opened)
        self.setRowCount(len(sheet.shown))
        self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels([_title(column) for column in columns])
        self.setVerticalHeaderLabels([words.lane_name(lane) for lane in sheet.shown])
        # Only where cells stand is wanted, no line of them.
        caps = {lane.key: 1 for lane in sheet.shown}
        grid = Grid(lay_out(sheet, 0, Look(tokens(), opened, caps, unit=_WIDTH)))
        places = [column.place for column in columns]
        for number, row in enumerate(grid.rows[grid.heads :]):
            for place in places:
                self.setItem(number, places.index(place), QTableWidgetItem(""))
            for box in row:
                text = "\n".join(cell_lines(sheet, box))
                across = places.index(_place_of(box, places))
                item = QTableWidgetItem(text)
                item.setTextAlignment(_TOP_LEFT)
                self.setItem(number, across, item)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        elif event.key() == Qt.Key.Key_T and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    def selected_text(self) -> str:
        """Return the selected cells, tabs between columns and lines between rows."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes()):
            text = str(index.data() or "").replace("\n", "; ")
            rows.setdefault(index.row(), []).append(text)
        return "\n".join("\t".join(texts) for _, texts in sorted(rows.items()))


def _columns(columns: Iterable[Column], opened: frozenset[Place]) -> list[Column]:
    """Return what is shown, every opened column before its parts."""
    found: list[Column] = []
    for column in columns:
        found.append(column)
        if column.place in opened:
            found += _columns(column.parts, opened)
    return found


def _title(column: Column) -> str:
    name, load = words.stage_name(column), words.load_text(column)
    return f"{name}\n{load}" if load else name


def _place_of(box: Box, places: list[Place]) -> Place:
    return box.column.place if box.column.place in places else Place(box.column.place.stage)
