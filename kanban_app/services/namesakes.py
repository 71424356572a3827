"""A card that was added by a name alone: who of that name is known already, and may be meant."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from typing import Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.contact import ContactFields, ContactLine
from kanban_app.domain.duplicates import name_key
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.moment import Moment
from kanban_app.services.contacts import ContactService
from kanban_app.services.ports import CardReader, Recorder, Writer

_UNNAMED = {
    name: getattr(ContactFields(), name)
    for name in ("name", "kind", "salutation", "title", "first_name", "last_name", "company")
}


class NamesakeStore(CardReader, Recorder, Protocol):
    """What namesakes need of persistence."""


class NamesakeService:
    """Finds people of one name; whether they are one and the same the broker decides."""

    def __init__(
        self, store: NamesakeStore, contacts: ContactService, clock: Callable[[], Moment]
    ) -> None:
        self._store = store
        self._contacts = contacts
        self._clock = clock

    def of_card(self, card: CardId) -> Sequence[ContactLine]:
        """Return who has the name of a card's contact, of whom nothing but that name is known.

        Nobody as soon as more is known of it, or it has further cards; nor those of whom the
        broker said that they are somebody else.
        """
        contact = self._store.contacts.of_card(card)
        detail = None if contact is None else self._store.contacts.detail(contact)
        if detail is None or contact is None or detail.cards != (card,):
            return ()
        if replace(detail.fields, **_UNNAMED) != ContactFields():
            return ()
        key = name_key(detail.fields.name)
        called = self._store.contacts.called() if key else ()
        refused = self._store.contacts.not_duplicates()
        others = [
            other
            for other, name in called
            if other != contact and name_key(name) == key and _pair(contact, other) not in refused
        ]
        return self._contacts.lines(others) if others else ()

    def take(self, card: CardId, known: ContactId) -> Changes:
        """Let a card be a known contact's: its own, which is but a name, becomes one with that."""
        contact = self._store.contacts.of_card(card)
        return Changes() if contact is None else self._contacts.merge(known, contact, {})

    def refuse(self, card: CardId) -> Changes:
        """Remember that a card's contact is somebody else than all who are called like him."""
        contact = self._store.contacts.of_card(card)
        others = self.of_card(card)
        if contact is None or not others:
            return Changes()

        def work(writer: Writer) -> None:
            for line in others:
                writer.contacts.set_not_duplicate(contact, line.id)

        return self._store.record(OpKind.NOT_DUPLICATE, (others[0].name,), self._clock(), work)


def _pair(one: ContactId, other: ContactId) -> tuple[ContactId, ContactId]:
    low, high = sorted((one, other))
    return low, high
