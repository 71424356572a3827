"""Joins the properties screen to the use cases: lists, adds, deletes, follows every change."""

from collections.abc import Callable
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.changes import Changes, Noun, Op
from kanban_app.domain.ids import PropertyId
from kanban_app.domain.property import PropertyFields
from kanban_app.services.desk import Desk
from kanban_app.services.properties import ListedProperty
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.property_editor import PropertyEditorLink
from kanban_app.ui.properties.screen import PropertiesScreen
from kanban_app.ui.shell import PROPERTIES, Shell


class Begun(NamedTuple):
    """A new property, and the operation that made it."""

    property_id: PropertyId
    op: Op


class PropertiesLink(QObject):
    """Keeps the screen true while it is shown; nothing is read while it is not."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.screen = PropertiesScreen()
        self._asking = Asking(self._tell, lambda: shell.window.screen_key == PROPERTIES)
        # The property that was begun last and not looked away from since, and its operation.
        self._begun: Begun | None = None
        self.form = PropertyEditorLink(shell, desk, worker, self.screen)
        self.form.open_requested.connect(self.open_requested)
        shell.window.add_screen(PROPERTIES, self.screen.bar, self.screen)
        self._connect()

    def open(self) -> None:
        """Show the screen."""
        self._shell.window.show_screen(PROPERTIES)
        self.screen.take_keys()
        self.refresh()

    def open_property(self, property_id: PropertyId) -> None:
        """Show the screen with one property chosen, and what is known of it."""
        self.open()
        self.screen.show_property(property_id)
        self.screen.show_tab("object")

    def refresh(self) -> None:
        """Ask for the list anew, if anybody sees it; what is asked meanwhile is asked once."""
        self._asking.again()

    async def _tell(self) -> None:
        entries = await self._worker.run(self._desk.properties.listed)
        if not self._asking.stale:
            self._show(entries)

    def _show(self, entries: list[ListedProperty]) -> None:
        before = self.screen.chosen
        self.screen.show_entries(entries)
        if before == self.screen.chosen:
            self.form.refresh()

    def _connect(self) -> None:
        self._shell.presenter.done.connect(self._on_done)
        self._shell.language_changed.connect(self.refresh)
        # Behind the form, which tells first what was typed.
        self.screen.property_chosen.connect(self._on_chosen)
        self._shell.window.screen_changed.connect(self._on_screen)
        self._shell.window.leaving.connect(self._on_leaving)
        self.screen.bar.new_wanted.connect(self.new)
        self.screen.list.view.delete_wanted.connect(self._on_delete)
        self.form.editor.delete_wanted.connect(self._on_delete)

    def _on_done(self, done: Done) -> None:
        changes = done.changes
        # A card's person and outcome are part of its line.
        if changes.everything or changes.cards or Noun.PROPERTY in changes.nouns:
            self.refresh()

    def new(self) -> None:
        """Begin a new property, where it is described."""
        if self._shell.presenter.past.may_change():
            spawn(self._add())

    async def _add(self) -> None:
        await self._put_back()
        made: list[PropertyId] = []

        def work() -> Changes:
            new = self._desk.properties.add(PropertyFields(), formats.language())
            made.append(new.id)
            return new.changes

        changes = await self._shell.presenter.apply(work)
        if changes is not None:
            self.screen.show_property(made[0])
            self.screen.show_tab("object")
            self.form.editor.setFocus()
            if changes.op is not None:
                self._begun = Begun(made[0], changes.op)

    def _on_chosen(self) -> None:
        if self._begun is not None and self.screen.chosen != self._begun.property_id:
            self._on_leaving()

    def _on_screen(self, key: str) -> None:
        if key != PROPERTIES:
            self._on_leaving()

    def _on_leaving(self) -> None:
        spawn(self._put_back())

    async def _put_back(self) -> None:
        """Take back a new property that nothing was typed into: nobody wanted it."""
        begun, self._begun = self._begun, None
        if begun is None or self._shell.presenter.past.day is not None:
            return
        # Whatever was done since is worth more than a clean list.
        op = begun.op.id
        await self._shell.presenter.apply(
            lambda: self._desk.undo.take_back(op), turned=True, undone=True, quiet=True
        )

    def _on_delete(self) -> None:
        chosen = self.screen.chosen
        if chosen is not None:
            language = formats.language()
            self._do(lambda: self._desk.properties.delete(chosen, language))

    def _do(self, work: Callable[[], Changes]) -> None:
        spawn(self._apply(work))

    async def _apply(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)
