"""A slider that shows where a stage stands now, and where its goal lies."""

from PySide6.QtCore import QPointF, QRectF, QSignalBlocker, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPolygonF, QWheelEvent
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.theme import colour, tokens
from kanban_app.ui.wheel.panels.values import Range
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.line_slider import LineSlider

_SIDE, _HANDLE, _LINE = 9, 16, 4
_WIDTH, _HEIGHT = 120, 28
_MIDDLE = 13
_STEP, _PAGE = 1, 5


class TrialSlider(LineSlider):
    """Goes through whole numbers; what lies between now and the handle is in accent."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent, QSize(_WIDTH, _HEIGHT), _SIDE)
        self._range = Range(0, 100, None)
        self.setSingleStep(_STEP)
        self.setPageStep(_PAGE)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    def show_range(self, found: Range, value: int | None) -> None:
        """Go from `low` to `high`, standing at `value`; without one nothing can be moved."""
        self._range = found
        with QSignalBlocker(self):
            self.setRange(found.low, found.high)
            self.setValue(found.low if value is None else value)
        self.setEnabled(value is not None)
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, x = tokens(), self.x_of(self.value())
        with painting.painter_for(self) as painter:
            whole = QRectF(_SIDE, _MIDDLE - _LINE / 2, self.width() - 2 * _SIDE, _LINE)
            painting.box(painter, whole, _LINE / 2, t.border_strong)
            if not self.isEnabled():
                return
            self._paint_way(painter, x)
            half = _HANDLE / 2
            handle = QRectF(x - half, _MIDDLE - half, _HANDLE, _HANDLE)
            painting.box(painter, handle, half, t.surface, t.accent)
            painting.box(painter, handle.adjusted(5, 5, -5, -5), half - 5, t.accent)
            if self.hasFocus():
                painting.focus_ring(painter, handle.adjusted(-2, -2, 2, 2), half + 2)

    @override
    def wheelEvent(self, event: QWheelEvent) -> None:
        # The wheel scrolls the panel; a what-if is moved on purpose.
        event.ignore()

    def _paint_way(self, painter: QPainter, x: float) -> None:
        t, found = tokens(), self._range
        if found.now is not None:
            now = self.x_of(found.now)
            left, right = min(now, x), max(now, x)
            way = QRectF(left, _MIDDLE - _LINE / 2, right - left, _LINE)
            painting.box(painter, way, _LINE / 2, t.accent)
            painter.fillRect(QRectF(now - 1, _MIDDLE - 7, 2, 14), colour(t.text))
        if found.goal is not None:
            goal = self.x_of(found.goal)
            tip = QPointF(goal, _MIDDLE + 7)
            corners = (tip, tip + QPointF(-4, 7), tip + QPointF(4, 7))
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(t.accent))
            painter.drawPolygon(QPolygonF(list(corners)))
