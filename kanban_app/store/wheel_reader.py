"""What the wheel needs beyond the histories of cards, read by plain SQL for all of them at once."""

import sqlite3
from collections.abc import Sequence
from datetime import date
from typing import Any

from kanban_app.domain.contact import Channel, Consent
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardEstimate, StageEstimate
from kanban_app.domain.wheel_facts import Answer, Client, Permission, Person, permission_of
from kanban_app.store import facts
from kanban_app.store.journey_rows import fetch_with, gone_stages
from kanban_app.store.trouble import translated_plain

_CONTACTS = """
SELECT card.id, contact_id FROM card JOIN contact ON contact.id = contact_id AND contact.gone = 0
WHERE card.gone = 0
"""
_ORIGINS = """
SELECT card.id, origin.id FROM card JOIN card AS origin ON origin.id = card.origin_card_id
WHERE card.gone = 0 AND origin.gone = 0
"""
_PEOPLE = "SELECT id, do_not_contact, erased FROM contact WHERE gone = 0"
_CONSENTS = "SELECT contact_id, granted_on, last_used_on, withdrawn_on FROM consent"
# Whose an activity is: the contact that is named, else that of its card, else the card itself.
_CLIENT = "coalesce(activity.contact_id, card.contact_id, -activity.card_id)"
_OF = "FROM activity LEFT JOIN card ON card.id = activity.card_id"
_LIVE = "activity.gone = 0 AND coalesce(card.gone, 0) = 0"
_TOUCHES = f"""
SELECT {_CLIENT} AS client, at {_OF} WHERE {_LIVE} AND client IS NOT NULL AND (
  activity.kind IN ('call', 'viewing', 'second_viewing', 'valuation', 'meeting', 'notary',
    'handover', 'offer', 'survey')
  OR activity.kind IN ('email', 'letter') AND direction = 'in')
ORDER BY at
"""
_ANSWERS = f"""
SELECT at, rating, {_CLIENT} AS client, activity.card_id, activity.stage_id, scale {_OF}
WHERE {_LIVE} AND client IS NOT NULL AND activity.kind = 'survey' AND rating IS NOT NULL
ORDER BY at, activity.id
"""
_SALES = "SELECT owner_card_id, buyer_card_id FROM deal WHERE gone = 0 AND state = 'won'"


class WheelReader:
    """Implements `services.ports_wheel.WheelReader`."""

    def __init__(self, connection: sqlite3.Connection) -> None:
        self._run = connection

    def contacts(self) -> dict[CardId, ContactId]:
        """Return whose every card is; cards without a contact are left out."""
        return dict(self._rows(_CONTACTS))

    def origins(self) -> dict[CardId, CardId]:
        """Return by which card every card was brought that one brought."""
        return dict(self._rows(_ORIGINS))

    def people(self) -> dict[ContactId, Person]:
        """Return what allows or forbids to stay in touch, by contact."""
        permissions: dict[ContactId, list[Permission]] = {}
        for contact, *days in self._rows(_CONSENTS):
            permissions.setdefault(contact, []).append(_permission(*days))
        return {
            contact: Person(
                permissions=tuple(permissions.get(contact, ())),
                silent=bool(silent),
                erased=Moment(erased) if erased else None,
            )
            for contact, silent, erased in self._rows(_PEOPLE)
        }

    def touches(self) -> dict[Client, list[Moment]]:
        """Return when clients took part in something, the earliest first."""
        found: dict[Client, list[Moment]] = {}
        for client, at in self._rows(_TOUCHES):
            found.setdefault(client, []).append(at)
        return found

    def answers(self) -> tuple[Answer, ...]:
        """Return what surveys were answered with, the earliest first."""
        return tuple(Answer._make(row) for row in self._rows(_ANSWERS))

    def sales(self) -> frozenset[tuple[CardId, CardId]]:
        """Return the cards of owner and buyer of every sale."""
        return frozenset(self._rows(_SALES))

    def estimates(self) -> tuple[Sequence[CardEstimate], Sequence[StageEstimate]]:
        """Return what cards were believed to be worth, and how likely a win was in a stage."""
        with translated_plain():
            return facts.card_estimates(self._run), facts.stage_estimates(self._run)

    def gone(self) -> tuple[Stage, ...]:
        """Return the stages that were removed."""
        with translated_plain():
            return gone_stages(fetch_with(self._run))

    def _rows(self, statement: str) -> list[Any]:
        with translated_plain():
            return self._run.execute(statement).fetchall()


def _permission(granted: str, used: str, withdrawn: str) -> Permission:
    used_on, ended_on = (date.fromisoformat(day) if day else None for day in (used, withdrawn))
    # On which channel makes no difference here.
    return permission_of(
        Consent(
            Channel.PHONE,
            date.fromisoformat(granted),
            last_used_on=used_on,
            withdrawn_on=ended_on,
        )
    )
