"""The legend: solid, outlined and hatched, so that it never depends on a colour alone."""

from PySide6.QtCore import QEvent, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget
from typing_extensions import override

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.ui.charts import paint
from kanban_app.ui.theme import SIZE_S, UNIT, colour, font, tokens
from kanban_app.ui.widgets import painting

_HEIGHT = 24
_GAP, _SPACE, _WIDE = 6, 12, 24
_ADVANCED, _LOST, _UNDECIDED, _INTERVAL, _BARS = "advanced", "lost", "undecided", "interval", "bars"
_GOAL = "goal"
_WIDTHS = {_BARS: 20, _INTERVAL: 20}
_SWATCH = 14


class Legend(QWidget):
    """Says what the marks of the charts stand for."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._unit = PeriodUnit.WEEK
        self._brief = self._goals = False
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_unit(self, unit: PeriodUnit) -> None:
        """Speak of weeks or of months."""
        if unit is not self._unit:
            self._unit = unit
            self.updateGeometry()
            self.update()

    def show_goals(self, *, shown: bool) -> None:
        """Say what the mark of a goal is, where there is any."""
        if shown is not self._goals:
            self._goals = shown
            self.updateGeometry()
            self.update()

    def fit(self, room: int) -> bool:
        """Say as much as `room` pixels hold, and return whether that is anything."""
        brief = room < self._width(self._all())
        if brief is not self._brief:
            self._brief = brief
            self.updateGeometry()
            self.update()
        return self.sizeHint().width() <= room

    @override
    def sizeHint(self) -> QSize:
        return QSize(self._width(self._entries()), _HEIGHT)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            left = 0.0
            for kind, text in self._entries():
                width = _WIDTHS.get(kind, _SWATCH)
                _paint_swatch(painter, kind, QRectF(left, (_HEIGHT - 10) / 2, width, 10))
                left += width + _GAP
                room = painting.text_width(text, font(SIZE_S))
                line = QRectF(left, 0, room, _HEIGHT)
                painting.text(painter, line, text, font(SIZE_S), tokens().text_2)
                left += room + (_WIDE * 2 if kind == _BARS else _SPACE)
                if kind == _BARS:
                    rule = QRectF(left - _WIDE, 2, 1, _HEIGHT - UNIT)
                    painter.fillRect(rule, colour(tokens().border))

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.updateGeometry()
            self.update()
        super().changeEvent(event)

    def _entries(self) -> list[tuple[str, str]]:
        # The bars explain themselves best, and the longest words are theirs.
        return self._all()[1:] if self._brief else self._all()

    def _width(self, entries: list[tuple[str, str]]) -> int:
        marks = sum(_WIDTHS.get(kind, _SWATCH) + _GAP for kind, _ in entries)
        words = sum(painting.text_width(text, font(SIZE_S)) for _, text in entries)
        wide = 2 * _WIDE if entries[0][0] == _BARS else 0
        return marks + words + (len(entries) - 1) * _SPACE + wide

    def _all(self) -> list[tuple[str, str]]:
        weekly = self._unit is PeriodUnit.WEEK
        bars = (
            self.tr("Leaving per week, the running one hatched")
            if weekly
            else self.tr("Leaving per month, the running one hatched")
        )
        goal = [(_GOAL, self.tr("your goal"))] if self._goals else []
        return [
            (_BARS, bars),
            (_ADVANCED, self.tr("moved on")),
            (_LOST, self.tr("lost")),
            (_UNDECIDED, self.tr("undecided")),
            (_INTERVAL, self.tr("95 % interval")),
            *goal,
        ]


def _paint_swatch(painter: QPainter, kind: str, rect: QRectF) -> None:
    t = tokens()
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(colour(t.text_2))
    if kind == _BARS:
        painter.drawRoundedRect(QRectF(rect.left(), rect.top() + 1, 8, 9), 1, 1)
        running = QRectF(rect.left() + 11, rect.top() + 4, 8, 6)
        paint.paint_hatched(painter, running, colour(t.text_2), colour(t.text_2), t)
    elif kind == _ADVANCED:
        painter.drawRoundedRect(rect, 2, 2)
    elif kind == _LOST:
        painter.setPen(colour(t.text_3))
        painter.setBrush(colour(t.border_strong))
        painter.drawRect(rect.adjusted(0.5, 0.5, -0.5, -0.5))
    elif kind == _UNDECIDED:
        paint.paint_hatched(painter, rect, colour(t.border_strong), colour(t.border_strong), t)
    elif kind == _GOAL:
        paint.paint_goal(painter, rect, 0.5, t)
    else:
        centre = QPointF(rect.center().x(), rect.center().y())
        paint.paint_interval(painter, centre, rect.left() + 1, rect.right() - 1, t)
