"""The numbers of the loop as rows: the same values, for whoever reads rather than looks."""

from typing import Any, NamedTuple

from PySide6.QtCore import QAbstractTableModel, QModelIndex, QPersistentModelIndex, Qt
from typing_extensions import override

from kanban_app.domain.ids import StageId

Index = QModelIndex | QPersistentModelIndex
_ROOT = QModelIndex()
_DISPLAY = Qt.ItemDataRole.DisplayRole
ROW = Qt.ItemDataRole.UserRole
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class Row(NamedTuple):
    """A stage in figures; `range` is the 95 % interval, `over` says that its limit is exceeded.

    `cards` are "13+1 / 8": 13 in play and one that rests, against a limit of 8.
    """

    stage: StageId
    colour: str
    name: str
    cards: str
    through: str
    rate: str
    range: str
    days: str
    lost: str
    over: bool = False

    @property
    def texts(self) -> tuple[str, ...]:
        """Return what stands in the columns."""
        rate = f"{self.rate} {self.range}".rstrip()
        return self.name, self.cards, self.through, rate, self.days, self.lost


class Sheet(NamedTuple):
    """One journey as a table; `heads` over the columns, the first one its name."""

    heads: tuple[str, ...]
    rows: tuple[Row, ...]


class RowsModel(QAbstractTableModel):
    """Holds a sheet."""

    def __init__(self) -> None:
        super().__init__()
        self.sheet = Sheet((), ())

    def show_sheet(self, sheet: Sheet) -> bool:
        """Hold another sheet; return whether its stages are others than before."""
        stages = [r.stage for r in sheet.rows]
        if stages == [r.stage for r in self.sheet.rows]:
            self.sheet = sheet
            last = self.index(len(stages) - 1, max(0, len(sheet.heads) - 1))
            self.dataChanged.emit(self.index(0, 0), last)
            self.headerDataChanged.emit(Qt.Orientation.Horizontal, 0, len(sheet.heads) - 1)
            return False
        self.beginResetModel()
        self.sheet = sheet
        self.endResetModel()
        return True

    @override
    def rowCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.sheet.rows)

    @override
    def columnCount(self, parent: Index = _ROOT) -> int:
        return 0 if parent.isValid() else len(self.sheet.heads)

    @override
    def data(self, index: Index, role: int = _DISPLAY) -> Any:
        if not index.isValid():
            return None
        row = self.sheet.rows[index.row()]
        if role in (_DISPLAY, Qt.ItemDataRole.AccessibleTextRole):
            return row.texts[index.column()]
        if role == ROW:
            return row
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if index.column() else _LEFT
        return None

    @override
    def headerData(self, section: int, orientation: Qt.Orientation, role: int = _DISPLAY) -> Any:
        if orientation is not Qt.Orientation.Horizontal:
            return None
        if role == _DISPLAY:
            return self.sheet.heads[section]
        if role == Qt.ItemDataRole.TextAlignmentRole:
            return _RIGHT if section else _LEFT
        return None
