"""One recorded operation: every write goes through here, so every write can be undone.

The journal keeps, per changed row, its *other* image: before the change while the operation is
done, after it while it is undone. Undo and redo are therefore the same step: swap each row with
its image, in reverse or forward order. Rows with a tombstone (`gone`, `voided`) are never
deleted; swapping their insertion flips the tombstone.
"""

import json
import uuid
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from sqlalchemy import (
    Connection,
    CursorResult,
    RowMapping,
    Select,
    Table,
    Update,
    bindparam,
    delete,
    insert,
    select,
    update,
)
from sqlmodel import SQLModel

from kanban_app.domain.changes import Changes, Op, OpKind
from kanban_app.domain.ids import CardId, OpId
from kanban_app.domain.moment import Moment
from kanban_app.store.op_tables import OpChangeRow, OpRow
from kanban_app.store.tables import StageEventRow, table

Values = Mapping[str, object]

_OP = table(OpRow)
_CHANGE = table(OpChangeRow)
_MANY = 500
_ROW = "the_row"  # no column has this name, so it never is taken for one to be set
_END_REDO = update(_OP).where(_OP.c.state == "undone").values(state="dead")
_ADD_OP, _ADD_CHANGE = insert(_OP), insert(_CHANGE)


@cache
def _row_of(target: Table) -> Select[tuple[object, ...]]:
    return select(target).where(target.c.id == bindparam(_ROW))


@cache
def _change_of(target: Table) -> Update:
    return update(target).where(target.c.id == bindparam(_ROW))


def new_uid() -> str:
    """Return a fresh identity for a row that may leave this file."""
    return uuid.uuid4().hex


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
        self.at = at
        self._kind = kind
        self._arguments = tuple(arguments)
        self._cards: dict[CardId, None] = {}
        self._structure = False
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

        What had been undone can no longer be redone.
        """
        everything = len(self._cards) > _MANY
        cards = () if everything else tuple(self._cards)
        self.connection.execute(_END_REDO)
        result = self.connection.execute(
            _ADD_OP,
            {
                "uid": new_uid(),
                "kind": self._kind,
                "at": self.at,
                "arguments": json.dumps(self._arguments),
                "state": "done",
                "cards": "*" if everything else ",".join(map(str, cards)),
                "structure": int(self._structure),
            },
        )
        op = Op(OpId(new_id(result)), self._kind, self.at, self._arguments)
        if self._journal:
            self.connection.execute(_ADD_CHANGE, [e.columns(op.id) for e in self._journal])
        return Changes(op, cards, self._structure, everything)

    def row(self, model: type[SQLModel], row_id: int) -> Mapping[str, object]:
        """Return a row as this operation has left it so far."""
        target = table(model)
        if self._last is None or self._last[:2] != (target, row_id):
            found = self.connection.execute(_row_of(target), {_ROW: row_id}).mappings().one()
            self._last = (target, row_id, dict(found))
        return self._last[2]

    def insert(self, model: type[SQLModel], values: Values) -> int:
        """Add a row and return its id."""
        target = table(model)
        row_id = new_id(self.connection.execute(insert(target), dict(values)))
        self._journal.append(_Entry(target, row_id, row_id))
        return row_id

    def insert_many(self, model: type[SQLModel], rows: Sequence[Values]) -> range:
        """Add rows with consecutive ids and return these; children of such rows are not journaled.

        Only tables with a tombstone are journaled here, as one range: whatever hangs on their
        rows vanishes and comes back with them.
        """
        target = table(model)
        if not rows:
            return range(0)
        highest = select(target.c.id).order_by(target.c.id.desc()).limit(1)
        first = (self.connection.execute(highest).scalar() or 0) + 1
        numbered = [{"id": first + i, **row} for i, row in enumerate(rows)]
        self.connection.execute(insert(target), numbered)
        if tombstone(target):
            self._journal.append(_Entry(target, first, first + len(rows) - 1))
        return range(first, first + len(rows))

    def update(self, model: type[SQLModel], row_id: int, **values: object) -> None:
        """Change columns of a row; columns that stay the same are left out of the journal."""
        before = self.row(model, row_id)
        changed = {name: value for name, value in values.items() if value != before[name]}
        if not changed:
            return
        target = table(model)
        self.connection.execute(_change_of(target), {_ROW: row_id, **changed})
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
        self.connection.execute(delete(target).where(target.c.id == row_id))
        self._last = None
        self._journal.append(_Entry(target, row_id, row_id, image))


def swap(connection: Connection, op_id: OpId, *, undo: bool) -> None:
    """Exchange every row of the operation with its other image."""
    order = _CHANGE.c.id.desc() if undo else _CHANGE.c.id
    statement = select(_CHANGE).where(_CHANGE.c.op_id == op_id).order_by(order)
    for change in connection.execute(statement).mappings().all():
        _swap_row(connection, change)
    state = "undone" if undo else "done"
    connection.execute(update(_OP).where(_OP.c.id == op_id).values(state=state))


def _swap_row(connection: Connection, change: RowMapping) -> None:
    target = SQLModel.metadata.tables[str(change["table_name"])]
    hidden = tombstone(target)
    if change["image"] is None and hidden:
        column = target.c[hidden]
        rows = target.c.id.between(change["row_id"], change["last_id"])
        connection.execute(update(target).where(rows).values({hidden: 1 - column}))
        return
    where = target.c.id == change["row_id"]
    current = connection.execute(select(target).where(where)).mappings().first()
    other: dict[str, object] | None = None
    if change["image"] is None:
        other = dict(current) if current else None
        connection.execute(delete(target).where(where))
    else:
        image: dict[str, object] = json.loads(str(change["image"]))
        if current is None:
            connection.execute(insert(target).values(image))
        else:
            other = {name: current[name] for name in image}
            connection.execute(update(target).where(where).values(image))
    connection.execute(
        update(_CHANGE)
        .where(_CHANGE.c.id == change["id"])
        .values(image=None if other is None else json.dumps(other))
    )


def new_id(result: CursorResult[tuple[object, ...]]) -> int:
    """Return the id that an insert gave its row."""
    key = result.inserted_primary_key
    assert key is not None
    return int(key[0])
