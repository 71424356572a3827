"""The card that hangs on the pointer while it is carried along the loop."""

from PySide6.QtCore import QPoint, QRectF, Qt
from PySide6.QtGui import QPainter, QPixmap

from kanban_app.ui.theme import RADIUS_CARD, SIZE_M, SIZE_S, font, tokens
from kanban_app.ui.wheel.drawing import Held
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.painting import SHADOW_REACH

_WIDTH, _PAD, _FIRST, _LINE = 208, 12, 20, 18
_OFF = (12, 10)
# The pointer stands before the corner of the card, so that it never hides where it drops.
HOT_SPOT = (SHADOW_REACH - _OFF[0], SHADOW_REACH - _OFF[1])


def ghost(held: Held, ratio: float) -> QPixmap:
    """Return the card with its shadow around it."""
    height = 2 * _PAD + _FIRST + _LINE * len(held.lines) - 4
    whole = (_WIDTH + 2 * SHADOW_REACH, height + 2 * SHADOW_REACH)
    made = QPixmap(round(whole[0] * ratio), round(whole[1] * ratio))
    made.setDevicePixelRatio(ratio)
    made.fill(Qt.GlobalColor.transparent)
    t = tokens()
    with QPainter(made) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        shade = painting.shadow(_WIDTH, height, RADIUS_CARD, t.shadow_drag, ratio)
        painter.drawPixmap(QPoint(0, 0), shade)
        box = QRectF(SHADOW_REACH, SHADOW_REACH, _WIDTH, height)
        painting.box(painter, box, RADIUS_CARD, t.surface, t.accent)
        line = box.adjusted(_PAD, _PAD - 2, -_PAD, 0)
        line.setHeight(_FIRST)
        painting.text(painter, line, held.name, font(SIZE_M, bold=True), t.text)
        line.translate(0, _FIRST)
        for told in held.lines:
            paint = t.tone(told.tone)
            painting.text(painter, line, told.text, font(SIZE_S, bold=told.bold), paint)
            line.translate(0, _LINE)
    return made
