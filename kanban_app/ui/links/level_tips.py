"""Says in the hint of every card on the board in which sub-stage of its stage it stands."""

from collections.abc import Mapping

from PySide6.QtCore import QObject

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.links.level_card import LevelCard
from kanban_app.ui.links.level_words import place_words
from kanban_app.ui.shell import Shell

# So many cards are asked for by their stage, not one by one.
_MANY = 5
_Stages = Mapping[CardId, StageId]


class LevelTips(QObject):
    """Keeps where the cards of opened stages stand, as of the day that the board shows."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, card: LevelCard) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._card = card
        # The stage of every card in one that opens, and the path of its leaf.
        self._leaves: dict[CardId, tuple[StageId, str]] = {}
        presenter = shell.presenter
        card.levels_read.connect(self.load)
        presenter.done.connect(self._on_done)
        presenter.shown_changed.connect(self.show)
        shell.language_changed.connect(self.show)

    def load(self) -> None:
        """Ask for every card in a stage with sub-stages anew."""
        contents = self._shell.presenter.board.contents
        self._leaves.clear()
        spawn(self._ask({f.id: s for s in self._card.levels for f in contents.cards(s)}))

    def show(self) -> None:
        """Tell the columns, in the language in force."""
        levels = self._card.levels
        words = {
            card: place_words(levels.get(stage, ()), leaf)
            for card, (stage, leaf) in self._leaves.items()
        }
        for column in self._shell.window.board.columns:
            column.model.inside = words

    def _on_done(self, done: Done) -> None:
        changes, contents = done.changes, self._shell.presenter.board.contents
        if changes.everything or changes.journeys:
            # The levels are read anew, and tell when they are.
            return
        faces = (contents.face(card) for card in changes.cards)
        spawn(self._ask({face.id: face.stage_id for face in faces if face is not None}))

    async def _ask(self, stages: _Stages) -> None:
        opened = {card: stage for card, stage in stages.items() if stage in self._card.levels}
        for card in stages:
            self._leaves.pop(card, None)
        day = self._shell.presenter.past.day
        if opened:
            self._leaves |= await self._worker.run(self._read, opened, day.moment if day else None)
        self.show()

    def _read(self, stages: _Stages, moment: Moment | None) -> dict[CardId, tuple[StageId, str]]:
        service = self._desk.substages
        if moment is not None or len(stages) < _MANY:
            return {c: (s, service.leaf_at(c, s, moment)) for c, s in stages.items()}
        found = {s: service.places(s) for s in set(stages.values())}
        return {c: (s, found[s][c]) for c, s in stages.items() if c in found[s]}
