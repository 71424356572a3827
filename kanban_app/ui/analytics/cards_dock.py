"""The cards behind a number, docked at the right: the parts of a cohort, and each card by name."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QGuiApplication, QKeyEvent, QPaintEvent
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
from kanban_app.ui.analytics.picture_table import tsv
from kanban_app.ui.analytics.scene import Table
from kanban_app.ui.analytics.words import DOT
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_M, SIZE_S, UNIT, colour, tokens
from kanban_app.ui.widgets import painting
from kanban_app.ui.widgets.buttons import IconButton
from kanban_app.ui.widgets.card_rows import CARD, CardRows, card_row
from kanban_app.ui.widgets.choices import Choice
from kanban_app.ui.widgets.segment import Segment

WIDTH = 372
_HEAD, _FOOT, _BUTTON = 52, 40, 28


@dataclass(frozen=True, slots=True)
class Listing:
    """What is listed: heading, what is counted, the parts there are, the cards, and their sum."""

    heading: str
    counted: str
    parts: tuple[Choice, ...]
    part: str
    cards: Sequence[tuple[CardId, str, str]]
    total: str


class CardsDock(QWidget):
    """Lists cards; Enter or a click opens one, Esc closes the list."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)
    part_chosen = Signal(str)
    closed = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.setFixedWidth(WIDTH)
        self._heading = PlainLabel("", SIZE_M, bold=True, elide=True)
        self._counted = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self._close = IconButton("close", size=_BUTTON)
        self._close.clicked.connect(self.dismiss)
        self._copy = IconButton("copy", size=_BUTTON)
        self._copy.clicked.connect(self.copy)
        self._cards: Sequence[tuple[CardId, str, str]] = ()
        self.parts = Segment()
        self.parts.chosen.connect(self.part_chosen)
        self.list = QListWidget()
        self.list.setItemDelegate(CardRows(self.list))
        self.list.setFrameShape(QFrame.Shape.NoFrame)
        self.list.setUniformItemSizes(True)
        self.list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.list.itemClicked.connect(self._open)
        self.list.itemActivated.connect(self._open)
        self._total = PlainLabel("", SIZE_S, tone="text_2", elide=True)
        self._hint = PlainLabel("", SIZE_S, tone="text_3")
        self._lay_out()
        self._retranslate()
        self.hide()

    def show_listing(self, listing: Listing, *, take_keys: bool) -> None:
        """Show these cards; unless it takes the keys, the chosen row stays."""
        row = 0 if take_keys else max(0, self.list.currentRow())
        self._heading.setText(listing.heading)
        self._counted.setText(listing.counted)
        self._total.setText(listing.total)
        self.parts.setVisible(bool(listing.parts))
        if listing.parts:
            self.parts.show_choices(listing.parts, listing.part)
        self._cards = listing.cards
        self.list.clear()
        for card, heading, detail in listing.cards:
            self.list.addItem(card_row(card, heading, detail))
        if listing.cards:
            self.list.setCurrentRow(min(row, len(listing.cards) - 1))
        self.list.setAccessibleName(f"{listing.heading}, {listing.counted}")
        self.show()
        if take_keys:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, card: CardId) -> None:
        """Let the row of a card be the chosen one, if it is listed."""
        for row in range(self.list.count()):
            if self.list.item(row).data(CARD) == card:
                self.list.setCurrentRow(row)
                return

    def copy(self) -> None:
        """Put the cards on the clipboard, one line each, for a spreadsheet."""
        rows = tuple((heading, *detail.split(DOT)) for _, heading, detail in self._cards)
        QGuiApplication.clipboard().setText(tsv(Table((self._heading.text(),), rows)))

    def dismiss(self) -> None:
        """Close the list."""
        if self.isVisible():
            self.hide()
            self.closed.emit()

    @override
    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.dismiss()
        else:
            super().keyPressEvent(event)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    @override
    def paintEvent(self, event: QPaintEvent) -> None:
        t = tokens()
        with painting.painter_for(self) as painter:
            painter.fillRect(self.rect(), colour(t.surface))
            painter.fillRect(0, 0, 1, self.height(), colour(t.border))
            painter.fillRect(1, self.height() - _FOOT, self.width(), 1, colour(t.border))

    def _open(self, item: QListWidgetItem) -> None:
        self.open_requested.emit(item.data(CARD))

    def _lay_out(self) -> None:
        names = QVBoxLayout()
        names.setSpacing(0)
        names.addStretch(1)
        names.addWidget(self._heading)
        names.addWidget(self._counted)
        names.addStretch(1)
        head = QHBoxLayout()
        head.setContentsMargins(4 * UNIT, 0, 2 * UNIT, 0)
        head.addLayout(names, 1)
        head.addWidget(self._copy)
        head.addWidget(self._close)
        parts = QHBoxLayout()
        parts.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 2 * UNIT)
        parts.addWidget(self.parts)
        parts.addStretch(1)
        foot = QHBoxLayout()
        foot.setContentsMargins(4 * UNIT, 0, 4 * UNIT, 0)
        foot.addWidget(self._total, 1)
        foot.addWidget(self._hint)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(_held(head, _HEAD))
        column.addLayout(parts)
        column.addWidget(self.list, 1)
        column.addWidget(_held(foot, _FOOT))

    def _retranslate(self) -> None:
        self._close.set_name(self.tr("Close"))
        self._copy.set_name(self.tr("Copy the list"))
        self._hint.setText(self.tr("Enter opens, Esc closes"))
        self.parts.setAccessibleName(self.tr("Part of the cards"))


def _held(row: QHBoxLayout, height: int) -> QWidget:
    holder = QWidget()
    holder.setFixedHeight(height)
    holder.setLayout(row)
    return holder
