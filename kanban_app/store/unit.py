"""One recorded operation: every write goes through here, so every write can be undone.

The journal keeps, per changed row, its *other* image: before the change while the operation is
done, after it while it is undone. Undo and redo are therefore the same step: swap each row with
its image, in reverse or forward order. Rows with a tombstone (`gone`, `voided`) are never
deleted; swapping their insertion flips the tombstone.
"""

import json
import sqlite3
import uuid
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection, Table, select
from sqlmodel import SQLModel

from kanban_app.domain.changes import Changes, Noun, Op, OpKind, SentBack
from kanban_app.domain.ids import CardId, OpId
from kanban_app.domain.moment import Moment
from kanban_app.store import rows
from kanban_app.store.engine import plain
from kanban_app.store.op_tables import OpChangeRow, OpRow
from kanban_app.store.rows import Values
from kanban_app.store.tables import StageEventRow, table

_OP = table(OpRow)
_CHANGE = table(OpChangeRow)
_MANY = 500
_ENTRY = "id, table_name, row_id, last_id, image"
_NOUNS = {
    "contact": Noun.CONTACT,
    "contact_phone": Noun.CONTACT,
    "contact_email": Noun.CONTACT,
    "consent": Noun.CONTACT,
    "not_duplicate": Noun.CONTACT,
    "property": Noun.PROPERTY,
    "property_document": Noun.PROPERTY,
    "property_portal": Noun.PROPERTY,
    "task": Noun.TASK,
    "activity": Noun.ACTIVITY,
    "search_profile": Noun.PROFILE,
    "match_note": Noun.PROFILE,
    "deal": Noun.DEAL,
    "stage": Noun.MAP,
    "journey": Noun.MAP,
}
_END_REDO = "UPDATE op SET state = 'dead' WHERE state = 'undone'"


def new_uid() -> str:
    """Return a fresh identity for a row that may leave this file."""
    return uuid.uuid4().hex


def nouns_of(tables: Iterable[str]) -> frozenset[Noun]:
    """Return what the rows of these tables are parts of, cards and their history left out."""
    return frozenset(_NOUNS[name] for name in tables if name in _NOUNS)


def tombstone(of: Table) -> str | None:
    """Return the column that hides a row of this table, None if rows are really deleted."""
    if of.name == StageEventRow.__tablename__:
        return "voided"
    return "gone" if "gone" in of.c else None


@dataclass(frozen=True, slots=True)
class _Entry:
    """Rows `first` to `last` of a table, and what one of them held before; None: inserted."""

    target: Table
    first: int
    last: int
    image: Values | None = None

    def columns(self, op_id: OpId) -> Values:
        return {
            "op_id": op_id,
            "table_name": self.target.name,
            "row_id": self.first,
            "last_id": self.last,
            "image": None if self.image is None else json.dumps(self.image),
        }


class Unit:
    """Writes rows inside one transaction and journals how to take them back.

    The journal is written by `finish`, in one go.
    """

    def __init__(
        self, connection: Connection, kind: OpKind, arguments: Sequence[str], at: Moment
    ) -> None:
        self.connection = connection
        self.plain = plain(connection)
        self.at = at
        self.kind = kind
        self._arguments = tuple(arguments)
        self._cards: dict[CardId, None] = {}
        self._structure = False
        # Open tasks that are no longer needed by it.
        self.dropped = 0
        # Steps of the broker's own on cards that have ended.
        self.kept = 0
        # Other cards that went back because of it.
        self.sent_back: list[SentBack] = []
        self._journal: list[_Entry] = []
        # The row looked at last: what happens to one card mostly happens in a row.
        self._last: tuple[Table, int, dict[str, object]] | None = None

    def touch(self, card: CardId) -> None:
        """Note that views of this card must refresh."""
        self._cards[card] = None

    def touch_structure(self) -> None:
        """Note that columns changed."""
        self._structure = True

    def finish(self) -> Changes:
        """Record the operation and how to take it back; return what it touched.

        What had been undone can no longer be redone, unless no row has changed: such an operation
        is none, and leaves nothing to undo.
        """
        if not self._journal:
            return Changes()
        everything = len(self._cards) > _MANY
        cards = () if everything else tuple(self._cards)
        self.plain.execute(_END_REDO)
        values = {
            "uid": new_uid(),
            "kind": self.kind,
            "at": self.at,
            "arguments": json.dumps(self._arguments),
            "state": "done",
            "cards": "*" if everything else ",".join(map(str, cards)),
            "structure": int(self._structure),
        }
        op = Op(OpId(rows.add(self.plain, _OP, values)), self.kind, self.at, self._arguments)
        for entry in self._journal:
            rows.add(self.plain, _CHANGE, entry.columns(op.id))
        nouns = nouns_of(entry.target.name for entry in self._journal)
        sent = tuple(self.sent_back)
        told = (self.dropped, self.kept, sent)
        return Changes(op, cards, self._structure, everything, nouns, *told)

    def row(self, model: type[SQLModel], row_id: int) -> Mapping[str, object]:
        """Return a row as this operation has left it so far."""
        target = table(model)
        if self._last is None or self._last[:2] != (target, row_id):
            found = rows.read(self.plain, target, row_id)
            assert found is not None
            self._last = (target, row_id, found)
        return self._last[2]

    def insert(self, model: type[SQLModel], values: Values) -> int:
        """Add a row and return its id."""
        target = table(model)
        row_id = rows.add(self.plain, target, values)
        self._journal.append(_Entry(target, row_id, row_id))
        return row_id

    def insert_many(self, model: type[SQLModel], new: Sequence[Values]) -> range:
        """Add rows with consecutive ids and return these; children of such rows are not journaled.

        Only tables with a tombstone are journaled here, as one range: whatever hangs on their
        rows vanishes and comes back with them.
        """
        target = table(model)
        if not new:
            return range(0)
        highest = select(target.c.id).order_by(target.c.id.desc()).limit(1)
        first = (self.connection.execute(highest).scalar() or 0) + 1
        rows.add_many(self.plain, target, [{"id": first + i, **row} for i, row in enumerate(new)])
        if tombstone(target):
            self._journal.append(_Entry(target, first, first + len(new) - 1))
        return range(first, first + len(new))

    def update(self, model: type[SQLModel], row_id: int, **values: object) -> None:
        """Change columns of a row; columns that stay the same are left out of the journal."""
        before = self.row(model, row_id)
        changed = {name: value for name, value in values.items() if value != before[name]}
        if not changed:
            return
        target = table(model)
        rows.change(self.plain, target, row_id, changed)
        image = {name: before[name] for name in changed}
        self._last = (target, row_id, {**before, **changed})
        entry = self._journal[-1] if self._journal else None
        if entry and entry.image is not None and (entry.target, entry.first) == (target, row_id):
            # Changed twice in a row: what was there first is what undo brings back.
            self._journal[-1] = _Entry(target, row_id, row_id, {**image, **entry.image})
        else:
            self._journal.append(_Entry(target, row_id, row_id, image))

    def delete(self, model: type[SQLModel], row_id: int) -> None:
        """Delete a row that nothing points at (phones, tags of a card and the like)."""
        target = table(model)
        image = self.row(model, row_id)
        rows.drop(self.plain, target, row_id)
        self._last = None
        self._journal.append(_Entry(target, row_id, row_id, image))


def swap(connection: Connection, op_id: OpId, *, undo: bool) -> None:
    """Exchange every row of the operation with its other image."""
    run = plain(connection)
    order = "DESC" if undo else "ASC"
    statement = f"SELECT {_ENTRY} FROM op_change WHERE op_id = ? ORDER BY id {order}"  # noqa: S608
    for number, name, first, last, image in run.execute(statement, (op_id,)).fetchall():
        target = SQLModel.metadata.tables[name]
        before = None if image is None else json.loads(image)
        _swap(run, number, _Entry(target, first, last, before))
    rows.change(run, _OP, op_id, {"state": "undone" if undo else "done"})


def _swap(run: sqlite3.Connection, number: int, entry: _Entry) -> None:
    target, row_id, image = entry.target, entry.first, entry.image
    hidden = tombstone(target)
    if image is None and hidden:
        flip = f"UPDATE {target.name} SET {hidden} = 1 - {hidden} WHERE id BETWEEN ? AND ?"  # noqa: S608
        run.execute(flip, (entry.first, entry.last))
        return
    other = rows.read(run, target, row_id)
    if image is None:
        rows.drop(run, target, row_id)
    elif other is None:
        rows.add(run, target, image)
    else:
        other = {name: other[name] for name in image}
        rows.change(run, target, row_id, image)
    rows.change(run, _CHANGE, number, {"image": None if other is None else json.dumps(other)})
