"""What a broker types into a card, spread over the tables where it belongs."""

from collections.abc import Sequence

from sqlalchemy import Connection, select
from sqlmodel import SQLModel

from kanban_app.domain.card import CardFields, Contact
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.keys import email_key
from kanban_app.domain.names import renamed
from kanban_app.domain.phone import phone_key
from kanban_app.store import estimates, rows
from kanban_app.store.contact_rows import name_columns, read_fields
from kanban_app.store.contact_tables import ContactEmailRow, ContactPhoneRow, ContactRow
from kanban_app.store.engine import plain
from kanban_app.store.property_store import touch_cards
from kanban_app.store.property_tables import PropertyRow
from kanban_app.store.tables import CardRow, CardTagRow, TagRow, table
from kanban_app.store.unit import Unit, new_uid

_CARD, _TAG, _CARD_TAG = table(CardRow), table(TagRow), table(CardTagRow)
_CARDS_OF = "SELECT id FROM card WHERE contact_id = ? AND gone = 0"


def own_columns(fields: CardFields) -> dict[str, object]:
    """Return what of the fields lies in the card's own row."""
    close = fields.expected_close
    return {
        "title": fields.title,
        "value_cents": fields.value_cents,
        "currency": fields.currency,
        "probability": fields.probability,
        "source": str(fields.source),
        "expected_close": close.isoformat() if close else "",
        "notes": fields.notes,
        "waiting_on": str(fields.waiting_on),
        "waiting_note": fields.waiting_note,
    }


def save(unit: Unit, card: CardId, fields: CardFields) -> None:
    """Write what differs."""
    statement = select(_CARD.c.contact_id, _CARD.c.property_id).where(_CARD.c.id == card)
    contact_id, property_id = unit.connection.execute(statement).one()
    contact_id = _save_contact(unit, contact_id, fields.contact)
    property_id = _save_property(unit, property_id, fields)
    columns = own_columns(fields)
    estimates.keep_card(unit, card, columns)
    unit.update(CardRow, card, contact_id=contact_id, property_id=property_id, **columns)
    _save_tags(unit, card, fields.tags)


def tag_ids(connection: Connection, names: Sequence[str]) -> list[int]:
    """Return the ids of these tags, made where they are new."""
    ids = []
    for name in names:
        found = connection.execute(select(_TAG.c.id).where(_TAG.c.name == name)).scalar()
        if found is None:
            # A tag's spelling is no operation of its own: it stays when a card is undone.
            found = rows.add(plain(connection), _TAG, {"name": name})
        ids.append(int(found))
    return ids


def _save_contact(unit: Unit, contact_id: int | None, contact: Contact) -> int | None:
    if contact_id is None:
        if contact == Contact():
            return None
        new = {"uid": new_uid(), "name": contact.name, "created": unit.at, "gone": 0}
        contact_id = unit.insert(ContactRow, new)
    elif unit.row(ContactRow, contact_id)["name"] != contact.name:
        # The parts of the name keep in step with it.
        fields = renamed(read_fields(unit.plain, ContactId(contact_id)), contact.name)
        unit.update(ContactRow, contact_id, **name_columns(fields))
        _touch_others(unit, contact_id)
    phones = [{"number": p, "key": phone_key(p)} for p in contact.phones]
    emails = [{"address": e, "key": email_key(e)} for e in contact.emails]
    _save_list(unit, ContactPhoneRow, contact_id, phones)
    _save_list(unit, ContactEmailRow, contact_id, emails)
    return contact_id


def _touch_others(unit: Unit, contact_id: int) -> None:
    """Let every card of a contact that was renamed be shown anew."""
    for (card,) in unit.plain.execute(_CARDS_OF, (contact_id,)):
        unit.touch(CardId(card))


def _save_list(
    unit: Unit, model: type[SQLModel], contact_id: int, wanted: Sequence[dict[str, str]]
) -> None:
    target = table(model)
    statement = select(target).where(target.c.contact_id == contact_id).order_by(target.c.position)
    present = unit.connection.execute(statement).mappings().all()
    for position, values in enumerate(wanted):
        if position < len(present):
            unit.update(model, present[position]["id"], **values)
        else:
            unit.insert(model, {"contact_id": contact_id, "position": position, **values})
    for row in present[len(wanted) :]:
        unit.delete(model, row["id"])


def _save_property(unit: Unit, property_id: int | None, fields: CardFields) -> int | None:
    values = {"line": fields.object_line, "place": fields.place}
    if property_id is not None:
        if any(unit.row(PropertyRow, property_id)[name] != text for name, text in values.items()):
            unit.update(PropertyRow, property_id, **values)
            touch_cards(unit, property_id)
        return property_id
    if not any(values.values()):
        return None
    return unit.insert(PropertyRow, {"uid": new_uid(), "gone": 0, **values})


def _save_tags(unit: Unit, card: CardId, names: Sequence[str]) -> None:
    wanted = tag_ids(unit.connection, list(dict.fromkeys(names)))
    tags = (
        select(_CARD_TAG.c.id, _CARD_TAG.c.tag_id)
        .where(_CARD_TAG.c.card_id == card)
        .order_by(_CARD_TAG.c.position)
    )
    present = unit.connection.execute(tags).all()
    if [row.tag_id for row in present] == wanted:
        return
    for row in present:
        unit.delete(CardTagRow, row.id)
    for position, tag in enumerate(wanted):
        unit.insert(CardTagRow, {"card_id": card, "tag_id": tag, "position": position})
