"""Writing contacts: what is typed into them, whose a card is, and two that become one."""

from collections.abc import Mapping, Sequence
from datetime import date

from sqlmodel import SQLModel

from kanban_app.domain.consent import used
from kanban_app.domain.contact import Channel, ContactFields
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.keys import email_key
from kanban_app.domain.phone import phone_key
from kanban_app.store.contact_rows import columns, consent_columns, read_fields
from kanban_app.store.contact_tables import (
    ConsentRow,
    ContactEmailRow,
    ContactPhoneRow,
    ContactRow,
    NotDuplicateRow,
)
from kanban_app.store.match_tables import SearchProfileRow
from kanban_app.store.property_tables import PropertyRow
from kanban_app.store.tables import CardRow, table
from kanban_app.store.unit import Unit, new_uid
from kanban_app.store.work_tables import ActivityRow, TaskRow

_CARDS = "SELECT id FROM card WHERE contact_id = ? AND gone = 0"
_PAIRS = "SELECT id, low_id, high_id FROM not_duplicate WHERE low_id = ? OR high_id = ?"
_PAIR = "SELECT id FROM not_duplicate WHERE low_id = ? AND high_id = ?"
# Whatever points at a contact, deleted rows too: an undo may bring them back.
REFERENCES: Mapping[type[SQLModel], Sequence[str]] = {
    CardRow: ("contact_id", "origin_contact_id"),
    PropertyRow: ("owner_contact_id", "tipster_contact_id", "partner_contact_id"),
    TaskRow: ("contact_id",),
    ActivityRow: ("contact_id",),
    SearchProfileRow: ("contact_id",),
}
_LISTS = (ContactPhoneRow, ContactEmailRow, ConsentRow)


class ContactWriter:
    """Implements `services.ports_contacts.ContactWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add(self, fields: ContactFields) -> ContactId:
        """Store a new contact."""
        own = {"uid": new_uid(), "created": self._unit.at, "gone": 0, **columns(fields)}
        contact = ContactId(self._unit.insert(ContactRow, own))
        self._save_lists(contact, fields)
        return contact

    def add_many(self, contacts: Sequence[ContactFields]) -> None:
        """Store new contacts, thousands in one go; consents are not among what they bring."""
        own = {"created": self._unit.at, "gone": 0}
        rows = [{"uid": new_uid(), **own, **columns(fields)} for fields in contacts]
        ids = self._unit.insert_many(ContactRow, rows)
        phones, emails = [], []
        for contact, fields in zip(ids, contacts, strict=True):
            phones += _placed(contact, _phones(fields))
            emails += _placed(contact, _emails(fields))
        self._unit.insert_many(ContactPhoneRow, phones)
        self._unit.insert_many(ContactEmailRow, emails)

    def save(self, contact: ContactId, fields: ContactFields) -> None:
        """Store what differs; every card of the contact shows it."""
        self._unit.update(ContactRow, contact, **columns(fields))
        self._save_lists(contact, fields)
        self._touch_cards(contact)

    def link_card(self, card: CardId, contact: ContactId | None) -> None:
        """Say whose a card is; the contact it had stays, even without any card."""
        self._unit.update(CardRow, card, contact_id=contact)
        self._unit.touch(card)

    def merge(self, keep: ContactId, drop: ContactId, fields: ContactFields) -> None:
        """Let one contact take the place of another everywhere, and say what it holds then."""
        for model, names in REFERENCES.items():
            for name in names:
                for row in self._pointing(model, name, drop):
                    self._unit.update(model, row, **{name: keep})
        self._move_pairs(keep, drop)
        self._empty(drop)
        self._unit.update(ContactRow, drop, gone=1, merged_into=keep)
        self.save(keep, fields)

    def remove(self, contact: ContactId) -> None:
        """Take a contact off every list; what was noted about it keeps pointing at it."""
        for name in REFERENCES[PropertyRow]:
            for row in self._pointing(PropertyRow, name, contact):
                self._unit.update(PropertyRow, row, **{name: None})
        self._unit.update(ContactRow, contact, gone=1)
        self._touch_cards(contact)

    def set_not_duplicate(self, one: ContactId, other: ContactId) -> None:
        """Remember that these are two people."""
        low, high = sorted((one, other))
        if self._unit.plain.execute(_PAIR, (low, high)).fetchone() is None:
            self._unit.insert(NotDuplicateRow, {"low_id": low, "high_id": high})

    def use_consents(self, card: CardId, channels: Sequence[Channel], on: date) -> None:
        """Note that the consents of a card's contact were made use of."""
        contact = self._unit.row(CardRow, card)["contact_id"]
        if not isinstance(contact, int):
            return
        before = read_fields(self._unit.plain, ContactId(contact)).consents
        after = used(before, channels, on)
        if after != before:
            self._save_list(ConsentRow, contact, [consent_columns(c) for c in after])

    def _save_lists(self, contact: ContactId, fields: ContactFields) -> None:
        consents = [consent_columns(c) for c in fields.consents]
        self._save_list(ContactPhoneRow, contact, _phones(fields))
        self._save_list(ContactEmailRow, contact, _emails(fields))
        self._save_list(ConsentRow, contact, consents)

    def _save_list(
        self, model: type[SQLModel], contact: int, wanted: Sequence[Mapping[str, object]]
    ) -> None:
        present = self._children(model, contact)
        for position, values in enumerate(wanted):
            if position < len(present):
                self._unit.update(model, present[position], position=position, **values)
            else:
                self._unit.insert(model, {"contact_id": contact, "position": position, **values})
        for row in present[len(wanted) :]:
            self._unit.delete(model, row)

    def _empty(self, contact: ContactId) -> None:
        for model in _LISTS:
            for row in self._children(model, contact):
                self._unit.delete(model, row)

    def _children(self, model: type[SQLModel], contact: int) -> list[int]:
        name = table(model).name
        statement = f"SELECT id FROM {name} WHERE contact_id = ? ORDER BY position, id"  # noqa: S608
        return [row[0] for row in self._unit.plain.execute(statement, (contact,))]

    def _pointing(self, model: type[SQLModel], column: str, contact: ContactId) -> list[int]:
        name = table(model).name
        statement = f"SELECT id FROM {name} WHERE {column} = ?"  # noqa: S608 -- our own names
        return [row[0] for row in self._unit.plain.execute(statement, (contact,))]

    def _move_pairs(self, keep: ContactId, drop: ContactId) -> None:
        for row, low, high in self._unit.plain.execute(_PAIRS, (drop, drop)).fetchall():
            self._unit.delete(NotDuplicateRow, row)
            other = ContactId(high if low == drop else low)
            if other != keep:
                self.set_not_duplicate(keep, other)

    def _touch_cards(self, contact: ContactId) -> None:
        for (card,) in self._unit.plain.execute(_CARDS, (contact,)):
            self._unit.touch(CardId(card))


def _phones(fields: ContactFields) -> list[dict[str, object]]:
    return [{"number": number, "key": phone_key(number)} for number in fields.phones]


def _emails(fields: ContactFields) -> list[dict[str, object]]:
    return [{"address": address, "key": email_key(address)} for address in fields.emails]


def _placed(contact: int, rows: Sequence[Mapping[str, object]]) -> list[dict[str, object]]:
    return [
        {"contact_id": contact, "position": place, **values} for place, values in enumerate(rows)
    ]
