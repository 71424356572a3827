"""Says quietly when a changed property or profile brings matches that were not there before."""

from collections.abc import Mapping, Sequence

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Noun
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import ProfileId, PropertyId
from kanban_app.services.desk import Desk
from kanban_app.services.match_results import NewMatch
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.notify import Saying
from kanban_app.ui.shell import Shell

_NOUNS = {Noun.PROPERTY, Noun.PROFILE}
_Seen = Mapping[tuple[ProfileId, PropertyId], int]


class NewMatchesLink(QObject):
    """Compares the new matches after a change with those before; says nothing of the first look.

    Undo and redo bring nothing new either: what they bring has been there.
    """

    said = Signal(Saying)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._known: _Seen | None = None
        # Whether a change came, and whether its matches are being looked for.
        self._stale = self._asking = self._silent = False
        shell.presenter.done.connect(self._on_done)

    async def begin(self) -> None:
        """Look for the first time, in parts, so that the board is not held up."""
        self._silent = True
        await self._look()

    def _on_done(self, done: Done) -> None:
        changes = done.changes
        if changes.everything or _NOUNS & changes.nouns:
            self._silent = self._silent or done.turned or changes.everything
            spawn(self._look())

    async def _look(self) -> None:
        self._stale = True
        if self._asking:
            return
        self._asking = True
        try:
            while self._stale:
                self._stale = False
                silent, self._silent = self._silent, False
                await self._compare(silent=silent)
        except UserError:
            # The next change looks again; nothing of this is anybody's wish.
            self._known = None
        finally:
            self._asking = False

    async def _compare(self, *, silent: bool) -> None:
        while await self._worker.run(self._desk.matching.prepare):
            if self._stale:
                self._silent = self._silent or silent
                return
        new = await self._worker.run(self._desk.matching.new_matches)
        before = self._known
        self._known = {match.pair[:2]: match.pair.score or 0 for match in new}
        if before is not None and not silent:
            self._say([m for m in new if before.get(m.pair[:2], -1) < (m.pair.score or 0)])

    def _say(self, fresh: Sequence[NewMatch]) -> None:
        if not fresh:
            return
        names, lines = {m.name for m in fresh}, {m.line for m in fresh}
        words = self.tr("%n new match(es)", "", len(fresh))
        if len(fresh) == 1:
            words = self.tr("New match: %s and %s") % (fresh[0].name, fresh[0].line)
        elif len(lines) == 1:
            words = self.tr("%s for %s") % (words, fresh[0].line)
        elif len(names) == 1:
            words = self.tr("%s for %s") % (words, fresh[0].name)
        self.said.emit(Saying(words, "good", self.tr("Look at")))
