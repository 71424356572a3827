"""What the search over everything needs from persistence."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from kanban_app.domain.changes import Changes
from kanban_app.domain.found import Found, Sought
from kanban_app.domain.ids import CardId
from kanban_app.domain.search_index import Text


class SearchReader(Protocol):
    """Reading what can be found."""

    def texts(self, noun: Sought, last: Text | None, most: int) -> Sequence[Text]:
        """Return what can be found of so many things that are older than `last`, newest first."""
        ...

    def texts_of(self, noun: Sought, ids: Collection[int]) -> Sequence[Text]:
        """Return what can be found of these things; those that are gone are left out."""
        ...

    def found(self, noun: Sought, ids: Sequence[int]) -> Mapping[int, Found]:
        """Return how these things are shown; those that are gone are left out."""
        ...

    def touched(self, changes: Changes) -> Mapping[Sought, Collection[int]] | None:
        """Return which things an operation may have changed, None for too many to list."""
        ...

    def recent_cards(self, most: int) -> Sequence[CardId]:
        """Return the cards that were changed last and are still there, the newest first."""
        ...
