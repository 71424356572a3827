"""What the words of a history for its stages are read as, to put right one by one."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import (
    QHeaderView,
    QTableWidgetItem,
    QWidget,
)

from kanban_app.ui.formats import number
from kanban_app.ui.transfer.preview import LEAVE_OUT, ImportPreview
from kanban_app.ui.transfer.tables import ChoiceBox, ChoiceTable
from kanban_app.ui.widgets.choices import Choice

_ROWS_WIDTH, _STAGE_WIDTH = 80, 260
_RIGHT = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter


class StageTable(ChoiceTable):
    """The words of the file, how many rows each is in, and the stage or end it stands for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setHorizontalHeaderLabels([self.tr("In the file"), "", self.tr("Becomes")])
        rows = QTableWidgetItem(self.tr("Rows"))
        rows.setTextAlignment(_RIGHT)
        self.setHorizontalHeaderItem(1, rows)
        self.horizontalHeader().setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        self.setColumnWidth(1, _ROWS_WIDTH)
        self.setColumnWidth(2, _STAGE_WIDTH)

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
            box = self.put_box(meaning.text, meaning.text, (row, 2))
            box.setPlaceholderText(self.tr("choose …"))

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
