"""Joins the inspector to the contacts: whose card it is, opened whole or chosen anew."""

from collections.abc import Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.contact import ContactLine
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.contacts.card_ways import ContactWays
from kanban_app.ui.contacts.picker import ContactPicker
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.shell import Shell


class _Known(NamedTuple):
    """Whose card it is, how many further ones he has, and whether he wants no contact."""

    contact: ContactId | None = None
    further: int = 0
    silent: bool = False


class CardContact(QObject):
    """Follows the card in the inspector; nothing is read while none is open."""

    # A contact id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._panel = inspector.panel
        self._contact: ContactId | None = None
        self.ways = ContactWays()
        self.picker: ContactPicker | None = None
        self._panel.form.contact_ways.addWidget(self.ways)
        self.ways.open_wanted.connect(self._open)
        self.ways.other_wanted.connect(self._choose)
        inspector.card_shown.connect(self.refresh)

    def refresh(self) -> None:
        """Find out whose card is shown."""
        card = self._panel.card_id
        if card is not None:
            spawn(self._look(card))

    async def _look(self, card: CardId) -> None:
        known = await self._worker.run(self._read, card)
        if card == self._panel.card_id:
            self._contact = known.contact
            self.ways.show_ways(known=known.contact is not None, further=known.further)
            self._panel.form.show_silent(silent=known.silent)

    def _read(self, card: CardId) -> _Known:
        contact = self._desk.contacts.of_card(card)
        if contact is None:
            return _Known()
        further = len(self._desk.contacts.cards_of(contact)) - 1
        return _Known(contact, further, self._desk.contacts.is_silent(card))

    def _open(self) -> None:
        self._panel.commit()
        if self._contact is not None:
            self.open_requested.emit(self._contact)

    def _choose(self) -> None:
        self._panel.commit()
        if self._panel.card_id is not None and self._shell.presenter.past.may_change():
            spawn(self._ask(self._panel.card_id, self._contact))

    async def _ask(self, card: CardId, held: ContactId | None) -> None:
        lines: Sequence[ContactLine] = await self._worker.run(self._desk.contacts.lines)
        self.picker = ContactPicker(lines, held, self._shell.window)

        def link(contact: ContactId) -> None:
            spawn(self._link(card, contact))

        self.picker.picked.connect(link)
        self.picker.open()

    async def _link(self, card: CardId, contact: ContactId) -> None:
        await self._shell.presenter.apply(lambda: self._desk.contacts.link_card(card, contact))
