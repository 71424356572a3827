"""The cards behind a number of the panel."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget
from typing_extensions import override

from kanban_app.ui.wheel.panels.card_lines import CardLines
from kanban_app.ui.wheel.panels.head import PanelHead
from kanban_app.ui.wheel.panels.page import Page
from kanban_app.ui.wheel.panels.section import Section
from kanban_app.ui.wheel.panels.values import CardLine


class CardsPage(Page):
    """Lists cards by name; a click opens one."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    card_wanted = Signal(object)
    left = Signal()

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self.head = PanelHead()
        self.cards = CardLines()
        section = Section(rule=False)
        section.add(self.cards)
        self.column.addWidget(self.head)
        self.column.addWidget(section)
        self.column.addStretch(1)
        self._title = ""
        self.cards.opened.connect(self._on_card)
        self.head.left.connect(self.left)

    def show_cards(self, title: str, cards: Sequence[CardLine]) -> None:
        """List these cards under a title."""
        self._title = title
        self.cards.show_values(cards)
        self.cards.setAccessibleName(title)
        self.retranslate()

    @property
    @override
    def first(self) -> QWidget:
        return self.cards

    @override
    def retranslate(self) -> None:
        self.head.show_head(self._title, self.tr("%n card(s)", "", self.cards.count()))

    def _on_card(self, line: object) -> None:
        assert isinstance(line, CardLine)
        self.card_wanted.emit(line.card)
