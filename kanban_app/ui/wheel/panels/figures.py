"""Figures in two columns: name, number with unit, and what it rests on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_M, SIZE_S, UNIT, colour, font, tokens
from kanban_app.ui.wheel.panels.lines import SIDE
from kanban_app.ui.wheel.panels.strokes import wrapped, wrapped_height
from kanban_app.ui.wheel.panels.values import Figure
from kanban_app.ui.widgets import painting

_COLUMNS = 2
_GAP_ACROSS, _GAP_DOWN = SIDE, 3 * UNIT
_LINE, _VALUE, _HEIGHT = 14, 28, 60


class FigureGrid(QWidget):
    """Shows figures two by two; pointing at one tells how it is counted."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._figures: Sequence[Figure] = ()
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Preferred)
        # Reached by Tab, so that a screen reader comes past the numbers.
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)

    @property
    def figures(self) -> Sequence[Figure]:
        """Return what is shown."""
        return self._figures

    def show_figures(self, figures: Sequence[Figure]) -> None:
        """Show these."""
        self._figures = tuple(figures)
        said = (f"{f.name}: {f.value} {f.unit}, {f.detail}".rstrip(", ") for f in figures)
        self.setAccessibleName("; ".join(said))
        self.setVisible(bool(figures))
        self.updateGeometry()
        self.update()

    @override
    def sizeHint(self) -> QSize:
        width = self.width()
        return QSize(2 * _HEIGHT, self.heightForWidth(width))

    @override
    def hasHeightForWidth(self) -> bool:
        return True

    @override
    def heightForWidth(self, width: int) -> int:
        rows = self._rows(self._column_width(width))
        return max(0, sum(rows) + len(rows) * _GAP_DOWN - _GAP_DOWN)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.updateGeometry()

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def event(self, event: QEvent) -> bool:
        if isinstance(event, QHelpEvent) and event.type() is QEvent.Type.ToolTip:
            self._tell(event.pos(), event.globalPos())
            return True
        return super().event(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        with painting.painter_for(self) as painter:
            for place, figure in enumerate(self._figures):
                _paint(painter, self._area(place), figure)
            if self.hasFocus():
                painting.focus_ring(painter, QRectF(self.rect()).adjusted(6, 0, -6, 0), 4)

    def _area(self, place: int) -> QRectF:
        row, column = divmod(place, _COLUMNS)
        width = self._column_width(self.width())
        left = SIDE + column * (width + _GAP_ACROSS)
        heights = self._rows(width)
        return QRectF(left, sum(heights[:row]) + row * _GAP_DOWN, width, heights[row])

    def _column_width(self, width: int) -> float:
        return (width - 2 * SIDE - _GAP_ACROSS) / _COLUMNS

    def _rows(self, width: float) -> list[int]:
        """Return how high the rows are: as the longer of their words at the foot need it."""
        heights = [_LINE + _VALUE + max(18, _words_height(f, width)) for f in self._figures]
        return [max(heights[i : i + _COLUMNS]) for i in range(0, len(heights), _COLUMNS)]

    def _tell(self, at: QPoint, on_screen: QPoint) -> None:
        for place, figure in enumerate(self._figures):
            if self._area(place).contains(QPointF(at)) and figure.tip:
                QToolTip.showText(on_screen, plain_tooltip(figure.tip), self)
                return
        QToolTip.hideText()


def _unit_beside(figure: Figure, width: float) -> bool:
    """Return whether the unit has room beside the number; else it is told below."""
    both = painting.text_width(figure.value, font(SIZE_FIGURE, bold=True)) + UNIT + 1
    return both + painting.text_width(figure.unit, font(SIZE_S)) <= width


def _words(figure: Figure, width: float) -> str:
    """Return what is told below the number."""
    unit = "" if _unit_beside(figure, width) else figure.unit
    return ", ".join(part for part in (unit, figure.detail) if part)


def _words_height(figure: Figure, width: float) -> int:
    return wrapped_height(_words(figure, width), width)


def _paint(painter: QPainter, area: QRectF, figure: Figure) -> None:
    t = tokens()
    top = QRectF(area.left(), area.top(), area.width(), _LINE)
    painting.text(painter, top, figure.name, font(SIZE_S), t.text_2)
    base = area.top() + _LINE + _VALUE - 6
    bold = font(SIZE_FIGURE, bold=True)
    if QFontMetrics(bold).horizontalAdvance(figure.value) > area.width():
        bold = font(SIZE_M, bold=True)
    painter.setFont(bold)
    painter.setPen(colour(t.text))
    painter.drawText(QPointF(area.left(), base), figure.value)
    if _unit_beside(figure, area.width()):
        left = area.left() + QFontMetrics(bold).horizontalAdvance(figure.value) + UNIT + 1
        small = font(SIZE_S)
        painter.setFont(small)
        painter.setPen(colour(t.text_2))
        painter.drawText(QPointF(left, base), figure.unit)
    low = area.adjusted(0, _LINE + _VALUE, 0, 0)
    wrapped(painter, low, _words(figure, area.width()), t.text_2)
