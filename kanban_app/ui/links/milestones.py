"""Joins milestones to the board: those that nothing speaks for yet look different on the cards."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import CardId
from kanban_app.domain.milestones import Doubts
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done, Refused
from kanban_app.ui.shell import Shell


class MilestoneLink(QObject):
    """Keeps the unconfirmed milestones of all cards on the board as they stand.

    On a day of the past they are marked by today's knowledge: what nobody has confirmed since.
    """

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell = shell
        self._desk = desk
        self._worker = worker
        self._doubts: dict[CardId, Doubts] = {}
        presenter = shell.presenter
        presenter.done.connect(self._on_done)
        presenter.journeys_changed.connect(self.load)
        shell.day_changed.connect(self.load)
        presenter.shown_changed.connect(self.show)
        shell.language_changed.connect(self.show)

    def load(self) -> None:
        """Ask for every card anew."""
        spawn(self.begin())

    async def begin(self) -> None:
        """Ask for every card that has reached something."""
        presenter = self._shell.presenter
        contents = presenter.board.contents
        stages = [s.id for j in presenter.board.journeys for s in j.stages]
        try:
            # Column by column: a drop meanwhile need not wait for all of them.
            for stage in stages:
                await self._ask([face.id for face in contents.cards(stage) if face.milestones])
        except UserError as error:
            presenter.refused.emit(Refused(error))
        self.show()

    def show(self) -> None:
        """Mark the cards, in the language in force."""
        words = {card: _words(doubts) for card, doubts in self._doubts.items()}
        for column in self._shell.window.board.columns:
            column.show_unsure(words)

    def _on_done(self, done: Done) -> None:
        changes = done.changes
        # Whatever confirms a milestone touches its card: a task or a contact alone does not.
        if changes.everything or changes.journeys:
            self.load()
        elif changes.cards:
            spawn(self._renew(changes.cards))

    async def _renew(self, cards: Sequence[CardId]) -> None:
        try:
            await self._ask(await self._worker.run(self._desk.confirming.with_partners, cards))
        except UserError as error:
            self._shell.presenter.refused.emit(Refused(error))
        self.show()

    async def _ask(self, cards: list[CardId]) -> None:
        if not cards:
            return
        found = await self._worker.run(self._desk.confirming.doubts, cards, self._desk.clock())
        for card in cards:
            self._doubts.pop(card, None)
        self._doubts.update(found)


def _words(doubts: Doubts) -> dict[str, str]:
    language = formats.language()
    return {key: ", ".join(n.text(language) for n in names) for key, names in doubts.items()}
