"""One column's cards in order, by id, and beside each what a filter looks for. No widgets.

A long pile is made on the database thread, so that the window only takes it over.
"""

from bisect import bisect_left
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache

from kanban_app.domain.card import CardFace, Sums
from kanban_app.domain.card_filter import text_of
from kanban_app.domain.ids import CardId
from kanban_app.domain.text import haystack
from kanban_app.domain.worth import NOTHING, added, sale_of, sums_of
from kanban_app.ui.sources import source_label, source_name


@dataclass(slots=True)
class Totals:
    """Cards in a column, and what those that do not rest add up to."""

    count: int = 0
    sums: Sums = NOTHING


class Pile:
    """The cards of a column, or as many of its top as are known: then `totals` speak for all."""

    def __init__(
        self, cards: Iterable[CardFace] = (), today: str = "", totals: Totals | None = None
    ) -> None:
        self.cards = list(cards)
        self.faces = {card.id: card for card in self.cards}
        self._today = today
        self._rivals: dict[int, list[CardFace]] = {}
        for card in self.cards:
            self._note(card)
        self._texts: list[str] | None = None
        self.totals = totals or Totals(len(self.cards), self._sums())

    def texts(self) -> list[str]:
        """Return what a filter looks for, card by card; made when first asked for."""
        if self._texts is None:
            self._texts = list(map(searched, self.cards))
        return self._texts

    def forget_texts(self) -> None:
        """Make the texts anew when they are next asked for: the language is another."""
        self._texts = None

    def set_today(self, today: str) -> None:
        """Count cards whose rest has ended by this day (ISO)."""
        if today != self._today:
            self._today = today
            if self.totals.count == len(self.cards):
                self.totals.sums = self._sums()

    def place(self, card: CardFace) -> int:
        """Return where a card lies by its rank, or would lie."""
        return bisect_left(self.cards, place_of(card), key=place_of)

    def put(self, card: CardFace) -> None:
        """Lay a new card where its rank says."""
        place = self.place(card)
        self.cards.insert(place, card)
        if self._texts is not None:
            self._texts.insert(place, searched(card))
        self.faces[card.id] = card
        self._count(card, 1)

    def take(self, card: CardId) -> CardFace:
        """Remove a card and return it; LookupError if it is not here."""
        face = self.faces.pop(card)
        place = self.place(face)
        del self.cards[place]
        if self._texts is not None:
            del self._texts[place]
        self._count(face, -1)
        return face

    def _count(self, card: CardFace, sign: int) -> None:
        sale = sale_of(card)
        rivals = [] if sale is None else self._rivals.get(sale, [])
        others = [r for r in rivals if r.id != card.id]
        self.totals.count += sign
        self.totals.sums = added(self.totals.sums, card, self._today, sign, others)
        if sale is not None:
            self._rivals[sale] = [*others, card] if sign > 0 else others

    def _note(self, card: CardFace) -> None:
        sale = sale_of(card)
        if sale is not None:
            self._rivals.setdefault(sale, []).append(card)

    def _sums(self) -> Sums:
        return sums_of(self.cards, self._today)


def searched(card: CardFace) -> str:
    """Return what the words of a filter are looked for in: all one can read on the card."""
    return f"{text_of(card)}\n{source_words(card.source)}"


@cache
def source_words(source: str) -> str:
    """Return the short and the full name of a source, folded, in the language in force."""
    return haystack(source_label(source), source_name(source))


def place_of(face: CardFace) -> tuple[int, int]:
    """Return what orders the cards of a column."""
    return face.rank, face.id
