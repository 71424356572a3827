"""The tables below the loop, one per journey; walking in them selects on the loop."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QRectF, Qt, Signal
from PySide6.QtGui import (
    QGuiApplication,
    QKeyEvent,
    QKeySequence,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import (
    QAbstractItemView,
    QHBoxLayout,
    QHeaderView,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QTableView,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui import theme
from kanban_app.ui.theme import SIZE_S, UNIT, colour, font, stage_colour, tokens
from kanban_app.ui.wheel.table_rows import ROW, Index, Row, RowsModel, Sheet
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.row_ground import paint_ground

ROW_HEIGHT = 24
HEIGHT = 192
_WIDTHS = (48, 60, 92, 34, 60)
_CARDS, _RATE = 1, 3
_MARK = QRectF(0, 6, 4, 12)
_STYLE = """
QTableView { border: 0; background: %s; }
QHeaderView { background: %s; border: 0; }
QHeaderView::section { background: %s; border: 0; border-bottom: 1px solid %s; padding: 0 0 0 2px;
  color: %s; }
"""


class WheelTable(QTableView):
    """One journey; `chosen` and `opened` carry a StageId."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._rows = RowsModel()
        # What the numbers' columns need, and what the names do.
        self._needed, self._names = list(_WIDTHS), 0
        self.setModel(self._rows)
        self.setItemDelegate(_Cells(self))
        self.setFrameShape(QTableView.Shape.NoFrame)
        self.setShowGrid(False)
        self.setWordWrap(False)
        self.setTabKeyNavigation(False)
        self.setSelectionBehavior(QAbstractItemView.SelectionBehavior.SelectRows)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setDefaultSectionSize(ROW_HEIGHT)
        self.verticalHeader().setMinimumSectionSize(ROW_HEIGHT)
        head = self.horizontalHeader()
        head.setHighlightSections(False)
        head.setSectionsClickable(False)
        head.setFont(font(SIZE_S))
        head.setFixedHeight(ROW_HEIGHT)
        head.setMinimumSectionSize(ROW_HEIGHT)
        self._dress()
        theme.theme().changed.connect(self._dress)

    @property
    def sheet(self) -> Sheet:
        """Return what is shown."""
        return self._rows.sheet

    def show_sheet(self, sheet: Sheet) -> None:
        """Show the numbers of a journey."""
        fresh = self._rows.show_sheet(sheet)
        self.setAccessibleName(sheet.heads[0] if sheet.heads else "")
        head = self.horizontalHeader()
        if fresh:
            head.setSectionResizeMode(0, QHeaderView.ResizeMode.Stretch)
        for section, least in enumerate(_WIDTHS, 1):
            if fresh:
                head.setSectionResizeMode(section, QHeaderView.ResizeMode.Fixed)
            bold = font(SIZE_S, bold=True)
            texts = (sheet.heads[section], *(row.texts[section] for row in sheet.rows))
            widest = max(painting.text_width(text, bold) for text in texts)
            self._needed[section - 1] = max(least, widest + 2 * UNIT)
        names = (sheet.heads[0], *(row.texts[0] for row in sheet.rows))
        self._names = max(painting.text_width(text, font(SIZE_S)) for text in names) + 8 * UNIT
        self._share()

    def mark(self, stage: StageId | None) -> None:
        """Mark the row of a stage without telling anybody; none for one that is not here."""
        place = next((i for i, r in enumerate(self.sheet.rows) if r.stage == stage), None)
        model = self.selectionModel()
        blocked = model.blockSignals(True)  # noqa: FBT003 -- Qt's signature
        if place is None:
            self.clearSelection()
        else:
            self.setCurrentIndex(self._rows.index(place, max(0, self.currentIndex().column())))
        model.blockSignals(blocked)
        self.viewport().update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share()

    def _share(self) -> None:
        """Share a wide window's spare room among all columns: numbers stay near their name."""
        spare = self.viewport().width() - self._names - sum(self._needed)
        each = max(0, spare) // (len(self._needed) + 1)
        for section, needed in enumerate(self._needed, 1):
            self.setColumnWidth(section, needed + each)

    @override
    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if current.isValid() and self.hasFocus() and current.row() != previous.row():
            self.chosen.emit(self.sheet.rows[current.row()].stage)

    @override
    def mouseDoubleClickEvent(self, event: QEvent) -> None:
        self._open()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            self._open()
        elif event.matches(QKeySequence.StandardKey.Copy):
            QGuiApplication.clipboard().setText(self.tsv())
        else:
            super().keyPressEvent(event)

    def tsv(self) -> str:
        """Return the whole table for a spreadsheet."""
        lines = [self.sheet.heads, *(row.texts for row in self.sheet.rows)]
        return "".join("\t".join(line).replace("\u00a0", " ") + "\n" for line in lines)

    def _open(self) -> None:
        current = self.currentIndex()
        if current.isValid():
            self.opened.emit(self.sheet.rows[current.row()].stage)

    def _dress(self) -> None:
        t = tokens()
        self.setStyleSheet(_STYLE % (t.surface, t.surface, t.surface, t.border_strong, t.text_2))


class WheelTables(QWidget):
    """Both journeys side by side."""

    chosen = Signal(object)
    opened = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.tables = (WheelTable(self), WheelTable(self))
        self.setFixedHeight(HEIGHT)
        row = QHBoxLayout(self)
        row.setContentsMargins(4 * UNIT, 2 * UNIT, 4 * UNIT, 2 * UNIT)
        row.setSpacing(6 * UNIT)
        for table in self.tables:
            row.addWidget(table, 1)
            table.chosen.connect(self.chosen)
            table.opened.connect(self.opened)
        theme.theme().changed.connect(self.update)

    def show_sheets(self, sheets: Sequence[Sheet]) -> None:
        """Show the numbers of one journey or two."""
        for place, table in enumerate(self.tables):
            table.setVisible(place < len(sheets))
            if place < len(sheets):
                table.show_sheet(sheets[place])

    def mark(self, stage: StageId | None) -> None:
        """Mark the row of a stage."""
        for table in self.tables:
            table.mark(stage)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(0, 0, self.width(), 1, colour(t.border))


class _Cells(QStyledItemDelegate):
    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, row = tokens(), index.data(ROW)
        if not isinstance(row, Row):
            return
        area, state = option.rect, option.state
        focused = option.widget.hasFocus()
        if index.column():
            state &= ~QStyle.StateFlag.State_MouseOver
        if state & QStyle.StateFlag.State_Selected and index.column():
            painter.fillRect(area, colour(t.accent_soft))
            painter.fillRect(area.left(), area.bottom(), area.width(), 1, colour(t.border))
        else:
            paint_ground(painter, area, state, busy=focused)
        box = QRectF(area).adjusted(0, 0, -2, -1)
        if index.column() == 0:
            mark = _MARK.translated(box.left() + 4, box.top())
            painting.box(painter, mark, 1, stage_colour(row.colour, dark=t.dark).name())
            painting.text(painter, box.adjusted(14, 0, 0, 0), row.name, font(SIZE_S), t.text)
            return
        self._figure(painter, box, row, index.column())

    def _figure(self, painter: QPainter, box: QRectF, row: Row, column: int) -> None:
        t, right = tokens(), Qt.AlignmentFlag.AlignRight
        aside = row.range if column == _RATE else ""
        if aside:
            painting.text(painter, box, aside, font(SIZE_S), t.text_2, right)
            box.setRight(box.right() - painting.text_width(aside, font(SIZE_S)) - UNIT)
        over = row.over and column == _CARDS
        paint = t.warn if over else t.text
        told = row.rate if column == _RATE else row.texts[column]
        painting.text(painter, box, told, font(SIZE_S, bold=over), paint, right)
