"""What is known of cards, gathered as facts for criteria and rules (see `domain.needs`).

Plain SQL, one statement per table: a whole column is asked about at once. What happened is told
by its moment, answers to surveys by their question too: `services.known` makes facts of them.
"""

import sqlite3
from collections.abc import Mapping, Sequence
from datetime import date

from kanban_app.domain.energy import CLASSES
from kanban_app.domain.ids import CardId, StageId
from kanban_app.store.trouble import translated_plain

_CHUNK = 500
_PROPERTY = {
    "line": "line", "place": "place", "kind": "kind", "status": "status",
    "living_area": "living_area", "plot_area": "plot_area", "rooms": "rooms",
    "year_built": "year_built", "price": "price_cents", "agreed_price": "agreed_price_cents",
    "energy_kind": "energy_kind", "energy_value": "energy_value",
    "energy_source": "energy_source", "energy_valid_to": "energy_valid_to",
    "mandate_type": "mandate_type", "mandate_from": "mandate_from", "mandate_to": "mandate_to",
    "commission_model": "commission_model", "owner_rate": "owner_rate",
    "buyer_rate": "buyer_rate",
}  # fmt: skip
_PROFILE = {
    "use": "use", "kinds": "kinds", "price_max": "price_max_cents", "area_min": "area_min",
    "rooms_min": "rooms_min", "must": "must", "move_in_by": "move_in_by",
    "financing_proof_on": "financing_proof_on",
}  # fmt: skip
_PAPERS = """
(SELECT group_concat(key) FROM property_document
 WHERE property_document.property_id = p.id AND state = 'present')
"""
_CLASSES = ", ".join(f"'{name}'" for name in CLASSES)
_CLASS = f"iif(upper(trim(p.energy_class)) IN ({_CLASSES}), upper(trim(p.energy_class)), '')"
# A consent expires five years after it was given or last used (§ 7a UWG).
_CONSENT = """
(SELECT 'yes' FROM consent WHERE consent.contact_id = c.id AND withdrawn_on = ''
 AND date(max(granted_on, last_used_on), '+5 years') >= :today LIMIT 1)
"""
_HAS_PHONE = "(SELECT 'yes' FROM contact_phone WHERE contact_phone.contact_id = c.id LIMIT 1)"
_HAS_EMAIL = "(SELECT 'yes' FROM contact_email WHERE contact_email.contact_id = c.id LIMIT 1)"


def _columns(of: str, part: str, columns: Mapping[str, str]) -> str:
    """Return the columns of a table, each called by its fact."""
    return ", ".join(f"{of}.{column} AS '{part}.{fact}'" for fact, column in columns.items())


# Each yields the card, and a column per fact.
_WIDE = (
    f"""SELECT card.id, {_columns("p", "property", _PROPERTY)},
    {_CLASS} AS 'property.energy_class',
    {_PAPERS} AS 'property.papers'
    FROM card JOIN property p ON p.id = card.property_id WHERE card.id IN (%s)""",  # noqa: S608
    f"""SELECT card.id, c.name AS 'contact.name', c.keep_until AS 'contact.keep_until',
    c.identity_checked_on AS 'contact.identity_checked_on', {_CONSENT} AS 'contact.consent',
    {_HAS_PHONE} AS 'contact.phone', {_HAS_EMAIL} AS 'contact.email'
    FROM card JOIN contact c ON c.id = card.contact_id WHERE card.id IN (%s)""",  # noqa: S608
    f"""SELECT f.card_id, {_columns("f", "profile", _PROFILE)},
    iif(f.financing = 'unknown', '', f.financing) AS 'profile.financing',
    iif(f.places != '' OR f.radius_km IS NOT NULL, 'yes', '') AS 'profile.place'
    FROM search_profile f WHERE f.gone = 0 AND f.card_id IN (%s) ORDER BY f.id""",  # noqa: S608
)
# Each yields the card, the fact and the text.
_LONG = (
    "SELECT card_id, 'value.' || key, value FROM card_value WHERE card_id IN (%s)",
    "SELECT card_id, 'milestone.' || key, on_day FROM card_milestone WHERE card_id IN (%s)",
    "SELECT card_id, 'criterion.' || rule, 'yes' FROM card_criterion WHERE card_id IN (%s)",
    """SELECT card_id, 'activity.' || kind, CAST(min(at) AS TEXT) FROM activity
    WHERE gone = 0 AND card_id IN (%s) GROUP BY card_id, kind""",
    """SELECT card_id, iif(at >= card.entered, 'asked_here.', 'asked.') || subject,
    CAST(min(at) AS TEXT) FROM activity JOIN card ON card.id = card_id
    WHERE activity.gone = 0 AND activity.kind = 'survey' AND card_id IN (%s)
    GROUP BY card_id, at >= card.entered, subject""",
    """SELECT owner_card_id, 'deal.linked', 'yes' FROM deal
    JOIN card AS other ON other.id = buyer_card_id AND other.gone = 0
    WHERE deal.gone = 0 AND state IN ('linked', 'won') AND owner_card_id IN (%s)""",
    """SELECT buyer_card_id, 'deal.linked', 'yes' FROM deal
    JOIN card AS other ON other.id = owner_card_id AND other.gone = 0
    WHERE deal.gone = 0 AND state IN ('linked', 'won') AND buyer_card_id IN (%s)""",
)
_OPEN = "SELECT id FROM card WHERE stage_id = ? AND on_board = 1 AND gone = 0"


class FactReader:
    """Implements `services.ports_criteria.FactReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def of_cards(self, cards: Sequence[CardId], today: date) -> dict[CardId, dict[str, str]]:
        """Return what is known of each of these cards."""
        found: dict[CardId, dict[str, str]] = {card: {} for card in cards}
        with translated_plain():
            for start in range(0, len(cards), _CHUNK):
                self._read(cards[start : start + _CHUNK], today, found)
        return found

    def of_stage(self, stage: StageId, today: date) -> dict[CardId, dict[str, str]]:
        """Return what is known of each card that the column of a stage shows."""
        with translated_plain():
            cards = [CardId(row[0]) for row in self._run.execute(_OPEN, (stage,))]
        return self.of_cards(cards, today)

    def _read(
        self, cards: Sequence[CardId], today: date, found: dict[CardId, dict[str, str]]
    ) -> None:
        places = ",".join(str(int(card)) for card in cards)
        for statement in _LONG:
            for card, fact, text in self._run.execute(statement % places):
                found[card][fact] = text
        for statement in _WIDE:
            rows = self._run.execute(statement % places, {"today": today.isoformat()})
            names = [column[0] for column in rows.description[1:]]
            for card, *values in rows:
                known = {n: str(v) for n, v in zip(names, values, strict=True) if v}
                found[card] |= known
