"""What the use cases of deals need from persistence."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from typing import Protocol

from kanban_app.domain.changes import SentBack
from kanban_app.domain.deal import Deal, DealState, NamedCard
from kanban_app.domain.ids import CardId, DealId, PropertyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import PropertyStatus


class DealReader(Protocol):
    """Reading which cards are about the same sale."""

    def of_card(self, card: CardId) -> Sequence[Deal]:
        """Return all deals a card ever took part in, the newest first; deleted cards left out."""
        ...

    def of_cards(self, cards: Sequence[CardId]) -> Mapping[CardId, Sequence[Deal]]:
        """Return the same of many cards in one go; who took part in none is left out."""
        ...

    def property_of(self, card: CardId) -> PropertyId | None:
        """Return the property a card is about, None for none."""
        ...

    def status_of(self, card: CardId) -> PropertyStatus | None:
        """Return where the property of a card stands, None without one."""
        ...

    def cards_about(self, of: PropertyId) -> Sequence[CardId]:
        """Return the cards that are about a property, the newest first."""
        ...

    def bought(self) -> AbstractSet[tuple[CardId, PropertyId]]:
        """Return the buyers' cards of all deals that stand, each with the property it is of."""
        ...

    def worth_before(self, card: CardId, at: Moment) -> int | None:
        """Return what a card was worth before a moment, None if that has never changed."""
        ...

    def named(self) -> Sequence[NamedCard]:
        """Return every card that is not deleted, the one that moved last first."""
        ...


class DealWriter(Protocol):
    """Writing which cards are about the same sale."""

    def add(self, owner: CardId, buyer: CardId, before: PropertyId | None) -> DealId:
        """Link two cards from now on; `before` comes back to the buyer when that ends."""
        ...

    def set_state(self, deal: DealId, state: DealState, reason: str = "") -> None:
        """Let a deal stand otherwise from now on."""
        ...

    def set_property(self, card: CardId, of: PropertyId | None, *, put_away: bool) -> None:
        """Let a card be about a property; put away the old one if no card is about it."""
        ...

    def set_status(self, card: CardId, status: PropertyStatus) -> None:
        """Say where the property of a card stands."""
        ...

    def tell_sent_back(self, sent: SentBack) -> None:
        """Note that another card went back because of the running operation."""
        ...

    def touch_partners(self, card: CardId) -> None:
        """Note that views of the cards linked with this one must refresh."""
        ...
