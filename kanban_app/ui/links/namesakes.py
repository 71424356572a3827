"""Offers the known contact for a card that was added by its name; the broker decides."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QCoreApplication, QObject

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.contact import ContactLine
from kanban_app.domain.errors import UserError
from kanban_app.domain.ids import CardId
from kanban_app.domain.phone import shown
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done, Refused
from kanban_app.ui.contacts.known_hint import KnownHint
from kanban_app.ui.contacts.picker import ContactPicker
from kanban_app.ui.contacts.words import contact_name
from kanban_app.ui.inspector.requests import CardRequest
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.shell import Shell
from kanban_app.ui.toast import Toast


class NamesakesLink(QObject):
    """Speaks up twice: in the toast of the new card, and in the inspector until it is decided."""

    def __init__(
        self, shell: Shell, desk: Desk, worker: Worker, inspector: InspectorLink, toast: Toast
    ) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._toast = shell, desk, worker, toast
        self._panel = inspector.panel
        self._known: Sequence[ContactLine] = ()
        # How many changes came: what is offered after one of them is not offered after the next.
        self._changes = 0
        self.hint = KnownHint()
        self.picker: ContactPicker | None = None
        self._panel.form.contact_hints.addWidget(self.hint)
        self.hint.taken.connect(self._on_taken)
        self.hint.refused.connect(self._on_refused)
        inspector.card_shown.connect(self._on_shown)
        shell.presenter.done.connect(self._on_done)

    def _on_shown(self, request: CardRequest) -> None:
        spawn(self._show(request.card_id))

    async def _show(self, card: CardId) -> None:
        known = await self._find(card)
        if card == self._panel.card_id:
            self._known = known if self._shell.presenter.past.day is None else ()
            self.hint.show_known(_who(self._known[0]) if self._known else "", len(self._known))

    def _on_done(self, done: Done) -> None:
        self._changes += 1
        op, cards = done.changes.op, done.changes.cards
        if op is not None and op.kind is OpKind.ADD_CARD and not done.turned and len(cards) == 1:
            spawn(self._offer(cards[0]))

    async def _offer(self, card: CardId) -> None:
        changes = self._changes
        known = await self._find(card)
        if known and changes == self._changes:
            one = self.tr("Known: use %s") % _who(known[0])
            several = self.tr("Known: choose the contact …")
            self._toast.show_offer(
                one if len(known) == 1 else several, lambda: self._take(card, known)
            )

    async def _find(self, card: CardId) -> Sequence[ContactLine]:
        try:
            return await self._worker.run(self._desk.namesakes.of_card, card)
        except UserError as error:
            self._shell.presenter.refused.emit(Refused(error))
            return ()

    def _on_taken(self) -> None:
        card = self._panel.card_id
        self._panel.commit()
        if card is not None:
            self._take(card, self._known)

    def _on_refused(self) -> None:
        card = self._panel.card_id
        self._panel.commit()
        if card is not None:
            self._do(lambda: self._desk.namesakes.refuse(card))

    def _take(self, card: CardId, known: Sequence[ContactLine]) -> None:
        if len(known) == 1:
            self._do(lambda: self._desk.namesakes.take(card, known[0].id))
        elif known and self._shell.presenter.past.may_change():
            hint = self.tr("The card becomes his, and the new contact becomes one with him.")
            self.picker = ContactPicker(known, None, self._shell.window, hint=hint)

            def take(contact: object) -> None:
                line = next(line for line in known if line.id == contact)
                self._do(lambda: self._desk.namesakes.take(card, line.id))

            self.picker.picked.connect(take)
            self.picker.open()

    def _do(self, work: Callable[[], Changes]) -> None:
        spawn(self._perform(work))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)


def _who(line: ContactLine) -> str:
    """Return a contact with what tells him from others of his name."""
    phone = shown(line.phones[0]) if line.phones else ""
    silent = QCoreApplication.translate("namesakes", "do not contact")
    parts = (contact_name(line), line.city, phone, silent if line.do_not_contact else "")
    return ", ".join(part for part in parts if part)
