"""Says in the hint of every card on the board in which sub-stage of its stage it stands."""

from collections.abc import Sequence

from PySide6.QtCore import QObject

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker
from kanban_app.ui.board.answers import Done
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.level_card import LevelCard
from kanban_app.ui.links.level_words import place_words
from kanban_app.ui.shell import Shell

# So many cards are asked for by their stage, not one by one.
_MANY = 5
_Leaves = dict[CardId, tuple[StageId, str]]


class LevelTips(QObject):
    """Keeps where the cards of opened stages stand, as of the day that the board shows."""

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, card: LevelCard) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._card = card
        # The stage of every card in one that opens, and the path of its leaf.
        self._leaves: _Leaves = {}
        # The cards of which that is not known.
        self._wanted: dict[CardId, CardFace] = {}
        self._asking = Asking(self._tell)
        presenter = shell.presenter
        card.levels_read.connect(self.load)
        presenter.done.connect(self._on_done)
        presenter.shown_changed.connect(self.show)
        shell.language_changed.connect(self.show)

    def load(self) -> None:
        """Ask for every card in a stage with sub-stages anew."""
        contents = self._shell.presenter.board.contents
        self._leaves.clear()
        self._wanted = {f.id: f for s in self._card.levels for f in contents.cards(s)}
        # What was known of another day is not said of this one.
        self.show()
        self._asking.again()

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
        for card in changes.cards:
            self._leaves.pop(card, None)
            self._wanted.pop(card, None)
            face = contents.face(card)
            if face is not None and face.stage_id in self._card.levels:
                self._wanted[card] = face
        self._asking.again()

    async def _tell(self) -> None:
        day = self._shell.presenter.past.day
        if self._wanted:
            faces = list(self._wanted.values())
            moment = day.moment if day else None
            found = await self._worker.run(self._read, faces, moment)
            if self._asking.stale:
                # They are asked for again, with what is wanted since.
                return
            self._leaves |= found
            self._wanted.clear()
        self.show()

    def _read(self, faces: Sequence[CardFace], moment: Moment | None) -> _Leaves:
        service, found = self._desk.substages, _Leaves()
        if moment is None and len(faces) < _MANY:
            return {f.id: (f.stage_id, service.leaf_at(f.id, f.stage_id)) for f in faces}
        stages: dict[StageId, list[CardFace]] = {}
        for face in faces:
            stages.setdefault(face.stage_id, []).append(face)
        for stage, mine in stages.items():
            if moment is None:
                places = service.places(stage)
            else:
                places = service.places_then(stage, mine, moment)
            found |= {f.id: (stage, places[f.id]) for f in mine if f.id in places}
        return found
