"""What is wrong with a field, said over what lies below it: nothing moves away from the mouse."""

from PySide6.QtCore import QEvent, QObject, QPoint, QRectF
from PySide6.QtGui import QPaintEvent
from PySide6.QtWidgets import QAbstractScrollArea, QWidget
from typing_extensions import override

from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import RADIUS_CONTROL, SIZE_S, UNIT, tokens
from kanban_app.ui.widgets.painting import box, painter_for

_LEAST = 200
_MOVES = (QEvent.Type.Move, QEvent.Type.Resize, QEvent.Type.Show, QEvent.Type.ParentChange)


class FieldNote(PlainLabel):
    """A note that hangs below its field, above it where there is no room, and goes with it.

    It stays within what is scrolled: beyond that it would stand still while the field moves.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__("", SIZE_S, field, tone="bad")
        self._field = field
        self.setWordWrap(True)
        self.setContentsMargins(UNIT, UNIT // 2, UNIT, UNIT // 2)
        self.hide()
        field.installEventFilter(self)
        # It hangs in what holds the field, so it does not go with it by itself.
        field.destroyed.connect(self.deleteLater)

    def say(self, text: str) -> None:
        """Say `text`, or nothing."""
        self.setText(text)
        if text:
            self._hang()
        # A field that goes while it is typed in is left only then.
        gone = self._field.window().isVisible() and not self._field.isVisible()
        self.setVisible(bool(text) and not gone)

    @override
    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if self.text() and event.type() in _MOVES:
            self._hang()
            self.setVisible(self._field.isVisible())
        elif self.text() and watched is self._field and event.type() is QEvent.Type.Hide:
            self.hide()
        return super().eventFilter(watched, event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painter_for(self) as painter:
            box(painter, QRectF(self.rect()), RADIUS_CONTROL, t.surface, t.bad)
        super().paintEvent(event)

    def _hang(self) -> None:
        field = self._field
        holder = field.parentWidget() or field
        wide = max(field.width(), _LEAST)
        high = self.heightForWidth(wide)
        below = field.mapTo(holder, QPoint(0, field.height()))
        while below.y() + high > holder.height() and not (holder.isWindow() or _scrolled(holder)):
            # A field that moves with what it stands in is not told so itself.
            holder.installEventFilter(self)
            inner, holder = holder, holder.parentWidget() or holder
            below = inner.mapTo(holder, below)
        if self.parentWidget() is not holder:
            self.setParent(holder)
        fits = below.y() + high <= holder.height() or holder is field
        top = below.y() if fits else below.y() - field.height() - high
        left = max(0, min(below.x(), holder.width() - wide))
        self.setGeometry(left, top, wide, high)
        self.raise_()


def _scrolled(widget: QWidget) -> bool:
    """Return whether a widget is what a scroll area shows a part of."""
    viewport = widget.parentWidget()
    area = viewport.parentWidget() if viewport else None
    return isinstance(area, QAbstractScrollArea) and area.viewport() is viewport
