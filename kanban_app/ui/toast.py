"""The toast: says what was just done and offers to undo it."""

from collections.abc import Callable

from PySide6.QtCore import (
    QEasingCurve,
    QEvent,
    QObject,
    QPoint,
    QPropertyAnimation,
    QRect,
    QRectF,
    Qt,
    QTimeLine,
    Signal,
)
from PySide6.QtGui import (
    QAccessible,
    QAccessibleAnnouncementEvent,
    QEnterEvent,
    QFocusEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QHBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.notify import TONE_ICONS, reduce_motion
from kanban_app.ui.theme import RADIUS_CARD, SIZE_M, UNIT, Tone, colour, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import GhostButton, Look
from kanban_app.ui.widgets.key_cap import KeyCap

TOAST_MS = 8000
_WIDTH, _HEIGHT, _LINE = 440, 32, 2
_RISE, _RISE_MS = 4, 120
_TICK_MS = 40
_ABOVE = 2
_ICON = 16
_OFFER_KEY = "Ctrl+B"


class _Link(GhostButton):
    """The undo of a toast, in accent."""

    @override
    def _look(self) -> Look:
        t = tokens()
        hot = self.isDown() or self.underMouse()
        return Look(t.accent_soft if hot else "", "", t.accent, t.accent)


class Toast(QWidget):
    """Says what was done and offers to undo it, one at a time, at the foot of the window.

    It lies over the left of `foot`, the line of the window nobody works with. It leaves by itself
    unless it is pointed at or has the keyboard.
    """

    undo_requested = Signal()
    action_requested = Signal()
    offer_taken = Signal()
    closed = Signal()

    def __init__(
        self, parent: QWidget, milliseconds: int = TOAST_MS, foot: QWidget | None = None
    ) -> None:
        super().__init__(parent)
        self._over, self._foot = parent, foot or parent
        self._subject, self._text, self._action = "", "", ""
        self._tone: Tone = "good"
        self._act: Callable[[], None] | None = None
        self._undo = _Link("", self, icon="undo", small=True)
        self._undo.setFont(font(SIZE_M, bold=True))
        self._undo.clicked.connect(self._on_undo)
        self._undo.installEventFilter(self)
        self._offer = _Link("", self, icon="arrow-right", shortcut=_OFFER_KEY, small=True)
        self._offer.setFont(font(SIZE_M, bold=True))
        self._offer.clicked.connect(self._on_offer)
        self._offer.installEventFilter(self)
        self._offer.hide()
        self._cap = KeyCap("Ctrl+Z", self)
        self._clock = QTimeLine(milliseconds, self)
        self._clock.setEasingCurve(QEasingCurve.Type.Linear)
        self._clock.setUpdateInterval(_TICK_MS)
        self._clock.valueChanged.connect(self._draw_time)
        self._clock.finished.connect(self.close_toast)
        self._rise = QPropertyAnimation(self, b"pos", self)
        self._rise.setDuration(_RISE_MS)
        self._rise.setEasingCurve(QEasingCurve.Type.OutCubic)
        self._lay_out()
        self._foot.installEventFilter(self)
        self._retranslate()
        self.hide()

    def show_message(
        self,
        text: str,
        *,
        subject: str = "",
        undo: bool = True,
        action: str = "",
        tone: Tone = "good",
    ) -> None:
        """Say `subject: text`, replacing what was said before, and start the time anew.

        It offers to undo, or an `action` in place of that.
        """
        self._subject, self._text, self._tone = subject, text, tone
        self._action = action
        self._offer.hide()
        self._undo.setText(action or self.tr("Undo"))
        self._undo.setVisible(undo or bool(action))
        self._cap.setVisible(undo and not action)
        words = f"{subject}: {text}" if subject else text
        self._begin(words)
        self._place()
        self.show()
        self.raise_()

    def show_offer(self, text: str, act: Callable[[], None] | None = None) -> None:
        """Offer something that goes with what was just said, and leave time to take it.

        Without an `act` of its own `offer_taken` tells, which has a key.
        """
        if self.isHidden():
            return
        self._act = act
        self._offer.set_shortcut("" if act else _OFFER_KEY)
        self._offer.setText(text)
        self._offer.show()
        self._begin(f"{self.accessibleName()}. {text}")
        self._place(rising=False)

    def close_toast(self) -> None:
        """Take the toast away."""
        self._clock.stop()
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @property
    def waits(self) -> bool:
        """Return whether the time stands still because the user is at the toast."""
        return self._clock.state() == QTimeLine.State.Paused

    @override
    def enterEvent(self, event: QEnterEvent) -> None:
        self._hold(hold=True)

    @override
    def leaveEvent(self, event: QEvent) -> None:
        if not (self._undo.hasFocus() or self._offer.hasFocus()):
            self._hold(hold=False)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.close_toast()
            return
        super().keyPressEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._foot:
            if event.type() in (QEvent.Type.Resize, QEvent.Type.Move) and self.isVisible():
                self._place(rising=False)
        elif watched in (self._undo, self._offer) and isinstance(event, QFocusEvent):
            self._hold(hold=event.gotFocus() or self.underMouse())
        return super().eventFilter(watched, event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() == QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, area = tokens(), self._box()
        with painting.painter_for(self) as painter:
            ratio = self.devicePixelRatioF()
            shade = painting.shadow(area.width(), area.height(), RADIUS_CARD, t.shadow_drag, ratio)
            painter.drawPixmap(0, 0, shade)
            painting.box(painter, QRectF(area), RADIUS_CARD, t.surface, t.border_strong)
            self._paint_words(painter, area)
            if not reduce_motion():
                painter.fillRect(self._time_line(), colour(t.accent))

    def _lay_out(self) -> None:
        reach = painting.SHADOW_REACH
        row = QHBoxLayout(self)
        row.setContentsMargins(reach, reach, reach + 2 * UNIT, reach)
        row.addStretch(1)
        for part in (self._offer, self._undo, self._cap):
            row.addWidget(part)

    def _begin(self, words: str) -> None:
        self.setAccessibleName(words)
        self.setToolTip(plain_tooltip(words))
        self.update()
        self._clock.stop()
        self._clock.setCurrentTime(0)
        self._clock.start()
        QAccessible.updateAccessibility(QAccessibleAnnouncementEvent(self, words))

    def _paint_words(self, painter: QPainter, area: QRect) -> None:
        t, middle = tokens(), area.top() + area.height() / 2
        left = area.left() + 3 * UNIT
        image = pixmap(TONE_ICONS.get(self._tone, "info"), _ICON, t.tone(self._tone))
        painter.drawPixmap(left, int(middle - _ICON / 2), image)
        left += _ICON + 2 * UNIT
        first = next((p for p in (self._offer, self._undo) if not p.isHidden()), None)
        right = area.right() - 2 * UNIT if first is None else first.x() - UNIT
        bold = font(SIZE_M, bold=True)
        subject = min(painting.text_width(self._subject, bold), (right - left) * 2 // 3)
        line = QRectF(left, area.top(), subject, area.height())
        painting.text(painter, line, self._subject, bold, t.text)
        line = QRectF(left + subject, area.top(), right - left - subject, area.height())
        words = f": {self._text}" if self._subject else self._text
        painting.text(painter, line, words, font(), t.text)

    def _box(self) -> QRect:
        reach = painting.SHADOW_REACH
        return self.rect().adjusted(reach, reach, -reach, -reach)

    def _time_line(self) -> QRect:
        area = self._box()
        room = area.width() - RADIUS_CARD
        rest = round(room * (1 - self._clock.currentValue()))
        return QRect(area.left() + RADIUS_CARD // 2, area.bottom() - _LINE, rest, _LINE)

    def _draw_time(self) -> None:
        area = self._box()
        self.update(QRect(area.left(), area.bottom() - _LINE, area.width(), _LINE))

    def _place(self, *, rising: bool = True) -> None:
        reach = painting.SHADOW_REACH
        area = QRect(self._foot.mapTo(self._over, QPoint(0, 0)), self._foot.size())
        width = min(max(_WIDTH, self._wanted()), area.width() - 4 * UNIT)
        self.resize(width + 2 * reach, _HEIGHT + 2 * reach)
        low = area.bottom() + 1 - _ABOVE - _HEIGHT
        spot = QPoint(area.left() + 2 * UNIT - reach, low - reach)
        self._rise.stop()
        self.move(spot)
        if rising and not reduce_motion():
            self._rise.setStartValue(spot + QPoint(0, _RISE))
            self._rise.setEndValue(spot)
            self._rise.start()

    def _wanted(self) -> int:
        """Return the width that says everything: names and stages may be long."""
        words = f": {self._text}" if self._subject else self._text
        said = painting.text_width(self._subject, font(SIZE_M, bold=True)) + painting.text_width(
            words, font()
        )
        shown = (p for p in (self._offer, self._undo, self._cap) if not p.isHidden())
        return (
            3 * UNIT
            + _ICON
            + 2 * UNIT
            + said
            + sum(p.sizeHint().width() + 2 * UNIT for p in shown)
            + 4 * UNIT
        )

    def _hold(self, *, hold: bool) -> None:
        if self._clock.state() != QTimeLine.State.NotRunning:
            self._clock.setPaused(hold)

    def _on_offer(self) -> None:
        self.close_toast()
        if self._act is None:
            self.offer_taken.emit()
        else:
            self._act()

    def _on_undo(self) -> None:
        self.close_toast()
        if self._action:
            self.action_requested.emit()
        else:
            self.undo_requested.emit()

    def _retranslate(self) -> None:
        self._undo.setText(self._action or self.tr("Undo"))
