"""The drawing of the panel: one pyqtgraph plot whose x axis is the board's columns in pixels."""

from functools import partial

import pyqtgraph as pg
from PySide6.QtCore import QEvent, QPoint, QPointF, QRect, QRectF, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleEvent,
    QFocusEvent,
    QHelpEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QGraphicsItem, QToolTip, QWidget
from typing_extensions import override

from kanban_app.ui import theme
from kanban_app.ui.charts import geometry, layers, paint, wording
from kanban_app.ui.charts.cells import BarClicked, Scale
from kanban_app.ui.charts.geometry import Placed, Target
from kanban_app.ui.charts.layers import Drawing, Layer, Pointer

_WALK = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}
_CLICK_KEYS = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space)


class ChartView(pg.GraphicsView):  # type: ignore[misc]  # pyqtgraph has no types
    """Shows the cells, explains what is pointed at, and tells what was clicked."""

    bar_clicked = Signal(BarClicked)
    resized = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, useOpenGL=False)
        self._drawing = Drawing()
        self._scroll_x = 0.0
        self._pressed: Target | None = None
        self._pointer = Pointer()
        self._plot = _pixel_plot()
        self.setCentralItem(self._plot)
        self._layers = [
            Layer(layers.paint_labels, by_cell=True),
            Layer(layers.paint_bars, by_cell=True),
            Layer(layers.paint_conversions, by_cell=True),
            Layer(partial(_paint_gutter, self), 1.0),
            Layer(self._pointer, 2.0),
        ]
        for layer in self._layers:
            self._plot.addItem(layer)
        self._dress()
        theme.theme().changed.connect(self._dress)

    def show_drawing(self, drawing: Drawing) -> None:
        """Show these cells; what the keyboard stood on stays if it still exists."""
        if drawing == self._drawing:
            return
        self._drawing = drawing
        focused = self._pointer.focused
        if focused is not None and focused not in self._targets(focused.index):
            self._pointer.focused = None
        self._pointer.hovered = None
        self._hand_out()
        self._describe()

    def set_scroll_x(self, x: float) -> None:
        """Scroll with the board, `x` in pixels."""
        if x != self._scroll_x:
            self._scroll_x = x
            self._set_range()
            self._hand_out()

    @property
    def scroll_x(self) -> float:
        """Return how far the board is scrolled, in pixels."""
        return self._scroll_x

    def target_at(self, at: QPoint) -> Target | None:
        """Return what lies under a point of the viewport."""
        if self._drawing.scale is None:
            return None
        point = QPointF(at.x() + self._scroll_x, at.y())
        return geometry.hit(list(self._drawing.placed), self._drawing.scale, point)

    def rect_of(self, target: Target) -> QRectF:
        """Return where a target is drawn, in pixels of the viewport."""
        placed = self._drawing.placed[target.index]
        assert self._drawing.scale is not None
        rect = geometry.target_rect(placed, self._drawing.scale, target)
        return rect.translated(-self._scroll_x, 0)

    def lines_for(self, target: Target) -> list[str]:
        """Return heading, numbers and definition of a target."""
        assert self._drawing.scale is not None
        cell = self._drawing.placed[target.index].cell
        return wording.target_lines(cell, self._drawing.scale, target, strict=self._drawing.strict)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        # The scene is left out on purpose: hit testing is plain arithmetic on the cells.
        target = self.target_at(event.position().toPoint())
        if target != self._pointer.hovered:
            self._pointer.hovered = target
            self._layers[-1].update()
            self._show_tip(target, event.globalPosition().toPoint())
        can_click = target is not None and self._count(target) > 0
        shape = Qt.CursorShape.PointingHandCursor if can_click else Qt.CursorShape.ArrowCursor
        self.viewport().setCursor(shape)

    @override
    def viewportEvent(self, event: QEvent) -> bool:
        # The scene would take the tooltip away again: it knows nothing of our cells.
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._show_tip(self.target_at(event.pos()), event.globalPos())
            return True
        return bool(super().viewportEvent(event))

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        if event.button() is Qt.MouseButton.LeftButton:
            self._pressed = self.target_at(event.position().toPoint())

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        pressed, self._pressed = self._pressed, None
        target = self.target_at(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and target and target == pressed:
            self._click(target)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        event.ignore()

    @override
    def leaveEvent(self, event: QEvent) -> None:
        self._pointer.hovered = None
        self._layers[-1].update()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _WALK and self._drawing.placed:
            self._walk(*_WALK[key])
        elif key in _CLICK_KEYS and self._pointer.focused is not None:
            self._click(self._pointer.focused)
        else:
            event.ignore()

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        by_keyboard = event.reason() in (
            Qt.FocusReason.TabFocusReason,
            Qt.FocusReason.BacktabFocusReason,
        )
        if by_keyboard and self._pointer.focused is None and self._drawing.placed:
            self._stand_on(self._targets(0)[0])

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self._pointer.focused = None
        self._layers[-1].update()

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if hasattr(self, "_layers"):  # pyqtgraph resizes within its own constructor
            self._set_range()
            self._hand_out()
            self.resized.emit()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            # Words are made while painting: the same drawing reads differently now.
            self._describe()
            for layer in self._layers:
                layer.update()

    def _walk(self, across: int, down: int) -> None:
        here = self._pointer.focused
        if here is None:
            self._stand_on(self._targets(0)[0])
            return
        index = min(max(here.index + across, 0), len(self._drawing.placed) - 1)
        order = self._targets(here.index)
        place = min(max(order.index(here) + down, 0), len(order) - 1)
        targets = self._targets(index)
        self._stand_on(targets[min(place, len(targets) - 1)])

    def _stand_on(self, target: Target) -> None:
        self._pointer.focused = target
        self._layers[-1].update()
        self._describe()
        QAccessible.updateAccessibility(
            QAccessibleEvent(self, QAccessible.Event.DescriptionChanged)
        )
        corner = self.rect_of(target).topRight().toPoint()
        self._show_tip(target, self.viewport().mapToGlobal(corner))

    def _click(self, target: Target) -> None:
        if not self._count(target):
            return
        cell = self._drawing.placed[target.index].cell
        bar = self.rect_of(target).toAlignedRect()
        where = QRect(self.viewport().mapToGlobal(bar.topLeft()), bar.size())
        self.bar_clicked.emit(
            BarClicked(cell.journey_id, cell.stage_id, target.period, target.segment, where)
        )

    def _count(self, target: Target) -> int:
        return self._drawing.placed[target.index].cell.count(target.segment, target.period)

    def _targets(self, index: int) -> list[Target]:
        scale, placed = self._drawing.scale, self._drawing.placed
        if scale is None or index >= len(placed):
            return []
        return geometry.targets_of(placed[index], scale, index)

    def _show_tip(self, target: Target | None, at: QPoint) -> None:
        if target is None:
            QToolTip.hideText()
        else:
            QToolTip.showText(at, wording.tooltip(self.lines_for(target)), self.viewport())

    def _describe(self) -> None:
        scale = self._drawing.scale
        if scale is None:
            self.setAccessibleDescription("")
            return
        if self._pointer.focused is not None:
            text = ". ".join(self.lines_for(self._pointer.focused))
        else:
            text = ". ".join(wording.cell_sentence(p.cell, scale) for p in self._drawing.placed)
        self.setAccessibleDescription(text)

    def _hand_out(self) -> None:
        bounds = QRectF(self._scroll_x, 0, self.width(), self.height())
        for layer in self._layers:
            layer.show_drawing(self._drawing, bounds)

    def _set_range(self) -> None:
        self._plot.setRange(
            xRange=(self._scroll_x, self._scroll_x + max(1, self.width())),
            yRange=(0, max(1, self.height())),
            padding=0,
        )

    def _dress(self) -> None:
        self.setBackground(theme.tokens().surface)
        for layer in self._layers:
            layer.update()


def _pixel_plot() -> pg.ViewBox:
    """Return a plot in which one unit is one pixel.

    Not a whole PlotItem: its axes, buttons and about a hundred hidden option widgets would be
    made, kept and restyled for nothing.
    """
    plot = pg.ViewBox(enableMouse=False, enableMenu=False, invertY=True, defaultPadding=0)
    plot.disableAutoRange()
    # It fills the view anyhow, and below a clipping item Qt repaints everything for each change.
    plot.setFlag(QGraphicsItem.GraphicsItemFlag.ItemClipsChildrenToShape, enabled=False)
    return plot


def _paint_gutter(
    view: ChartView, painter: QPainter, placed: tuple[Placed, ...], scale: Scale
) -> None:
    """Keep the scale readable at the left edge while the cells scroll under it."""
    if not placed or not placed[0].plot:
        return
    tokens = theme.tokens()
    row = placed[0].throughput
    left = view.scroll_x
    if placed[0].x < left + geometry.GUTTER:
        strip = QRectF(left, row.top() - 8, geometry.GUTTER, row.height() - geometry.PERIODS + 15)
        painter.fillRect(strip, theme.colour(tokens.surface))
    paint.paint_axis(painter, row, scale, tokens, left)
