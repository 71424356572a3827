"""The Qt model of one column: a row counter in C++ beside a Python list of cards.

A Python `rowCount` would make every move O(n), so the rows are those of a `QStandardItemModel`
without items; the delegate reads `card_at` and never `data`.
"""

from collections.abc import Mapping, Sequence
from typing import Any

from PySide6.QtCore import (
    QMimeData,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSignalBlocker,
    Qt,
    Signal,
)
from PySide6.QtGui import QStandardItemModel
from typing_extensions import override

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.ui.board.card_text import ALL_SURE, full_text, spoken
from kanban_app.ui.board.order import before_of, is_same_place
from kanban_app.ui.board.requests import MoveRequest
from kanban_app.ui.labels import plain_tooltip
from kanban_app.ui.widgets.card_mime import CARD_MIME, cards_in, mime_of

Index = QModelIndex | QPersistentModelIndex
_CARD_FLAGS = (
    Qt.ItemFlag.ItemIsEnabled
    | Qt.ItemFlag.ItemIsSelectable
    | Qt.ItemFlag.ItemIsDragEnabled
    | Qt.ItemFlag.ItemNeverHasChildren
)
_GAP_FLAGS = Qt.ItemFlag.ItemNeverHasChildren
_SPOKEN = (Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.AccessibleDescriptionRole)


class ColumnModel(QStandardItemModel):
    """The cards of one stage in order, and the landing gap while something is dragged over."""

    move_requested = Signal(MoveRequest)

    def __init__(self, stage_id: StageId, parent: QObject | None = None) -> None:
        super().__init__(0, 1, parent)
        self.stage_id = stage_id
        self.cards: list[CardFace] = []
        self.now = Moment(0)
        self.unsure = ALL_SURE
        # The sub-stages in which cards of the stage stand, by name.
        self.inside: Mapping[CardId, str] = {}
        self._ids: list[CardId] = []
        self._here: set[CardId] = set()
        self._gap: int | None = None

    @property
    def ids(self) -> Sequence[CardId]:
        """Return the ids of the cards in order."""
        return self._ids

    @property
    def gap(self) -> int | None:
        """Return the card row before which the landing gap is open."""
        return self._gap

    def __contains__(self, card_id: object) -> bool:
        """Say whether the card is shown here."""
        return card_id in self._here

    def show(self, cards: Sequence[CardFace]) -> None:
        """Show exactly these cards, in this order."""
        self.beginResetModel()
        self.cards = list(cards)
        self._ids = [card.id for card in self.cards]
        self._here = set(self._ids)
        self._gap = None
        # The counter's own signals would reach the views inside the reset.
        with QSignalBlocker(self):
            self.setRowCount(len(self.cards))
        self.endResetModel()

    def insert(self, row: int, card: CardFace) -> None:
        """Put a card before the card at `row`; any row behind the end means the end."""
        self.set_gap(None)
        row = max(0, min(row, len(self.cards)))
        self.cards.insert(row, card)
        self._ids.insert(row, card.id)
        self._here.add(card.id)
        self.insertRow(row)

    def take(self, card_id: CardId) -> int:
        """Remove the card and return the row it had; LookupError if it is not here."""
        self.set_gap(None)
        row = self.row_of(card_id)
        if row is None:
            raise LookupError(card_id)
        del self.cards[row], self._ids[row]
        self._here.discard(card_id)
        self.removeRow(row)
        return row

    def row_of(self, card_id: CardId) -> int | None:
        """Return where the card is among the cards, None if it is not here."""
        # list.index runs in C; a dict of rows would have to be rebuilt after every move.
        return self._ids.index(card_id) if card_id in self._here else None

    def replace(self, card: CardFace) -> None:
        """Swap in a newer version of a card that is here; others are ignored."""
        row = self.row_of(card.id)
        if row is not None:
            self.cards[row] = card
            index = self.index_of(row)
            self.dataChanged.emit(index, index, [])

    def set_gap(self, row: int | None) -> None:
        """Open the landing gap before the card at `row`, or close it."""
        if row is not None:
            row = max(0, min(row, len(self.cards)))
        if row == self._gap:
            return
        if self._gap is not None:
            closing, self._gap = self._gap, None
            self.removeRow(closing)
        if row is not None:
            self._gap = row
            self.insertRow(row)

    def card_at(self, view_row: int) -> CardFace | None:
        """Return the card a row of the view shows, None for the landing gap."""
        gap = self._gap
        if gap is not None and view_row >= gap:
            if view_row == gap:
                return None
            view_row -= 1
        return self.cards[view_row] if 0 <= view_row < len(self.cards) else None

    def index_of(self, row: int) -> QModelIndex:
        """Return the index that shows the card at `row`."""
        return self.index(row + (self._gap is not None and row >= self._gap), 0)

    @override
    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        card = self.card_at(index.row()) if index.isValid() else None
        if card is None:
            return None
        if role == Qt.ItemDataRole.DisplayRole:
            return card.heading
        if role in _SPOKEN:
            return spoken(card, self.now, self.unsure, self.inside.get(card.id, ""))
        if role == Qt.ItemDataRole.ToolTipRole:
            inside = self.inside.get(card.id, "")
            return plain_tooltip("\n".join(full_text(card, self.now, self.unsure, inside)))
        return None

    @override
    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid():
            return Qt.ItemFlag.ItemIsDropEnabled
        return _GAP_FLAGS if index.row() == self._gap else _CARD_FLAGS

    @override
    def supportedDropActions(self) -> Qt.DropAction:
        return Qt.DropAction.MoveAction

    @override
    def mimeTypes(self) -> list[str]:
        return [CARD_MIME]

    @override
    def mimeData(self, indexes: Sequence[QModelIndex]) -> QMimeData:
        rows = sorted(index.row() for index in indexes if index.isValid())
        cards = (self.card_at(row) for row in rows)
        return mime_of([card.id for card in cards if card])

    @override
    def canDropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        return action == Qt.DropAction.MoveAction and bool(cards_in(data))

    @override
    def dropMimeData(
        self, data: QMimeData, action: Qt.DropAction, row: int, column: int, parent: Index
    ) -> bool:
        moved = cards_in(data)
        if action == Qt.DropAction.MoveAction and moved:
            self.request_landing(moved, self._landing_row(row, parent))
        # False: Qt must not remove or insert rows, whoever fulfils the request does.
        return False

    def request_landing(self, moved: tuple[CardId, ...], row: int) -> None:
        """Ask that cards land before the card at `row`, unless they already lie just there."""
        if not is_same_place(self._ids, row, moved):
            before = before_of(self._ids, row, frozenset(moved))
            self.move_requested.emit(MoveRequest(moved, self.stage_id, before))

    def _landing_row(self, row: int, parent: Index) -> int:
        if row < 0 and parent.isValid():
            row = parent.row()
        if row < 0:
            return len(self.cards)
        if self._gap is not None and row > self._gap:
            row -= 1
        return min(row, len(self.cards))
