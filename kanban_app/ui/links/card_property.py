"""Joins the property of a card to the inspector: shows it, links another, takes its value over."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Changes, Noun
from kanban_app.domain.ids import CardId, PropertyId
from kanban_app.services.desk import Desk
from kanban_app.services.properties import CardProperty
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.properties.card_section import PropertyPicked, PropertySection
from kanban_app.ui.properties.rows import details, heading
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.choices import Choice


class CardPropertyLink(QObject):
    """Keeps the section true to the card that is open; on a day of the past it is hidden."""

    # Ids travel as objects: a Signal(int) would cut them at 32 bits.
    open_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._inspector = inspector
        self._about: CardProperty | None = None
        self.section = PropertySection()
        inspector.panel.form.sections.addWidget(self.section)
        self.section.hide()
        inspector.opened.connect(self.refresh)
        shell.presenter.done.connect(self._on_done)
        section = self.section
        section.open_wanted.connect(self._on_open)
        section.create_wanted.connect(self._on_create)
        section.choices_wanted.connect(self._on_choices)
        section.picked.connect(self._on_picked)
        section.unlink_wanted.connect(self._on_unlink)
        section.take_wanted.connect(self._on_take)

    def refresh(self) -> None:
        """Show what the open card is about, as it stands now."""
        card = self._inspector.panel.card_id
        if card is None or self._shell.presenter.past.day:
            self.section.hide()
            self._inspector.panel.form.show_object(shown=True)
        else:
            spawn(self._show(card))

    async def _show(self, card: CardId) -> None:
        about = await self._worker.run(self._desk.properties.of_card, card)
        if card == self._inspector.panel.card_id:
            self._about = about
            self.section.show_about(about)
            said = about is not None and about.described
            self._inspector.panel.form.show_object(shown=not said)
            self.section.show()

    def _on_done(self, done: Done) -> None:
        changes, card = done.changes, self._inspector.panel.card_id
        if changes.everything or card in changes.cards or Noun.PROPERTY in changes.nouns:
            self.refresh()

    def _on_open(self) -> None:
        if self._about is not None:
            self.open_requested.emit(self._about.detail.id)

    def _on_choices(self) -> None:
        if self._shell.presenter.past.may_change():
            spawn(self._offer())

    async def _offer(self) -> None:
        listed = await self._worker.run(self._desk.properties.listed)
        # What is still for sale comes first.
        listed.sort(key=lambda entry: not entry.running)
        used, choices = set[str](), list[Choice]()
        for entry in listed:
            text = ", ".join(part for part in (heading(entry), details(entry)) if part)
            if text.casefold() in used:
                text = f"{text} ({entry.line.id})"
            used.add(text.casefold())
            choices.append(Choice(str(entry.line.id), text))
        self.section.offer(choices)

    def _on_picked(self, picked: PropertyPicked) -> None:
        language = formats.language()
        wanted = PropertyId(int(picked.key))
        self._do(lambda card: self._desk.properties.link(card, wanted, language))

    def _on_unlink(self) -> None:
        language = formats.language()
        self._do(lambda card: self._desk.properties.link(card, None, language))

    def _on_take(self) -> None:
        language = formats.language()
        self._do(lambda card: self._desk.properties.take_value(card, language))

    def _on_create(self) -> None:
        card = self._inspector.panel.card_id
        if card is not None and self._shell.presenter.past.may_change():
            spawn(self._create(card))

    async def _create(self, card: CardId) -> None:
        made: list[PropertyId] = []

        def work() -> Changes:
            new = self._desk.properties.create_for(card)
            made.append(new.id)
            return new.changes

        if await self._shell.presenter.apply(work) is not None:
            self.open_requested.emit(made[0])

    def _do(self, work: Callable[[CardId], Changes]) -> None:
        card = self._inspector.panel.card_id
        if card is not None:
            # What is typed belongs to the property the card is about until now.
            self._inspector.commit()
            spawn(self._apply(lambda: work(card)))

    async def _apply(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)
