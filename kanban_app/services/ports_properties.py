"""What the use cases need of persistence for properties."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from kanban_app.domain.ids import CardId, ContactId, PropertyId
from kanban_app.domain.property import (
    Mandate,
    PropertyCard,
    PropertyDetail,
    PropertyFields,
    PropertyLine,
    Terms,
)


class PropertyReader(Protocol):
    """Reading properties."""

    def lines(self) -> list[PropertyLine]:
        """Return every property as lists show it, the newest first."""
        ...

    def detail(self, property_id: PropertyId) -> PropertyDetail | None:
        """Return one property whole, None if it is gone."""
        ...

    def details(self, properties: Sequence[PropertyId]) -> list[PropertyDetail]:
        """Return these properties whole, in this order; deleted ones are left out."""
        ...

    def cards(self, property_id: PropertyId) -> list[PropertyCard]:
        """Return the cards about a property, the newest first."""
        ...

    def cards_of(
        self, properties: Sequence[PropertyId]
    ) -> Mapping[PropertyId, Sequence[PropertyCard]]:
        """Return the cards about each of these, the newest first; without any it is left out."""
        ...

    def of_cards(self, cards: Sequence[CardId]) -> Mapping[CardId, PropertyId]:
        """Return what each of these cards is about; those about nothing are left out."""
        ...

    def of_card(self, card: CardId) -> PropertyId | None:
        """Return what a card is about, None if that is nothing."""
        ...

    def terms(self, cards: Sequence[CardId]) -> Mapping[CardId, Terms]:
        """Return what was agreed about the property of each of these cards that has one."""
        ...

    def sharing(self, contact: ContactId) -> list[PropertyId]:
        """Return the properties of which a contact gets a part, as tipster or as partner."""
        ...

    def of_all_cards(self) -> Mapping[CardId, PropertyId]:
        """Return what every card is about; those about nothing are left out."""
        ...


class PropertyWriter(Protocol):
    """Writing properties inside one operation."""

    def add(self, fields: PropertyFields) -> PropertyId:
        """Store a new property."""
        ...

    def save(self, property_id: PropertyId, fields: PropertyFields) -> None:
        """Store what differs; every card about the property shows it."""
        ...

    def set_mandate(self, property_id: PropertyId, mandate: Mandate) -> None:
        """Store the mandate alone."""
        ...

    def link(self, card: CardId, property_id: PropertyId | None) -> None:
        """Let a card be about a property, or about none."""
        ...

    def remove(self, property_id: PropertyId) -> None:
        """Take a property off every view; its cards are about nothing then."""
        ...
