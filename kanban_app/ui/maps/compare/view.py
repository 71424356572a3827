"""Two maps on the screen: what is compared with what, and both row by row."""

from PySide6.QtCore import QEvent, QPointF, QSize, Qt, Signal
from PySide6.QtGui import QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QCheckBox, QHBoxLayout, QScrollArea, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.maps.compare.paint import draw_head, draw_stacks
from kanban_app.ui.maps.compare.stacked import HEAD, Compared, Stacked, stack
from kanban_app.ui.theme import SIZE_M, UNIT, colour, theme, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import Button
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.date_field import DateField
from kanban_app.ui.widgets.typed_day import Year

MARGIN = 16.0
_LEAST = 124.0 + 6 * 150


class CompareCanvas(QWidget):
    """Paints the rows of both maps as wide as there is room, and as high as they need."""

    laid_out = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._compared: Compared | None = None
        self._only = False
        self.stacked: Stacked | None = None
        theme().changed.connect(self.refresh)

    def show_compared(self, compared: Compared, *, only_differing: bool) -> None:
        """Show two maps, all of their rows or those that differ."""
        self._compared, self._only = compared, only_differing
        self.refresh()

    def refresh(self) -> None:
        """Lay everything out anew, and say so."""
        if self._compared is None:
            return
        width = max(_LEAST, self.width() - MARGIN)
        self.stacked = stack(self._compared, width, tokens(), only_differing=self._only)
        self.setMinimumHeight(round(self.stacked.height - HEAD + MARGIN))
        self.setMinimumWidth(round(_LEAST + MARGIN))
        self.update()
        self.laid_out.emit()

    @override
    def sizeHint(self) -> QSize:
        return self.minimumSize()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.oldSize().width() != event.size().width():
            self.refresh()
        super().resizeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().surface))
            if self.stacked is None:
                return
            span = 0, len(self.stacked.stacks)
            draw_stacks(painter, self.stacked, span, QPointF(0, 0))


class CompareHead(QWidget):
    """Paints the names of the stages above the rows; it stays when these are scrolled."""

    def __init__(self, canvas: CompareCanvas, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._canvas = canvas
        self._shift = 0
        self.setFixedHeight(round(HEAD) + 1)
        canvas.laid_out.connect(self.update)

    def shift(self, across: int) -> None:
        """Go along with what is scrolled sideways."""
        self._shift = across
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().surface))
            if self._canvas.stacked is not None:
                draw_head(painter, self._canvas.stacked, QPointF(-self._shift, 0))


class CompareView(QWidget):
    """Asks with what the map shall be compared, and shows both."""

    with_chosen = Signal(str)
    day_typed = Signal()
    export_wanted = Signal()
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.title = PlainLabel("", SIZE_M, self, bold=True)
        self.against = Chip("", self)
        self.day = DateField(self, clearable=False, year=Year.BACK)
        self.only = QCheckBox("", self)
        self.export = Button("", self, icon="export", small=True)
        self.close_button = Button("", self, icon="close", small=True)
        self.note = PlainLabel("", SIZE_M, self, tone="text_2")
        self.note.setWordWrap(True)
        self.nothing = PlainLabel("", SIZE_M, self, tone="text_2")
        self.canvas = CompareCanvas()
        self.head = CompareHead(self.canvas, self)
        self.area = QScrollArea()
        self.area.setWidgetResizable(True)
        self.area.setFrameShape(QScrollArea.Shape.NoFrame)
        self.area.setWidget(self.canvas)
        self._compared: Compared | None = None
        self._lay_out()
        self._connect()
        self._retranslate()

    def show_compared(self, compared: Compared, note: str, spoken: str) -> None:
        """Show two maps; `note` says what is compared, `spoken` tells it without eyes."""
        self._compared = compared
        self.note.setText(note)
        self.canvas.setAccessibleDescription(spoken)
        self._show()

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(tokens().surface))

    def _show(self) -> None:
        if self._compared is None:
            return
        self.canvas.show_compared(self._compared, only_differing=self.only.isChecked())
        stacked = self.canvas.stacked
        empty = stacked is not None and not stacked.stacks
        self.nothing.setVisible(empty)
        self.area.setVisible(not empty)
        self.head.setVisible(not empty)

    def _connect(self) -> None:
        self.area.horizontalScrollBar().valueChanged.connect(self.head.shift)
        self.against.chosen.connect(self.with_chosen)
        self.day.finished.connect(self.day_typed)
        self.only.toggled.connect(self._on_only)
        self.export.clicked.connect(self.export_wanted)
        self.close_button.clicked.connect(self.closed)

    def _on_only(self) -> None:
        self._show()

    def _lay_out(self) -> None:
        row = QHBoxLayout()
        row.setSpacing(2 * UNIT)
        for widget in (self.against, self.day, self.only):
            row.addWidget(widget)
        row.addStretch(1)
        row.addWidget(self.export)
        row.addWidget(self.close_button)
        column = QVBoxLayout(self)
        column.setContentsMargins(4 * UNIT, 2 * UNIT, 4 * UNIT, 0)
        column.setSpacing(UNIT)
        # What is compared has a line of its own: its words are long.
        column.addWidget(self.title)
        column.addLayout(row)
        column.addWidget(self.note)
        column.addWidget(self.nothing, 1, Qt.AlignmentFlag.AlignCenter)
        column.addWidget(self.head)
        column.addWidget(self.area, 1)
        self.nothing.hide()

    def _retranslate(self) -> None:
        self.against.set_name(self.tr("Compare with"))
        self.day.set_name(self.tr("Day to compare with"))
        self.only.setText(self.tr("Only rows that differ"))
        self.export.setText(self.tr("Export comparison …"))
        self.close_button.setText(self.tr("Back to the map"))
        self.nothing.setText(self.tr("Both maps say the same."))
        self.canvas.setAccessibleName(self.tr("Comparison of two maps"))
        self.area.setAccessibleName(self.tr("Comparison of two maps"))
