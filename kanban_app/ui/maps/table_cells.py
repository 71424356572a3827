"""The cells of the map's table, drawn with the strokes of the map itself."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem, QTableView
from typing_extensions import override

from kanban_app.ui.maps.drawn.layout import PAD, Cell, height_of
from kanban_app.ui.maps.drawn.paint import draw_cell
from kanban_app.ui.maps.drawn.runs import LINE, Entry, Line, entry, lines_of
from kanban_app.ui.theme import colour, tokens
from kanban_app.ui.widgets import painting

_NOTHING = "–"

Index = QModelIndex | QPersistentModelIndex


class TableCells(QStyledItemDelegate):
    """Breaks a cell into lines as wide as its column.

    An empty one says so; one that is not there, because the stage speaks for its part, is blank.
    """

    def __init__(self, table: QTableView) -> None:
        super().__init__(table)
        self._table = table
        self._entries: Mapping[tuple[int, int], Sequence[Entry]] = {}
        self._lines: dict[tuple[int, int, int], tuple[Line, ...]] = {}

    def show_entries(self, entries: Mapping[tuple[int, int], Sequence[Entry]]) -> None:
        """Show what stands in each row and column."""
        self._entries = entries
        self._lines.clear()

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._table.columnWidth(index.column())
        return QSize(width, round(max(LINE, height_of(self._broken(index, width))) + 2 * PAD))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, area = tokens(), option.rect
        chosen = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.fillRect(area, colour(t.accent_soft if chosen else t.surface))
        painter.fillRect(area.left(), area.bottom(), area.width(), 1, colour(t.border))
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setClipRect(area)
        lines = self._broken(index, area.width())
        draw_cell(painter, Cell(area.left(), area.width(), lines), area.top() + PAD, t)
        painter.restore()
        if option.state & QStyle.StateFlag.State_HasFocus:
            painting.focus_ring(painter, QRectF(area).adjusted(1, 1, -1, -2), 2)

    def _broken(self, index: Index, width: int) -> tuple[Line, ...]:
        key = (index.row(), index.column(), width)
        if key not in self._lines:
            entries = self._entries.get(key[:2])
            if entries is not None and not entries:
                entries = (entry(_NOTHING, "text_2"),)
            self._lines[key] = lines_of(entries or (), width - 2 * PAD, tokens())
        return self._lines[key]
