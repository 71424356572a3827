"""A view of a book with the names that a printed report calls stages and cards by."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.view import View
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment, as_utc


@dataclass(frozen=True, slots=True)
class Sheet:
    """What is told: a view, and a name of its own for every card, by its place."""

    view: View
    names: tuple[str, ...]

    @property
    def book(self) -> Book:
        """Return the book that is told from."""
        return self.view.book

    @property
    def keys(self) -> dict[StageId, str]:
        """Return the key of every stage of the journey, in board order."""
        return {stage.id: stage.key for stage in self.book.journey.stages}

    @property
    def all_keys(self) -> dict[StageId, str]:
        """Return the key of every stage there ever was, removed ones too."""
        return {stage.id: stage.key for stage in self.book.log.gone} | self.keys

    def called(self, cards: Flags | Ints) -> list[str]:
        """Return the names of cards given by a flag each or by place."""
        return [self.names[place] for place in self.places(cards)]

    def places(self, cards: Flags | Ints) -> list[int]:
        """Return the places of cards given by a flag each or by place."""
        found = cards.nonzero()[0] if cards.dtype == bool else cards
        places: list[int] = found.tolist()
        return places


def sheet_of(view: View, names: Mapping[CardId, str]) -> Sheet:
    """Return a view with names, since two clients may have the same."""
    ids = [CardId(card) for card in view.book.cards.ids.tolist()]
    used = Counter(names.get(card, "") for card in ids)
    return Sheet(view, tuple(_own(names.get(card, ""), card, used) for card in ids))


def iso(moment: Moment) -> str:
    """Return a moment as ISO 8601 in UTC."""
    return as_utc(moment).isoformat().replace("+00:00", "Z")


def _own(name: str, card: CardId, used: Mapping[str, int]) -> str:
    return name if name and used[name] == 1 else f"{name} #{card}".strip()
