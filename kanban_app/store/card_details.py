"""Cards whole, gathered from the tables they are spread over."""

from collections.abc import Iterator
from datetime import date

from sqlalchemy import ColumnElement, Connection, RowMapping, Select, Table, select

from kanban_app.domain.card import CardDetail, CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.store.contact_tables import ContactEmailRow, ContactPhoneRow, ContactRow
from kanban_app.store.property_tables import PropertyRow
from kanban_app.store.tables import CardRow, CardTagRow, TagRow, table

_CARD, _CONTACT, _PROPERTY = table(CardRow), table(ContactRow), table(PropertyRow)
_PHONE, _EMAIL = table(ContactPhoneRow), table(ContactEmailRow)
_TAG, _CARD_TAG = table(TagRow), table(CardTagRow)


def details(connection: Connection, condition: ColumnElement[bool]) -> Iterator[CardDetail]:
    """Yield the cards that meet a condition, whole, ordered by id."""
    wanted = select(_CARD.c.id).where(condition, _CARD.c.gone == 0)
    phones = _grouped(connection, _of_contacts(wanted, _PHONE, _PHONE.c.number))
    emails = _grouped(connection, _of_contacts(wanted, _EMAIL, _EMAIL.c.address))
    tags = _grouped(
        connection,
        select(_CARD_TAG.c.card_id, _TAG.c.name)
        .join(_TAG, _TAG.c.id == _CARD_TAG.c.tag_id)
        .where(_CARD_TAG.c.card_id.in_(wanted))
        .order_by(_CARD_TAG.c.card_id, _CARD_TAG.c.position),
    )
    origin = _CARD.alias("origin")
    statement = (
        select(
            _CARD,
            _CONTACT.c.name.label("person"),
            _PROPERTY.c.line,
            _PROPERTY.c.place,
            origin.c.uid.label("origin_uid"),
        )
        .outerjoin(_CONTACT, _CONTACT.c.id == _CARD.c.contact_id)
        .outerjoin(_PROPERTY, _PROPERTY.c.id == _CARD.c.property_id)
        .outerjoin(origin, (origin.c.id == _CARD.c.origin_card_id) & (origin.c.gone == 0))
        .where(_CARD.c.id.in_(wanted))
        .order_by(_CARD.c.id)
    )
    for row in connection.execute(statement).mappings():
        contact = Contact(
            row["person"] or "",
            tuple(phones.get(row["contact_id"], ())),
            tuple(emails.get(row["contact_id"], ())),
        )
        yield _detail(row, contact, tuple(tags.get(row["id"], ())))


def _fields(row: RowMapping, contact: Contact, tags: tuple[str, ...]) -> CardFields:
    return CardFields(
        title=row["title"],
        contact=contact,
        object_line=row["line"] or "",
        place=row["place"] or "",
        value_cents=row["value_cents"],
        currency=row["currency"],
        source=Source(row["source"]),
        expected_close=_day(row["expected_close"]),
        tags=tags,
        notes=row["notes"],
        waiting_on=WaitingOn(row["waiting_on"]),
        waiting_note=row["waiting_note"],
        probability=row["probability"],
    )


def _detail(row: RowMapping, contact: Contact, tags: tuple[str, ...]) -> CardDetail:
    return CardDetail(
        id=CardId(row["id"]),
        uid=row["uid"],
        ref=row["ref"],
        journey_id=JourneyId(row["journey_id"]),
        stage_id=StageId(row["stage_id"]),
        rank=row["rank"],
        outcome=Outcome(row["outcome"]),
        loss_reason=row["loss_reason"],
        loss_note=row["loss_note"],
        parked_until=_day(row["parked_until"]),
        created=Moment(row["created"]),
        entered=Moment(row["entered"]),
        fields=_fields(row, contact, tags),
        origin=row["origin_uid"] or "",
    )


def _day(text: str) -> date | None:
    return date.fromisoformat(text) if text else None


def _of_contacts(cards: Select[int], child: Table, value: ColumnElement[str]) -> Select[int, str]:
    mine = select(_CARD.c.contact_id).where(_CARD.c.id.in_(cards))
    return (
        select(child.c.contact_id, value)
        .where(child.c.contact_id.in_(mine))
        .order_by(child.c.contact_id, child.c.position)
    )


def _grouped(connection: Connection, statement: Select[int, str]) -> dict[int, list[str]]:
    groups: dict[int, list[str]] = {}
    for key, value in connection.execute(statement):
        groups.setdefault(key, []).append(value)
    return groups
