"""Dragging cards: what hangs on the pointer, and the board that scrolls along."""

from collections.abc import Sequence

from PySide6.QtCore import QObject, QPoint, QPointF, QRectF, Qt, QTimer
from PySide6.QtGui import QColor, QDrag, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QScrollBar, QWidget

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId
from kanban_app.ui.board import card_strokes
from kanban_app.ui.board.card_delegate import CardDelegate
from kanban_app.ui.board.card_look import CardLook, canvas, rounded, smooth
from kanban_app.ui.board.text_style import text_style
from kanban_app.ui.theme import RADIUS_CARD, SIZE_S, colour
from kanban_app.ui.widgets.card_mime import mime_of

SHADOW_REACH = 20
_SHADOW_DROP, _SHADOW_STEPS = 6, 14
_EDGE = 4
_BADGE = 18
EDGE_ZONE = 48
SLOWEST, FASTEST = 4, 24
FRAME_MS = 16


def scroll_speed(place: int, length: int) -> int:
    """Return how far to scroll per frame (px, negative towards 0) with the pointer at `place`.

    Only the outer 48 px scroll: 4 px per 16 ms at their inner edge, 24 px at the border.
    """
    zone = min(EDGE_ZONE, length // 3)
    if zone <= 0:
        return 0
    into_start, into_end = zone - place, place - (length - zone)
    deep = max(into_start, into_end)
    if deep <= 0:
        return 0
    speed = round(SLOWEST + (FASTEST - SLOWEST) * min(1.0, deep / zone))
    return -speed if into_start > into_end else speed


class AutoScroll(QObject):
    """Keeps one scroll bar moving while the pointer rests near an edge with a card."""

    def __init__(self, bar: QScrollBar, parent: QObject) -> None:
        super().__init__(parent)
        self._bar = bar
        self._speed = 0
        self._timer = QTimer(self)
        self._timer.setInterval(FRAME_MS)
        self._timer.setTimerType(Qt.TimerType.PreciseTimer)
        self._timer.timeout.connect(self._on_frame)

    def follow(self, place: int, length: int) -> None:
        """Scroll as the pointer at `place` in a view of `length` px asks for."""
        self._speed = scroll_speed(place, length)
        if self._speed and not self._timer.isActive():
            self._timer.start()
        elif not self._speed:
            self._timer.stop()

    def stop(self) -> None:
        """Stand still."""
        self._timer.stop()

    def _on_frame(self) -> None:
        before = self._bar.value()
        self._bar.setValue(before + self._speed)
        if self._bar.value() == before:
            self._timer.stop()


def ghost(delegate: CardDelegate, card: CardFace, count: int) -> QPixmap:
    """Return the card as it hangs on the pointer, with edges and a badge if there are several."""
    look = delegate.look
    behind = 2 * _EDGE if count > 1 else 0
    width = look.width + 2 * SHADOW_REACH + behind
    height = look.sizes.card + 2 * SHADOW_REACH + behind
    made = canvas(width, height, look.ratio)
    with smooth(made) as painter:
        area = QRectF(SHADOW_REACH, SHADOW_REACH, look.width, look.sizes.card)
        _shadow(painter, area, look)
        line = QPen(colour(look.colours.accent), 1)
        for step in range(2 if count > 1 else 0, -1, -1):
            edge = area.translated(step * _EDGE, step * _EDGE)
            rounded(painter, edge, colour(look.colours.surface), line)
        corner = ghost_corner(look)
        card_strokes.paint(painter, -corner.x(), -corner.y(), delegate.lifted(card))
        if count > 1:
            _badge(painter, area, look, count)
    return made


def ghost_corner(look: CardLook) -> QPoint:
    """Return where the ghost's pixmap begins, from the corner of the card's row."""
    card = look.card_area().topLeft().toPoint()
    return card - QPoint(SHADOW_REACH, SHADOW_REACH)


def run(
    source: QWidget, card: CardFace, delegate: CardDelegate, moving: Sequence[CardId], spot: QPoint
) -> None:
    """Let the pointer carry cards, held at a spot of one, until they are dropped or Esc is hit."""
    drag = QDrag(source)
    drag.setMimeData(mime_of(moving))
    drag.setPixmap(ghost(delegate, card, len(moving)))
    drag.setHotSpot(spot - ghost_corner(delegate.look))
    drag.exec(Qt.DropAction.MoveAction)


def _shadow(painter: QPainter, area: QRectF, look: CardLook) -> None:
    shade = QColor(look.colours.shadow_drag)
    shade.setAlphaF(shade.alphaF() / _SHADOW_STEPS)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(shade)
    for step in range(_SHADOW_STEPS):
        around = area.adjusted(-step, -step, step, step).translated(0, _SHADOW_DROP)
        painter.drawRoundedRect(around, RADIUS_CARD + step, RADIUS_CARD + step)


def _badge(painter: QPainter, area: QRectF, look: CardLook, count: int) -> None:
    style = text_style(SIZE_S, look.colours.on_accent, bold=True)
    text = str(count)
    width = max(_BADGE, style.metrics.horizontalAdvance(text) + 10)
    box = QRectF(area.right() - width / 2 - 2, area.top() - _BADGE / 2, width, _BADGE)
    painter.setPen(QColor(0, 0, 0, 0))
    painter.setBrush(colour(look.colours.accent))
    painter.drawRoundedRect(box, _BADGE / 2, _BADGE / 2)
    painter.setFont(style.font)
    painter.setPen(style.pen)
    x = box.center().x() - style.metrics.horizontalAdvance(text) / 2
    painter.drawText(QPointF(x, style.baseline(round(box.top()), _BADGE)), text)
