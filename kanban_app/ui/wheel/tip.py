"""What appears beside a stage that is pointed at: its name, what it lost, and why."""

from collections.abc import Iterator, Sequence
from operator import itemgetter

from PySide6.QtCore import QPoint, QPropertyAnimation, QRect, QRectF, QSize, Qt
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
_EDGE = 4
# Of the height or width of a box: how far it is moved along the side it stands at.
_ALONG = (0.5, 0.35, 0.65, 0.2, 0.8, 0.0, 1.0, -0.2, 1.2)
# How much further off it may stand where there is no room, and what each px of that costs.
_FURTHER, _FAR = (0, 24, 48), 100
# What it costs to cover what the box speaks of.
_OWN = 100
# What is not to be covered, and how much each px of it weighs.
Bar = tuple[QRect, int]
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

    def show_tip(self, tip: Tip, beside: QPoint, reach: int, clear_of: Sequence[Bar] = ()) -> None:
        """Tell something beside a point, `reach` px off it, inside the canvas.

        Of the places round the point it takes the one that covers least of `clear_of`.
        """
        self._tip = tip
        bold = font(SIZE_M, bold=True)
        first = painting.text_width(tip.name, bold) + painting.text_width(tip.amount, bold)
        self._wide = min(_WIDEST, max(_WIDTH, first + 2 * _ASIDE + _GAP))
        high = 2 * _ABOVE + _LINE + sum(h + 2 for h in self._heights())
        self.setFixedSize(self._wide + 2 * SHADOW_REACH, high + 2 * SHADOW_REACH)
        box = place_beside(self._over.rect(), QSize(self._wide, high), beside, reach, clear_of)
        self.move(box.topLeft() - QPoint(SHADOW_REACH, SHADOW_REACH))
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


def place_beside(
    room: QRect, size: QSize, beside: QPoint, reach: int, clear_of: Sequence[Bar]
) -> QRect:
    """Return where a box stands beside a point: right of it, left, below or above it.

    What covers the least of `clear_of` wins; of several such places the first one.
    """
    inner = room.adjusted(_EDGE, _EDGE, -_EDGE, -_EDGE)
    own = QRect(beside - QPoint(reach, reach), QSize(2 * reach, 2 * reach))
    bars = ((own, _OWN), *clear_of)
    found = [
        (further * _FAR + sum(_covered(box, r) * weight for r, weight in bars), box)
        for further in _FURTHER
        for at in _corners(size, beside, reach + _GAP + further)
        for box in [_inside(inner, QRect(at, size))]
    ]
    return min(found, key=itemgetter(0))[1]


def _corners(size: QSize, beside: QPoint, off: int) -> Iterator[QPoint]:
    """Yield the upper left corners of the places round a point, the best one first."""
    x, y, wide, high = beside.x(), beside.y(), size.width(), size.height()
    for part in _ALONG:
        yield QPoint(x + off, y - round(high * part))
        yield QPoint(x - off - wide, y - round(high * part))
    for part in _ALONG:
        yield QPoint(x - round(wide * part), y + off)
        yield QPoint(x - round(wide * part), y - off - high)


def _inside(room: QRect, box: QRect) -> QRect:
    left = max(room.left(), min(box.left(), room.right() - box.width()))
    top = max(room.top(), min(box.top(), room.bottom() - box.height()))
    return QRect(QPoint(left, top), box.size())


def _covered(box: QRect, other: QRect) -> int:
    both = box.intersected(other)
    return both.width() * both.height() if both.isValid() else 0
