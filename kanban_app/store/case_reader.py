"""Reading what says how long people are kept, one statement per question, for everybody."""

import sqlite3
from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date

from kanban_app.domain.contact import Consent, Role
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.retention import PersonCase
from kanban_app.store.contact_rows import CONSENT, to_consent, to_day, to_roles
from kanban_app.store.person_rows import AMONG, listed

_CONTACTS = """
SELECT id, name, roles, keep_until, identity_checked_on, created
FROM contact WHERE gone = 0 AND erased = 0
"""
_CARDS = """
SELECT contact_id, card.outcome, max(card.created, coalesce(step.at, 0)), milestone.on_day
FROM card
LEFT JOIN (SELECT card_id, max(at) AS at FROM stage_event WHERE voided = 0 GROUP BY card_id) AS step
  ON step.card_id = card.id
LEFT JOIN card_milestone AS milestone ON milestone.card_id = card.id AND milestone.key = 'contract'
WHERE card.gone = 0 AND contact_id IS NOT NULL
"""
_MANDATES = """
SELECT contact_id, max(on_day) FROM card_milestone JOIN card ON card.id = card_id
WHERE key = 'mandate' AND card.gone = 0 AND contact_id IS NOT NULL
"""
_HEARD = """
SELECT coalesce(activity.contact_id, card.contact_id) AS whose, max(activity.at) FROM activity
LEFT JOIN card ON card.id = card_id WHERE activity.gone = 0 AND whose IS NOT NULL
"""
_CONSENTS = f"SELECT contact_id, {CONSENT} FROM consent WHERE 1 = 1"  # noqa: S608
_IN_VAIN = """
SELECT buyer.contact_id, trim(property.line || ' ' || property.place), deal.until
FROM deal JOIN card AS buyer ON buyer.id = buyer_card_id
JOIN card AS owner ON owner.id = owner_card_id
LEFT JOIN property ON property.id = owner.property_id
WHERE deal.gone = 0 AND deal.until IS NOT NULL AND buyer.gone = 0 AND buyer.outcome != 'won'
  AND (deal.state = 'outbid' OR (deal.state = 'ended' AND property.status = 'sold'))
  AND buyer.contact_id IS NOT NULL
"""
# Who has a part in a property that is still for sale, brought a card that is open, is to be at an
# appointment of one, or is waited for with a task.
_INVOLVED = """
WITH running AS (
  SELECT * FROM property WHERE gone = 0 AND (
    EXISTS (SELECT 1 FROM card WHERE property_id = property.id AND card.gone = 0
      AND outcome = 'open')
    OR (status NOT IN ('sold', 'withdrawn')
      AND NOT EXISTS (SELECT 1 FROM card WHERE property_id = property.id AND card.gone = 0))
  )
)
SELECT owner_contact_id FROM running UNION SELECT tipster_contact_id FROM running
UNION SELECT partner_contact_id FROM running
UNION SELECT origin_contact_id FROM card WHERE gone = 0 AND outcome = 'open'
UNION SELECT activity.contact_id FROM activity JOIN card ON card.id = card_id
  WHERE activity.gone = 0 AND card.gone = 0 AND card.outcome = 'open'
UNION SELECT contact_id FROM task WHERE gone = 0 AND done_at IS NULL
"""
_PROFESSIONAL = frozenset({Role.BANK, Role.NOTARY, Role.AUTHORITY, Role.CRAFTSMAN, Role.PARTNER})
_Case = tuple[str, Moment, str | None]


def read_cases(
    run: sqlite3.Connection, days: LocalDays, contacts: Collection[ContactId] | None = None
) -> list[PersonCase]:
    """Return what says how long everybody is kept, or some of them."""
    cards: dict[int, list[_Case]] = defaultdict(list)
    for contact, outcome, at, signed in _rows(run, _CARDS, "contact_id", contacts):
        cards[contact].append((outcome, Moment(at), signed))
    consents: dict[int, list[Consent]] = defaultdict(list)
    for contact, *consent in _rows(run, _CONSENTS, "contact_id", contacts):
        consents[contact].append(to_consent(consent))
    group = " GROUP BY 1"
    mandates = dict(_rows(run, _MANDATES, "contact_id", contacts, group))
    heard = dict(_rows(run, _HEARD, "whose", contacts, group))
    sold = {
        contact: (name or "", days.date_of(Moment(until)))
        for contact, name, until in _rows(run, _IN_VAIN, "buyer.contact_id", contacts)
    }
    involved = {contact for (contact,) in run.execute(_INVOLVED)}
    return [
        _case(days, row, cards[row[0]], consents[row[0]], mandates, heard, sold)._replace(
            involved=row[0] in involved
        )
        for row in _rows(run, _CONTACTS, "id", contacts)
    ]


def _case(  # noqa: PLR0913, PLR0917 -- a row, and what belongs to it of five readings
    days: LocalDays,
    row: Sequence[object],
    cards: Sequence[_Case],
    consents: Sequence[Consent],
    mandates: Mapping[int, str],
    heard: Mapping[int, int],
    sold: Mapping[int, tuple[str, date]],
) -> PersonCase:
    number, name, roles, keep, identified, created = row
    assert isinstance(number, int)
    assert isinstance(created, int)
    won = [to_day(s) if s else days.date_of(at) for outcome, at, s in cards if outcome == "won"]
    ends = [days.date_of(at) for outcome, at, _ in cards if outcome != "open"]
    still = sum(outcome == "open" for outcome, _, _ in cards)
    last = max((created, heard.get(number, 0), *(at for _, at, _ in cards)))
    line, sold_on = sold.get(number, ("", None))
    return PersonCase(
        contact=ContactId(number),
        name=str(name),
        open_cards=still,
        cards=len(cards),
        professional=not _PROFESSIONAL.isdisjoint(to_roles(str(roles))),
        won=max((day for day in won if day is not None), default=None),
        mandate=to_day(mandates.get(number, "")),
        identified=to_day(str(identified)),
        ended=max(ends, default=None) if not still else None,
        last=days.date_of(Moment(last)),
        consents=tuple(consents),
        keep_until=to_day(str(keep)),
        sold=line,
        sold_on=sold_on,
    )


def _rows(
    run: sqlite3.Connection,
    statement: str,
    column: str,
    contacts: Collection[ContactId] | None,
    end: str = "",
) -> list[tuple]:  # type: ignore[type-arg]  # the driver's rows, of which the schema says the kinds
    if contacts is None:
        return run.execute(statement + end).fetchall()
    narrowed = f"{statement} AND {column} IN {AMONG}{end}"
    return run.execute(narrowed, (listed(contacts),)).fetchall()
