"""Stores what is typed into a card, and keeps as a draft what cannot be stored yet."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from kanban_app.domain.card import CardFields
from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import StorageError, UserError
from kanban_app.domain.ids import CardId
from kanban_app.exchange.reading.values import holds_phone
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done, Refused
from kanban_app.ui.i18n import explain
from kanban_app.ui.inspector.inspector import Inspector
from kanban_app.ui.inspector.requests import CardRequest, EditRequest
from kanban_app.ui.shell import Shell


class CardEdits(QObject):
    """Follows the fields of the inspector; nothing typed is dropped before it is stored.

    `opened` returns the card that is open, or on its way, None for none.
    """

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        worker: Worker,
        panel: Inspector,
        opened: Callable[[], CardId | None],
    ) -> None:
        super().__init__(shell)
        self._opened = opened
        self._shell, self._desk, self._worker = shell, desk, worker
        self._panel = panel
        # What comes back when a card is opened, and what was typed last and is not stored yet.
        self._drafts: dict[CardId, CardFields] = {}
        self._typed: dict[CardId, CardFields] = {}
        panel.draft_changed.connect(self._on_draft)
        panel.draft_discarded.connect(self._on_discarded)
        panel.edit_committed.connect(self._on_edit)
        panel.unsaved_changed.connect(self._on_unsaved)
        shell.presenter.done.connect(self._on_done)

    async def restore(self) -> None:
        """Remember what was being typed when the program ended."""
        try:
            self._drafts = await self._worker.run(self._desk.drafts.all)
        except UserError as error:
            self._shell.presenter.refused.emit(Refused(error))
        # There, and once: the numbering plans would hold up the window at the first card.
        await self._worker.run(holds_phone, "")

    def take_draft(self, card: CardId) -> CardFields | None:
        """Give back what was being typed into a card, once; None if nothing was."""
        return self._drafts.pop(card, None)

    def _on_done(self, done: Done) -> None:
        op = done.changes.op
        if op is not None and op.kind == OpKind.ERASE:
            # What was typed of an erased person is not kept either.
            if self._panel.card_id in done.changes.cards:
                self._panel.discard()
            for card in done.changes.cards:
                self._typed.pop(card, None)
                self._drafts.pop(card, None)

    def _on_draft(self, request: EditRequest) -> None:
        self._typed[request.card_id] = request.fields
        spawn(self._keep(request))

    def _on_unsaved(self) -> None:
        self._shell.window.status.show_typing(typing=self._panel.unsaved)

    async def _keep(self, request: EditRequest) -> None:
        try:
            await self._worker.run(self._desk.drafts.keep, request.card_id, request.fields)
        except StorageError as error:
            # The text itself is still in the field; the edit will wait in the outbox.
            self._shell.window.status.show_problem(explain(error))

    def _on_discarded(self, request: CardRequest) -> None:
        spawn(self._forget(request.card_id))

    async def _forget(self, card: CardId) -> None:
        self._typed.pop(card, None)
        self._drafts.pop(card, None)
        try:
            await self._worker.run(self._desk.drafts.forget, card)
        except StorageError as error:
            self._shell.window.status.show_problem(explain(error))

    def _on_edit(self, request: EditRequest) -> None:
        self._typed[request.card_id] = request.fields
        # Here already: until the outbox begins, "all saved" would stand there once more.
        self._shell.window.status.show_saving()
        spawn(self._store(request))

    async def _store(self, request: EditRequest) -> None:
        def work() -> Changes:
            return self._desk.board.edit(request.card_id, request.fields)

        stored = None
        try:
            stored = await self._shell.presenter.apply(work)
        finally:
            # Forbidden or a bug of ours: the text is all there is.
            if stored is None:
                await self._hold(request)
        if stored is not None:
            self._panel.settle(request)
            # The draft of what was typed meanwhile is still needed.
            if self._is_last(request):
                await self._forget(request.card_id)

    async def _hold(self, request: EditRequest) -> None:
        """Keep what was not stored: in its fields, or for when the card is opened again."""
        self._panel.take_back(request)
        if self._is_last(request):
            if self._opened() != request.card_id:
                self._drafts[request.card_id] = request.fields
            await self._keep(request)

    def _is_last(self, request: EditRequest) -> bool:
        return self._typed.get(request.card_id) == request.fields
