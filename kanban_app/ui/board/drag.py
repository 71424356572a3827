"""Dragging cards: what hangs on the pointer."""

from collections.abc import Sequence

from PySide6.QtCore import QPoint, QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QDrag, QPainter, QPen, QPixmap
from PySide6.QtWidgets import QWidget

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
