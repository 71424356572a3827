"""Erasing a person: what tells of him is written over, what counts stays; nothing of it is undone.

Histories, moments, values, sources, ratings and who is linked to whom stay, so every number is
what it was. Plain SQL beside the journal, because an image of what was erased would keep it.
"""

import re
import sqlite3
from collections.abc import Collection, Mapping

from sqlalchemy import Engine

from kanban_app.domain.changes import Changes, Noun, Op, OpKind
from kanban_app.domain.erasure import ErasureWish, called
from kanban_app.domain.ids import CardId, OpId
from kanban_app.domain.moment import Moment
from kanban_app.store import rows
from kanban_app.store.contact_tables import ContactRow
from kanban_app.store.engine import plain, writing
from kanban_app.store.op_tables import OpRow
from kanban_app.store.person_journal import forget, former, tags_in_journal, touched_ops
from kanban_app.store.person_rows import AMONG, Ids, ids_of, listed, with_properties
from kanban_app.store.property_tables import PropertyRow
from kanban_app.store.tables import table
from kanban_app.store.unit import new_uid

_NOUNS = frozenset(Noun)
_KEPT_OF_CONTACT = {
    "id",
    "uid",
    "name",
    "kind",
    "roles",
    "created",
    "erased",
    "merged_into",
    "gone",
}
# The place says nothing of anybody once there is no street, but is needed to tell what was sold.
_OF_PROPERTY = {
    "line", "place", "external_no", "openimmo_obid", "street", "district", "notes",
    "latitude", "longitude",
}  # fmt: skip
_BLANK: Mapping[str, Mapping[str, object]] = {
    "card": {"ref": "", "loss_note": "", "waiting_note": "", "notes": ""},
    "activity": {"subject": "", "note": "", "outcome": "", "objection": "", "quote": ""},
    "card_criterion": {"note": ""},
    "card_milestone": {"note": ""},
    "search_profile": {
        "places": "", "latitude": None, "longitude": None, "notes": "", "active": 0,
    },
    "property_document": {"note": ""},
    "property_portal": {"link": ""},
}  # fmt: skip
_DROPPED = (
    "contact_phone", "contact_email", "consent", "not_duplicate", "match_note", "draft",
    "form_draft",
)  # fmt: skip
_NAMES = f"""
SELECT name FROM contact WHERE id IN {AMONG}
UNION SELECT company FROM contact WHERE id IN {AMONG} AND company != ''
UNION SELECT trim(first_name || ' ' || last_name) FROM contact WHERE id IN {AMONG}
UNION SELECT number FROM contact_phone WHERE contact_id IN {AMONG}
UNION SELECT key FROM contact_phone WHERE contact_id IN {AMONG} AND key != ''
UNION SELECT address FROM contact_email WHERE contact_id IN {AMONG}
UNION SELECT key FROM contact_email WHERE contact_id IN {AMONG} AND key != ''
"""  # noqa: S608 -- made of constants
# A word that nobody else wears tells of him; so does one that nobody wears any more.
_OWN_TAGS = f"""
SELECT id FROM tag
WHERE id NOT IN (SELECT tag_id FROM card_tag WHERE card_id NOT IN {AMONG})
"""  # noqa: S608
_VALUES = f"SELECT id, value FROM card_value WHERE card_id IN {AMONG}"  # noqa: S608
_REASONS = f"SELECT id, reason FROM deal WHERE id IN {AMONG} AND reason != ''"  # noqa: S608
_TASKS = f"""
UPDATE task SET outcome = '', title = iif(rule = '' OR touched = 1, ?, title)
WHERE id IN {AMONG}
"""  # noqa: S608
_OPEN_TASKS = f"""
UPDATE task SET done_at = ?, dropped = 1 WHERE done_at IS NULL AND id IN {AMONG}
"""  # noqa: S608
_POINTS = f"SELECT id, touchpoint FROM activity WHERE touchpoint != '' AND id IN {AMONG}"  # noqa: S608
# Days, numbers, yes and no.
_COUNTED = re.compile(r"\d{4}-\d\d-\d\d|-?\d{1,12}([.,]\d+)?|yes|no|true|false")
_KEY = re.compile(r"[a-z][a-z0-9_]*")


def erase(engine: Engine, wish: ErasureWish, at: Moment) -> Changes:
    """Write over what tells of a person, in one transaction; what was freed holds zeros.

    `purge` has to follow: until then the log beside the file still tells of him.
    """
    with writing(engine) as connection:
        run = plain(connection)
        ids = with_properties(run, ids_of(run, wish.contact), wish.properties)
        names = names_of(run, ids) | former(run, ids)
        names |= {other for name in names for other in called(name)}
        forget(run, touched_ops(run, ids, names))
        _erase_contacts(run, ids, wish, at)
        _erase_cards(run, ids, wish)
        _erase_work(run, ids, wish, at)
        _erase_properties(run, ids, wish)
        for name, values in _BLANK.items():
            _write_over(run, name, ids.get(name, ()), values)
        for name in _DROPPED:
            _drop(run, name, ids[name])
        op = _noted(run, wish, at)
    # Anything may show him: the board, lists, the search.
    cards = tuple(CardId(card) for card in sorted(ids["card"]))
    return Changes(op, cards, everything=True, nouns=_NOUNS)


def names_of(run: sqlite3.Connection, ids: Ids) -> set[str]:
    """Return what a person is or was called, and his phones and e-mails, as typed and as keys."""
    contacts = listed(ids["contact"])
    return {row[0] for row in run.execute(_NAMES, (contacts,) * _NAMES.count("?")) if row[0]}


def purge(run: sqlite3.Connection) -> None:
    """Write the file anew without what was freed in it, and empty the log beside it.

    In EXCLUSIVE mode no other program can hold the log up.
    """
    run.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()
    run.execute("VACUUM")
    run.execute("PRAGMA wal_checkpoint(TRUNCATE)").fetchone()


def _erase_contacts(
    run: sqlite3.Connection, ids: Ids, wish: ErasureWish, at: Moment
) -> None:  # fmt: skip
    whole = rows.defaults(table(ContactRow))
    fresh = {name: value for name, value in whole.items() if name not in _KEPT_OF_CONTACT}
    _write_over(run, "contact", ids["contact"], {**fresh, "name": wish.name, "erased": at})


def _erase_cards(run: sqlite3.Connection, ids: Ids, wish: ErasureWish) -> None:
    cards = listed(ids["card"])
    _write_over(run, "card", ids["card"], {"title": wish.name})
    tags = {row[0] for row in run.execute(_OWN_TAGS, (cards,))} - tags_in_journal(run)
    run.execute(f"DELETE FROM card_tag WHERE tag_id IN {AMONG}", (listed(tags),))  # noqa: S608
    _drop(run, "tag", tags)
    free = {
        row
        for row, value in run.execute(_VALUES, (cards,))
        if not _COUNTED.fullmatch(value) and value not in wish.words
    }
    _drop(run, "card_value", free)
    deals = run.execute(_REASONS, (listed(ids["deal"]),)).fetchall()
    typed = {row for row, reason in deals if not _KEY.fullmatch(reason)}
    _write_over(run, "deal", typed, {"reason": ""})


def _erase_work(run: sqlite3.Connection, ids: Ids, wish: ErasureWish, at: Moment) -> None:
    tasks = listed(ids["task"])
    run.execute(_TASKS, (wish.task, tasks))
    run.execute(_OPEN_TASKS, (at, tasks))
    points = run.execute(_POINTS, (listed(ids["activity"]),)).fetchall()
    typed = {row for row, point in points if point not in wish.words}
    _write_over(run, "activity", typed, {"touchpoint": ""})


def _erase_properties(run: sqlite3.Connection, ids: Ids, wish: ErasureWish) -> None:
    columns = table(PropertyRow).c
    blank = {name: "" if not columns[name].nullable else None for name in _OF_PROPERTY}
    _write_over(run, "property", ids["property"], {**blank, "line": wish.thing})


def _write_over(
    run: sqlite3.Connection, name: str, ids: Collection[int], values: Mapping[str, object]
) -> None:
    settings = ", ".join(f"{column} = ?" for column in values)
    statement = f"UPDATE {name} SET {settings} WHERE id IN {AMONG}"  # noqa: S608
    run.execute(statement, (*values.values(), listed(ids)))


def _drop(run: sqlite3.Connection, name: str, ids: Collection[int]) -> None:
    run.execute(f"DELETE FROM {name} WHERE id IN {AMONG}", (listed(ids),))  # noqa: S608


def _noted(run: sqlite3.Connection, wish: ErasureWish, at: Moment) -> Op:
    """Write down that somebody was erased, as something that cannot be undone."""
    values = {"uid": new_uid(), "kind": OpKind.ERASE, "at": at, "state": "dead"}
    number = rows.add(run, table(OpRow), values)
    return Op(OpId(number), OpKind.ERASE, at, (wish.name,))
