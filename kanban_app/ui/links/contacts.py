"""Joins the contact screen to the use cases: reads, follows every change, stores what is typed."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, QTimer, Signal

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Changes, Noun
from kanban_app.domain.contact import ContactDetail, ContactLine, Role
from kanban_app.domain.contact_search import Hay, hay
from kanban_app.domain.ids import ContactId
from kanban_app.services.bringing import Bringing
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done
from kanban_app.ui.contacts.new_dialog import NewContactDialog
from kanban_app.ui.contacts.requests import ContactEdit, NewContact
from kanban_app.ui.contacts.screen import ContactScreen
from kanban_app.ui.links.asking import Asking
from kanban_app.ui.links.contacts_merge import ContactMerge
from kanban_app.ui.links.contacts_words import brought_figures, brought_line, card_line
from kanban_app.ui.shell import CONTACTS, Shell

# Who holds an arrow key down walks past contacts: only the one where he stops is read.
FOLLOW_MS = 120
_MOST_CARDS = 100


class _Whole(NamedTuple):
    """A contact whole, and what else the panel shows of him."""

    detail: ContactDetail
    roles: tuple[Role, ...]
    faces: Sequence[CardFace]
    identity_due: bool
    bringing: Bringing


class ContactsLink(QObject):
    """Keeps the screen true while it is open; nothing is read while it is not."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self.screen = ContactScreen(shell.days)
        self.dialog: NewContactDialog | None = None
        self._hays: dict[ContactId, Hay] = {}
        self._wanted: ContactId | None = None
        self._to_compare = False
        # The contact that is to stand at the right: an answer about another one comes too late.
        self._showing: ContactId | None = None
        self._asking = Asking(self._tell, lambda: self.shown)
        self.merging = ContactMerge(shell, desk, worker, self.screen)
        self._walk = QTimer(self)
        self._walk.setSingleShot(True)
        self._walk.setInterval(FOLLOW_MS)
        self._walk.timeout.connect(self._follow)
        shell.window.add_screen(CONTACTS, self.screen.header, self.screen)
        self._connect()

    def open(self) -> None:
        """Show the screen."""
        self._shell.window.show_screen(CONTACTS)
        self.screen.table.setFocus()
        self.refresh()

    def show_contact(self, contact: ContactId) -> None:
        """Show the screen with one contact open."""
        self._wanted = contact
        self.open()

    def compare(self) -> None:
        """Show the screen with the first two that may be the same person beside it."""
        self._to_compare = True
        self.open()

    @property
    def shown(self) -> bool:
        """Return whether the screen is to be seen."""
        return self._shell.window.screen_key == CONTACTS

    def refresh(self) -> None:
        """Ask for everything anew, if anybody sees it; what is asked meanwhile is asked once."""
        self._asking.again()

    async def _tell(self) -> None:
        hays = await self._worker.run(self._read)
        self._hays = {h.line.id: h for h in hays}
        today = self._shell.days.date_of(self._shell.clock())
        self.screen.show_contacts(hays, today)
        wanted, self._wanted = self._wanted, None
        if wanted is not None and wanted in self._hays:
            self.screen.choose(wanted)
            await self._show(wanted)
        elif self.screen.side is self.screen.detail and self._showing is not None:
            await self._show(self._showing)
        await self.merging.look([h.line for h in hays])
        to_compare, self._to_compare = self._to_compare, False
        if to_compare:
            self.merging.compare()

    def _read(self) -> list[Hay]:
        """Read on the database thread; a contact that did not change is not made anew."""
        return [self._hay(line) for line in self._desk.contacts.lines()]

    def _hay(self, line: ContactLine) -> Hay:
        known = self._hays.get(line.id)
        return known if known is not None and known.line == line else hay(line)

    async def _show(self, contact: ContactId) -> None:
        self._showing = contact
        known = await self._worker.run(self._whole, contact)
        if contact != self._showing:
            return
        if known is None:
            self._showing = None
            self.screen.detail.forget()
            self.screen.close_side()
            return
        today = self._shell.days.date_of(self._shell.clock())
        presenter = self._shell.presenter
        lines = [card_line(face, presenter.board.find_stage(face.stage_id)) for face in known.faces]
        self.screen.detail.show_contact(
            known.detail, known.roles, lines, today, identity_due=known.identity_due
        )
        self._show_brought(known)
        self.screen.detail.form.setEnabled(not presenter.past.day)
        self.screen.show_detail()

    def _show_brought(self, known: _Whole) -> None:
        find = self._shell.presenter.board.find_stage
        cards = known.bringing.cards[:_MOST_CARDS]
        lines = [brought_line(card, find(card.face.stage_id)) for card in cards]
        asked = bool({Role.TIPSTER, Role.PARTNER} & {*known.detail.fields.roles})
        figures = brought_figures(known.bringing)
        self.screen.detail.brought.show_brought(figures, lines, asked=asked)

    def _whole(self, contact: ContactId) -> _Whole | None:
        contacts = self._desk.contacts
        detail = contacts.detail(contact)
        if detail is None or detail.erased is not None:
            return None
        cards = detail.cards[:_MOST_CARDS]
        faces = {f.id: f for f in self._desk.board.faces(cards)}
        ordered = [faces[c] for c in cards if c in faces]
        roles = contacts.derived_roles(detail.cards)
        due, bringing = contacts.identity_due(detail.cards), self._desk.bringing.of(contact)
        return _Whole(detail, roles, ordered, due, bringing)

    def _follow(self) -> None:
        current = self.screen.table.current
        if current is not None:
            spawn(self._show(current))

    def _connect(self) -> None:
        shell, screen = self._shell, self.screen
        shell.presenter.done.connect(self._on_done)
        shell.window.leaving.connect(screen.detail.commit)
        shell.presenter.journeys_changed.connect(self.refresh)
        shell.language_changed.connect(self._on_language)
        shell.day_changed.connect(self.refresh)
        screen.chosen.connect(self._walk.start)
        screen.new_wanted.connect(self.new)
        screen.detail.edited.connect(self._on_edited)
        screen.detail.card_wanted.connect(self.open_requested)
        screen.detail.delete_wanted.connect(self._on_delete)
        screen.table.delete_wanted.connect(self._on_delete)
        screen.side_closed.connect(self._on_other_side)
        self.merging.shown.connect(self._on_other_side)
        self.merging.settled.connect(self._on_settled)

    def _on_done(self, done: Done) -> None:
        changes = done.changes
        if changes.nouns & {Noun.CONTACT, Noun.ACTIVITY} or changes.cards or changes.everything:
            self.merging.forget(changes)
            self.refresh()

    def _on_language(self) -> None:
        self.screen.model.forget_rows()
        self.refresh()

    def _on_other_side(self) -> None:
        """Let no contact that is still being read take the place of what was asked for since."""
        self._walk.stop()
        self._showing = None

    def _on_settled(self, contact: ContactId | None) -> None:
        """Show the contact that two have become."""
        self._wanted = contact
        if contact is not None:
            self.refresh()

    def new(self) -> None:
        """Ask for a new contact, begun with what was searched for."""
        if self._shell.presenter.past.may_change():
            lines = [known.line for known in self._hays.values()]
            self.dialog = NewContactDialog(self.screen.searched, lines, self._shell.window)
            self.dialog.typed.connect(self._on_new)
            self.dialog.open()

    def _on_new(self, given: NewContact) -> None:
        spawn(self._add(given))

    async def _add(self, given: NewContact) -> None:
        made: list[ContactId] = []

        def work() -> Changes:
            added = self._desk.contacts.add(given.fields)
            made.append(added.contact)
            return added.changes

        if await self._shell.presenter.apply(work) is not None:
            self.screen.header.search.set_text("")
            self._wanted = made[-1]
            self.refresh()

    def _on_edited(self, edit: ContactEdit) -> None:
        spawn(self._edit(edit))

    async def _edit(self, edit: ContactEdit) -> None:
        stored = None
        try:
            stored = await self._shell.presenter.apply(
                lambda: self._desk.contacts.edit(edit.contact, edit.fields)
            )
        finally:
            if stored is None:
                self.screen.detail.take_back(edit)

    def _on_delete(self, contact: ContactId) -> None:
        spawn(self._delete(contact))

    async def _delete(self, contact: ContactId) -> None:
        await self._shell.presenter.apply(lambda: self._desk.contacts.delete(contact))
