"""The map on the screen: heads of the columns and names of the rows stay, the rest scrolls."""

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QContextMenuEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from kanban_app.domain.map_lanes import Lane
from kanban_app.domain.map_sheet import Place, Sheet
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.maps.area import MapArea
from kanban_app.ui.maps.grid import Box, Grid, Spot, openable
from kanban_app.ui.maps.lane_drag import LaneDrag
from kanban_app.ui.maps.picture import MapPicture
from kanban_app.ui.maps.requests import LaneMove
from kanban_app.ui.maps.screen_paint import Marks, paint_marks
from kanban_app.ui.maps.signs import Deed, deed_at, opener_of
from kanban_app.ui.maps.spoken import cell_text
from kanban_app.ui.maps.tips import tip_of
from kanban_app.ui.theme import UNIT
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.auto_scroll import AutoScroll

_ARROWS = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_EDIT = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_OPEN = (Qt.Key.Key_Plus, Qt.Key.Key_Minus, Qt.Key.Key_Space)


class MapView(MapArea):
    """Shows a sheet; tells which cell is to be edited, opened or asked about."""

    edit_wanted = Signal(Box)
    # What clients said there is wanted: their quotes were clicked, or a point of the curves.
    quotes_wanted = Signal(Box)
    menu_wanted = Signal(Box, QPoint)
    lane_menu_wanted = Signal(Lane, QPoint)
    lane_moved = Signal(LaneMove)
    toggled = Signal(Place)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._spot: Spot | None = None
        self._hovered: Spot | None = None
        self._x = 0.0
        self._drag = LaneDrag()
        self._scroll = AutoScroll(self.verticalScrollBar(), self)
        self._picture = MapPicture()
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.viewport().setMouseTracking(True)

    @property
    def current(self) -> Box | None:
        """Return the cell that has the keyboard."""
        return self._grid.find(self._spot) if self._grid else None

    def show_sheet(self, sheet: Sheet) -> None:
        """Show a map; the cell that has the keyboard and what is scrolled stay."""
        other = self._sheet is None or self._sheet.journey != sheet.journey
        self._sheet = sheet
        self._opened &= openable(sheet.columns)
        if other:
            self._spot = self._hovered = None
        self.refresh()
        if other:
            self.verticalScrollBar().setValue(0)
            self.horizontalScrollBar().setValue(0)

    def toggle(self, place: Place) -> None:
        """Open a column, or close it."""
        if place not in openable(self._columns()):
            return
        self.set_opened(self._opened ^ {place})
        box = self._grid.find(Spot("", Place(place.stage))) if self._grid else None
        if box is not None:
            self.show_area(box.area, head=True)
        self.toggled.emit(place)

    def go_to(self, box: Box) -> None:
        """Give a cell the keyboard and scroll to it."""
        self._spot = box.spot
        self.show_area(box.area, head=box.lane is None)
        self._tell_current()
        self.viewport().update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._pressed(event):
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if self._grid is not None and self.current is None and self._grid.first is not None:
            self._spot = self._grid.first.spot
        self._tell_current()
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        lane = self.lane_at(point)
        if lane is not None and event.button() is Qt.MouseButton.LeftButton:
            self._drag.begin(lane, point.y())
            return
        box = self.box_at(point)
        if box is None:
            return
        left = event.button() is Qt.MouseButton.LeftButton
        if left and self._deed_at(box, point) is Deed.OPEN:
            self._enter(box)
            return
        self._spot = box.spot
        self._x = self.inner(point).x()
        self._tell_current()
        self.viewport().update()

    @override
    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        box = self.box_at(event.position())
        # The first click on a name has opened or closed it.
        if box is not None and self._deed_at(box, event.position()) is not Deed.OPEN:
            self._enter(box)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        point = event.position()
        if self._grid is not None and self._drag.move(point.y(), self._grid, self.offset().y()):
            head = round(self._head())
            self._scroll.follow(round(point.y()) - head, self.viewport().height() - head)
            self.viewport().setCursor(Qt.CursorShape.ClosedHandCursor)
            self.viewport().update()
            return
        box = self.box_at(point)
        lane = self.lane_at(point)
        self._point_at(box, lane, point)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        moved = self._drag.end()
        self._scroll.stop()
        self.viewport().unsetCursor()
        self.viewport().update()
        if moved is not None:
            self.lane_moved.emit(moved)
        box = self.box_at(event.position())
        if box is None or self._spot != box.spot or event.button() is not Qt.MouseButton.LeftButton:
            return
        deed = self._deed_at(box, event.position())
        if deed is Deed.PLAN:
            self.edit_wanted.emit(box)
        elif deed is Deed.QUOTES:
            self.quotes_wanted.emit(box)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._hovered = None
        self.viewport().update()
        super().leaveEvent(event)

    @override
    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        if self._grid is not None:
            self._drag.scroll(self._grid, self.offset().y())

    @override
    def contextMenuEvent(self, event: QContextMenuEvent) -> None:
        if event.reason() is QContextMenuEvent.Reason.Keyboard:
            box = self.current
            if box is not None:
                corner = self.area_of(box).topLeft() + QPoint(2 * UNIT, 4 * UNIT)
                self.menu_wanted.emit(box, self.viewport().mapToGlobal(corner))
            return
        point = QPointF(event.pos())
        lane, box = self.lane_at(point), self.box_at(point)
        if lane is not None:
            self.lane_menu_wanted.emit(lane, event.globalPos())
        elif box is not None:
            self._spot = box.spot
            self.viewport().update()
            self.menu_wanted.emit(box, event.globalPos())

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ToolTip and isinstance(event, QHelpEvent):
            self._tip(event)
            return True
        return super().viewportEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._grid is None:
            return
        grid, offset, whole = self._grid, self.offset(), QRectF(self.viewport().rect())
        current = self.current if self.hasFocus() else None
        marks = Marks(grid.find(self._hovered), current, self._drag.line(grid))
        with painting.painter_for(self.viewport()) as painter:
            ratio = self.devicePixelRatioF()
            painter.drawPixmap(0, 0, self._picture.of(grid, offset, whole, ratio))
            paint_marks(painter, whole, grid, offset, marks)

    def _pressed(self, event: QKeyEvent) -> bool:
        box, grid = self.current, self._grid
        if grid is None or box is None:
            return False
        alt = bool(event.modifiers() & Qt.KeyboardModifier.AltModifier)
        key = Qt.Key(event.key())
        if alt and key in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            self._move_lane(box, -1 if key == Qt.Key.Key_Up else 1)
        elif key in _ARROWS:
            self._walk(grid, box, *_ARROWS[key])
        elif key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._walk(grid, box, -len(grid.rows[0]) * 9 if key == Qt.Key.Key_Home else 999, 0)
        elif key in _OPEN:
            self.toggle(Place(box.column.place.stage))
        elif key in _EDIT:
            self._enter(box)
        else:
            return False
        return True

    def _enter(self, box: Box) -> None:
        if box.lane is not None:
            self.edit_wanted.emit(box)
        elif self._grid is not None and (sign := opener_of(box, self._grid.layout)) is not None:
            self.toggle(sign.place)

    def _walk(self, grid: Grid, box: Box, across: int, down: int) -> None:
        if across:
            found = grid.beside(box, across)
            self._x = found.area.center().x()
        else:
            if not box.area.left() <= self._x <= box.area.right():
                self._x = box.area.center().x()
            found = grid.below(box, down, self._x)
        self.go_to(found)

    def _move_lane(self, box: Box, step: int) -> None:
        if box.lane is None or self._sheet is None:
            return
        keys = [lane.key for lane in self._sheet.shown]
        place = keys.index(box.lane.key) + step
        if 0 <= place < len(keys):
            behind = place + 1 if step > 0 else place
            before = keys[behind] if behind < len(keys) else None
            self.lane_moved.emit(LaneMove(box.lane.key, before))

    def _point_at(self, box: Box | None, lane: Lane | None, point: QPointF) -> None:
        spot = box.spot if box else None
        if spot != self._hovered:
            self._hovered = spot
            self.viewport().update()
        if box is not None and self._deed_at(box, point) is not None:
            self.viewport().setCursor(Qt.CursorShape.PointingHandCursor)
        elif lane is not None:
            self.viewport().setCursor(Qt.CursorShape.OpenHandCursor)
        else:
            self.viewport().unsetCursor()

    def _tip(self, event: QHelpEvent) -> None:
        box, grid = self.box_at(QPointF(event.pos())), self._grid
        text = tip_of(self._sheet, grid, box) if box and grid and self._sheet else ""
        QToolTip.showText(event.globalPos(), plain_tooltip(text), self.viewport())

    def _tell_current(self) -> None:
        """Say to screen readers what stands in the cell."""
        box = self.current
        if box is None or self._sheet is None:
            return
        text = cell_text(self._sheet, box)
        if text != self.accessibleName():
            self.setAccessibleName(text)
            QAccessible.updateAccessibility(QAccessibleEvent(self, QAccessible.Event.NameChanged))

    def _deed_at(self, box: Box, point: QPointF) -> Deed | None:
        return deed_at(box, self.inner(point), self._grid.layout) if self._grid else None
