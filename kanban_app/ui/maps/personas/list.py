"""The personas of a journey in order, to be dragged or moved with Alt and the arrow keys."""

from collections.abc import Sequence

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QDropEvent, QKeyEvent, QPainter
from PySide6.QtWidgets import (
    QAbstractItemView,
    QListWidget,
    QListWidgetItem,
    QStyledItemDelegate,
    QStyleOptionViewItem,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.persona import Persona
from kanban_app.ui.maps.personas.face import STRIP
from kanban_app.ui.maps.personas.picture import paint_face
from kanban_app.ui.maps.personas.requests import PersonaMoved, Shown
from kanban_app.ui.maps.personas.words import cards_text
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, font, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.row_ground import paint_ground

Index = QModelIndex | QPersistentModelIndex
_ROW = 48
_PERSONA, _CARDS = Qt.ItemDataRole.UserRole, Qt.ItemDataRole.UserRole + 1


class _Rows(QStyledItemDelegate):
    """Paints face, name and number of cards."""

    @override
    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:
        return QSize(0, _ROW)

    @override
    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        t, persona = tokens(), index.data(_PERSONA)
        assert isinstance(persona, Persona)
        paint_ground(painter, option.rect, option.state)
        area = QRectF(option.rect).adjusted(2 * UNIT, 2 * UNIT, -2 * UNIT, -2 * UNIT)
        paint_face(painter, QRectF(area.left(), area.top(), STRIP, STRIP), persona)
        words = area.adjusted(STRIP + 2 * UNIT, 0, 0, -area.height() / 2)
        painting.text(painter, words, persona.name, font(SIZE_M, bold=True), t.text)
        below = words.translated(0, words.height())
        painting.text(painter, below, cards_text(int(index.data(_CARDS))), font(SIZE_S), t.text_2)


class PersonaList(QListWidget):
    """Tells which persona is picked, and where one was moved."""

    picked = Signal()
    moved = Signal(PersonaMoved)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._filling = False
        self._keys: list[str] = []
        self.setItemDelegate(_Rows(self))
        self.setDragDropMode(QAbstractItemView.DragDropMode.InternalMove)
        self.setDefaultDropAction(Qt.DropAction.MoveAction)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.currentRowChanged.connect(self._on_current)

    @property
    def key(self) -> str:
        """Return the key of the persona picked, "" for none."""
        row = self.currentRow()
        return self._keys[row] if 0 <= row < len(self._keys) else ""

    def show_personas(self, shown: Sequence[Shown], key: str) -> None:
        """Show the personas, the one with the key picked."""
        self._filling = True
        self.clear()
        for persona, cards in shown:
            item = QListWidgetItem(persona.name)
            item.setData(_PERSONA, persona)
            item.setData(_CARDS, cards)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, f"{persona.name}, {cards_text(cards)}")
            item.setFlags(item.flags() & ~Qt.ItemFlag.ItemIsDropEnabled)
            self.addItem(item)
        self._keys = [s.persona.key for s in shown]
        self.setCurrentRow(self._keys.index(key) if key in self._keys else -1)
        self._filling = False

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        steps = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}
        alt = event.modifiers() & Qt.KeyboardModifier.AltModifier
        step = steps.get(Qt.Key(event.key())) if alt else None
        place = self.currentRow() + (step or 0)
        if step is None:
            super().keyPressEvent(event)
        elif self.key and 0 <= place < self.count():
            self.moved.emit(PersonaMoved(self.key, place))

    @override
    def dropEvent(self, event: QDropEvent) -> None:
        key = self.key
        self._filling = True
        super().dropEvent(event)
        self._filling = False
        keys = [self.item(row).data(_PERSONA).key for row in range(self.count())]
        if key in keys:
            self.moved.emit(PersonaMoved(key, keys.index(key)))

    def _on_current(self) -> None:
        if not self._filling:
            self.picked.emit()
