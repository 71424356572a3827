"""The cards behind a bar: a list floating above the panel, to open one of them."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QRect, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import (
    QFrame,
    QHBoxLayout,
    QListWidget,
    QListWidgetItem,
    QVBoxLayout,
    QWidget,
)
from typing_extensions import override

from kanban_app.domain.ids import CardId
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT
from kanban_app.ui.widgets.buttons import IconButton
from kanban_app.ui.widgets.card_rows import CARD, ROW, CardRows, card_row
from kanban_app.ui.widgets.floating import Floating

WIDTH = 372
_MAX_ROWS, _MIN_ROWS = 9, 3
_HEAD, _FOOT, _BUTTON = 44, 28, 24


@dataclass(frozen=True, slots=True)
class ListTitle:
    """Whose cards are listed: the name of the stage, and what is counted, and when."""

    name: str
    counted: str = ""


class CardsList(Floating):
    """Names the cards behind a number; Enter or a click opens one, Esc closes the list."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(self, parent: QWidget) -> None:
        super().__init__(WIDTH, parent)
        self._title = PlainLabel("", SIZE_M, bold=True, elide=True)
        self._counted = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self._close = IconButton("close", size=_BUTTON)
        self._close.clicked.connect(self.dismiss)
        self._list = QListWidget()
        self._list.setItemDelegate(CardRows(self._list))
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setUniformItemSizes(True)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._open)
        self._list.itemActivated.connect(self._open)
        self._count = PlainLabel("", SIZE_S, tone="text_2")
        self._hint = PlainLabel("", SIZE_S, tone="text_3")
        # Also where something else has the keyboard: a card that was opened from here.
        self._escape = QShortcut(QKeySequence("Esc"), parent, self.dismiss)
        self._escape.activatedAmbiguously.connect(self.dismiss)
        self._escape.setEnabled(False)
        self._lay_out()
        self._retranslate()

    def show_cards(
        self,
        title: ListTitle,
        cards: Sequence[tuple[CardId, str, str]],
        where: QRect,
        *,
        take_keys: bool = True,
    ) -> None:
        """Show id, heading and detail of each card beside `where` on the screen.

        Unless it takes the keys, the keyboard stays where it is, and the row that was chosen too.
        """
        row = 0 if take_keys else max(0, self._list.currentRow())
        self._title.setText(title.name)
        self._counted.setText(title.counted)
        self._counted.setVisible(bool(title.counted))
        self._list.clear()
        for card, heading, detail in cards:
            self._list.addItem(card_row(card, heading, detail))
        if cards:
            self._list.setCurrentRow(min(row, len(cards) - 1))
        self._retranslate()
        rows = min(max(1, len(cards)), _MAX_ROWS)
        self.show()
        self._escape.setEnabled(True)
        self.place_beside(where, _height(rows), _height(min(rows, _MIN_ROWS)))
        if take_keys:
            self._list.setFocus(Qt.FocusReason.PopupFocusReason)

    @override
    def dismiss(self) -> None:
        self._escape.setEnabled(False)
        super().dismiss()

    @override
    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()

    def _open(self, item: QListWidgetItem) -> None:
        self.open_requested.emit(item.data(CARD))

    def _lay_out(self) -> None:
        head = QHBoxLayout()
        head.setContentsMargins(4 * UNIT, 0, 2 * UNIT, 0)
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._title)
        names.addWidget(self._counted)
        names.addStretch(1)
        head.addLayout(names, 1)
        head.addWidget(self._close)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * UNIT, 0, 4 * UNIT, UNIT)
        foot.addWidget(self._count, 1)
        foot.addWidget(self._hint)
        for row, height in ((head, _HEAD), (foot, _FOOT)):
            holder = QWidget()
            holder.setFixedHeight(height)
            holder.setLayout(row)
            self.column.addWidget(holder)
        self.column.insertWidget(1, self._list, 1)

    def _retranslate(self) -> None:
        said = (self._title.text(), self._counted.text())
        for part in (self, self._list):
            part.setAccessibleName(", ".join(words for words in said if words))
        self._close.set_name(self.tr("Close"))
        self._count.setText(self.tr("%n card(s)", "", self._list.count()))
        self._hint.setText(self.tr("Enter opens, Esc closes"))


def _height(rows: int) -> int:
    return _HEAD + rows * ROW + _FOOT + 2
