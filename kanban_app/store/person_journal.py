"""What the undo journal knows of a person, and taking it out.

An operation that wrote one of his rows, or says his name, can be undone no more: its images would
bring him back. As undo goes back one by one, nothing before it can be undone either.
"""

import json
import sqlite3
from collections.abc import Collection, Iterable

from kanban_app.store.person_rows import AMONG, OWNERS, Ids, listed

_CHANGES = "SELECT op_id, table_name, row_id, last_id, image FROM op_change"
_IMAGED = "SELECT table_name, row_id, image FROM op_change WHERE image IS NOT NULL"
_TAGGED = "SELECT image FROM op_change WHERE table_name = 'card_tag' AND image IS NOT NULL"
_OPS = "SELECT id, arguments, cards FROM op"
_EMPTY = f"DELETE FROM op_change WHERE image IS NOT NULL AND op_id IN {AMONG}"  # noqa: S608
_NAMELESS = f"UPDATE op SET arguments = '[]' WHERE id IN {AMONG}"  # noqa: S608
_LAST_DONE = f"SELECT max(id) FROM op WHERE state = 'done' AND id IN {AMONG}"  # noqa: S608
_SEAL = "UPDATE op SET state = 'dead' WHERE state = 'undone' OR (state = 'done' AND id <= ?)"
_SHORTEST = 4


def touched_ops(run: sqlite3.Connection, ids: Ids, names: Collection[str]) -> set[int]:
    """Return the operations that wrote rows of a person, deleted ones too, or say his names."""
    known = _with_deleted(run, ids)
    words = [_escaped(name) for name in names if len(name) >= _SHORTEST]
    cards = known["card"]
    touched = {
        op
        for op, arguments, listing in run.execute(_OPS)
        if any(word in arguments for word in words) or _lists(listing, cards)
    }
    for op, table, first, last, image in run.execute(_CHANGES):
        if op not in touched and (
            _holds(known.get(table, ()), first, last)
            or (image is not None and any(word in image for word in words))
        ):
            touched.add(op)
    return touched


def forget(run: sqlite3.Connection, ops: Iterable[int]) -> None:
    """Empty these operations; neither they nor what was done before can be undone any more.

    Which rows an operation inserted stays: it says nothing of anybody.
    """
    chosen = listed(ops)
    run.execute(_EMPTY, (chosen,))
    run.execute(_NAMELESS, (chosen,))
    last = run.execute(_LAST_DONE, (chosen,)).fetchone()[0]
    run.execute(_SEAL, (last or 0,))


def former(run: sqlite3.Connection, ids: Ids) -> set[str]:
    """Return names, phones and e-mails the person had before, as the journal knows them."""
    columns = {"contact": ("name", "company"), "contact_phone": ("number", "key"),
               "contact_email": ("address", "key")}  # fmt: skip
    known = _with_deleted(run, ids)
    found: set[str] = set()
    for table, row, image in run.execute(_IMAGED):
        if table in columns and row in known.get(table, ()):
            before = json.loads(image)
            found |= {str(before[c]) for c in columns[table] if before.get(c)}
    return found


def tags_in_journal(run: sqlite3.Connection) -> set[int]:
    """Return the tags that undo or redo may need."""
    rows = run.execute(_TAGGED)
    return {int(tag) for (image,) in rows for tag in [json.loads(image).get("tag_id")] if tag}


def rows_about(run: sqlite3.Connection, ids: Ids) -> int:
    """Return how many rows of the journal are about a person."""
    known = _with_deleted(run, ids)
    changes = run.execute(_CHANGES)
    return sum(_holds(known.get(table, ()), first, last) for _, table, first, last, _ in changes)


def _with_deleted(run: sqlite3.Connection, ids: Ids) -> dict[str, set[int]]:
    """Return the ids with those of rows that are gone: their last image says whose they were."""
    known = {table: set(rows) for table, rows in ids.items()}
    for table, row, image in run.execute(_IMAGED):
        values = json.loads(image)
        # Whole images only: of a row that was changed the journal keeps what differs.
        if "id" in values and any(
            values.get(column) in known.get(owners, ()) for column, owners in OWNERS.items()
        ):
            known.setdefault(table, set()).add(row)
    return known


def _holds(rows: Collection[int], first: int, last: int) -> bool:
    if first == last:
        return first in rows
    return any(first <= row <= last for row in rows)


def _lists(listing: str, cards: Collection[int]) -> bool:
    return any(int(card) in cards for card in listing.split(",") if card not in ("", "*"))


def _escaped(name: str) -> str:
    return json.dumps(name)[1:-1]
