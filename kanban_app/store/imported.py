"""Which events of a history are all that a list of cards could tell of it."""

import sqlite3
from bisect import bisect_right
from collections.abc import Sequence
from functools import cached_property

from kanban_app.domain.changes import OpKind
from kanban_app.domain.history import EventKind, StageEvent

_WRITTEN = """
SELECT row_id, last_id, op_id FROM op_change JOIN op ON op.id = op_id
WHERE table_name = 'stage_event' AND image IS NULL AND op.kind = ? ORDER BY row_id
"""


class ImportedEvents:
    """Knows from the journal of operations which import wrote an event."""

    def __init__(self, run: sqlite3.Connection) -> None:
        self._run = run

    def guessed(self, history: Sequence[StageEvent]) -> Sequence[StageEvent]:
        """Return how a list of cards began a history: imported, and closed by the same import.

        What the broker did afterwards is not among it.
        """
        if not history or history[0].kind is not EventKind.IMPORT:
            return []
        if len(history) > 1 and history[1].kind is EventKind.CLOSE:
            first, second = (self._import_of(e.seq) for e in history[:2])
            if first is not None and first == second:
                return history[:2]
        return history[:1]

    def _import_of(self, seq: int) -> int | None:
        """Return the import that wrote an event, None if none did."""
        place = bisect_right(self._written, seq, key=lambda row: row[0]) - 1
        if place < 0:
            return None
        _, last, op = self._written[place]
        return op if seq <= last else None

    @cached_property
    def _written(self) -> list[tuple[int, int, int]]:
        # Read once: the journal has no index by row, and a history may concern every card.
        return self._run.execute(_WRITTEN, (str(OpKind.IMPORT),)).fetchall()
