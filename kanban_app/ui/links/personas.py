"""Joins personas to the cards that are of them, and to the numbers and maps told by persona."""

from collections.abc import Callable, Iterable, Sequence
from functools import partial

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QMenu

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Changes, Noun, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.persona import NOBODY
from kanban_app.services.desk import Desk
from kanban_app.services.personas import PersonaLine
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.icons import icon
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.maps.personas.card_row import PersonaRow
from kanban_app.ui.maps.personas.requests import (
    PersonaChosen,
    PersonaDeleted,
    PersonaMoved,
    PersonaTyped,
    Shown,
)
from kanban_app.ui.maps.personas.sheet import PersonasSheet
from kanban_app.ui.shell import Shell
from kanban_app.ui.theme import tokens

# After these another number of cards may be of a persona.
_COUNTED = frozenset(
    {
        OpKind.SET_PERSONA, OpKind.HAND_OVER, OpKind.DELETE, OpKind.IMPORT, OpKind.DEMO,
        OpKind.ERASE,
    }
)  # fmt: skip


class PersonasLink(QObject):
    """Knows the personas of every journey, and says when they have changed."""

    changed = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._panel = inspector.panel
        self._lines: dict[JourneyId, list[PersonaLine]] = {}
        self._of_card = ""
        self._home_of_card: JourneyId | None = None
        self.sheet: PersonasSheet | None = None
        self.row = PersonaRow()
        self._panel.form.sections.addWidget(self.row)
        self.row.hide()
        self.row.chosen.connect(self._on_chosen)
        self.row.edit_wanted.connect(self._edit_of_card)
        inspector.card_shown.connect(self._on_shown)
        shell.presenter.done.connect(self._on_done)

    async def begin(self) -> None:
        """Read the personas: the menu of a card cannot wait for them."""
        self._lines = await self._worker.run(self._desk.personas.lists)
        self.changed.emit()

    def shown(self, journey: Journey | None) -> list[Shown]:
        """Return the personas of a journey with the numbers of their cards."""
        lines = self._lines.get(journey.id, []) if journey is not None else []
        return [Shown(line.persona, line.cards) for line in lines]

    def valid(self, journey: Journey | None, key: str) -> str:
        """Return the key of whose cards are asked for, "" where the journey does not know it."""
        known = {s.persona.key for s in self.shown(journey)}
        return key if key in known or (key == NOBODY and known) else ""

    def edit(self, journey: Journey | None) -> None:
        """Open the sheet with the personas of a journey."""
        if journey is None or not self._shell.presenter.past.may_change():
            return
        others = [lines for home, lines in self._lines.items() if home != journey.id]
        elsewhere = {line.persona.key for lines in others for line in lines}
        name = journey.name.text(formats.language())
        sheet = self.sheet = PersonasSheet(name, self._shell.window, elsewhere)
        sheet.typed.connect(partial(self._on_typed, sheet, journey.id))
        sheet.moved.connect(partial(self._on_moved, journey.id))
        sheet.deleted.connect(partial(self._on_deleted, journey.id))
        follow = partial(self._show_sheet, sheet, journey)
        self.changed.connect(follow)
        sheet.finished.connect(lambda: self.changed.disconnect(follow))
        sheet.show_personas(self.shown(journey))
        sheet.open()

    def commands(self) -> Iterable[Command]:
        """Return the sheets of all journeys as commands."""
        for journey in self._shell.presenter.board.journeys:
            yield Command(
                f"personas.{journey.key}", "person", QT_TRANSLATE_NOOP("commands", "Personas: %s"),
                partial(self.edit, journey), changes=True,
                filling=journey.name.text(formats.language()),
            )  # fmt: skip

    def add_to_menu(self, menu: QMenu, faces: Sequence[CardFace]) -> None:
        """Offer in the menu of cards to say which persona they are of."""
        board = self._shell.presenter.board
        homes = {board.stage(face.stage_id)[0].id: board.stage(face.stage_id)[0] for face in faces}
        if len(homes) != 1:
            return
        (journey,) = homes.values()
        cards = tuple(face.id for face in faces)
        offered = menu.addMenu(icon("person", tokens().text_2), self.tr("Persona"))
        choices = [("", self.tr("No persona"))]
        choices += [(s.persona.key, s.persona.name) for s in self.shown(journey)]
        for key, text in choices:
            action = offered.addAction(text.replace("&", "&&"))
            action.triggered.connect(partial(self.attach, cards, key))
        offered.addSeparator()
        edit = offered.addAction(self.tr("Edit personas …"))
        edit.triggered.connect(partial(self.edit, journey))

    def attach(self, cards: Sequence[CardId], key: str) -> None:
        """Say which persona cards are of, "" of none."""
        self._do(lambda: self._desk.personas.attach(cards, key))

    def _on_shown(self) -> None:
        card = self._panel.card_id
        if card is None or self._shell.presenter.past.day:
            self.row.hide()
        else:
            spawn(self._show_row(card))

    async def _show_row(self, card: CardId) -> None:
        key, home = await self._worker.run(self._read, card)
        if card == self._panel.card_id:
            self._of_card, self._home_of_card = key, home
            self.row.show_personas(self.shown(self._home()), key)
            self.row.show()

    def _read(self, card: CardId) -> tuple[str, JourneyId | None]:
        return self._desk.personas.of_card(card), self._desk.personas.home_of(card)

    def _home(self) -> Journey | None:
        """Return the journey of the open card."""
        journeys = self._shell.presenter.board.journeys
        return next((j for j in journeys if j.id == self._home_of_card), None)

    def _on_chosen(self, chosen: PersonaChosen) -> None:
        card = self._panel.card_id
        if card is not None:
            self._panel.commit()
            self.attach((card,), chosen.key)

    def _edit_of_card(self) -> None:
        self._panel.commit()
        self.edit(self._home())

    def _on_done(self, done: Done) -> None:
        changes, op = done.changes, done.changes.op
        counted = op is not None and op.kind in _COUNTED
        if changes.everything or counted or Noun.MAP in changes.nouns:
            spawn(self._read_again())

    async def _read_again(self) -> None:
        await self.begin()
        if not self.row.isHidden():
            self.row.show_personas(self.shown(self._home()), self._of_card)

    def _show_sheet(self, sheet: PersonasSheet, journey: Journey) -> None:
        sheet.show_personas(self.shown(journey))

    def _on_typed(self, sheet: PersonasSheet, journey: JourneyId, typed: PersonaTyped) -> None:
        spawn(self._keep(sheet, journey, typed))

    async def _keep(self, sheet: PersonasSheet, journey: JourneyId, typed: PersonaTyped) -> None:
        stored = None
        try:
            stored = await self._shell.presenter.apply(
                lambda: self._desk.personas.keep(journey, typed.persona)
            )
        finally:
            if stored is None:
                sheet.take_back(typed)

    def _on_moved(self, journey: JourneyId, moved: PersonaMoved) -> None:
        self._do(lambda: self._desk.personas.move(journey, moved.key, moved.place))

    def _on_deleted(self, journey: JourneyId, deleted: PersonaDeleted) -> None:
        self._do(lambda: self._desk.personas.remove(journey, deleted.key))

    def _do(self, work: Callable[[], Changes]) -> None:
        spawn(self._perform(work))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)
