"""How the board of an opened stage changes the store: through the board of stages."""

from collections.abc import Callable

from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import OpId
from kanban_app.ui.board.answers import Done
from kanban_app.ui.shell import Shell


class ToldError(UserError):
    """The board has told why it refused a change."""

    def __init__(self) -> None:
        super().__init__("")


class Through:
    """Performs the changes of the opened level through the board, which then follows by itself."""

    def __init__(self, shell: Shell) -> None:
        self._shell = shell
        self._busy = 0
        # What was done meanwhile, and what of it by this level itself.
        self._seen: set[OpId] = set()
        self._own: set[OpId] = set()

    async def perform(self, work: Callable[[], Changes]) -> Changes:
        """Await the change; ToldError if the board refused it."""
        self._busy += 1
        try:
            changes = await self._shell.presenter.apply(work)
        finally:
            self._busy -= 1
        if changes is None:
            raise ToldError
        if changes.op is not None:
            self._own.add(changes.op.id)
        return changes

    def is_own(self, done: Done) -> bool:
        """Return whether the level shows a change by itself, or will tell when it is at rest."""
        if self._busy and done.changes.op is not None:
            self._seen.add(done.changes.op.id)
        return bool(self._busy)

    def missed(self) -> bool:
        """Return, once at rest, whether somebody else changed anything meanwhile."""
        if self._busy:
            return False
        strange = self._seen - self._own
        self._seen.clear()
        self._own.clear()
        return bool(strange)
