"""The leads that are here already, and whether a row of a file is one of them."""

from collections.abc import Sequence
from dataclasses import dataclass, field

from kanban_app.domain.card import CardFields
from kanban_app.domain.ids import CardId
from kanban_app.domain.records import CardRecord
from kanban_app.exchange.reading.duplicates import Look, duplicate_keys, look_of


@dataclass(slots=True)
class KnownLeads:
    """The cards of the store by contact and object, and by their looks; `in_file` grows."""

    by_contact: dict[str, CardId]
    looks: Sequence[tuple[Look, CardId]]
    by_look: dict[tuple[bool, ...], dict[Look, CardId]] = field(default_factory=dict)
    in_file: set[str] = field(default_factory=set)

    def twin_of(self, record: CardRecord) -> CardId | None:
        """Return the eldest card that a record without a known key seems to be, None if none.

        Who can be reached is recognised by that. Who cannot, and has no key that says it is
        another card, is recognised by everything the file names: a card may say more.
        """
        keys = duplicate_keys(record.fields)
        if keys:
            return min((self.by_contact[k] for k in keys if k in self.by_contact), default=None)
        return None if record.ref else self._alike(look_of(record.fields))

    def came_before(self, record: CardRecord) -> bool:
        """Return whether the file had the same contact and object before; remember this one."""
        keys = duplicate_keys(record.fields)
        known = not keys.isdisjoint(self.in_file)
        self.in_file |= keys
        return known

    def _alike(self, look: Look) -> CardId | None:
        told = look.told
        if told not in self.by_look:
            index: dict[Look, CardId] = {}
            for other, card in self.looks:
                index.setdefault(other.only(told), card)
            self.by_look[told] = index
        return self.by_look[told].get(look)


def known_leads(cards: Sequence[tuple[CardId, CardFields]]) -> KnownLeads:
    """Return the leads of a store, the eldest first, ready to be asked."""
    by_contact: dict[str, CardId] = {}
    for card, fields in cards:
        for key in duplicate_keys(fields):
            by_contact.setdefault(key, card)
    return KnownLeads(by_contact, [(look_of(fields), card) for card, fields in cards])
