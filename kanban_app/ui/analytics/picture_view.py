"""Shows one picture: draws it once, then only follows the pointer and the keys."""

from PySide6.QtCore import QEvent, QPoint, QRectF, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPixmap,
    QResizeEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget
from typing_extensions import override

from kanban_app.analytics.question import Pick
from kanban_app.ui import theme
from kanban_app.ui.analytics.canvas import Canvas
from kanban_app.ui.analytics.scene import Picture, View
from kanban_app.ui.analytics.spots import Spot, spot_at
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import RADIUS_CONTROL, tokens
from kanban_app.ui.widgets import painting

_STEPS = {
    Qt.Key.Key_Right: 1, Qt.Key.Key_Down: 1, Qt.Key.Key_Left: -1, Qt.Key.Key_Up: -1,
}  # fmt: skip


class PictureView(QWidget):
    """The drawing of a card: hover tells, a click or Enter asks for the cards behind."""

    picked = Signal(Pick)
    walked = Signal(int)

    def __init__(self, picture: Picture, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._picture = picture
        self._view: View | None = None
        self._drawn: QPixmap | None = None
        self._spots: tuple[Spot, ...] = ()
        self._current: int | None = None
        # The ring is for those who came here with the keys.
        self._by_keys = False
        self.setMouseTracking(True)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        theme.theme().changed.connect(self.redraw)

    @property
    def spots(self) -> tuple[Spot, ...]:
        """Return what can be pointed at, as drawn last."""
        return self._spots

    def show_view(self, view: View) -> None:
        """Draw these numbers from now on."""
        self._view = view
        self.redraw()

    def redraw(self) -> None:
        """Draw anew at the next paint: numbers, colours or words are others."""
        self._drawn = None
        self.update()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        if self._view is None:
            return
        if self._drawn is None:
            self._drawn = self._draw(self._view)
        with QPainter(self) as painter:
            painter.drawPixmap(QPoint(0, 0), self._drawn)
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            if self.hasFocus() and self._by_keys and self._current is None:
                painting.focus_ring(painter, QRectF(self.rect()), RADIUS_CONTROL)
            if self.hasFocus() and self._current is not None and self._current < len(self._spots):
                area = self._spots[self._current].area.adjusted(-2, -2, 2, 2)
                painting.focus_ring(painter, area, RADIUS_CONTROL)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        self._drawn = None
        super().resizeEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self.redraw()
        super().changeEvent(event)

    @override
    def mouseMoveEvent(self, event: QMouseEvent) -> None:
        place = spot_at(self._spots, event.position())
        spot = self._spots[place] if place is not None else None
        hand = spot is not None and spot.pick is not None
        self.setCursor(Qt.CursorShape.PointingHandCursor if hand else Qt.CursorShape.ArrowCursor)
        if spot is None:
            QToolTip.hideText()
        else:
            words = plain_tooltip(spot.words)
            QToolTip.showText(event.globalPosition().toPoint(), words, self, spot.area.toRect())
        super().mouseMoveEvent(event)

    @override
    def mouseReleaseEvent(self, event: QMouseEvent) -> None:
        place = spot_at(self._spots, event.position())
        inside = self.rect().contains(event.position().toPoint())
        if event.button() is Qt.MouseButton.LeftButton and inside and place is not None:
            self._open(place)
        super().mouseReleaseEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        plain = event.modifiers() in (
            Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.KeypadModifier,
        )  # fmt: skip
        count = len(self._spots)
        if plain and count and key in _STEPS:
            step = _STEPS[key]
            start = -1 if step > 0 else 0
            self._point_at(((self._current if self._current is not None else start) + step) % count)
        elif plain and count and key in (Qt.Key.Key_Home, Qt.Key.Key_End):
            self._point_at(0 if key is Qt.Key.Key_Home else count - 1)
        elif key in (Qt.Key.Key_PageDown, Qt.Key.Key_PageUp):
            self.walked.emit(1 if key is Qt.Key.Key_PageDown else -1)
        elif key in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and self._current is not None:
            self._open(self._current)
        else:
            super().keyPressEvent(event)

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        self._by_keys = event.reason() in (
            Qt.FocusReason.TabFocusReason, Qt.FocusReason.BacktabFocusReason,
            Qt.FocusReason.ShortcutFocusReason,
        )  # fmt: skip
        self.update()
        super().focusInEvent(event)

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        self.update()
        super().focusOutEvent(event)

    def _draw(self, view: View) -> QPixmap:
        ratio = self.devicePixelRatioF()
        image = QPixmap(self.size() * ratio)
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            canvas = Canvas(painter, QRectF(self.rect()), tokens())
            self._picture.draw(canvas, view)
        self._spots = tuple(canvas.spots)
        if self._current is not None and self._current >= len(self._spots):
            self._current = None
        return image

    def _point_at(self, place: int) -> None:
        self._current = place
        spot = self._spots[place]
        self.setAccessibleDescription(spot.words.replace("\n", ", "))
        where = self.mapToGlobal(spot.area.center().toPoint())
        QToolTip.showText(where, plain_tooltip(spot.words), self)
        self.update()

    def _open(self, place: int) -> None:
        pick = self._spots[place].pick
        if pick is not None:
            self._current = place
            self.picked.emit(pick)
            self.update()
