"""The small run chart of a done improvement: limits of before, drawn on to what came after."""

from PySide6.QtCore import QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen, QPolygonF
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.analytics.experiment import Experiment, Point
from kanban_app.domain.improvement import Measure
from kanban_app.ui.maps.backlog.words import measure_name, saying, value_text
from kanban_app.ui.theme import SIZE_S, UNIT, colour, font, theme, tokens
from kanban_app.ui.widgets import painting

_HEIGHT, _FOOT, _TOP = 116, 20, 8
_GAP = 24
_DOT = 2.5
_MOST_DOTS = 60


class RunChart(QWidget):
    """Before at the left, the time of the change as a gap, after at the right."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._found: Experiment | None = None
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        theme().changed.connect(self.update)

    def show_experiment(self, found: Experiment) -> None:
        """Show what came of an improvement."""
        self._found = found
        words = saying(found)
        self.setAccessibleName(f"{measure_name(found.measure)}: {words.short}")
        self.setAccessibleDescription(words.sentence)
        self.update()

    @override
    def sizeHint(self) -> QSize:
        return QSize(240, _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._found is None:
            return
        with painting.painter_for(self) as painter:
            _Drawing(painter, QRectF(self.rect()), self._found).draw(
                self.tr("before"), self.tr("after")
            )


class _Drawing:
    """One painting of the chart."""

    def __init__(self, painter: QPainter, rect: QRectF, found: Experiment) -> None:
        self._painter, self._found = painter, found
        self._top = _highest(found)
        labels = [value_text(found.measure, v) for v in (0.0, self._top)]
        wide = max(painting.text_width(label, font(SIZE_S)) for label in labels)
        self._area = rect.adjusted(wide + UNIT, _TOP, -UNIT, -_FOOT)
        count = max(2, len(found.before) + max(len(found.after), 2))
        self._step = (self._area.width() - _GAP) / count
        self._split = self._area.left() + self._step * max(1, len(found.before))

    def draw(self, before: str, after: str) -> None:
        """Draw axes, limits, both runs and their names."""
        self._draw_frame(before, after)
        if self._found.limits is not None:
            self._draw_limits()
        left = self._area.left() + self._step / 2
        self._draw_run(self._found.before, left, ())
        right = self._split + _GAP + self._step / 2
        self._draw_run(self._found.after, right, [s.place for s in self._found.signals])

    def _news(self) -> str:
        t, better = tokens(), self._found.better
        # A point beyond the limits says nothing by itself: only a verdict has a tone.
        return t.accent if better is None else t.good if better else t.bad

    def _y(self, value: float) -> float:
        return self._area.bottom() - self._area.height() * min(1.0, value / self._top)

    def _draw_frame(self, before: str, after: str) -> None:
        t, painter, area = tokens(), self._painter, self._area
        gap = QRectF(self._split, area.top(), _GAP, area.height())
        painter.fillRect(gap, colour(t.surface_2))
        painter.setPen(colour(t.border))
        for value in (0.0, self._top):
            y = round(self._y(value)) + 0.5
            painter.drawLine(QPointF(area.left(), y), QPointF(area.right(), y))
            room = QRectF(0, y - 8, area.left() - UNIT, 16)
            words = value_text(self._found.measure, value)
            right = Qt.AlignmentFlag.AlignRight
            painting.text(painter, room, words, font(SIZE_S), t.text_2, right)
        foot = area.bottom() + 2
        left = QRectF(area.left(), foot, self._split - area.left(), _FOOT - 2)
        painting.text(painter, left, before, font(SIZE_S), t.text_2)
        rest = QRectF(gap.right(), foot, area.right() - gap.right(), _FOOT - 2)
        painting.text(painter, rest, after, font(SIZE_S), t.text_2)

    def _draw_limits(self) -> None:
        t, painter, found = tokens(), self._painter, self._found
        assert found.limits is not None
        painter.setPen(QPen(colour(t.text_2), 1))
        middle = self._y(found.limits.mean)
        painter.drawLine(QPointF(self._area.left(), middle), QPointF(self._area.right(), middle))
        painter.setPen(QPen(colour(t.text_2), 1, Qt.PenStyle.DashLine))
        right = self._split + _GAP
        for points, left in ((found.before, self._area.left()), (found.after, right)):
            # Every week of a share has limits of its own; the others have the same ones all along.
            for name in ("lower", "upper"):
                steps = QPolygonF()
                for place, point in enumerate(points):
                    y = self._y(getattr(point, name) or 0.0)
                    x = left + place * self._step
                    steps.append([QPointF(x, y), QPointF(x + self._step, y)])
                painter.drawPolyline(steps)

    def _draw_run(self, points: tuple[Point, ...], left: float, signals: object) -> None:
        t, painter = tokens(), self._painter
        places = [QPointF(left + n * self._step, self._y(p.value)) for n, p in enumerate(points)]
        painter.setPen(QPen(colour(t.accent), 1.5))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawPolyline(QPolygonF(places))
        if len(points) > _MOST_DOTS:
            return
        assert isinstance(signals, list | tuple)
        for place, where in enumerate(places):
            news = place in signals
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(colour(self._news() if news else t.accent))
            if news:
                # Shape, not colour alone, says which points lie beyond the limits.
                square = QRectF(where.x() - 4, where.y() - 4, 8, 8)
                painter.drawRect(square)
            else:
                painter.drawEllipse(where, _DOT, _DOT)


def _highest(found: Experiment) -> float:
    if found.measure is Measure.CONVERSION:
        return 1.0
    values = [p.value for p in (*found.before, *found.after)]
    upper = found.limits.upper if found.limits is not None else 0.0
    return max([upper, *values, 1.0]) * 1.05
