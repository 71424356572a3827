"""Hangs the cards side by side: as many as fit, three rows high where the window allows."""

from collections.abc import Sequence

from PySide6.QtCore import QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QScrollArea, QWidget
from typing_extensions import override

from kanban_app.ui.analytics.card import LEAST_HEIGHT, ChartCard
from kanban_app.ui.analytics.figures import HEIGHT as STRIP
from kanban_app.ui.analytics.figures import FigureStrip
from kanban_app.ui.theme import UNIT

GAP, SIDE = 3 * UNIT, 4 * UNIT
_BREAKS = ((760, 1), (1180, 2), (1900, 3), (2700, 4))
_MOST = 5
_ROWS = 3
_HIGHEST = 340


def columns_for(width: int) -> int:
    """Return how many columns a main area of this width has."""
    return next((count for below, count in _BREAKS if width < below), _MOST)


class Wall(QScrollArea):
    """Scrolls the strip of figures and the cards."""

    def __init__(self, strip: FigureStrip, cards: Sequence[ChartCard]) -> None:
        super().__init__()
        self._strip = strip
        self._cards = list(cards)
        self._first: ChartCard | None = None
        self._inner = QWidget()
        self._inner.setObjectName("wall")
        strip.setParent(self._inner)
        for card in cards:
            card.setParent(self._inner)
        self.setFrameShape(QScrollArea.Shape.NoFrame)
        self.setWidget(self._inner)
        self.setWidgetResizable(False)
        self.setStyleSheet("QScrollArea, #wall { background: transparent; }")
        self.verticalScrollBar().setSingleStep(8 * UNIT)

    def set_first(self, card: ChartCard | None) -> None:
        """Hang a card in the first place, or all where they belong."""
        if card is not self._first:
            self._first = card
            self.arrange()
            if card is not None:
                self.verticalScrollBar().setValue(0)

    def arrange(self) -> None:
        """Place everything for the present size."""
        width = self.viewport().width()
        columns = columns_for(width)
        wide = (width - 2 * SIDE - (columns - 1) * GAP) / columns
        room = self.viewport().height() - STRIP - (_ROWS + 2) * GAP
        high = min(_HIGHEST, max(LEAST_HEIGHT, room // _ROWS))
        self._strip.setGeometry(SIDE, GAP, width - 2 * SIDE, STRIP)
        top, column, lowest = 2 * GAP + STRIP, 0, 0
        for card in self._order():
            span = min(card.picture.span, columns)
            if column + span > columns:
                top, column = lowest + GAP, 0
            left = SIDE + round(column * (wide + GAP))
            right = SIDE + round((column + span) * (wide + GAP)) - GAP
            own = card.picture.height if span == card.picture.span else 0
            card.setGeometry(QRect(left, top, right - left, own or high))
            lowest = max(lowest, top + (own or high))
            column += span
        self._inner.resize(width, lowest + GAP)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.arrange()

    def _order(self) -> list[ChartCard]:
        if self._first is None:
            return self._cards
        return [self._first, *(c for c in self._cards if c is not self._first)]
