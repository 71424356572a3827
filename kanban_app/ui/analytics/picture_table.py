"""The table behind a picture: the same numbers to read, to copy and for a screen reader."""

from typing import Any

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget
from typing_extensions import override

from kanban_app.exchange.formula import neutralise
from kanban_app.ui.analytics.scene import Table
from kanban_app.ui.theme import SIZE_S, font

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW = 22
_DISPLAY = Qt.ItemDataRole.DisplayRole
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class TableModel(QAbstractTableModel):
    """Rows of text; the first column names the row."""

    def __init__(self) -> None:
        super().__init__()
        self.table = Table((), ())

    def show_table(self, table: Table) -> None:
        """Hold another table."""
        self.beginResetModel()
        self.table = table
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.table.headers)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return self.table.rows[index.row()][index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return _RIGHT
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return self.table.headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole and section:
            return _RIGHT
        return None


class PictureTable(QTableView):
    """Shows the model; Ctrl+C copies what is selected, everything if nothing is."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = TableModel()
        self.setModel(self._model)
        self.setFont(font(SIZE_S))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.setStyleSheet(
            "QTableView { border: 0; background: transparent; }"
            "QTableView::item { padding: 0 8px; border: 0; }"
        )

    def show_table(self, table: Table) -> None:
        """Show another table, scrolled to where it was."""
        above = self.verticalScrollBar().value()
        self._model.show_table(table)
        self.resizeColumnsToContents()
        self.verticalScrollBar().setValue(above)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self._chosen())
            return
        super().keyPressEvent(event)

    def _chosen(self) -> str:
        chosen = self.selectionModel().selectedIndexes()
        table = self._model.table
        if len(chosen) < 2:  # noqa: PLR2004 -- the current cell alone is no choice
            return tsv(table)
        down = sorted({i.row() for i in chosen})
        along = sorted({i.column() for i in chosen})
        heads = tuple(table.headers[i] for i in along)
        return tsv(Table(heads, tuple(tuple(table.rows[r][c] for c in along) for r in down)))


def tsv(table: Table) -> str:
    """Return a table as lines with tabs, for a spreadsheet.

    A cell that a spreadsheet would run as a formula is written with an apostrophe before it.
    """
    lines = (table.headers, *table.rows)
    return (
        "\n".join("\t".join(neutralise(" ".join(cell.split())) for cell in line) for line in lines)
        + "\n"
    )
