"""Properties in their tables: what is sold, its papers, where it is advertised, its cards."""

import sqlite3
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
from itertools import zip_longest
from typing import TypeVar

from sqlmodel import SQLModel

from kanban_app.domain.card import Outcome
from kanban_app.domain.ids import CardId, ContactId, JourneyId, PropertyId
from kanban_app.domain.property import (
    Mandate,
    MandateType,
    PropertyCard,
    PropertyDetail,
    PropertyFields,
    PropertyLine,
    Terms,
)
from kanban_app.store import property_rows
from kanban_app.store.property_tables import PropertyDocumentRow, PropertyPortalRow, PropertyRow
from kanban_app.store.tables import CardRow, table
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit, new_uid

Row = Mapping[str, object]
_T = TypeVar("_T")
_Id = TypeVar("_Id", bound=int)
_PART = 500
_LINES = """
SELECT property.id, line, place, property.kind, status, property.street, property.city, district,
  rooms, living_area, price_cents, coalesce(contact.name, ''), external_no,
  EXISTS (SELECT 1 FROM card WHERE card.property_id = property.id)
FROM property LEFT JOIN contact ON contact.id = property.owner_contact_id AND contact.gone = 0
WHERE property.gone = 0 ORDER BY property.id DESC
"""
_CARDS = """
SELECT property_id, card.id, journey_id, outcome, value_cents, currency, coalesce(contact.name, '')
FROM card LEFT JOIN contact ON contact.id = card.contact_id
WHERE property_id IS NOT NULL AND card.gone = 0
"""
_NEWEST = "ORDER BY card.id DESC"
_OF_ALL_CARDS = "SELECT id, property_id FROM card WHERE gone = 0 AND property_id IS NOT NULL"
_OF_CARDS = """
SELECT card.id, property_id FROM card JOIN property ON property.id = property_id
WHERE card.id IN (%s) AND card.gone = 0 AND property.gone = 0
"""
_TERMS = """
SELECT card.id, mandate_type, price_cents, agreed_price_cents
FROM card JOIN property ON property.id = property_id
WHERE card.id IN (%s) AND card.gone = 0 AND property.gone = 0
"""
_SHARING = """
SELECT id FROM property WHERE gone = 0 AND (tipster_contact_id = ? OR partner_contact_id = ?)
"""
_CARDS_OF = "SELECT id FROM card WHERE property_id = ? AND gone = 0 ORDER BY id DESC"


class PropertyReader:
    """Implements `services.ports_properties.PropertyReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def lines(self) -> list[PropertyLine]:
        """Return every property as lists show it, the newest first."""
        with translated_plain():
            cards = self._cards(f"{_CARDS} {_NEWEST}", ())
            rows = self._run.execute(_LINES).fetchall()
        return [PropertyLine._make((*row, tuple(cards.get(row[0], ())))) for row in rows]

    def detail(self, property_id: PropertyId) -> PropertyDetail | None:
        """Return one property whole, None if it is gone."""
        return next(iter(self.details((property_id,))), None)

    def details(self, properties: Sequence[PropertyId]) -> list[PropertyDetail]:
        """Return these properties whole, in this order; deleted ones are left out."""
        found: dict[PropertyId, PropertyDetail] = {}
        for part in _parts(properties):
            with translated_plain():
                found |= {detail.id: detail for detail in self._details(part)}
        return [found[i] for i in properties if i in found]

    def cards(self, property_id: PropertyId) -> list[PropertyCard]:
        """Return the cards about a property, the newest first."""
        with translated_plain():
            found = self._cards(f"{_CARDS} AND property_id = ? {_NEWEST}", (property_id,))
        return found.get(property_id, [])

    def cards_of(self, properties: Sequence[PropertyId]) -> dict[PropertyId, list[PropertyCard]]:
        """Return the cards about each of these, the newest first; without any it is left out."""
        found: dict[PropertyId, list[PropertyCard]] = {}
        with translated_plain():
            for part in _parts(properties):
                statement = f"{_CARDS} AND property_id IN ({_places(part)}) {_NEWEST}"
                found |= {PropertyId(of): c for of, c in self._cards(statement, part).items()}
        return found

    def of_cards(self, cards: Sequence[CardId]) -> dict[CardId, PropertyId]:
        """Return what each of these cards is about; those about nothing are left out."""
        found: dict[CardId, PropertyId] = {}
        with translated_plain():
            for part in _parts(cards):
                found |= dict(self._run.execute(_OF_CARDS % _places(part), part).fetchall())
        return found

    def terms(self, cards: Sequence[CardId]) -> dict[CardId, Terms]:
        """Return what was agreed about the property of each of these cards that has one."""
        found: dict[CardId, Terms] = {}
        with translated_plain():
            for part in _parts(cards):
                for card, kind, *prices in self._run.execute(_TERMS % _places(part), part):
                    found[card] = Terms(MandateType(kind) if kind else None, *prices)
        return found

    def of_card(self, card: CardId) -> PropertyId | None:
        """Return what a card is about, None if that is nothing."""
        return self.of_cards((card,)).get(card)

    def sharing(self, contact: ContactId) -> list[PropertyId]:
        """Return the properties of which a contact gets a part, as tipster or as partner."""
        with translated_plain():
            return [PropertyId(i) for (i,) in self._run.execute(_SHARING, (contact, contact))]

    def of_all_cards(self) -> dict[CardId, PropertyId]:
        """Return what every card is about; those about nothing are left out."""
        with translated_plain():
            return dict(self._run.execute(_OF_ALL_CARDS).fetchall())

    def _details(self, part: Sequence[PropertyId]) -> Iterator[PropertyDetail]:
        places = _places(part)
        of = f"property_id IN ({places})"
        documents = self._children(PropertyDocumentRow, of, part, property_rows.document_of)
        portals = self._children(PropertyPortalRow, of, part, property_rows.publication_of)
        cards = self._cards(f"{_CARDS} AND {of} {_NEWEST}", part)
        for row in self._rows(PropertyRow, f"gone = 0 AND id IN ({places})", part):
            key = PropertyId(int(str(row["id"])))
            fields = property_rows.fields_of(row, documents[key], portals[key])
            mine = tuple(card.id for card in cards.get(key, ()))
            yield PropertyDetail(key, str(row["uid"]), fields, mine)

    def _cards(self, statement: str, values: Sequence[object]) -> dict[int, list[PropertyCard]]:
        found = defaultdict[int, list[PropertyCard]](list)
        for key, card, journey, outcome, *rest in self._run.execute(statement, values):
            found[key].append(PropertyCard(card, JourneyId(journey), Outcome(outcome), *rest))
        return found

    def _children(
        self, model: type[SQLModel], where: str, part: Sequence[int], made: Callable[[Row], _T]
    ) -> dict[int, list[_T]]:
        found = defaultdict[int, list[_T]](list)
        for row in self._rows(model, where, part):
            found[int(str(row["property_id"]))].append(made(row))
        return found

    def _rows(self, model: type[SQLModel], where: str, part: Sequence[int]) -> Iterator[Row]:
        target = table(model)
        names = tuple(target.c.keys())
        statement = f"SELECT {', '.join(names)} FROM {target.name} WHERE {where} ORDER BY id"  # noqa: S608
        for row in self._run.execute(statement, part).fetchall():
            yield dict(zip(names, row, strict=True))


class PropertyWriter:
    """Implements `services.ports_properties.PropertyWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add(self, fields: PropertyFields) -> PropertyId:
        """Store a new property."""
        columns = property_rows.columns_of(fields)
        new = self._unit.insert(PropertyRow, {"uid": new_uid(), "gone": 0, **columns})
        self._save_lists(new, fields)
        return PropertyId(new)

    def save(self, property_id: PropertyId, fields: PropertyFields) -> None:
        """Store what differs; every card about the property shows it."""
        self._unit.update(PropertyRow, property_id, **property_rows.columns_of(fields))
        self._save_lists(property_id, fields)
        touch_cards(self._unit, property_id)

    def set_mandate(self, property_id: PropertyId, mandate: Mandate) -> None:
        """Store the mandate alone."""
        fields = PropertyFields(mandate=mandate)
        columns = property_rows.columns_of(fields)
        mine = {name: value for name, value in columns.items() if name.startswith("mandate_")}
        self._unit.update(PropertyRow, property_id, **mine)

    def link(self, card: CardId, property_id: PropertyId | None) -> None:
        """Let a card be about a property, or about none."""
        self._unit.update(CardRow, card, property_id=property_id)
        self._unit.touch(card)

    def remove(self, property_id: PropertyId) -> None:
        """Take a property off every view; its cards are about nothing then."""
        for card in _cards_of(self._unit, property_id):
            self.link(card, None)
        self._unit.update(PropertyRow, property_id, gone=1)

    def _save_lists(self, property_id: int, fields: PropertyFields) -> None:
        documents = [property_rows.document_columns(d) for d in fields.documents]
        portals = [property_rows.publication_columns(p) for p in fields.publications]
        self._save_papers(property_id, documents)
        self._save_list(PropertyPortalRow, property_id, portals)

    def _save_papers(self, property_id: int, wanted: Sequence[Row]) -> None:
        """Store papers by their key, which is once per property at any moment."""
        present = {str(row["key"]): row for row in self._present(PropertyDocumentRow, property_id)}
        for values in wanted:
            row = present.pop(str(values["key"]), None)
            if row is None:
                self._insert(PropertyDocumentRow, property_id, values)
            else:
                self._unit.update(PropertyDocumentRow, int(str(row["id"])), **values)
        for row in present.values():
            self._unit.delete(PropertyDocumentRow, int(str(row["id"])))

    def _save_list(self, model: type[SQLModel], property_id: int, wanted: Sequence[Row]) -> None:
        present = self._present(model, property_id)
        for row, values in zip_longest(present, wanted):
            if row is None:
                self._insert(model, property_id, values)
            elif values is None:
                self._unit.delete(model, int(str(row["id"])))
            else:
                self._unit.update(model, int(str(row["id"])), **values)

    def _insert(self, model: type[SQLModel], property_id: int, values: Row) -> None:
        self._unit.insert(model, {"property_id": property_id, **values})

    def _present(self, model: type[SQLModel], property_id: int) -> list[Row]:
        target = table(model)
        names = tuple(target.c.keys())
        statement = (
            f"SELECT {', '.join(names)} FROM {target.name} WHERE property_id = ? ORDER BY id"  # noqa: S608
        )
        rows = self._unit.plain.execute(statement, (property_id,)).fetchall()
        return [dict(zip(names, row, strict=True)) for row in rows]


def _parts(ids: Sequence[_Id]) -> Iterator[Sequence[_Id]]:
    """Yield as many ids at once as one statement takes."""
    for start in range(0, len(ids), _PART):
        yield ids[start : start + _PART]


def _places(part: Sequence[int]) -> str:
    return ",".join("?" * len(part))


def touch_cards(unit: Unit, property_id: int) -> None:
    """Note that every card about a property shows something else now."""
    for card in _cards_of(unit, property_id):
        unit.touch(card)


def _cards_of(unit: Unit, property_id: int) -> list[CardId]:
    return [CardId(row[0]) for row in unit.plain.execute(_CARDS_OF, (property_id,)).fetchall()]
