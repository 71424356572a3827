"""Undo and redo of everything."""

from kanban_app.domain.changes import Changes, UndoState
from kanban_app.domain.ids import OpId
from kanban_app.services.ports import Recorder


class UndoService:
    """Turns the recorded operations back and forth."""

    def __init__(self, store: Recorder) -> None:
        self._store = store

    def state(self) -> UndoState:
        """Return the next operation to undo and to redo."""
        return self._store.undo_state()

    def undo(self) -> Changes:
        """Undo the last operation."""
        return self._store.turn(undo=True)

    def take_back(self, op: OpId) -> Changes:
        """Undo an operation for good, if it is still the last one: redo does not offer it."""
        latest = self._store.undo_state().undo
        if latest is None or latest.id != op:
            return Changes()
        return self._store.turn(undo=True, for_good=True)

    def redo(self) -> Changes:
        """Redo the next operation."""
        return self._store.turn(undo=False)
