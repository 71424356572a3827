"""What a template asks of a card beyond its fields (`notary_on`, `motive`, ...), as text."""

import sqlite3

from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.store.trouble import translated_plain
from kanban_app.store.unit import Unit
from kanban_app.store.work_tables import CardValueRow

_OF_CARD = "SELECT key, value FROM card_value WHERE card_id = ? ORDER BY key"
_OF_KEY = """
SELECT card.journey_id, card_id, value FROM card_value JOIN card ON card.id = card_id
WHERE card_value.key = ? AND card.gone = 0
"""
_COUNTED = """
SELECT card.journey_id, value, count(*) FROM card_value JOIN card ON card.id = card_id
WHERE card_value.key = ? AND card.gone = 0 GROUP BY card.journey_id, value
"""
_ROW = "SELECT id FROM card_value WHERE card_id = ? AND key = ?"


class ValueReader:
    """Implements `services.ports_nouns.ValueReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def of_card(self, card: CardId) -> dict[str, str]:
        """Return the values of a card by key."""
        with translated_plain():
            return dict(self._run.execute(_OF_CARD, (card,)).fetchall())

    def of_key(self, key: str) -> dict[JourneyId, dict[CardId, str]]:
        """Return what every card that exists has under a key, by the journey it is in."""
        with translated_plain():
            rows = self._run.execute(_OF_KEY, (key,)).fetchall()
        found: dict[JourneyId, dict[CardId, str]] = {}
        for journey, card, value in rows:
            found.setdefault(journey, {})[card] = value
        return found

    def counted(self, key: str) -> dict[tuple[JourneyId, str], int]:
        """Return how many cards of each journey have which value under a key."""
        with translated_plain():
            rows = self._run.execute(_COUNTED, (key,)).fetchall()
        return {(journey, value): count for journey, value, count in rows}


class ValueWriter:
    """Implements `services.ports_nouns.ValueWriter` over one `Unit`."""

    def __init__(self, unit: Unit) -> None:
        self._unit = unit

    def set(self, card: CardId, key: str, value: str) -> bool:
        """Store a value, "" forgets it; return whether anything changed."""
        found = self._unit.plain.execute(_ROW, (card, key)).fetchone()
        if found is None:
            if not value:
                return False
            self._unit.insert(CardValueRow, {"card_id": card, "key": key, "value": value})
        elif not value:
            self._unit.delete(CardValueRow, found[0])
        elif self._unit.row(CardValueRow, found[0])["value"] == value:
            return False
        else:
            self._unit.update(CardValueRow, found[0], value=value)
        self._unit.touch(card)
        return True
