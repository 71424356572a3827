"""Joins the property's form to the use cases: shows what is stored, and stores what is typed."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Changes, Noun
from kanban_app.domain.contact import ContactLine
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.domain.property import PropertyDetail
from kanban_app.services.desk import Desk
from kanban_app.services.documents import document_kinds
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done, Refused
from kanban_app.ui.links.deal_words import stage_text
from kanban_app.ui.properties.editor import CardLink, JoinOffer, PropertyEdit, PropertyEditor
from kanban_app.ui.properties.screen import PropertiesScreen
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.choices import Choice


class _Reading(NamedTuple):
    """A property as the form shows it; `people` None where they are known already."""

    detail: PropertyDetail
    cards: Sequence[CardLink]
    people: Sequence[Choice] | None
    join: CardFace | None


class PropertyEditorLink(QObject):
    """Keeps the form true to the chosen property of the screen."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, screen: PropertiesScreen) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._screen = shell, desk, worker, screen
        self.editor = PropertyEditor(document_kinds())
        # The properties whose edits are on their way: what is read meanwhile does not know them.
        self._saving: list[PropertyId] = []
        # Whether the form offers all contacts there are: they are thousands, read once.
        self._people_known = False
        screen.add_tab("object", lambda: self.tr("Property"), self.editor)
        screen.property_chosen.connect(self._on_chosen)
        self.editor.edited.connect(self._on_edited)
        self.editor.join_wanted.connect(self._on_join)
        self.editor.card_wanted.connect(self.open_requested)
        shell.window.leaving.connect(self.editor.commit)
        shell.presenter.done.connect(self._on_done)

    def refresh(self, *, anew: bool = False) -> None:
        """Show the chosen property as it stands now."""
        chosen = self._screen.chosen
        if chosen is not None:
            spawn(self._show(chosen, anew=anew))

    def _on_chosen(self) -> None:
        # What was typed into the one before belongs to it.
        self.editor.commit()
        self.refresh()

    async def _show(self, chosen: PropertyId, *, anew: bool = False) -> None:
        try:
            people, self._people_known = self._people_known, True
            found = await self._worker.run(self._read, chosen, people=not people)
        except UserError as error:
            self._people_known = False
            self._shell.presenter.refused.emit(Refused(error))
            return
        if found is None:
            self._people_known = people
            return
        if found.people is not None:
            self.editor.show_people(found.people)
        if chosen != self._screen.chosen or chosen in self._saving:
            return
        today = self._shell.days.date_of(self._shell.clock())
        self.editor.show_property(found.detail, found.cards, today, anew=anew)
        self.editor.show_join(self._offer(found.join))

    def _offer(self, face: CardFace | None) -> JoinOffer | None:
        if face is None or self._shell.presenter.past.day is not None:
            return None
        _, stage = self._shell.presenter.board.stage(face.stage_id)
        return JoinOffer(face.id, face.heading, stage_text(stage))

    def _on_join(self, offer: JoinOffer) -> None:
        chosen = self._screen.chosen
        if chosen is not None:
            spawn(self._link(offer.card, chosen))

    async def _link(self, card: CardId, chosen: PropertyId) -> None:
        language = formats.language()
        await self._shell.presenter.apply(
            lambda: self._desk.properties.link(card, chosen, language)
        )

    def _read(self, chosen: PropertyId, *, people: bool) -> _Reading | None:
        """Read on the database thread."""
        detail = self._desk.properties.detail(chosen)
        if detail is None:
            return None
        faces = {face.id: face for face in self._desk.board.faces(detail.cards)}
        cards = [CardLink(c, faces[c].heading) for c in detail.cards if c in faces]
        lines = self._desk.contacts.lines() if people else None
        join = self._desk.joining.card_for(chosen)
        return _Reading(detail, cards, None if lines is None else people_of(lines), join)

    def _on_done(self, done: Done) -> None:
        if done.changes.everything or Noun.CONTACT in done.changes.nouns:
            self._people_known = False

    def _on_edited(self, edit: PropertyEdit) -> None:
        self._saving.append(edit.property_id)
        self._shell.window.status.show_saving()
        spawn(self._store(edit))

    async def _store(self, edit: PropertyEdit) -> None:
        language = formats.language()

        def work() -> Changes:
            return self._desk.properties.save(edit.property_id, edit.fields, language)

        stored = None
        try:
            stored = await self._shell.presenter.apply(work)
        finally:
            self._saving.remove(edit.property_id)
        # What a rule forbids stays in its field, to be put right; the past takes nothing at all.
        if stored is not None or self._shell.presenter.past.day:
            self.refresh(anew=stored is None)


def people_of(lines: Sequence[ContactLine]) -> list[Choice]:
    """Return contacts to pick from by name; namesakes are told apart by their town or number."""
    used: set[str] = set()
    choices = []
    for line in lines:
        text = line.name
        for more in (line.city, str(line.id)):
            if text.casefold() in used and more:
                text = f"{line.name} · {more}"
        used.add(text.casefold())
        choices.append(Choice(str(line.id), text))
    return choices
