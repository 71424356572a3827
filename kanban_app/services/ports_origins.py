"""What the use cases of who brought whom need from persistence."""

from collections.abc import Sequence
from typing import Protocol

from kanban_app.domain.card import Source
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.origin import Origin


class OriginReader(Protocol):
    """Reading who brought which card."""

    def of_card(self, card: CardId) -> Origin:
        """Return who brought a card; neither card nor contact where nobody did."""
        ...

    def brought_by(self, card: CardId) -> Sequence[CardId]:
        """Return the cards that a card brought, the newest first; deleted ones left out."""
        ...

    def brought_by_contact(self, contact: ContactId) -> Sequence[CardId]:
        """Return the cards that a contact brought without a card of its own, the newest first."""
        ...

    def without_card(self) -> Sequence[tuple[ContactId, str]]:
        """Return the contacts that no card is about, and their names, by name."""
        ...

    def above(self, card: CardId) -> Sequence[CardId]:
        """Return who brought the card that brought a card, and so on, the nearest first."""
        ...


class OriginWriter(Protocol):
    """Writing who brought which card."""

    def set(self, card: CardId, origin: Origin, source: Source) -> None:
        """Say who brought a card, and the source that follows from it."""
        ...
