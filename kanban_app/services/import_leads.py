"""The leads that are here already, and whether a row of a file is one of them."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kanban_app.domain.card import CardFields
from kanban_app.domain.contact import Home
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
        fields = with_home(record.fields, record.home)
        keys = duplicate_keys(fields)
        if keys:
            return min((self.by_contact[k] for k in keys if k in self.by_contact), default=None)
        return None if record.ref else self._alike(look_of(fields))

    def came_before(self, record: CardRecord) -> bool:
        """Return whether the file had the same contact and object before; remember this one."""
        keys = duplicate_keys(with_home(record.fields, record.home))
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


def known_leads(
    cards: Sequence[tuple[CardId, CardFields]], homes: Mapping[CardId, Home]
) -> KnownLeads:
    """Return the leads of a store, the eldest first, ready to be asked.

    `homes` says where the contacts of some cards live.
    """
    leads = [(card, with_home(fields, homes.get(card, Home()))) for card, fields in cards]
    by_contact: dict[str, CardId] = {}
    for card, fields in leads:
        for key in duplicate_keys(fields):
            by_contact.setdefault(key, card)
    return KnownLeads(by_contact, [(look_of(fields), card) for card, fields in leads])


def with_home(fields: CardFields, home: Home) -> CardFields:
    """Return a card that is about no property with its contact's address, to be recognised by."""
    if fields.object_line or fields.place:
        return fields
    place = f"{home.postcode} {home.city}".strip()
    return replace(fields, object_line=home.street, place=place)
