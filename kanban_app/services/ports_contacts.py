"""What the use cases need of persistence for contacts."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from datetime import date
from typing import Protocol

from kanban_app.domain.contact import Channel, ContactDetail, ContactFields, ContactLine, Home
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.moment import Moment


class ContactReader(Protocol):
    """Reading contacts."""

    def lines(
        self, now: Moment, contacts: Collection[ContactId] | None = None
    ) -> Sequence[ContactLine]:
        """Return the contacts that are neither deleted nor erased, or some of them."""
        ...

    def detail(self, contact: ContactId) -> ContactDetail | None:
        """Return a contact whole, None if it is deleted or was merged into another."""
        ...

    def cards_of(self, contact: ContactId) -> tuple[CardId, ...]:
        """Return the cards of a contact that are not deleted, the newest first."""
        ...

    def of_card(self, card: CardId) -> ContactId | None:
        """Return whose card this is."""
        ...

    def names(self, contacts: Iterable[ContactId]) -> Mapping[ContactId, str]:
        """Return what these contacts are called, deleted ones too."""
        ...

    def called(self) -> Sequence[tuple[ContactId, str]]:
        """Return what every contact is called that is neither deleted nor erased."""
        ...

    def homes(self) -> Mapping[CardId, Home]:
        """Return where the contacts of cards live, as far as that is known."""
        ...

    def not_duplicates(self) -> set[tuple[ContactId, ContactId]]:
        """Return the pairs that the broker said are two people, the smaller id first."""
        ...


class ContactWriter(Protocol):
    """Writing contacts."""

    def add(self, fields: ContactFields) -> ContactId:
        """Store a new contact."""
        ...

    def add_many(self, contacts: Sequence[ContactFields]) -> None:
        """Store new contacts, thousands in one go; consents are not among what they bring."""
        ...

    def save(self, contact: ContactId, fields: ContactFields) -> None:
        """Store what differs; every card of the contact shows it."""
        ...

    def link_card(self, card: CardId, contact: ContactId | None) -> None:
        """Say whose a card is; the contact it had stays, even without any card."""
        ...

    def merge(self, keep: ContactId, drop: ContactId, fields: ContactFields) -> None:
        """Let one contact take the place of another everywhere, and say what it holds then."""
        ...

    def remove(self, contact: ContactId) -> None:
        """Take a contact off every list; what was noted about it keeps pointing at it."""
        ...

    def set_not_duplicate(self, one: ContactId, other: ContactId) -> None:
        """Remember that these are two people."""
        ...

    def use_consents(self, card: CardId, channels: Sequence[Channel], on: date) -> None:
        """Note that the consents of a card's contact were made use of."""
        ...
