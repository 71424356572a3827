"""The list of operations: what undo and redo would do next, and doing it."""

import json

from sqlalchemy import Connection, Engine, RowMapping, select, update

from kanban_app.domain.changes import Changes, Noun, Op, OpKind, UndoState
from kanban_app.domain.ids import CardId, OpId
from kanban_app.domain.moment import Moment
from kanban_app.store.engine import reading, writing
from kanban_app.store.op_tables import OpChangeRow, OpRow
from kanban_app.store.tables import table
from kanban_app.store.unit import nouns_of, swap

_OP, _CHANGE = table(OpRow), table(OpChangeRow)


class UndoStore:
    """Reads and turns the list of operations."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    def state(self) -> UndoState:
        """Return the next operation to undo and to redo."""
        with reading(self._engine) as connection:
            undo, redo = _next(connection, "done"), _next(connection, "undone")
            return UndoState(_to_op(undo) if undo else None, _to_op(redo) if redo else None)

    def seal(self) -> None:
        """Leave everything done so far out of the undo list."""
        with writing(self._engine) as connection:
            connection.execute(update(_OP).where(_OP.c.state == "done").values(state="dead"))

    def turn(self, *, undo: bool, for_good: bool = False) -> Changes:
        """Undo the last or redo the next operation; empty `Changes` if there is none.

        What is undone `for_good` cannot be redone.
        """
        with writing(self._engine) as connection:
            row = _next(connection, "done" if undo else "undone")
            if row is None:
                return Changes()
            swap(connection, OpId(row["id"]), undo=undo)
            if for_good:
                connection.execute(update(_OP).where(_OP.c.id == row["id"]).values(state="dead"))
            return _to_changes(row, nouns_of(_tables(connection, row["id"])))


def _tables(connection: Connection, op: int) -> list[str]:
    written = select(_CHANGE.c.table_name).where(_CHANGE.c.op_id == op).distinct()
    return list(connection.execute(written).scalars())


def _next(connection: Connection, state: str) -> RowMapping | None:
    # Undone operations lie behind the done ones: redo takes the oldest of them.
    order = _OP.c.id.desc() if state == "done" else _OP.c.id
    statement = select(_OP).where(_OP.c.state == state).order_by(order).limit(1)
    return connection.execute(statement).mappings().first()


def _to_op(row: RowMapping) -> Op:
    arguments = tuple(str(a) for a in json.loads(row["arguments"]))
    return Op(OpId(row["id"]), OpKind(row["kind"]), Moment(row["at"]), arguments)


def _to_changes(row: RowMapping, nouns: frozenset[Noun]) -> Changes:
    everything = row["cards"] == "*"
    listed = [] if everything else str(row["cards"]).split(",")
    cards = tuple(CardId(int(c)) for c in listed if c)
    return Changes(_to_op(row), cards, bool(row["structure"]), everything, nouns)
