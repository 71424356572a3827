"""Joins sub-stages to cards and heads of columns: which there are, and where a card stands."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QHBoxLayout, QMenu, QWidget

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Noun
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.substages import Substage, leaves
from kanban_app.services.desk import Desk
from kanban_app.services.substages import SubDrop
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.icons import icon
from kanban_app.ui.inspector.requests import CardRequest
from kanban_app.ui.labels import PlainLabel
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.level_words import Levels, place_words
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import SIZE_S, UNIT, tokens
from kanban_app.ui.widgets.chip import Chip
from kanban_app.ui.widgets.choices import Choice


class LevelCard(QObject):
    """Knows the levels of all stages; says and changes the sub-stage of the open card."""

    # The levels were read anew.
    levels_read = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._inspector = inspector
        self.levels: Levels = {}
        self._card: CardId | None = None
        self._stage = StageId(0)
        self.row = QWidget()
        self.caption = PlainLabel("", SIZE_S, tone="text_2")
        self.chip = Chip("", self.row)
        line = QHBoxLayout(self.row)
        line.setContentsMargins(0, 0, 0, 0)
        line.setSpacing(2 * UNIT)
        line.addWidget(self.caption)
        line.addWidget(self.chip)
        line.addStretch(1)
        self.row.hide()
        inspector.panel.header.places.addWidget(self.row)
        self.chip.chosen.connect(self._on_chosen)
        inspector.card_shown.connect(self._on_card)
        presenter = shell.presenter
        presenter.done.connect(self._on_done)
        presenter.journeys_changed.connect(self.load)
        presenter.shown_changed.connect(self.show_heads)
        shell.language_changed.connect(self._word)
        self._word()

    def load(self) -> None:
        """Read the levels anew."""
        spawn(self.begin())

    async def begin(self) -> None:
        """Read which stages open into sub-stages."""
        self.levels = await self._worker.run(self._desk.substages.with_levels)
        self.show_heads()
        self.levels_read.emit()

    def show_heads(self) -> None:
        """Say over every column how many sub-stages its stage has."""
        for column in self._shell.window.board.columns:
            column.header.show_levels(len(self.levels.get(column.stage.id, ())))

    def add_to_menu(self, menu: QMenu, faces: Sequence[CardFace]) -> None:
        """Offer the sub-stages of the stage in which all these cards stand."""
        stages = {face.stage_id for face in faces}
        stage = stages.pop() if len(stages) == 1 else StageId(0)
        steps = self.levels.get(stage, ())
        if not steps:
            return
        cards = tuple(face.id for face in faces)
        moves = menu.addMenu(icon("columns", tokens().text_2), self.tr("Sub-stage"))
        for choice in _choices(steps):
            action = moves.addAction(choice.text.replace("&", "&&"))
            action.triggered.connect(partial(self._move, cards, stage, choice.key))

    def _on_done(self, done: Done) -> None:
        if Noun.MAP in done.changes.nouns or done.changes.everything:
            self.load()

    def _on_card(self, request: CardRequest) -> None:
        face = self._shell.presenter.board.contents.face(request.card_id)
        self._card = None
        if face is None or not self.levels.get(face.stage_id):
            self.row.hide()
            return
        spawn(self._show(request.card_id, face.stage_id))

    async def _show(self, card: CardId, stage: StageId) -> None:
        day = self._shell.presenter.past.day
        moment = day.moment if day else None
        leaf = await self._worker.run(self._desk.substages.leaf_at, card, stage, moment)
        if self._inspector.panel.card_id != card:
            return
        self._card, self._stage = card, stage
        steps = self.levels.get(stage, ())
        choices = _choices(steps)
        if leaf not in [choice.key for choice in choices]:
            # A day of the past: the sub-stage it stood in then is no more.
            choices.append(Choice(leaf, place_words(steps, leaf) or self.tr("Removed")))
        self.chip.show_choices(choices, leaf)
        self.chip.setEnabled(day is None)
        self.row.show()

    def _on_chosen(self, path: str) -> None:
        if self._card is not None:
            self._move((self._card,), self._stage, path)

    def _move(self, cards: tuple[CardId, ...], stage: StageId, path: str) -> None:
        spawn(self._save(SubDrop(cards, stage, path)))

    async def _save(self, drop: SubDrop) -> None:
        stored = await self._shell.presenter.apply(lambda: self._desk.substages.move(drop))
        if stored is None:
            self._inspector.refresh()

    def _word(self) -> None:
        self.caption.setText(self.tr("Sub-stage"))
        self.chip.set_name(self.tr("Sub-stage"))


def _choices(steps: tuple[Substage, ...]) -> list[Choice]:
    """Return every leaf by its path, called by all the names on the way to it."""
    return [Choice(leaf, place_words(steps, leaf)) for leaf in leaves(steps)]
