"""One recorded operation: every write goes through here, so every write can be undone.

The journal keeps, per changed row, its *other* image: before the change while the operation is
done, after it while it is undone. Undo and redo are therefore the same step: swap each row with
its image, in reverse or forward order. Rows with a tombstone (`gone`, `voided`) are never
deleted; swapping their insertion flips the tombstone.
"""

import json
import uuid
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, CursorResult, RowMapping, Table, delete, insert, select, update
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


def new_uid() -> str:
    """Return a fresh identity for a row that may leave this file."""
    return uuid.uuid4().hex


def tombstone(of: Table) -> str | None:
    """Return the column that hides a row of this table, None if rows are really deleted."""
    if of.name == StageEventRow.__tablename__:
        return "voided"
    return "gone" if "gone" in of.c else None


class Unit:
    """Writes rows inside one transaction and journals how to take them back."""

    def __init__(self, connection: Connection, op: Op) -> None:
        self.connection = connection
        self.op = op
        self._cards: dict[CardId, None] = {}
        self._structure = False

    def touch(self, card: CardId) -> None:
        """Note that views of this card must refresh."""
        self._cards[card] = None

    def touch_structure(self) -> None:
        """Note that columns changed."""
        self._structure = True

    def finish(self) -> Changes:
        """Write down what the operation touched, for undo and redo, and return it."""
        everything = len(self._cards) > _MANY
        cards = () if everything else tuple(self._cards)
        text = "*" if everything else ",".join(map(str, cards))
        self.connection.execute(
            update(_OP)
            .where(_OP.c.id == self.op.id)
            .values(cards=text, structure=int(self._structure))
        )
        return Changes(self.op, cards, self._structure, everything)

    def insert(self, model: type[SQLModel], values: Values) -> int:
        """Add a row and return its id."""
        target = table(model)
        result = self.connection.execute(insert(target).values(dict(values)))
        row_id = new_id(result)
        self._journal(target, row_id, row_id, None)
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
            self._journal(target, first, first + len(rows) - 1, None)
        return range(first, first + len(rows))

    def update(self, model: type[SQLModel], row_id: int, **values: object) -> None:
        """Change columns of a row; columns that stay the same are left out of the journal."""
        target = table(model)
        columns = [target.c[name] for name in values]
        before = self.connection.execute(select(*columns).where(target.c.id == row_id)).one()
        changed = {
            name: value for name, value, old in zip(values, values.values(), before, strict=True)
            if value != old
        }  # fmt: skip
        if not changed:
            return
        image = {name: old for name, old in zip(values, before, strict=True) if name in changed}
        self.connection.execute(update(target).where(target.c.id == row_id).values(changed))
        self._journal(target, row_id, row_id, image)

    def delete(self, model: type[SQLModel], row_id: int) -> None:
        """Delete a row that nothing points at (phones, tags of a card and the like)."""
        target = table(model)
        row = self.connection.execute(select(target).where(target.c.id == row_id)).mappings().one()
        self.connection.execute(delete(target).where(target.c.id == row_id))
        self._journal(target, row_id, row_id, dict(row))

    def _journal(self, target: Table, first: int, last: int, image: Values | None) -> None:
        self.connection.execute(
            insert(_CHANGE).values(
                op_id=self.op.id,
                table_name=target.name,
                row_id=first,
                last_id=last,
                image=None if image is None else json.dumps(image),
            )
        )


def start_op(connection: Connection, kind: OpKind, arguments: Sequence[str], at: Moment) -> Op:
    """Record a new operation; what had been undone can no longer be redone."""
    connection.execute(update(_OP).where(_OP.c.state == "undone").values(state="dead"))
    result = connection.execute(
        insert(_OP).values(
            uid=new_uid(), kind=kind, at=at, arguments=json.dumps(list(arguments)), state="done"
        )
    )
    return Op(OpId(new_id(result)), kind, at, tuple(arguments))


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
