"""A surface that floats above the panel until Esc or its cross closes it."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent, QPaintEvent, QShowEvent
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui import theme
from kanban_app.ui.theme import RADIUS_PANEL, UNIT, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.keyboard import held
from kanban_app.ui.widgets.painting import SHADOW_REACH

_EDGE = SHADOW_REACH + 1
_GAP, _MARGIN = UNIT, 2 * UNIT


def spot_beside(wanted: QSize, least: int, where: QRect, window: QRect) -> QRect:
    """Return the place next to `where` for a box of the `wanted` size, inside the window.

    Over it, else under it, else at its side; of less height (at least `least`) before that.
    """
    room = window.adjusted(_MARGIN, _MARGIN, -_MARGIN, -_MARGIN)
    above = where.top() - _GAP - room.top()
    below = room.bottom() - where.bottom() - _GAP
    width, most = wanted.width(), max(above, below)
    left = where.center().x() - width // 2
    if most >= min(least, wanted.height()):
        over = above >= min(wanted.height(), most)
        height = min(wanted.height(), most, room.height())
        top = where.top() - _GAP - height if over else where.bottom() + 1 + _GAP
    else:
        height = min(wanted.height(), room.height())
        top = where.center().y() - height // 2
        left = where.right() + 1 + _GAP
        if left + width > room.right():
            left = where.left() - _GAP - width
    return _kept_inside(QRect(left, top, width, height), room)


def _kept_inside(box: QRect, room: QRect) -> QRect:
    left = max(room.left(), min(box.left(), room.right() - box.width()))
    top = max(room.top(), min(box.top(), room.bottom() - box.height()))
    return QRect(left, top, box.width(), box.height())


class Floating(QFrame):
    """A rounded box with a shadow; `box_width` is the box alone, in pixels."""

    closed = Signal()

    def __init__(self, box_width: int, parent: QWidget) -> None:
        super().__init__(parent)
        self._over = parent
        self._right: int | None = None
        # Who had the keyboard when it came up.
        self._before: QWidget | None = None
        self.hide()
        self.setFixedWidth(box_width + 2 * SHADOW_REACH)
        self.column = QVBoxLayout(self)
        self.column.setContentsMargins(_EDGE, _EDGE, _EDGE, _EDGE)
        self.column.setSpacing(0)
        theme.theme().changed.connect(self.update)

    def place_beside(self, where: QRect, wanted: int, least: int) -> None:
        """Stand next to a part of the screen, `wanted` px high, `least` where room is short."""
        corner = self._over.mapFromGlobal(where.topLeft())
        size = QSize(self.width() - 2 * SHADOW_REACH, wanted)
        box = spot_beside(size, least, QRect(corner, where.size()), self._room())
        self.set_box_height(box.height())
        self.move(box.topLeft() - QPoint(SHADOW_REACH, SHADOW_REACH))
        self.raise_()

    def stay_left_of(self, right: int) -> None:
        """Leave free what begins at `right`, in pixels of the window."""
        self._right = right
        if self.isVisible():
            self._come_inside()

    def place_above(self, anchor: QWidget) -> None:
        """Stand right-aligned above `anchor`, over it where there is no room."""
        corner = anchor.mapTo(self._over, QPoint(anchor.width(), 0))
        left = corner.x() - self.width() + SHADOW_REACH - 4 * UNIT
        top = corner.y() - self.height() + SHADOW_REACH - 2 * UNIT
        self.move(max(-SHADOW_REACH, left), max(-SHADOW_REACH, top))
        self.raise_()

    def set_box_height(self, height: int) -> None:
        """Take this height, without the shadow."""
        self.setFixedHeight(height + 2 * SHADOW_REACH)

    def dismiss(self) -> None:
        """Close, which is never an answer to anything; the keyboard goes back to where it was."""
        focus, (before, self._before) = QApplication.focusWidget(), (held(self._before), None)
        had = focus is not None and self.isAncestorOf(focus)
        self.hide()
        if had and before is not None and before.isVisible():
            before.setFocus(Qt.FocusReason.PopupFocusReason)
        self.closed.emit()

    @override
    def showEvent(self, event: QShowEvent) -> None:
        self._over.installEventFilter(self)
        focus = QApplication.focusWidget()
        if focus is not None and not self.isAncestorOf(focus):
            self._before = focus
        super().showEvent(event)

    @override
    def hideEvent(self, event: QHideEvent) -> None:
        # Every event of the window would go through here.
        self._over.removeEventFilter(self)
        super().hideEvent(event)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        # A window made smaller must not hide the cross.
        if watched is self._over and event.type() is QEvent.Type.Resize:
            self._come_inside()
        return super().eventFilter(watched, event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    def _room(self) -> QRect:
        room = self._over.rect()
        if self._right is not None:
            room.setRight(min(room.right(), self._right - 1))
        return room

    def _come_inside(self) -> None:
        box = self.geometry().adjusted(SHADOW_REACH, SHADOW_REACH, -SHADOW_REACH, -SHADOW_REACH)
        inside = _kept_inside(box, self._room())
        self.move(inside.topLeft() - QPoint(SHADOW_REACH, SHADOW_REACH))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            box = self.rect().adjusted(SHADOW_REACH, SHADOW_REACH, -SHADOW_REACH, -SHADOW_REACH)
            ratio = self.devicePixelRatioF()
            image = painting.shadow(box.width(), box.height(), RADIUS_PANEL, t.shadow_drag, ratio)
            painter.drawPixmap(QPoint(0, 0), image)
            painting.box(painter, QRectF(box), RADIUS_PANEL, t.surface, t.border_strong)
