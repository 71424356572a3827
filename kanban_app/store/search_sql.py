"""The statements of the search: what can be found of each noun, and how a result is shown.

They are made of constants alone.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.domain.commission import BASES, LOBES, Side
from kanban_app.domain.found import Sought

_LINE = "char(10)"
NO_TIME = "0"


class Statements(NamedTuple):
    """What is read of a noun: its texts, and its results; both want an `id` condition behind.

    `at` is the column with the moment of a thing, by which its texts are then read.
    """

    noun: Sought
    texts: str
    found: str
    at: str = NO_TIME


def _joined(*columns: str) -> str:
    return f" || {_LINE} || ".join(f"coalesce({c}, '')" for c in columns)


_TAGS = """(SELECT group_concat(tag.name, char(10)) FROM card_tag
  JOIN tag ON tag.id = card_tag.tag_id WHERE card_tag.card_id = card.id)"""
_PHONES = """(SELECT group_concat(number, char(10)) FROM contact_phone
  WHERE contact_phone.contact_id = contact.id)"""
_EMAILS = """(SELECT group_concat(address, char(10)) FROM contact_email
  WHERE contact_email.contact_id = contact.id)"""
_HEADING = "coalesce(nullif(contact.name, ''), card.title)"
_OF_CARD = "LEFT JOIN contact ON contact.id = card.contact_id"
_OF_OBJECT = "LEFT JOIN property ON property.id = card.property_id"
# The card a result opens: one that is still open before one that ended, the newest first.
_FIRST_CARD = """LEFT JOIN card ON card.id = (SELECT id FROM card WHERE {where} AND gone = 0
  ORDER BY on_board DESC, id DESC LIMIT 1)"""
_PLACE = "card.id, coalesce(card.journey_id, 0), coalesce(card.stage_id, 0)"
_STATE = f"{_PLACE}, coalesce(card.outcome, '')"


def _with_card(table: str) -> str:
    # Who the card is about stands in the line of a task or an activity.
    return f"""LEFT JOIN card ON card.id = {table}.card_id AND card.gone = 0
LEFT JOIN contact ON contact.id = coalesce(card.contact_id, {table}.contact_id)
LEFT JOIN property ON property.id = coalesce(card.property_id, {table}.property_id)"""


def _there(table: str) -> str:
    """Return that what a line is about is not deleted."""
    return f"({table}.card_id IS NULL OR card.id IS NOT NULL)"


def _cases(sides: Mapping[str, Side]) -> str:
    return " ".join(f"WHEN '{key}' THEN '{side}'" for key, side in sides.items())


_CARD = Statements(
    Sought.CARD,
    f"""SELECT card.id, card.on_board, {_HEADING}, {
        _joined(
            "card.title",
            "property.line",
            "property.place",
            _TAGS,
            "card.waiting_note",
            "card.ref",
            "card.notes",
            "card.loss_note",
        )
    }, '', {NO_TIME}
FROM card {_OF_CARD} {_OF_OBJECT} WHERE card.gone = 0""",  # noqa: S608
    f"""SELECT card.id, {_HEADING},
  coalesce(property.line, '') || char(10) || coalesce(property.place, ''), {
        _joined(
            "card.title", _TAGS, "card.waiting_note", "card.ref", "card.notes", "card.loss_note"
        )
    },
  {_STATE}, '', 0
FROM card {_OF_CARD} {_OF_OBJECT} WHERE card.gone = 0""",  # noqa: S608
)
_CONTACT = Statements(
    Sought.CONTACT,
    f"""SELECT contact.id, 1, contact.name, {
        _joined(
            "contact.company",
            "contact.first_name",
            "contact.last_name",
            _EMAILS,
            "contact.street",
            "contact.postcode",
            "contact.city",
            "contact.notes",
        )
    }, coalesce({_PHONES}, ''), {NO_TIME}
FROM contact WHERE contact.gone = 0 AND contact.erased = 0""",  # noqa: S608
    f"""SELECT contact.id, contact.name, {_joined(_PHONES, _EMAILS)}, {
        _joined(
            "contact.company",
            "contact.first_name",
            "contact.last_name",
            "contact.street",
            "trim(contact.postcode || ' ' || contact.city)",
            "contact.notes",
        )
    },
  {_STATE}, contact.kind, 0
FROM contact {_FIRST_CARD.format(where="contact_id = contact.id")}
WHERE contact.gone = 0 AND contact.erased = 0""",  # noqa: S608
)
# Whose commission the cards of a journey count (see `commission.side_in`).
_SIDE = f"""CASE json_extract(journey.template, '$.value_basis') {_cases(BASES)}
  ELSE CASE journey.lobe {_cases(LOBES)} ELSE '' END END"""
# One to sell, not what a buyer's card is merely named after (see `property_rules.is_own`).
_OWN = f"""(property.kind != '' OR property.street != '' OR property.city != ''
  OR property.owner_contact_id IS NOT NULL OR property.price_cents IS NOT NULL
  OR NOT EXISTS (SELECT 1 FROM card AS any_card WHERE any_card.property_id = property.id)
  OR EXISTS (SELECT 1 FROM card AS owners JOIN journey ON journey.id = owners.journey_id
    WHERE owners.property_id = property.id AND owners.gone = 0 AND {_SIDE} != '{Side.BUYER}'))"""  # noqa: S608 -- made of constants
_PROPERTY = Statements(
    Sought.PROPERTY,
    f"""SELECT property.id, property.status NOT IN ('sold', 'withdrawn'), property.line, {
        _joined(
            "property.place",
            "property.street",
            "property.postcode",
            "property.city",
            "property.district",
            "property.external_no",
            "property.notes",
        )
    }, '', {NO_TIME}
FROM property WHERE property.gone = 0 AND {_OWN}""",  # noqa: S608
    f"""SELECT property.id, property.line, {
        _joined("property.place", "property.street", "contact.name")
    },
  {
        _joined(
            "trim(property.postcode || ' ' || property.city)",
            "property.district",
            "property.external_no",
            "property.notes",
        )
    },
  {_STATE}, property.kind, 0
FROM property {_FIRST_CARD.format(where="property_id = property.id")}
LEFT JOIN contact ON contact.id = coalesce(property.owner_contact_id, card.contact_id)
WHERE property.gone = 0 AND {_OWN}""",  # noqa: S608
)
_TASK = Statements(
    Sought.TASK,
    f"""SELECT task.id, task.done_at IS NULL, task.title, task.outcome, '', {NO_TIME}
FROM task WHERE task.gone = 0""",  # noqa: S608
    f"""SELECT task.id, task.title, {_joined("contact.name", "property.line")}, task.outcome,
  {_STATE}, iif(task.done_at IS NULL, task.due_on, ''), coalesce(task.done_at, 0),
  task.contact_id, task.property_id
FROM task {_with_card("task")} WHERE task.gone = 0 AND {_there("task")}""",  # noqa: S608
)
_ACTIVITY = Statements(
    Sought.ACTIVITY,
    f"""SELECT activity.id, 1, activity.subject, {
        _joined("activity.note", "activity.outcome", "activity.objection", "activity.quote")
    }, '', activity.at
FROM activity WHERE activity.gone = 0""",  # noqa: S608
    f"""SELECT activity.id, activity.subject, {_joined("contact.name", "property.line")},
  {_joined("activity.note", "activity.outcome", "activity.objection", "activity.quote")},
  {_STATE}, activity.kind, activity.at,
  activity.contact_id, activity.property_id
FROM activity {_with_card("activity")} WHERE activity.gone = 0 AND {_there("activity")}""",  # noqa: S608
    "activity.at",
)
BY_NOUN = {s.noun: s for s in (_CARD, _CONTACT, _PROPERTY, _TASK, _ACTIVITY)}
