"""What appears beside a stage that is pointed at: its name, what it lost, and why."""

from PySide6.QtCore import QPoint, QPropertyAnimation, QRect, QRectF, Qt
from PySide6.QtGui import QFontMetrics, QPaintEvent
from PySide6.QtWidgets import QGraphicsOpacityEffect, QWidget
from typing_extensions import override

from kanban_app.ui import notify
from kanban_app.ui.theme import RADIUS_CARD, SIZE_M, SIZE_S, colour, font, tokens
from kanban_app.ui.wheel.drawing import Tip
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.painting import SHADOW_REACH

_WIDTH, _WIDEST = 248, 340
_ASIDE, _ABOVE, _LINE = 12, 8, 20
_FADE_MS = 80
_GAP = 14
_WRAP = int(Qt.TextFlag.TextWordWrap)


class TipBox(QWidget):
    """A small box over the canvas; the mouse goes through it."""

    def __init__(self, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._tip = Tip("", "", ())
        self._wide = _WIDTH
        self.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self._effect = QGraphicsOpacityEffect(self)
        self.setGraphicsEffect(self._effect)
        self._fade = QPropertyAnimation(self._effect, b"opacity", self)
        self._fade.setDuration(_FADE_MS)
        self.hide()

    @property
    def tip(self) -> Tip:
        """Return what is told."""
        return self._tip

    def show_tip(self, tip: Tip, beside: QPoint, reach: int) -> None:
        """Tell something beside a point, `reach` px off it, inside the canvas."""
        self._tip = tip
        bold = font(SIZE_M, bold=True)
        first = painting.text_width(tip.name, bold) + painting.text_width(tip.amount, bold)
        self._wide = min(_WIDEST, max(_WIDTH, first + 2 * _ASIDE + _GAP))
        high = 2 * _ABOVE + _LINE + sum(h + 2 for h in self._heights())
        self.setFixedSize(self._wide + 2 * SHADOW_REACH, high + 2 * SHADOW_REACH)
        room = self._over.rect()
        left = beside.x() + reach + _GAP
        if left + self._wide > room.right() - 4:
            left = beside.x() - reach - _GAP - self._wide
        top = min(max(4, beside.y() - high // 2), room.bottom() - high - 4)
        self.move(max(4, left) - SHADOW_REACH, top - SHADOW_REACH)
        self.raise_()
        self.update()
        if not self.isVisible():
            self.show()
            self._appear()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        reach = SHADOW_REACH
        box = self.rect().adjusted(reach, reach, -reach, -reach)
        with painting.painter_for(self) as painter:
            ratio = self.devicePixelRatioF()
            shade = painting.shadow(box.width(), box.height(), RADIUS_CARD, t.shadow_drag, ratio)
            painter.drawPixmap(QPoint(0, 0), shade)
            painting.box(painter, QRectF(box), RADIUS_CARD, t.surface, t.border_strong)
            inner = box.adjusted(_ASIDE, _ABOVE, -_ASIDE, -_ABOVE)
            first = QRectF(inner.left(), inner.top(), inner.width(), _LINE - 2)
            bold, right = font(SIZE_M, bold=True), Qt.AlignmentFlag.AlignRight
            used = painting.text_width(self._tip.amount, bold)
            painting.text(painter, first, self._tip.amount, bold, t.bad, right)
            first.setWidth(first.width() - used - 8)
            painting.text(painter, first, self._tip.name, bold, t.text)
            painter.setFont(font(SIZE_S))
            top = inner.top() + _LINE
            for line, high in zip(self._tip.lines, self._heights(), strict=True):
                painter.setPen(colour(t.tone(line.tone)))
                painter.drawText(QRect(inner.left(), top, inner.width(), high), _WRAP, line.text)
                top += high + 2

    def _heights(self) -> list[int]:
        metrics, room = QFontMetrics(font(SIZE_S)), QRect(0, 0, self._wide - 2 * _ASIDE, 1_000)
        return [metrics.boundingRect(room, _WRAP, li.text).height() for li in self._tip.lines]

    def _appear(self) -> None:
        if notify.reduce_motion():
            self._effect.setOpacity(1.0)
            return
        self._fade.stop()
        self._fade.setStartValue(0.0)
        self._fade.setEndValue(1.0)
        self._fade.start()
