"""Demand by asking price as steps: how many profiles reach 80 points, today's price dashed."""

from collections.abc import Sequence

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.domain.match_demand import Demand, steps_of
from kanban_app.ui import formats
from kanban_app.ui.theme import SIZE_S, UNIT, colour, font, theme, tokens
from kanban_app.ui.widgets import painting

_HEIGHT = 152
_LEFT, _RIGHT, _TOP, _BOTTOM = 32, 8, 20, 22
_SPREAD = 0.10
_TICKS = 4
_LINES = 3
_EURO = 100


class MatchChart(QWidget):
    """Paints the steps from a tenth below to a tenth above the present price."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._demand = Demand(())
        self._price = 0
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_demand(self, demand: Demand, price_cents: int) -> None:
        """Show the demand around a price."""
        self._demand, self._price = demand, price_cents
        self.setAccessibleName(self.tr("Price and demand"))
        self.setAccessibleDescription(
            "; ".join(
                f"{formats.money(price)}: {formats.number(count)}"
                for price, count in steps_of(demand, *self._range())
            )
        )
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(480, _HEIGHT)

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(320, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._price <= 0:
            return
        steps = steps_of(self._demand, *self._range())
        most = max(count for _, count in steps)
        top = max(1, -(-most // _LINES)) * _LINES if most > 1 else max(1, most)
        with painting.painter_for(self) as painter:
            self._paint_frame(painter, top, max(1, top // _LINES))
            self._paint_steps(painter, steps, top)
            self._paint_today(painter, top)

    def _range(self) -> tuple[int, int]:
        return round(self._price * (1 - _SPREAD)), round(self._price * (1 + _SPREAD))

    def _plot(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    def _x(self, price: float) -> float:
        low, high = self._range()
        return self._plot().left() + (price - low) / (high - low) * self._plot().width()

    def _y(self, count: float, top: int) -> float:
        return self._plot().bottom() - count / top * self._plot().height()

    def _paint_frame(self, painter: QPainter, top: int, step: int) -> None:
        t, face, plot = tokens(), font(SIZE_S), self._plot()
        for count in range(0, top + 1, step):
            y = self._y(count, top)
            ink = t.border if count else t.border_strong
            painter.fillRect(QRectF(plot.left(), round(y), plot.width(), 1), colour(ink))
            area = QRectF(0, y - 8, _LEFT - 2 * UNIT, 16)
            right = Qt.AlignmentFlag.AlignRight
            painting.text(painter, area, formats.number(count), face, t.text_3, right)
        low, high = self._range()
        room = plot.width() / _TICKS
        for tick in range(_TICKS + 1):
            price = low + (high - low) * tick / _TICKS
            words = formats.number(round(price / _EURO))
            middle = min(max(self._x(price), room / 2), self.width() - _RIGHT - room / 2)
            flag = Qt.AlignmentFlag.AlignHCenter
            if tick == 0:
                middle, flag = plot.left() + room / 2, Qt.AlignmentFlag.AlignLeft
            elif tick == _TICKS:
                flag = Qt.AlignmentFlag.AlignRight
            area = QRectF(middle - room / 2, plot.bottom() + UNIT, room, 16)
            painting.text(painter, area, words, face, t.text_3, flag)

    def _paint_steps(self, painter: QPainter, steps: Sequence[tuple[int, int]], top: int) -> None:
        line = QPolygonF()
        before: float | None = None
        _, high = self._range()
        for price, count in steps:
            x, y = self._x(price), self._y(count, top)
            if before is not None:
                line.append(QPointF(x, before))
            line.append(QPointF(x, y))
            before = y
        line.append(QPointF(self._x(high), before or 0.0))
        painter.setPen(QPen(colour(tokens().accent), 2))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(line)

    def _paint_today(self, painter: QPainter, top: int) -> None:
        t, plot = tokens(), self._plot()
        x, count = self._x(self._price), self._demand.at(self._price)
        pen = QPen(colour(t.text_2), 1)
        pen.setDashPattern([3, 3])
        painter.setPen(pen)
        painter.drawLine(QPointF(x, plot.top() - UNIT), QPointF(x, plot.bottom()))
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(colour(t.accent))
        painter.drawEllipse(QPointF(x, self._y(count, top)), 4, 4)
        words = self.tr("today %s: %s") % (formats.money(self._price), formats.number(count))
        area = QRectF(x + 2 * UNIT, 0, plot.right() - x, 16)
        painting.text(painter, area, words, font(SIZE_S, bold=True), t.text)
