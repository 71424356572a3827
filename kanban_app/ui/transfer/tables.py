"""The tables of an import: which column feeds which field, and the first records as read."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QWheelEvent
from PySide6.QtWidgets import (
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.transfer.preview import VOICES, ImportPreview
from kanban_app.ui.widgets.fields import widen_list

FIRST_RECORDS, _SHOWN_VALUES = 20, 3
_LEFT = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignVCenter
ROW, _FIELD_WIDTH, _COLUMN_WIDTH, _CELL = 30, 180, 220, 140


class ChoiceBox(QComboBox):
    """Chooses what belongs to one row; a wheel over the table does not turn it."""

    def __init__(self, key: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.key = key
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @override
    def showPopup(self) -> None:
        widen_list(self)
        super().showPopup()

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()


def read_only(table: QTableWidget) -> None:
    """Give a table the looks of all tables here; what it holds cannot be typed over."""
    table.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
    table.verticalHeader().hide()
    table.setWordWrap(False)
    table.setShowGrid(False)
    # Else Tab walks through the cells, round and round, and never leaves the table.
    table.setTabKeyNavigation(False)
    # As far from the edge as the words of the header.
    table.setStyleSheet("QTableView::item { padding: 0 8px; }")
    table.setHorizontalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
    table.horizontalHeader().setDefaultAlignment(_LEFT)
    table.horizontalHeader().setHighlightSections(False)


class ChoiceTable(QTableWidget):
    """Three columns; in each row a drop-down says what becomes of something, by its key."""

    chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        read_only(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self._boxes: dict[str, ChoiceBox] = {}
        self._last = ("", "")

    @property
    def last_choice(self) -> tuple[str, str]:
        """Return the key of the row decided last, and what was chosen there."""
        return self._last

    @property
    def boxes(self) -> Sequence[ChoiceBox]:
        """Return the drop-downs from top to bottom."""
        return tuple(self._boxes.values())

    def box(self, key: str) -> ChoiceBox:
        """Return the drop-down of a row."""
        return self._boxes[key]

    def put_box(self, key: str, name: str, place: tuple[int, int]) -> ChoiceBox:
        """Put a new drop-down into a cell (row, column); `name` is what a screen reader says."""
        box = self._boxes[key] = ChoiceBox(key, self)
        box.setAccessibleName(name)
        box.activated.connect(self._on_activated)
        self.setCellWidget(*place, box)
        return box

    def _on_activated(self) -> None:
        box = self.sender()
        if isinstance(box, ChoiceBox):
            self._last = box.key, str(box.currentData() or "")
            self.chosen.emit()


class MappingTable(ChoiceTable):
    """Our fields, the column each one is read from, and what stands there."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeaderLabels(
            [self.tr("Field"), self.tr("Column of the file"), self.tr("First values")]
        )
        self.horizontalHeader().setSectionResizeMode(2, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(0, _FIELD_WIDTH)
        self.setColumnWidth(1, _COLUMN_WIDTH)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show the mapping; the fields that are read come first and then stay where they are."""
        if set(self._boxes) != {k for k, _ in preview.fields}:
            self._build(preview)
        for row, (key, box) in enumerate(self._boxes.items()):
            column = preview.mapping.get(key, "")
            self._offer(box, preview.columns, column)
            values = [v for v in dict.fromkeys(preview.column_values(column)) if v.strip()]
            self.setItem(row, 2, QTableWidgetItem(" · ".join(values[:_SHOWN_VALUES])))

    def _build(self, preview: ImportPreview) -> None:
        ordered = sorted(preview.fields, key=lambda f: not preview.mapping.get(f[0]))
        self.setRowCount(len(ordered))
        self._boxes = {}
        for row, (key, label) in enumerate(ordered):
            self.setItem(row, 0, QTableWidgetItem(label))
            self.put_box(key, label, (row, 1))

    def _offer(self, box: ChoiceBox, columns: Sequence[str], active: str) -> None:
        wanted = ["", *columns]
        if [box.itemData(i) for i in range(box.count())] != wanted:
            box.clear()
            box.addItem(self.tr("not imported"), "")
            for column in columns:
                box.addItem(column, column)
        box.setCurrentIndex(max(0, box.findData(active)))


class RecordTable(QTableWidget):
    """The first records by the fields that are read, or the bare rows while none can be."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        read_only(self)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)

    def show_preview(self, preview: ImportPreview) -> None:
        """Show at most twenty records."""
        if preview.unread:
            read = [(column, column) for column in preview.columns]
        else:
            read = [(label, preview.mapping[key]) for key, label in preview.fields
                    if preview.mapping.get(key)]  # fmt: skip
        shown = [(label, preview.column_values(column)) for label, column in read]
        if preview.fates and not preview.unread:
            whose = preview.kind == VOICES
            head = self.tr("To the card") if whose else self.tr("Becomes")
            shown.insert(0, (head, preview.fates))
        self.setColumnCount(len(shown))
        self.setRowCount(len(preview.samples[:FIRST_RECORDS]))
        self.setHorizontalHeaderLabels([label for label, _ in shown])
        for place, (_, values) in enumerate(shown):
            self.setColumnWidth(place, _FIELD_WIDTH if values is preview.fates else _CELL)
            for row, value in enumerate(values[:FIRST_RECORDS]):
                item = QTableWidgetItem(" ".join(value.split()))
                item.setToolTip(plain_tooltip(value))
                self.setItem(row, place, item)
