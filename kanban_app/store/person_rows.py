"""Which rows are about one person: the contact, what became part of him, and all that hangs on it.

Deleted rows belong to it too: they are only hidden.
"""

import json
import sqlite3
from collections.abc import Iterable, Mapping, Sequence

from kanban_app.domain.ids import ContactId

Ids = Mapping[str, frozenset[int]]
# A JSON list, so that one parameter is enough for all ids.
AMONG = "(SELECT value FROM json_each(?))"
_CONTACTS = """
WITH RECURSIVE one(id) AS (
  SELECT ? UNION SELECT contact.id FROM contact JOIN one ON contact.merged_into = one.id
) SELECT id FROM one
"""
_OF_CONTACTS = {
    "contact_phone": ("contact_id",),
    "contact_email": ("contact_id",),
    "consent": ("contact_id",),
    "not_duplicate": ("low_id", "high_id"),
    "card": ("contact_id",),
    "activity": ("contact_id",),
    "task": ("contact_id",),
    "search_profile": ("contact_id",),
}
_OF_CARDS = {
    "activity": ("card_id",),
    "task": ("card_id",),
    "search_profile": ("card_id",),
    "card_value": ("card_id",),
    "card_criterion": ("card_id",),
    "card_milestone": ("card_id",),
    "card_tag": ("card_id",),
    "stage_event": ("card_id",),
    "step_event": ("card_id",),
    "pause": ("card_id",),
    "draft": ("card_id",),
    "form_draft": ("card_id",),
    "card_estimate": ("card_id",),
    "deal": ("owner_card_id", "buyer_card_id"),
}
# Rows that name their owner by one of these columns, for what the journal says of deleted ones.
OWNERS = {
    "contact_id": "contact",
    "low_id": "contact",
    "high_id": "contact",
    "card_id": "card",
    "owner_card_id": "card",
    "buyer_card_id": "card",
    "profile_id": "search_profile",
    "property_id": "property",
}


def ids_of(run: sqlite3.Connection, contact: ContactId) -> dict[str, frozenset[int]]:
    """Return the ids of all rows about a person, by table; his properties are not among them."""
    contacts = frozenset(row[0] for row in run.execute(_CONTACTS, (contact,)))
    found: dict[str, frozenset[int]] = {"contact": contacts}
    for parents, children in (("contact", _OF_CONTACTS), ("card", _OF_CARDS)):
        for table, columns in children.items():
            more = _pointing(run, table, columns, found.get(parents, frozenset()))
            found[table] = found.get(table, frozenset()) | more
    notes = _pointing(run, "match_note", ("profile_id",), found["search_profile"])
    return {**found, "match_note": notes}


def with_properties(
    run: sqlite3.Connection, ids: Ids, properties: Iterable[int]
) -> dict[str, frozenset[int]]:
    """Return the ids with those of properties, their papers, portals and what is noted of them.

    What is noted of one and of somebody else's card or contact is that one's.
    """
    wanted = frozenset(properties)
    parts = {
        table: _pointing(run, table, ("property_id",), wanted)
        for table in ("property_document", "property_portal")
    }
    for table in ("activity", "task"):
        alone = (
            f"SELECT id FROM {table} WHERE card_id IS NULL AND contact_id IS NULL"  # noqa: S608
            f" AND property_id IN {AMONG}"
        )
        parts[table] = ids[table] | {row[0] for row in run.execute(alone, (listed(wanted),))}
    return {**ids, **parts, "property": wanted}


def listed(ids: Iterable[int]) -> str:
    """Return ids as the parameter of `AMONG`."""
    return json.dumps(sorted(ids))


def count(run: sqlite3.Connection, statement: str, *values: object) -> int:
    """Return the one number a statement yields."""
    number = run.execute(statement, values).fetchone()[0]
    assert isinstance(number, int)
    return number


def _pointing(
    run: sqlite3.Connection, table: str, columns: Sequence[str], owners: frozenset[int]
) -> frozenset[int]:
    if not owners:
        return frozenset()
    test = " OR ".join(f"{column} IN {AMONG}" for column in columns)
    statement = f"SELECT id FROM {table} WHERE {test}"  # noqa: S608 -- our own names
    return frozenset(row[0] for row in run.execute(statement, (listed(owners),) * len(columns)))
