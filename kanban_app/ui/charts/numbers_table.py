"""The table behind the charts: the same numbers, to read, to copy and for a screen reader."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    Qt,
    Signal,
)
from PySide6.QtGui import QAction, QFont, QGuiApplication, QKeyEvent, QKeySequence
from PySide6.QtWidgets import QAbstractItemView, QMenu, QTableView, QWidget
from typing_extensions import override

from kanban_app.ui import formats, theme
from kanban_app.ui.charts import wording
from kanban_app.ui.charts.cells import Cell, Scale, Segment

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_ROW = 24
_DISPLAY = Qt.ItemDataRole.DisplayRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_STYLE = """
QTableView { border: 0; background: transparent; }
QTableView::item { padding: 0 4px; border: 0; }
QHeaderView::section { padding: 4px; }
QTableView::item:selected { background: %s; color: %s; }
"""
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class Row:
    """A stage as the table writes it: the name, then one text per column."""

    name: str
    texts: tuple[str, ...]


class NumbersModel(QAbstractTableModel):
    """Rows are stages; columns are the periods and everything else the charts show."""

    def __init__(self) -> None:
        super().__init__()
        self._headers: tuple[str, ...] = ()
        self._rows: tuple[Row, ...] = ()

    def show_cells(self, cells: Sequence[Cell], scale: Scale | None) -> None:
        """Hold the numbers of these cells."""
        self.beginResetModel()
        self._headers = self._header_texts(scale) if scale else ()
        self._rows = tuple(_row(c) for c in cells) if scale else ()
        self.endResetModel()

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self._headers)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return (row.name, *row.texts)[index.column()]
        if role == Qt.ItemDataRole.TextAlignmentRole and index.column():
            return _RIGHT
        if role == Qt.ItemDataRole.FontRole:
            return _font(bold=index.column() == 0)
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is Qt.Orientation.Horizontal and role == _DISPLAY:
            return self._headers[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return None

    def _header_texts(self, scale: Scale) -> tuple[str, ...]:
        periods = [wording.period_name(scale.unit, p) for p in scale.periods]
        return (
            self.tr("Stage"), *periods, self.tr("Sum"), self.tr("Came here"),
            self.tr("Moved on"), self.tr("Lost"), self.tr("Undecided"), self.tr("Rate"),
            self.tr("95 % interval"), self.tr("Median days"), self.tr("85 % within"),
            self.tr("Visits"),
        )  # fmt: skip


class NumbersTable(QTableView):
    """Shows the model; copies what is selected, or everything, for a spreadsheet."""

    image_wanted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._model = NumbersModel()
        self._cells: tuple[Cell, ...] = ()
        self._scale: Scale | None = None
        self.setModel(self._model)
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(_ROW)
        self.horizontalHeader().setHighlightSections(False)
        self.horizontalHeader().setFont(_font(bold=False))
        self.horizontalHeader().setMinimumSectionSize(_ROW)
        self._dress()
        self._retranslate()
        theme.theme().changed.connect(self._dress)

    def show_cells(self, cells: tuple[Cell, ...], scale: Scale | None) -> None:
        """Show the numbers of these cells, a selection stays where it was."""
        self._cells, self._scale = cells, scale
        current = self.currentIndex()
        place = (current.row(), current.column())
        self._model.show_cells(cells, scale)
        self.resizeColumnsToContents()
        self.setCurrentIndex(self._model.index(*place))

    def tsv(self) -> str:
        """Return the selected cells with their headers, everything if fewer than two are."""
        chosen = self.selectionModel().selectedIndexes()
        if len(chosen) < 2:  # noqa: PLR2004 -- the current cell alone is no choice
            rows, columns = range(self._model.rowCount()), range(self._model.columnCount())
            return self._lines(list(rows), list(columns))
        return self._lines(sorted({i.row() for i in chosen}), sorted({i.column() for i in chosen}))

    def copy(self) -> None:
        """Put the table on the clipboard."""
        QGuiApplication.clipboard().setText(self.tsv())

    def add_copy_actions(self, menu: QMenu) -> None:
        """Add what can be copied to a context menu."""
        table = QAction(self.tr("Copy as table"), menu)
        table.setShortcut(QKeySequence.StandardKey.Copy)
        table.triggered.connect(self.copy)
        image = QAction(self.tr("Copy as image"), menu)
        image.triggered.connect(self.image_wanted)
        menu.addActions([table, image])

    def open_menu(self, at: QPoint) -> None:
        """Open the context menu at a point of the screen."""
        menu = QMenu(self)
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.add_copy_actions(menu)
        menu.popup(at)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.matches(QKeySequence.StandardKey.Copy):
            self.copy()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
            self.show_cells(self._cells, self._scale)

    def _dress(self) -> None:
        t = theme.tokens()
        self.setStyleSheet(_STYLE % (t.accent_soft, t.text))

    def _retranslate(self) -> None:
        self.setAccessibleName(self.tr("Numbers of the charts"))

    def _lines(self, rows: list[int], columns: list[int]) -> str:
        head = [str(self._model.headerData(c, Qt.Orientation.Horizontal)) for c in columns]
        body = [[str(self._model.index(r, c).data() or "") for c in columns] for r in rows]
        lines = [head, *body]
        return "\n".join("\t".join(_plain(text) for text in line) for line in lines) + "\n"


def _row(cell: Cell) -> Row:
    reading = cell.reading
    counts = (
        cell.total, reading.cohort, cell.count(Segment.ADVANCED, None),
        cell.count(Segment.LOST, None), cell.count(Segment.UNDECIDED, None),
    )  # fmt: skip
    rate = formats.NONE if cell.few else formats.percent(cell.share)
    return Row(
        cell.name,
        (
            *map(str, reading.throughput), *map(str, counts), rate,
            wording.interval_text(cell) or formats.NONE,
            _days(reading.median_days), _days(reading.p85_days), str(reading.visits),
        ),
    )  # fmt: skip


def _days(value: float | None) -> str:
    return formats.NONE if value is None else formats.number(value, 1)


def _font(*, bold: bool) -> QFont:
    return theme.font(theme.SIZE_S, bold=bold)


def _plain(text: str) -> str:
    # A spreadsheet reads `30 %` as a number only with a plain space, and a tab would be a column.
    return text.replace("\u00a0", " ").replace("\t", " ")
