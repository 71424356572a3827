"""What the words of a history for its stages are read as, to put right one by one."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHeaderView,
    QTableWidget,
    QTableWidgetItem,
    QWidget,
)

from kanban_app.ui.formats import number
from kanban_app.ui.transfer.preview import LEAVE_OUT, ImportPreview
from kanban_app.ui.transfer.tables import ROW, ChoiceBox, read_only
from kanban_app.ui.widgets.choices import Choice

_ROWS_WIDTH, _STAGE_WIDTH = 80, 260
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StageTable(QTableWidget):
    """The words of the file, how many rows each is in, and the stage or end it stands for."""

    stage_chosen = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(0, 3, parent)
        read_only(self)
        self.setSelectionMode(QAbstractItemView.SelectionMode.NoSelection)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalHeaderLabels([self.tr("In the file"), "", self.tr("Becomes")])
        rows = QTableWidgetItem(self.tr("Rows"))
        rows.setTextAlignment(_RIGHT)
        self.setHorizontalHeaderItem(1, rows)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, _ROWS_WIDTH)
        self.setColumnWidth(2, _STAGE_WIDTH)
        self.verticalHeader().setDefaultSectionSize(ROW)
        self._boxes: dict[str, ChoiceBox] = {}
        self._last = ("", LEAVE_OUT)

    @property
    def last_choice(self) -> tuple[str, str]:
        """Return the word decided last, and the key of what it stands for."""
        return self._last

    @property
    def boxes(self) -> Sequence[ChoiceBox]:
        """Return the drop-downs from top to bottom."""
        return tuple(self._boxes.values())

    def box(self, text: str) -> ChoiceBox:
        """Return the drop-down of a word."""
        return self._boxes[text]

    def show_preview(self, preview: ImportPreview) -> None:
        """Show what each word is read as; the drop-downs stay while the words do."""
        if list(self._boxes) != [m.text for m in preview.meanings]:
            self._build(preview)
        for row, meaning in enumerate(preview.meanings):
            count = QTableWidgetItem(number(meaning.rows))
            count.setTextAlignment(_RIGHT)
            self.setItem(row, 1, count)
            box = self._boxes[meaning.text]
            self._offer(box, preview)
            target = meaning.target
            box.setCurrentIndex(-1 if target is None else box.findData(target))

    def _build(self, preview: ImportPreview) -> None:
        self.setRowCount(len(preview.meanings))
        self._boxes = {}
        for row, meaning in enumerate(preview.meanings):
            self.setItem(row, 0, QTableWidgetItem(meaning.text))
            box = ChoiceBox(meaning.text, self)
            box.setAccessibleName(meaning.text)
            box.setPlaceholderText(self.tr("choose …"))
            box.activated.connect(self._on_activated)
            self._boxes[meaning.text] = box
            self.setCellWidget(row, 2, box)

    def _offer(self, box: ChoiceBox, preview: ImportPreview) -> None:
        left_out = Choice(LEAVE_OUT, self.tr("not imported"))
        groups = (preview.stages, preview.ends, (left_out,))
        wanted = [(c.key, c.text) for group in groups for c in group]
        offered = [(box.itemData(n), box.itemText(n)) for n in range(box.count())]
        # A separator is an item without a key.
        if [item for item in offered if item[0] is not None] == wanted:
            return
        box.clear()
        for group in groups:
            if box.count():
                box.insertSeparator(box.count())
            for choice in group:
                box.addItem(choice.text, str(choice.key))

    def _on_activated(self) -> None:
        box = self.sender()
        if isinstance(box, ChoiceBox):
            self._last = box.key, str(box.currentData())
            self.stage_chosen.emit()
