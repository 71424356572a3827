"""Rows of a list of cards: who, what about, and at the right what the list is about."""

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import (
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)
from typing_extensions import override

from kanban_app.domain.ids import CardId, ContactId
from kanban_app.ui import theme
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, font
from kanban_app.ui.widgets.row_ground import paint_ground

ROW = 48
CARD = Qt.ItemDataRole.UserRole
_DETAIL = Qt.ItemDataRole.UserRole + 1
Index = QModelIndex | QPersistentModelIndex


def card_row(card: CardId | ContactId, heading: str, detail: str) -> QListWidgetItem:
    """Return the row of a card, or of a contact, for a `QListWidget` that `CardRows` paints."""
    item = QListWidgetItem(heading)
    item.setData(CARD, card)
    item.setData(_DETAIL, detail)
    item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{heading}, {detail}")
    return item


class CardRows(QStyledItemDelegate):
    """Paints a card as two lines: who, and what about."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        tokens = theme.tokens()
        rect: QRect = option.rect
        paint_ground(painter, rect, option.state)
        line = rect.adjusted(4 * UNIT, 2 * UNIT, -4 * UNIT, 0)
        texts = (
            (str(index.data()), font(SIZE_M, bold=True), tokens.text, 0),
            (str(index.data(_DETAIL)), font(SIZE_S), tokens.text_2, 16),
        )
        for text, face, ink, down in texts:
            painter.setFont(face)
            painter.setPen(colour(ink))
            room = QRect(line.left(), line.top() + down, line.width(), 16)
            shown = painter.fontMetrics().elidedText(
                text, Qt.TextElideMode.ElideRight, room.width()
            )
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, shown)
