"""Which buyer's card goes with which owner's card, read and written as plain SQL."""

import sqlite3
from collections import defaultdict
from collections.abc import Sequence

from kanban_app.domain.changes import SentBack
from kanban_app.domain.deal import Deal, DealState, NamedCard
from kanban_app.domain.ids import CardId, DealId, PropertyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import PropertyStatus
from kanban_app.store.match_tables import DealRow
from kanban_app.store.property_tables import PropertyRow
from kanban_app.store.tables import CardRow
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit, new_uid

DEAL_COLUMNS = """
deal.id, owner_card_id, buyer_card_id, since, until, state, reason, before_property_id
"""
# Each side by its own index: with one OR for both every deal of the store would be looked at.
_OF = """
SELECT id FROM deal WHERE owner_card_id = ?1 AND gone = 0
UNION SELECT id FROM deal WHERE buyer_card_id = ?1 AND gone = 0
"""
_OF_MANY = """
SELECT id FROM deal WHERE owner_card_id IN (%s) AND gone = 0
UNION SELECT id FROM deal WHERE buyer_card_id IN (%s) AND gone = 0
"""
_SHOWN = f"""
SELECT {DEAL_COLUMNS} FROM deal
JOIN card AS owner ON owner.id = owner_card_id AND owner.gone = 0
JOIN card AS buyer ON buyer.id = buyer_card_id AND buyer.gone = 0
"""  # noqa: S608 -- made of constants
_DEALS = f"{_SHOWN} WHERE deal.id IN ({_OF}) ORDER BY deal.id DESC"
_DEALS_OF_MANY = f"{_SHOWN} WHERE deal.id IN ({_OF_MANY}) ORDER BY deal.id DESC"
_PART = 500
_PROPERTY = "SELECT property_id FROM card WHERE id = ?"
_STATUS = """
SELECT status FROM property JOIN card ON card.property_id = property.id WHERE card.id = ?
"""
_ABOUT = "SELECT id FROM card WHERE property_id = ? AND gone = 0 ORDER BY created DESC, id DESC"
_BOUGHT = """
SELECT buyer_card_id, owner.property_id FROM deal
JOIN card AS owner ON owner.id = owner_card_id AND owner.gone = 0
WHERE deal.gone = 0 AND state IN ('linked', 'won') AND owner.property_id IS NOT NULL
"""
_WORTH = """
SELECT value_cents FROM card_estimate WHERE card_id = ? AND at < ? ORDER BY at DESC LIMIT 1
"""
_NAMED = """
SELECT card.id, journey_id, stage_id, outcome,
  iif(coalesce(contact.name, '') = '', card.title, contact.name),
  trim(coalesce(property.line, '') || ' · ' || coalesce(property.place, ''), ' ·')
FROM card LEFT JOIN contact ON contact.id = contact_id
LEFT JOIN property ON property.id = property_id
WHERE card.gone = 0 ORDER BY entered DESC, card.id DESC
"""
_PARTNERS = f"""
SELECT iif(owner_card_id = ?1, buyer_card_id, owner_card_id) FROM deal
WHERE id IN ({_OF}) AND state IN ('linked', 'won')
"""  # noqa: S608 -- made of constants
_USED = "SELECT 1 FROM card WHERE property_id = ? AND gone = 0 LIMIT 1"


class DealReader:
    """Implements `services.ports_deals.DealReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def of_card(self, card: CardId) -> list[Deal]:
        """Return all deals a card ever took part in, the newest first; deleted cards left out."""
        with translated_plain():
            return [to_deal(row) for row in self._run.execute(_DEALS, (card,))]

    def of_cards(self, cards: Sequence[CardId]) -> dict[CardId, list[Deal]]:
        """Return the same of many cards in one go; who took part in none is left out."""
        found = defaultdict[CardId, list[Deal]](list)
        with translated_plain():
            for start in range(0, len(cards), _PART):
                part = frozenset(cards[start : start + _PART])
                places = ",".join(str(int(card)) for card in part)
                for row in self._run.execute(_DEALS_OF_MANY % (places, places)):
                    deal = to_deal(row)
                    for card in part & {deal.owner, deal.buyer}:
                        found[card].append(deal)
        return dict(found)

    def property_of(self, card: CardId) -> PropertyId | None:
        """Return the property a card is about, None for none."""
        return _property_of(self._run, card)

    def status_of(self, card: CardId) -> PropertyStatus | None:
        """Return where the property of a card stands, None without one."""
        with translated_plain():
            found = self._run.execute(_STATUS, (card,)).fetchone()
        return PropertyStatus(found[0]) if found else None

    def cards_about(self, of: PropertyId) -> list[CardId]:
        """Return the cards that are about a property, the newest first."""
        with translated_plain():
            return [card for (card,) in self._run.execute(_ABOUT, (of,))]

    def bought(self) -> frozenset[tuple[CardId, PropertyId]]:
        """Return the buyers' cards of all deals that stand, each with the property it is of."""
        with translated_plain():
            return frozenset(self._run.execute(_BOUGHT))

    def worth_before(self, card: CardId, at: Moment) -> int | None:
        """Return what a card was worth before a moment, None if that has never changed."""
        with translated_plain():
            found = self._run.execute(_WORTH, (card, at)).fetchone()
        return found[0] if found else None

    def named(self) -> list[NamedCard]:
        """Return every card that is not deleted, the one that moved last first."""
        with translated_plain():
            return list(map(NamedCard._make, self._run.execute(_NAMED)))


class DealWriter:
    """Implements `services.ports_deals.DealWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def add(self, owner: CardId, buyer: CardId, before: PropertyId | None) -> DealId:
        """Link two cards from now on; `before` comes back to the buyer when that ends."""
        values = {
            "uid": new_uid(),
            "owner_card_id": owner,
            "buyer_card_id": buyer,
            "since": self._unit.at,
            "state": str(DealState.LINKED),
            "reason": "",
            "before_property_id": before,
            "gone": 0,
        }
        made = self._unit.insert(DealRow, values)
        self._touch(owner, buyer)
        return DealId(made)

    def set_state(self, deal: DealId, state: DealState, reason: str = "") -> None:
        """Let a deal stand otherwise from now on."""
        live = state in (DealState.LINKED, DealState.WON)
        until = None if live else self._unit.at
        self._unit.update(DealRow, deal, state=str(state), reason=reason, until=until)
        row = self._unit.row(DealRow, deal)
        for card in (row["owner_card_id"], row["buyer_card_id"]):
            assert isinstance(card, int)
            self._touch(CardId(card))

    def set_property(self, card: CardId, of: PropertyId | None, *, put_away: bool) -> None:
        """Let a card be about a property; put away the old one if no card is about it."""
        old = _property_of(self._unit.plain, card)
        if old == of:
            return
        self._unit.update(CardRow, card, property_id=of)
        if of is not None:
            self._unit.update(PropertyRow, of, gone=0)
        unused = self._unit.plain.execute(_USED, (old,)).fetchone() is None
        if old is not None and put_away and unused:
            self._unit.update(PropertyRow, old, gone=1)
        self._touch(card)

    def set_status(self, card: CardId, status: PropertyStatus) -> None:
        """Say where the property of a card stands."""
        of = _property_of(self._unit.plain, card)
        assert of is not None
        self._unit.update(PropertyRow, of, status=str(status))
        self._touch(card)

    def tell_sent_back(self, sent: SentBack) -> None:
        """Note that another card went back because of the running operation."""
        self._unit.sent_back.append(sent)

    def touch_partners(self, card: CardId) -> None:
        """Note that views of the cards linked with this one must refresh."""
        for (partner,) in self._unit.plain.execute(_PARTNERS, (card,)).fetchall():
            self._touch(partner)

    def _touch(self, *cards: CardId) -> None:
        for card in cards:
            self._unit.touch(card)


def _property_of(run: sqlite3.Connection, card: CardId) -> PropertyId | None:
    with translated_plain():
        found = run.execute(_PROPERTY, (card,)).fetchone()
    return None if found is None or found[0] is None else PropertyId(found[0])


def to_deal(row: Sequence[object]) -> Deal:
    """Return a deal from its columns in the order of `DEAL_COLUMNS`."""
    made = Deal._make(row)
    until = None if made.until is None else Moment(made.until)
    return made._replace(until=until, state=DealState(made.state))
