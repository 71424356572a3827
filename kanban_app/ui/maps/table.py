"""The map as a table: the same words, for screen readers and for copying."""

from collections.abc import Iterable, Iterator
from itertools import product

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QHeaderView, QTableWidget, QTableWidgetItem
from typing_extensions import override

from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Place, Sheet
from kanban_app.ui import formats
from kanban_app.ui.lane_names import lane_name
from kanban_app.ui.maps.drawn import words
from kanban_app.ui.maps.drawn.cells import cell
from kanban_app.ui.maps.drawn.runs import Entry, entry
from kanban_app.ui.maps.spoken import experience_lines, told
from kanban_app.ui.maps.table_cells import TableCells
from kanban_app.ui.theme import SIZE_S, font, theme, tokens

_NARROWEST, _NAMES = 168, 148
_TOP_LEFT = Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignLeft
_STYLE = """
QTableView { border: 0; background: %(surface)s; }
QTableCornerButton::section, QHeaderView { background: %(surface)s; border: 0; }
QHeaderView::section { background: %(surface)s; color: %(text)s; border: 0; padding: 9px 8px 8px; }
QHeaderView::section:horizontal { border-bottom: 1px solid %(strong)s; }
QHeaderView::section:vertical { padding-left: 16px; border-bottom: 1px solid %(line)s;
  border-right: 1px solid %(line)s; }
QTableCornerButton::section { border-bottom: 1px solid %(strong)s; }
"""


class MapTable(QTableWidget):
    """Rows and columns as they are shown on the map; nothing is edited here."""

    def __init__(self) -> None:
        super().__init__()
        self._cells = TableCells(self)
        self.setItemDelegate(self._cells)
        self.setFont(font(SIZE_S))
        self.setShowGrid(False)
        self.setFrameShape(QTableWidget.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.ContiguousSelection)
        for header in (self.horizontalHeader(), self.verticalHeader()):
            header.setDefaultAlignment(_TOP_LEFT | Qt.TextFlag.TextWordWrap)
            header.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
            header.setHighlightSections(False)
            header.setFont(font(SIZE_S, bold=True))
        self.verticalHeader().setFixedWidth(_NAMES)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)
        theme().changed.connect(self._dress)
        self._dress()

    def show_sheet(self, sheet: Sheet, opened: frozenset[Place]) -> None:
        """Show what the map shows, opened stages with their parts."""
        columns = list(_columns(sheet.columns, opened))
        named = sheet.name.text(formats.language())
        self.setAccessibleName(QCoreApplication.translate("Map", "Journey map: %s") % named)
        self.setRowCount(len(sheet.shown))
        self.setColumnCount(len(columns))
        self.setHorizontalHeaderLabels([_title(column) for column, _ in columns])
        self.setVerticalHeaderLabels([lane_name(lane) for lane in sheet.shown])
        entries = {
            (number, across): _entries(sheet, lane, column)
            for number, lane in enumerate(sheet.shown)
            for across, (column, above) in enumerate(columns)
            if all(each.splits(lane.key) for each in above)
        }
        self._cells.show_entries(entries)
        for number, across in product(range(len(sheet.shown)), range(len(columns))):
            self.setItem(number, across, _item(entries.get((number, across))))
        self._share_width()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.selected_text())
        elif event.key() == Qt.Key.Key_T and event.modifiers() & Qt.KeyboardModifier.AltModifier:
            event.ignore()
        else:
            super().keyPressEvent(event)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    @override
    def sizeHintForRow(self, row: int) -> int:
        """Return how high a row is: as its highest cell, and as its name."""
        name = self.verticalHeader().sectionSizeFromContents(row).height()
        return max(name, super().sizeHintForRow(row))

    def selected_text(self) -> str:
        """Return the selected cells, tabs between columns and lines between rows."""
        rows: dict[int, list[str]] = {}
        for index in sorted(self.selectedIndexes()):
            text = str(index.data() or "").replace("\n", "; ")
            rows.setdefault(index.row(), []).append(text)
        return "\n".join("\t".join(texts) for _, texts in sorted(rows.items()))

    def _share_width(self) -> None:
        """Give every column the same share of the room, and every row the height it needs."""
        if not self.columnCount():
            return
        wide = max(_NARROWEST, self.viewport().width() // self.columnCount())
        for number in range(self.columnCount()):
            self.setColumnWidth(number, wide)
        self.resizeRowsToContents()

    def _dress(self) -> None:
        t = tokens()
        self.setStyleSheet(
            _STYLE
            % {"surface": t.surface, "text": t.text, "strong": t.border_strong, "line": t.border}
        )


def _columns(
    columns: Iterable[Column], opened: frozenset[Place], above: tuple[Column, ...] = ()
) -> Iterator[tuple[Column, tuple[Column, ...]]]:
    """Yield what is shown, every opened column before its parts, with those it lies in."""
    for column in columns:
        yield column, above
        if column.place in opened:
            yield from _columns(column.parts, opened, (*above, column))


def _entries(sheet: Sheet, lane: Lane, column: Column) -> tuple[Entry, ...]:
    if lane.key == LaneKey.EXPERIENCE and not lane.own:
        return tuple(entry(text) for text in experience_lines(column))
    return cell(sheet, lane, column, compact=True)


def _item(entries: tuple[Entry, ...] | None) -> QTableWidgetItem:
    """Return a cell, empty where nothing is said there or its stage (None) speaks for it."""
    item = QTableWidgetItem("\n".join(text for one in entries or () if (text := told(one))))
    if entries is not None and not entries:
        empty = QCoreApplication.translate("Map", "empty")
        item.setData(Qt.ItemDataRole.AccessibleTextRole, empty)
    return item


def _title(column: Column) -> str:
    name, load = words.stage_name(column), words.load_text(column)
    if column.place.path or column.place.touchpoint:
        name = f"\u203a {name}"
    return f"{name}\n{load}" if load else name
