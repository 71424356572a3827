"""Undo and redo: the names on the buttons, and turning operations back and forth."""

from PySide6.QtCore import QObject
from PySide6.QtGui import QKeySequence, QShortcut

from kanban_app.domain.changes import UndoState
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.op_names import op_text
from kanban_app.ui.shell import Shell


class UndoLink(QObject):
    """Asks the store what undo would do, after every change."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._state = UndoState()
        bar = shell.window.top_bar
        bar.undo_requested.connect(self.undo)
        bar.redo_requested.connect(self.redo)
        for keys, slot in (
            ("Ctrl+Z", self.undo),
            ("Ctrl+Shift+Z", self.redo),
            ("Ctrl+Y", self.redo),
        ):
            QShortcut(QKeySequence(keys), shell.window, slot)
        shell.presenter.done.connect(self._on_done)
        shell.language_changed.connect(self.show_state)

    def undo(self) -> None:
        """Take the last operation back."""
        spawn(self._turn(undo=True))

    def redo(self) -> None:
        """Do the operation again that was taken back last."""
        spawn(self._turn(undo=False))

    async def refresh(self) -> None:
        """Ask what undo and redo would do now."""
        self._state = await self._worker.run(self._desk.undo.state)
        self.show_state()

    def show_state(self) -> None:
        """Name the next steps on the buttons."""
        self._shell.window.top_bar.show_steps(*self.names)

    @property
    def names(self) -> tuple[str, str]:
        """Return what undo and redo would do next, "" for nothing."""
        journeys = self._shell.presenter.board.journeys
        return op_text(self._state.undo, journeys), op_text(self._state.redo, journeys)

    def _on_done(self) -> None:
        spawn(self.refresh())

    async def _turn(self, *, undo: bool) -> None:
        work = self._desk.undo.undo if undo else self._desk.undo.redo
        changes = await self._shell.presenter.apply(work, turned=True, undone=undo)
        if changes and changes.op is None:
            await self.refresh()
