"""The flywheel: the loop, its numbers below, and a panel of somebody else's at the right."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import StageId
from kanban_app.ui.wheel.canvas import WheelCanvas
from kanban_app.ui.wheel.drawing import Drawing, MoveWish
from kanban_app.ui.wheel.empty import EmptyWheel
from kanban_app.ui.wheel.guide import Guide
from kanban_app.ui.wheel.header import WheelHeader
from kanban_app.ui.wheel.table import HEIGHT, WheelTables
from kanban_app.ui.wheel.table_rows import Sheet
from kanban_app.ui.wheel.veil import Veil

# Unasked, the tables are shown where they leave the loop so much height.
_LEAST_LOOP = 540
_LEAST_WITH_SIDE = 860


class WheelScreen(QWidget):
    """Shows a wheel; `stage_chosen` carries a StageId or None, `stage_opened` a StageId."""

    stage_chosen = Signal(object)
    stage_opened = Signal(object)
    deals_wanted = Signal()
    move_wanted = Signal(MoveWish)

    def __init__(self, guide: Guide, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.header = WheelHeader()
        self.canvas = WheelCanvas(guide, self)
        self.tables = WheelTables(self)
        self.empty = EmptyWheel(self.canvas)
        self.empty.hide()
        self.veil = Veil(self, self.canvas)
        self._table: bool | None = None
        self._side: QWidget | None = None
        self._left = QVBoxLayout()
        self._left.setSpacing(0)
        self._left.addWidget(self.canvas, 1)
        self._left.addWidget(self.tables)
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)
        self._row.addLayout(self._left, 1)
        # The panel goes where both have no room: it must not hold the window open.
        self.setMinimumWidth(self.canvas.minimumWidth())
        self._connect()

    def set_side(self, side: QWidget) -> None:
        """Take the panel at the right."""
        self._side = side
        self._row.addWidget(side)
        self._fit()

    @property
    def side(self) -> QWidget | None:
        """Return the panel at the right."""
        return self._side

    def show_wheel(self, drawing: Drawing, sheets: Sequence[Sheet]) -> None:
        """Show a wheel and the same numbers as tables."""
        self.canvas.show_drawing(drawing)
        self.tables.show_sheets(sheets)
        self.tables.mark(self.canvas.selected)
        self.empty.setVisible(drawing.empty)
        self._place_empty()

    def set_table(self, *, shown: bool | None) -> None:
        """Show the tables, hide them, or let the height decide."""
        self._table = shown
        self._fit()

    @property
    def table_shown(self) -> bool:
        """Return whether the tables stand below."""
        return not self.tables.isHidden()

    def select(self, stage: StageId | None) -> None:
        """Select a stage everywhere, as if it had been clicked."""
        self.canvas.select(self.canvas.drawing.place_of(stage) if self.canvas.drawing else None)

    def mark(self, stage: StageId | None) -> None:
        """Mark a stage on the loop and in the tables, without telling anybody."""
        self.canvas.select_stage(stage)
        self.tables.mark(stage)

    def place_of(self, stage: StageId) -> QRect | None:
        """Return where the node of a stage is on the display."""
        canvas = self.canvas
        place = canvas.drawing.place_of(stage) if canvas.drawing else None
        if canvas.scene is None or place is None:
            return None
        spot = canvas.scene.spots[place]
        corner = (spot.at - QPointF(spot.r, spot.r)).toPoint()
        side = round(2 * spot.r)
        return QRect(canvas.mapToGlobal(corner), QSize(side, side))

    def room(self) -> QRect:
        """Return where the loop and its tables are on the display."""
        return QRect(self.mapToGlobal(QPoint()), QSize(self.canvas.width(), self.height()))

    def take_keys(self) -> None:
        """Give the loop the keyboard."""
        self.canvas.setFocus(Qt.FocusReason.OtherFocusReason)

    @override
    def setFocus(self, reason: Qt.FocusReason = Qt.FocusReason.OtherFocusReason) -> None:
        self.canvas.setFocus(reason)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.veil.setGeometry(self.rect())
        self._fit()

    def _fit(self) -> None:
        wanted = self._table
        self.tables.setVisible(self.height() - HEIGHT >= _LEAST_LOOP if wanted is None else wanted)
        self.header.show_table(shown=self.table_shown)
        if self._side is not None:
            # Beside an open card there is room for one of both only.
            self._side.setVisible(self.width() >= _LEAST_WITH_SIDE)
        self._row.activate()
        self._place_empty()

    def _place_empty(self) -> None:
        scene = self.canvas.scene
        if scene is not None and not self.empty.isHidden():
            self.empty.adjustSize()
            centre = scene.frame.centre
            self.empty.move(
                round(centre.x() - self.empty.width() / 2),
                round(centre.y() - scene.frame.notch - self.empty.height()),
            )

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._on_chosen)
        self.canvas.opened.connect(self.stage_opened)
        self.canvas.deals_wanted.connect(self.deals_wanted)
        self.canvas.move_wanted.connect(self.move_wanted)
        self.tables.chosen.connect(self._on_row)
        self.tables.opened.connect(self.stage_opened)

    def _on_chosen(self, stage: StageId | None) -> None:
        self.tables.mark(stage)
        self.stage_chosen.emit(stage)

    def _on_row(self, stage: StageId) -> None:
        self.select(stage)
