"""Cards by name within the panel: opened by a click, dragged onto the loop or the board."""

from collections.abc import Sequence

from PySide6.QtCore import QMimeData, Qt
from PySide6.QtGui import QDrag, QPainter, QPixmap
from PySide6.QtWidgets import QAbstractItemView, QListWidgetItem, QWidget
from typing_extensions import override

from kanban_app.ui.theme import tokens
from kanban_app.ui.wheel.panels.lines import LineList
from kanban_app.ui.wheel.panels.looks import CARD
from kanban_app.ui.wheel.panels.values import CardLine
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.card_mime import CARD_MIME, mime_of

_WIDE, _HIGH, _RADIUS = 208, 44, 8
_HOLD = (12, 10)


class CardLines(LineList):
    """Lists cards; where `can_move` says so they can be dragged, as on the board."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(CARD, parent)
        self.set_movable(movable=True)

    def set_movable(self, *, movable: bool) -> None:
        """Let cards be dragged, or only looked at."""
        self.setDragEnabled(movable)
        mode = QAbstractItemView.DragDropMode
        self.setDragDropMode(mode.DragOnly if movable else mode.NoDragDrop)

    @override
    def mimeTypes(self) -> list[str]:
        return [CARD_MIME]

    @override
    def mimeData(self, items: Sequence[QListWidgetItem]) -> QMimeData:
        found = (item.data(Qt.ItemDataRole.UserRole) for item in items)
        return mime_of([line.card for line in found if isinstance(line, CardLine)])

    @override
    def startDrag(self, supported: Qt.DropAction) -> None:
        item = self.currentItem()
        if item is None:
            return
        drag = QDrag(self)
        drag.setMimeData(self.mimeData([item]))
        drag.setPixmap(self._ghost(item.data(Qt.ItemDataRole.UserRole)))
        drag.setHotSpot(drag.pixmap().rect().topLeft())
        drag.exec(Qt.DropAction.MoveAction)

    def _ghost(self, line: CardLine) -> QPixmap:
        ratio = self.devicePixelRatioF()
        image = QPixmap(round((_WIDE + _HOLD[0]) * ratio), round((_HIGH + _HOLD[1]) * ratio))
        image.setDevicePixelRatio(ratio)
        image.fill(Qt.GlobalColor.transparent)
        with QPainter(image) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.translate(*_HOLD)
            area = self.rect().toRectF()
            area.setRect(0, 0, _WIDE - 1, _HIGH - 1)
            painting.box(painter, area, _RADIUS, tokens().surface, tokens().accent)
            CARD.paint(painter, area.adjusted(12, 2, -12, 0), line)
        return image
