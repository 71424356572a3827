"""Tells the numbers that are kept ready what changed, whichever screen asks for them next."""

from PySide6.QtCore import QObject

from kanban_app.domain.changes import Changes
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.shell import Shell


class FollowNumbers(QObject):
    """Made before the screens: what they ask for after a change then knows the change."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._desk, self._worker = desk, worker
        shell.presenter.done.connect(self._on_done)
        shell.presenter.journeys_changed.connect(self._on_journeys)

    def _on_done(self, done: Done) -> None:
        spawn(self._follow(done.changes))

    def _on_journeys(self) -> None:
        spawn(self._follow(Changes(journeys=True)))

    async def _follow(self, changes: Changes) -> None:
        await self._worker.run(self._tell, changes)

    def _tell(self, changes: Changes) -> None:
        """Tell both in one go: a screen that asks in between would see half of the change."""
        self._desk.analytics.follow(changes)
        self._desk.flywheel.follow(changes)
