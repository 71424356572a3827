"""Effort against effect: what is small and helps much stands at the upper left."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHelpEvent, QMouseEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kanban_app.domain.improvement import MOST, Progress
from kanban_app.ui import formats
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.maps.backlog.row_paint import row_name
from kanban_app.ui.maps.backlog.values import Chosen, Line, StageLine
from kanban_app.ui.theme import SIZE_S, UNIT, colour, font, stage_colour, theme, tokens
from kanban_app.ui.widgets import painting

_LEFT, _BOTTOM, _TOP, _RIGHT = 28, 36, 8, 4
_DOT = 16
_CELL = 20
_STEP = 12
_FIRST_EFFORT, _FIRST_EFFECT = 2, 4


class Matrix(QWidget):
    """A dot per improvement that has both sizes, in the colour of its stage; a click picks it."""

    chosen = Signal(Chosen)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._lines: list[Line] = []
        self._colours: dict[object, str] = {}
        self._picked: object = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_lines(self, stages: Sequence[StageLine], lines: Sequence[Line]) -> None:
        """Show the improvements that are not done and have both sizes."""
        self._colours = {stage.id: stage.colour for stage in stages}
        self._lines = [
            line
            for line in lines
            if line.improvement.effort
            and line.improvement.effect
            and line.improvement.progress is not Progress.DONE
        ]
        self._word()
        self.update()

    def pick(self, line: Line | None) -> None:
        """Mark an improvement."""
        self._picked = line.id if line is not None else None
        self.update()

    def place_of(self, line: Line) -> QPointF:
        """Return the middle of an improvement's dot; those of one cell stand side by side."""
        cell = self._cell(line.improvement.effort, line.improvement.effect)
        size = line.improvement.effort, line.improvement.effect
        same = [
            other.id
            for other in self._lines
            if (other.improvement.effort, other.improvement.effect) == size
        ]
        shift = (same.index(line.id) - (len(same) - 1) / 2) * _STEP
        return cell.center() + QPointF(shift, 0)

    @override
    def sizeHint(self) -> QSize:
        return QSize(280, MOST * _CELL + _BOTTOM + _TOP)

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        line = self._at(event.position())
        if line is not None:
            self.chosen.emit(Chosen(*line.id))

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            line = self._at(QPointF(event.pos()))
            words = plain_tooltip(row_name(line)) if line is not None else ""
            QToolTip.showText(event.globalPos(), words, self)
            return True
        return super().event(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._word()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            self._paint_ground(painter)
            for line in self._lines:
                self._paint_dot(painter, line)
            if not self._lines:
                words = self.tr("What has effort and effect stands here.")
                centre = Qt.AlignmentFlag.AlignHCenter
                painting.text(painter, self._area(), words, font(SIZE_S), tokens().text_2, centre)

    def _word(self) -> None:
        self.setAccessibleName(self.tr("Effort and effect"))
        told = "; ".join(row_name(line) for line in self._lines)
        self.setAccessibleDescription(told)

    def _at(self, where: QPointF) -> Line | None:
        for line in reversed(self._lines):
            off = self.place_of(line) - where
            if abs(off.x()) <= _DOT / 2 and abs(off.y()) <= _DOT / 2:
                return line
        return None

    def _area(self) -> QRectF:
        return QRectF(self.rect()).adjusted(_LEFT, _TOP, -_RIGHT, -_BOTTOM)

    def _cell(self, effort: int, effect: int) -> QRectF:
        area = self._area()
        wide, high = area.width() / MOST, area.height() / MOST
        left, top = area.left() + (effort - 1) * wide, area.top() + (MOST - effect) * high
        return QRectF(left, top, wide, high)

    def _paint_ground(self, painter: QPainter) -> None:
        t, area = tokens(), self._area()
        corner = self._cell(1, MOST).united(self._cell(_FIRST_EFFORT, _FIRST_EFFECT))
        painter.fillRect(corner, colour(t.good_soft))
        painter.setPen(colour(t.border))
        for step in range(MOST + 1):
            x = round(area.left() + step * area.width() / MOST) + 0.5
            y = round(area.top() + step * area.height() / MOST) + 0.5
            painter.drawLine(QPointF(x, area.top()), QPointF(x, area.bottom()))
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
        first = corner.adjusted(UNIT, 0, -UNIT, 0)
        first.setHeight(18)
        painting.text(painter, first, self.tr("do first"), font(SIZE_S), t.good)
        centre = Qt.AlignmentFlag.AlignHCenter
        for size in range(1, MOST + 1):
            below = self._cell(size, 1)
            figure = QRectF(below.left(), below.bottom(), below.width(), 18)
            painting.text(painter, figure, formats.number(size), font(SIZE_S), t.text_2, centre)
            beside = self._cell(1, size)
            figure = QRectF(area.left() - 16, beside.top(), 12, beside.height())
            painting.text(painter, figure, formats.number(size), font(SIZE_S), t.text_2, centre)
        line = QRectF(area.left(), area.bottom() + 16, area.width(), 18)
        painting.text(painter, line, self.tr("Effort"), font(SIZE_S), t.text_2, centre)
        painter.save()
        painter.translate(0, area.center().y())
        painter.rotate(-90)
        upright = QRectF(-area.height() / 2, 0, area.height(), 14)
        painting.text(painter, upright, self.tr("Effect"), font(SIZE_S), t.text_2, centre)
        painter.restore()

    def _paint_dot(self, painter: QPainter, line: Line) -> None:
        t, where = tokens(), self.place_of(line)
        box = QRectF(where.x() - _DOT / 2, where.y() - _DOT / 2, _DOT, _DOT)
        if line.id == self._picked:
            painting.box(painter, box.adjusted(-3, -3, 3, 3), _DOT, t.accent_soft, t.accent)
        shade = stage_colour(self._colours.get(line.stage, t.text_2), dark=t.dark).name()
        running = line.improvement.progress is Progress.RUNNING
        painting.box(painter, box, _DOT / 2, shade if running else t.surface, shade)
        words = str(line.improvement.priority or "")
        ink = t.surface if running else t.text
        centre = Qt.AlignmentFlag.AlignHCenter
        painting.text(painter, box, words, font(SIZE_S, bold=True), ink, centre)
