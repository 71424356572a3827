"""The halo around cards that have just landed; they fade within 1.2 seconds."""

from collections.abc import Iterable

from PySide6.QtCore import QObject, QRectF, Qt, QVariantAnimation, Signal
from PySide6.QtGui import QColor, QPainter, QPen
from PySide6.QtWidgets import QWidget

from kanban_app.domain.ids import CardId
from kanban_app.ui.theme import RADIUS_CARD, tokens

_FADE_MS, _TOGETHER_MS = 1_200, 50
_RING, _GLOW = 2, 3


class Halo(QVariantAnimation):
    """Marks cards for a moment; under reduced motion it stands still and then goes."""

    repaint = Signal()

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.card_ids: frozenset[CardId] = frozenset()
        self.reduced = False
        self.setStartValue(1.0)
        self.setEndValue(0.0)
        self.setDuration(_FADE_MS)
        self.valueChanged.connect(self._fade)
        self.stateChanged.connect(self.repaint)

    def mark(self, card_id: CardId) -> None:
        """Begin to mark a card, with those that landed in the same moment."""
        together = self.state() is Halo.State.Running and self.currentTime() < _TOGETHER_MS
        self.stop()
        self.card_ids = self.card_ids | {card_id} if together else frozenset((card_id,))
        self.start()

    def paint_on(self, widget: QWidget, cards: Iterable[QRectF]) -> None:
        """Paint what marks these cards on `widget`, while they are marked."""
        if self.state() is Halo.State.Running:
            with QPainter(widget) as painter:
                for card in cards:
                    self.paint(painter, card)

    def paint(self, painter: QPainter, card: QRectF) -> None:
        """Paint ring and glow around `card` as strong as they are now."""
        strength = 1.0 if self.reduced else float(self.currentValue())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        for paint, width, grow in (
            (tokens().accent_soft, _GLOW, _GLOW),
            (tokens().accent, _RING, 0),
        ):
            shade = QColor(paint)
            shade.setAlphaF(strength)
            painter.setPen(QPen(shade, width))
            away = grow - width / 2
            area = card.adjusted(-away, -away, away, away)
            painter.drawRoundedRect(area, RADIUS_CARD + away, RADIUS_CARD + away)

    def _fade(self) -> None:
        if not self.reduced:
            self.repaint.emit()
