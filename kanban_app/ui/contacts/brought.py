"""What somebody has brought: his figures, and the cards behind them."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QVBoxLayout, QWidget
from typing_extensions import override

from kanban_app.domain.ids import CardId
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.theme import SIZE_S, UNIT
from kanban_app.ui.widgets.card_rows import CARD, ROW, CardRows, card_row
from kanban_app.ui.widgets.form_rows import SIDE
from kanban_app.ui.widgets.sheet import Rule
from kanban_app.ui.widgets.sum_lines import SumLines

# More rows scroll: the form below stays near.
_MOST_ROWS = 5


class BroughtBlock(QWidget):
    """Shows figures line by line and the cards they come from; hidden where nothing is to say."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    card_wanted = Signal(object)

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._title = PlainLabel("", SIZE_S, self, bold=True, tone="text_2")
        self.figures = SumLines(self)
        self.nothing = PlainLabel("", SIZE_S, self, tone="text_2")
        self.nothing.setWordWrap(True)
        self.cards = QListWidget(self)
        self.cards.setItemDelegate(CardRows(self.cards))
        self.cards.setFrameShape(QFrame.Shape.NoFrame)
        self.cards.setUniformItemSizes(True)
        self.cards.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 3 * UNIT, 0, 0)
        column.setSpacing(2 * UNIT)
        for part in (self._title, self.figures, self.nothing):
            part.setContentsMargins(SIDE, 0, SIDE, 0)
            column.addWidget(part)
        column.addWidget(self.cards)
        column.addWidget(Rule(self))
        self.cards.itemClicked.connect(self._open)
        self.cards.itemActivated.connect(self._open)
        self.hide()
        self._retranslate()

    def show_brought(
        self,
        figures: Sequence[tuple[str, str]],
        cards: Sequence[tuple[CardId, str, str]],
        *,
        asked: bool,
    ) -> None:
        """Show figures and cards; without any it is said only where it is `asked` for."""
        self.figures.show_lines(figures if cards else ())
        self.cards.clear()
        for card, heading, detail in cards:
            self.cards.addItem(card_row(card, heading, detail))
        self.cards.setFixedHeight(min(len(cards), _MOST_ROWS) * ROW)
        self.cards.setVisible(bool(cards))
        self.nothing.setVisible(not cards)
        self.setVisible(bool(cards) or asked)

    @override
    def changeEvent(self, event: QEvent) -> None:
        if event.type() is QEvent.Type.LanguageChange:
            self._retranslate()
        super().changeEvent(event)

    def _open(self, item: QListWidgetItem) -> None:
        self.card_wanted.emit(item.data(CARD))

    def _retranslate(self) -> None:
        self._title.setText(self.tr("Brought by this contact"))
        self.cards.setAccessibleName(self.tr("Brought by this contact"))
        self.nothing.setText(
            self.tr("Nothing yet. Say on a card who brought it, or on a property who gets a part.")
        )
