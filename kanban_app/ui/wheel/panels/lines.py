"""A list as high as its lines, inside a panel that scrolls: arrows walk, Enter or a click opens."""

from collections.abc import Callable, Sequence
from typing import NamedTuple

from PySide6.QtCore import (
    QModelIndex,
    QPersistentModelIndex,
    QRect,
    QRectF,
    QSize,
    Qt,
    Signal,
)
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QFrame,
    QListWidget,
    QListWidgetItem,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import SIZE_S, UNIT, colour, font, tokens
from kanban_app.ui.widgets import painting

SIDE = 4 * UNIT
HEADING = 22
_VALUE = Qt.ItemDataRole.UserRole
_FOCUS_RADIUS = 4
Index = QModelIndex | QPersistentModelIndex


class Look(NamedTuple):
    """How a kind of line is painted and spoken; `paint` gets the room between the sides.

    `more` is the height that long words need beyond `height` in a room that wide; a `heading` is
    painted above its line and belongs to no line.
    """

    height: int
    paint: Callable[[QPainter, QRectF, object], None]
    spoken: Callable[[object], str]
    tip: Callable[[object], str] = lambda _: ""
    more: Callable[[object, float], int] = lambda _value, _width: 0
    heading: Callable[[object], str] = lambda _: ""


class LineList(QListWidget):
    """Lines of one look; it never scrolls itself, `opened` tells the value that was chosen."""

    opened = Signal(object)

    def __init__(self, look: Look, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.look = look
        self.setItemDelegate(_Delegate(self))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setMouseTracking(True)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.viewport().setAutoFillBackground(False)
        self.setTabKeyNavigation(False)
        self.itemClicked.connect(self._open)
        self.itemActivated.connect(self._on_activated)
        self._by_key = False
        self.setFixedHeight(0)

    @property
    def values(self) -> list[object]:
        """Return what is listed."""
        return [self.item(row).data(_VALUE) for row in range(self.count())]

    def show_values(self, values: Sequence[object]) -> None:
        """List these; the row that was chosen stays chosen."""
        if list(values) == self.values:
            return
        row, had = self.currentRow(), self.hasFocus()
        self.clear()
        for value in values:
            item = QListWidgetItem(self.look.spoken(value))
            item.setData(_VALUE, value)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, self.look.spoken(value))
            tip = self.look.tip(value)
            item.setToolTip(plain_tooltip(tip) if tip else "")
            self.addItem(item)
        self._fit()
        if values and (had or row >= 0):
            self.setCurrentRow(max(0, min(row, len(values) - 1)))

    @property
    def by_key(self) -> bool:
        """Return whether keys were used here last, and not the mouse."""
        return self._by_key

    def value_at(self, row: int) -> object:
        """Return the value of a row."""
        return self.item(row).data(_VALUE)

    def height_of(self, value: object) -> int:
        """Return how high a line is, with its heading and all of its words."""
        above = HEADING if self.look.heading(value) else 0
        return above + self.look.height + self.look.more(value, self.width() - 2 * SIDE)

    @override
    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self._fit()

    def _fit(self) -> None:
        self.scheduleDelayedItemsLayout()
        self.setFixedHeight(sum(self.height_of(value) for value in self.values))

    @override
    def sizeHint(self) -> QSize:
        return QSize(0, self.height())

    @override
    def minimumSizeHint(self) -> QSize:
        return QSize(0, self.height())

    @override
    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self._by_key = event.reason() is not Qt.FocusReason.MouseFocusReason
        if self.currentRow() < 0 and self._by_key:
            self.setCurrentRow(0)
        self.viewport().update()

    @override
    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        self.viewport().update()

    @override
    def mousePressEvent(self, event: QMouseEvent) -> None:
        self._by_key = False
        super().mousePressEvent(event)

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        self._by_key = True
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space):
            if self.currentItem() is not None:
                self._open(self.currentItem())
            return
        if event.key() == Qt.Key.Key_Escape:
            event.ignore()
            return
        super().keyPressEvent(event)

    def _on_activated(self, item: QListWidgetItem) -> None:
        # Keys are taken above; a desktop that activates on a click has clicked already.
        del item

    def _open(self, item: QListWidgetItem) -> None:
        self.opened.emit(item.data(_VALUE))


class _Delegate(QStyledItemDelegate):
    """Paints the ground of a line, its look upon it, and the ring of the keyboard."""

    def __init__(self, lines: LineList) -> None:
        super().__init__(lines)
        self._lines = lines

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, self._lines.height_of(index.data(_VALUE)))

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        rect: QRect = option.rect
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        heading = self._lines.look.heading(index.data(_VALUE))
        if heading:
            above = QRectF(rect).adjusted(SIDE, 0, -SIDE, 0)
            above.setHeight(HEADING)
            painting.text(painter, above, heading, font(SIZE_S, bold=True), tokens().text_2)
            rect = rect.adjusted(0, HEADING, 0, 0)
        hot = bool(option.state & QStyle.StateFlag.State_MouseOver)
        chosen = bool(option.state & QStyle.StateFlag.State_Selected) and self._lines.hasFocus()
        if chosen:
            painter.fillRect(rect, colour(tokens().accent_soft))
        elif hot:
            painter.fillRect(rect, colour(tokens().surface_2))
        area = QRectF(rect).adjusted(SIDE, 0, -SIDE, 0)
        self._lines.look.paint(painter, area, index.data(_VALUE))
        if chosen:
            ring = QRectF(rect).adjusted(2, 0, -2, 0)
            painting.focus_ring(painter, ring, _FOCUS_RADIUS)
        painter.restore()
