"""The rail at the left: the screens there are, and where dragged cards may cross over."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QMimeData, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QDragEnterEvent,
    QDragLeaveEvent,
    QDragMoveEvent,
    QDropEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QFrame, QSizePolicy, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.ui.icons import pixmap
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.theme import RADIUS_CARD, RADIUS_CONTROL, SIZE_S, UNIT, colour, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import PaintedButton

CARDS_MIME = "application/x-schwungrad-cards"
WIDTH, WIDTH_SLIM = 80, 56
_ITEM, _ITEM_SLIM, _TARGET = 56, 44, 28
_ICON = 20
_BAR_WIDTH, _BAR_HEIGHT = 3, 24
_BADGE, _MOST = 16, 99


class RailEntry(NamedTuple):
    """One screen the rail leads to."""

    key: str
    icon: str
    text: str


class JourneyDrop(NamedTuple):
    """Cards that were dropped on another journey."""

    journey_key: str
    ids: tuple[int, ...]


def read_cards(mime: QMimeData) -> tuple[int, ...]:
    """Return the card ids a drag carries, none if it carries something else."""
    raw = bytes(mime.data(CARDS_MIME).data()).decode("ascii", "replace")
    parts = raw.split(",")
    return tuple(int(p) for p in parts) if all(p.isascii() and p.isdigit() for p in parts) else ()


class _Item(PaintedButton):
    """One entry: icon above word, or the icon alone; checked while its screen is open."""

    picked = Signal(str)

    def __init__(self, entry: RailEntry, parent: QWidget) -> None:
        super().__init__("", parent)
        self.key = entry.key
        self._entry = entry
        self._slim = False
        self._badge = 0
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(entry.text)
        self.clicked.connect(self._tell)

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001 -- reads like Qt's setters
        """Leave out the word, or show it again."""
        self._slim = slim
        self.setToolTip(plain_tooltip(self._entry.text) if slim else "")
        self.updateGeometry()

    def show_badge(self, count: int) -> None:
        """Show a number at the icon, none for 0."""
        self._badge = count
        self.setAccessibleName(f"{self._entry.text}, {count}" if count else self._entry.text)
        self.update()

    @override
    def nextCheckState(self) -> None:
        """Leave the mark alone: `Rail.set_active` moves it once the screen is open."""

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            event.ignore()  # the rail walks
            return
        super().keyPressEvent(event)

    @override
    def sizeHint(self) -> QSize:
        return QSize(WIDTH_SLIM, _ITEM_SLIM) if self._slim else QSize(WIDTH, _ITEM)

    @override
    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t, on = tokens(), self.isChecked()
        side = (self.width() - (40 if self._slim else 64)) / 2
        area = QRectF(self.rect()).adjusted(side, 2, -side, -2)
        with painting.painter_for(self) as painter:
            if on:
                painting.box(painter, area, RADIUS_CARD, t.surface, t.border)
                bar = QRectF(0, (self.height() - _BAR_HEIGHT) / 2, _BAR_WIDTH, _BAR_HEIGHT)
                painting.box(painter, bar, 1.5, t.accent)
            elif self.underMouse():
                painting.box(painter, area, RADIUS_CARD, t.border)
            shade = t.accent if on else t.text if self.underMouse() else t.text_2
            content = _ICON if self._slim else _ICON + UNIT + 12
            top = int((self.height() - content) / 2)
            painter.drawPixmap(
                (self.width() - _ICON) // 2, top, pixmap(self._entry.icon, _ICON, shade)
            )
            if not self._slim:
                line = QRectF(0, top + _ICON + 2, self.width(), 16).adjusted(2, 0, -2, 0)
                centre = Qt.AlignmentFlag.AlignHCenter
                painting.text(painter, line, self._entry.text, font(SIZE_S), shade, centre)
            if self._badge:
                self._paint_badge(painter, top)
            if self.shows_focus:
                painting.focus_ring(painter, area, RADIUS_CARD)

    def _paint_badge(self, painter: QPainter, top: int) -> None:
        t, words = tokens(), str(min(self._badge, _MOST))
        width = max(_BADGE, painting.text_width(words, font(SIZE_S)) + 2 * UNIT)
        at = QRectF(self.width() / 2 + 4, top - 6, width, _BADGE)
        painting.box(painter, at, _BADGE / 2, t.accent)
        painting.text(painter, at, words, font(SIZE_S), t.on_accent, Qt.AlignmentFlag.AlignHCenter)

    def _tell(self) -> None:
        self.picked.emit(self.key)


class _Target(QWidget):
    """A place of the rail that takes dragged cards into another journey."""

    dropped = Signal(JourneyDrop)

    def __init__(self, journey_key: str, text: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._key = journey_key
        self._text = text
        self._hot = False
        self.setAcceptDrops(True)
        self.setAccessibleName(text)
        self.setToolTip(plain_tooltip(text))
        self.setFixedHeight(_TARGET + UNIT)

    @override
    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if read_cards(event.mimeData()):
            self._set_hot(hot=True)
            event.acceptProposedAction()

    @override
    def dragMoveEvent(self, event: QDragMoveEvent) -> None:
        event.acceptProposedAction()

    @override
    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._set_hot(hot=False)

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        self._set_hot(hot=False)
        ids = read_cards(event.mimeData())
        if ids:
            event.acceptProposedAction()
            self.dropped.emit(JourneyDrop(self._key, ids))

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        area = QRectF(self.rect()).adjusted(UNIT, 2, -UNIT, -2)
        with painting.painter_for(self) as painter:
            if self._hot:
                painting.box(painter, area, RADIUS_CONTROL, t.accent, t.accent)
            else:
                painting.box(painter, area, RADIUS_CONTROL, t.surface, t.control, dashed=True)
            paint = t.on_accent if self._hot else t.text_2
            centre = Qt.AlignmentFlag.AlignHCenter
            line = area.adjusted(2, 0, -2, 0)
            words = f"→ {self._text}"
            if painting.text_width(words, font(SIZE_S)) > line.width():
                words = self._text
            painting.text(painter, line, words, font(SIZE_S), paint, centre)

    def _set_hot(self, *, hot: bool) -> None:
        self._hot = hot
        self.update()


class Rail(QFrame):
    """The way between screens; `chosen` tells the key, `dropped` cards for another journey.

    Whoever opens the chosen screen marks it with `set_active`.
    """

    chosen = Signal(str)
    dropped = Signal(JourneyDrop)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._slim = False
        self.items: list[_Item] = []
        self._badges: dict[str, int] = {}
        self._targets: list[_Target] = []
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 2 * UNIT, 1, 2 * UNIT)
        self._column.setSpacing(0)
        self.setFixedWidth(WIDTH)

    def show_entries(self, top: Sequence[RailEntry], bottom: Sequence[RailEntry] = ()) -> None:
        """Offer these screens, the second lot at the lower end."""
        active = next((i.key for i in self.items if i.isChecked()), "")
        self._empty()
        for entry in (*top, *bottom):
            if bottom and entry is bottom[0]:
                self._column.addStretch(1)
            self._add(entry)
        if not bottom:
            self._column.addStretch(1)
        self.set_active(active)

    def set_active(self, key: str) -> None:
        """Mark the screen that is open, without telling anybody."""
        for item in self.items:
            item.setChecked(item.key == key)

    def show_badge(self, key: str, count: int) -> None:
        """Show a number at an entry, none for 0; it stays when the entries are worded anew."""
        self._badges[key] = count
        for item in self.items:
            item.show_badge(self._badges.get(item.key, 0))

    def set_slim(self, slim: bool) -> None:  # noqa: FBT001 -- reads like Qt's setters
        """Show icons only, or icons and words."""
        self._slim = slim
        self.setFixedWidth(WIDTH_SLIM if slim else WIDTH)
        for item in self.items:
            item.set_slim(slim)

    def show_drop_targets(self, journeys: Sequence[tuple[str, str]]) -> None:
        """Offer other journeys (key, name) under the open entry while cards are dragged."""
        self.hide_drop_targets()
        below = next((i + 1 for i, item in enumerate(self.items) if item.isChecked()), 0)
        for offset, (key, name) in enumerate(journeys):
            target = _Target(key, name, self)
            target.dropped.connect(self.dropped)
            self._targets.append(target)
            self._column.insertWidget(below + offset, target)

    def hide_drop_targets(self) -> None:
        """Take the drop places away again."""
        for target in self._targets:
            target.hide()
            self._column.removeWidget(target)
            target.deleteLater()
        self._targets.clear()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        step = {Qt.Key.Key_Down: 1, Qt.Key.Key_Up: -1}.get(Qt.Key(event.key()), 0)
        at = next((i for i, item in enumerate(self.items) if item.hasFocus()), None)
        if step and at is not None:
            following = self.items[(at + step) % len(self.items)]
            following.setFocus(Qt.FocusReason.TabFocusReason)
            return
        super().keyPressEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface_2))
            painter.fillRect(self.width() - 1, 0, 1, self.height(), colour(t.border))

    def _add(self, entry: RailEntry) -> None:
        item = _Item(entry, self)
        item.set_slim(self._slim)
        item.show_badge(self._badges.get(entry.key, 0))
        item.picked.connect(self.chosen)
        self.items.append(item)
        self._column.addWidget(item)

    def _empty(self) -> None:
        self.hide_drop_targets()
        while self._column.count():
            self._column.takeAt(0)
        for item in self.items:
            item.hide()
            item.deleteLater()
        self.items.clear()
