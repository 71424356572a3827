"""Figures in two columns: name, number with unit, and what it rests on."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QPoint, QPointF, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QHelpEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QToolTip, QWidget
from typing_extensions import override

from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import SIZE_FIGURE, SIZE_M, SIZE_S, UNIT, colour, font, tokens
from kanban_app.ui.wheel.panels.lines import SIDE
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
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
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
        rows = (len(self._figures) + _COLUMNS - 1) // _COLUMNS
        return QSize(2 * _HEIGHT, max(0, rows * (_HEIGHT + _GAP_DOWN) - _GAP_DOWN))

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
        width = (self.width() - 2 * SIDE - _GAP_ACROSS) / _COLUMNS
        left = SIDE + column * (width + _GAP_ACROSS)
        return QRectF(left, row * (_HEIGHT + _GAP_DOWN), width, _HEIGHT)

    def _tell(self, at: QPoint, on_screen: QPoint) -> None:
        for place, figure in enumerate(self._figures):
            if self._area(place).contains(QPointF(at)) and figure.tip:
                QToolTip.showText(on_screen, plain_tooltip(figure.tip), self)
                return
        QToolTip.hideText()


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
    if figure.unit:
        left = area.left() + QFontMetrics(bold).horizontalAdvance(figure.value) + UNIT + 1
        small = font(SIZE_S)
        painter.setFont(small)
        painter.setPen(colour(t.text_2))
        room = int(area.right() - left)
        words = QFontMetrics(small).elidedText(figure.unit, Qt.TextElideMode.ElideRight, room)
        painter.drawText(QPointF(left, base), words)
    low = QRectF(area.left(), area.top() + _LINE + _VALUE, area.width(), 16)
    painting.text(painter, low, figure.detail, font(SIZE_S), t.text_2)
