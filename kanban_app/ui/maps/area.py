"""The scrolled area of the map: laid out for its width, and where everything stands in it."""

from collections.abc import Mapping
from dataclasses import replace

from PySide6.QtCore import QPointF, QRect, QRectF, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Place, Sheet
from kanban_app.ui.maps.drawn.layout import HEAD, NAMES, Layout, Look, lay_out, weight
from kanban_app.ui.maps.grid import EDGE, MARGIN, Box, Grid
from kanban_app.ui.theme import theme, tokens

LEAST_COLUMN = 156.0
MOST_LINES = 6
CURVES, MOST_CURVES = 136.0, 280.0
_CAPS: Mapping[str, int] = {
    LaneKey.METRICS_OUT: 40, LaneKey.METRICS_IN: 40, LaneKey.QUESTION: 8, LaneKey.QUOTES: 8,
}  # fmt: skip
_STEP = 48


class MapArea(QAbstractScrollArea):
    """Lays a sheet out and scrolls it below heads and names; coordinates of the map and back."""

    # Something was scrolled or laid out anew: what stands over a cell goes with it.
    shifted = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._sheet: Sheet | None = None
        self._opened: frozenset[Place] = frozenset()
        self._grid: Grid | None = None
        self.setFrameShape(QAbstractScrollArea.Shape.NoFrame)
        self.verticalScrollBar().setSingleStep(_STEP)
        self.horizontalScrollBar().setSingleStep(_STEP)
        theme().changed.connect(self.refresh)

    @property
    def sheet(self) -> Sheet | None:
        """Return what is shown."""
        return self._sheet

    @property
    def opened(self) -> frozenset[Place]:
        """Return which columns are open."""
        return self._opened

    @property
    def grid(self) -> Grid | None:
        """Return the cells that are shown."""
        return self._grid

    def set_opened(self, opened: frozenset[Place]) -> None:
        """Open these columns and close all others."""
        self._opened = opened
        self.refresh()

    def refresh(self) -> None:
        """Lay out and paint anew."""
        if self._sheet is None:
            return
        caps = {lane.key: _CAPS.get(lane.key, MOST_LINES) for lane in self._sheet.lanes}
        look = Look(tokens(), self._opened, caps, curves=CURVES, signs=True)
        weights = sum(weight(column, look) for column in self._sheet.columns)
        room = self.viewport().width() - EDGE
        look = replace(look, unit=max(LEAST_COLUMN, room / max(1.0, weights)))
        made = lay_out(self._sheet, room, look)
        spare = self.viewport().height() - made.height
        if spare > 0:
            # A large screen shows the curves larger.
            look = replace(look, curves=min(MOST_CURVES, CURVES + spare))
            made = lay_out(self._sheet, room, look)
        self._grid = Grid(made)
        self._set_ranges(made)
        self.viewport().update()
        self.shifted.emit()

    def area_of(self, box: Box) -> QRect:
        """Return where a cell stands in the viewport, as far as it is not under head and names."""
        area = box.area.translated(-self.offset())
        area.setTop(max(area.top(), self._head() if box.lane else 0.0))
        area.setLeft(max(area.left(), EDGE))
        return area.toAlignedRect()

    def box_at(self, point: QPointF) -> Box | None:
        """Return the cell at a point of the viewport."""
        if self._grid is None or point.x() < EDGE:
            return None
        return self._grid.at(self.inner(point))

    def lane_at(self, point: QPointF) -> Lane | None:
        """Return the row whose name stands at a point of the viewport."""
        if self._grid is None or point.x() >= EDGE or point.y() < self._head():
            return None
        return self._grid.lane_at(self.inner(point).y())

    def inner(self, point: QPointF) -> QPointF:
        """Return the point of the map under a point of the viewport."""
        offset = self.offset()
        y = point.y() if point.y() < self._head() else point.y() + offset.y()
        return QPointF(point.x() + offset.x(), y)

    def offset(self) -> QPointF:
        """Return what is taken from a place in the map to have the one in the viewport."""
        across = self.horizontalScrollBar().value() - MARGIN
        return QPointF(across, self.verticalScrollBar().value())

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.refresh()

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        self.viewport().update()
        self.shifted.emit()

    def _columns(self) -> tuple[Column, ...]:
        return self._sheet.columns if self._sheet else ()

    def _set_ranges(self, made: Layout) -> None:
        view = self.viewport().size()
        across, down = self.horizontalScrollBar(), self.verticalScrollBar()
        across.setRange(0, max(0, round(made.width + MARGIN) - view.width()))
        across.setPageStep(max(1, view.width() - round(EDGE)))
        down.setRange(0, max(0, round(made.height) - view.height()))
        down.setPageStep(max(1, view.height() - round(made.head)))

    def _head(self) -> float:
        return self._grid.layout.head if self._grid else HEAD

    def show_area(self, area: QRectF, *, head: bool = False) -> None:
        """Scroll until a part of the map is in sight, as far as it fits."""
        view, offset = self.viewport().size(), self.offset()
        left = area.left() - NAMES
        across = self.horizontalScrollBar()
        if left < across.value():
            across.setValue(round(left))
        elif area.right() > offset.x() + view.width():
            across.setValue(round(min(left, area.right() + MARGIN - view.width())))
        if head:
            return
        top = area.top() - self._head()
        down = self.verticalScrollBar()
        if top < offset.y():
            down.setValue(round(top))
        elif area.bottom() > offset.y() + view.height():
            down.setValue(round(min(top, area.bottom() - view.height())))
