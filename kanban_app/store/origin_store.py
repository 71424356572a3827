"""Who brought which card, read and written as plain SQL."""

import sqlite3

from kanban_app.domain.card import Source
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.origin import Origin
from kanban_app.store.tables import CardRow
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit

_OF = """
SELECT origin.id, contact.id FROM card
LEFT JOIN card AS origin ON origin.id = card.origin_card_id AND origin.gone = 0
LEFT JOIN contact ON contact.id = card.origin_contact_id AND contact.gone = 0
WHERE card.id = ?
"""
_BY_CARD = (
    "SELECT id FROM card WHERE origin_card_id = ? AND gone = 0 ORDER BY created DESC, id DESC"
)
_BY_CONTACT = """
SELECT id FROM card WHERE origin_contact_id = ? AND gone = 0 ORDER BY created DESC, id DESC
"""
_WITHOUT_CARD = """
SELECT id, name FROM contact WHERE gone = 0 AND erased = 0 AND name <> ''
AND NOT EXISTS (SELECT 1 FROM card WHERE card.contact_id = contact.id AND card.gone = 0)
ORDER BY name, id
"""
# UNION, not UNION ALL: a file that holds a circle must not hold up the reading.
_ABOVE = """
WITH RECURSIVE above(id) AS (
  SELECT origin_card_id FROM card WHERE id = ?
  UNION SELECT card.origin_card_id FROM card JOIN above ON above.id = card.id
) SELECT id FROM above WHERE id IS NOT NULL
"""


class OriginReader:
    """Implements `services.ports_origins.OriginReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def of_card(self, card: CardId) -> Origin:
        """Return who brought a card; neither card nor contact where nobody did."""
        with translated_plain():
            found = self._run.execute(_OF, (card,)).fetchone()
        return Origin(*found) if found else Origin()

    def brought_by(self, card: CardId) -> list[CardId]:
        """Return the cards that a card brought, the newest first; deleted ones left out."""
        return self._cards(_BY_CARD, card)

    def brought_by_contact(self, contact: ContactId) -> list[CardId]:
        """Return the cards that a contact brought without a card of its own, the newest first."""
        return self._cards(_BY_CONTACT, contact)

    def without_card(self) -> list[tuple[ContactId, str]]:
        """Return the contacts that no card is about, and their names, by name."""
        with translated_plain():
            return self._run.execute(_WITHOUT_CARD).fetchall()

    def above(self, card: CardId) -> list[CardId]:
        """Return who brought the card that brought a card, and so on, the nearest first."""
        return self._cards(_ABOVE, card)

    def _cards(self, statement: str, of: int) -> list[CardId]:
        with translated_plain():
            return [CardId(card) for (card,) in self._run.execute(statement, (of,))]


class OriginWriter:
    """Implements `services.ports_origins.OriginWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def set(self, card: CardId, origin: Origin, source: Source) -> None:
        """Say who brought a card, and the source that follows from it."""
        before = self._unit.row(CardRow, card)["origin_card_id"]
        self._unit.update(
            CardRow,
            card,
            origin_card_id=origin.card,
            origin_contact_id=origin.contact,
            source=str(source),
        )
        for one in (card, before, origin.card):
            if isinstance(one, int):
                self._unit.touch(CardId(one))
