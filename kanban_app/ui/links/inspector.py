"""Joins the inspector to the board: opens cards, follows them, and does what it is asked to."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QObject, QTimer, Signal
from PySide6.QtWidgets import QApplication

from kanban_app.domain.card import CardDetail
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import DAY, SECOND
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.requests import OpenRequest, Selection
from kanban_app.ui.inspector.inspector import Inspector
from kanban_app.ui.inspector.requests import CardRequest
from kanban_app.ui.links.card_edits import CardEdits
from kanban_app.ui.main_window import BOARD
from kanban_app.ui.shell import Shell

# Who holds an arrow key down walks past cards: only the one where he stops is read.
FOLLOW_MS = 150


class InspectorLink(QObject):
    """Shows the opened card, and follows it through every change."""

    # A card is shown, anew or as it stands after a change: sections of the panel follow this.
    card_shown = Signal(CardRequest)
    # Esc was pressed where it means nothing else, and no card is open.
    nothing_to_close = Signal()
    # A card was opened. Its id travels as an object: a Signal(int) would cut it at 32 bits.
    opened = Signal(object)
    shut = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._card: CardId | None = None
        # Several selected cards, and the card that stood here before them.
        self._many: tuple[CardId, ...] = ()
        self._before: CardId | None = None
        # The card that had the keyboard last.
        self._walked_to = shell.window.board.focused_id
        self._walk = QTimer(self)
        self._walk.setSingleShot(True)
        self._walk.setInterval(FOLLOW_MS)
        self._walk.timeout.connect(self._follow)
        self.panel = Inspector()
        self.panel.hide()
        shell.window.add_beside(self.panel)
        self.edits = CardEdits(shell, desk, worker, self.panel, lambda: self._card)
        self._connect()

    def open(self, card: CardId) -> None:
        """Show a card in the inspector."""
        spawn(self._open(card))

    def commit(self) -> None:
        """Store what is typed and not stored yet."""
        self.panel.leave()

    def close(self) -> None:
        """Put the inspector away; the keyboard goes to card, board or screen."""
        self.panel.commit()
        self.give_keys_back()
        self._card, self._many = None, ()
        self.panel.hide()
        self._shell.window.board.set_opened(None)
        self.shut.emit()

    def give_keys_back(self) -> None:
        """Let the keyboard go from the panel to the card on the board, or to the screen."""
        window, focus = self._shell.window, QApplication.focusWidget()
        if focus is not self.panel and not (focus and self.panel.isAncestorOf(focus)):
            return
        if window.screen_key != BOARD:
            window.take_keys()
        elif self._card is not None:
            window.board.setFocus()
            window.board.focus_card(self._card)

    async def _open(self, card: CardId) -> None:
        other = self._card is not None and self._card != card
        if other:
            self.panel.commit()
        self._card, self._many = card, ()
        if other:
            # What was clicked in the panel goes with the card it was about.
            self.give_keys_back()
        if await self._show(card):
            self.panel.show()
            self.opened.emit(card)
            past = self._shell.presenter.past.day
            draft = None if past else self.edits.take_draft(card)
            if draft is not None:
                self.panel.restore_draft(draft)

    async def _show(self, card: CardId) -> bool:
        """Show how a card stands; one that is gone closes the inspector."""
        reader = self._shell.presenter.reader
        detail = await self._worker.run(reader.detail, card)
        if detail is None:
            self.close()
            return False
        if card != self._card:
            # Closed, or another card opened, while this one was being read.
            return False
        journey, stage = self._place_of(detail)
        self.panel.show_card(detail, stage, journey, *self._pace(detail))
        self._shell.window.board.set_opened(card)
        self.card_shown.emit(CardRequest(card))
        return True

    def _place_of(self, detail: CardDetail) -> tuple[Journey, Stage]:
        """Return where the card is; a closed one may have been in a stage that was removed."""
        board = self._shell.presenter.board
        found = board.find_stage(detail.stage_id)
        if found is not None:
            return found
        home = next((j for j in board.journeys if j.id == detail.journey_id), board.journeys[0])
        return home, home.stages[0]

    def _pace(self, detail: CardDetail) -> tuple[str, int]:
        """Return the age in words, beside the stage's median, and its level on the meter."""
        journey, stage = self._place_of(detail)
        age = self._shell.presenter.past.now() - detail.entered
        text = formats.days(age // DAY)
        median, p85 = self._shell.presenter.numbers.pace(journey.id, stage.id)
        if median is None or stage.post_win:
            return text, 0
        level = 1 if age <= median * SECOND else 2 if p85 is None or age <= p85 * SECOND else 3
        return f"{text} · " + self.tr("median %s") % formats.days(median * SECOND // DAY), level

    def _connect(self) -> None:
        panel, board = self.panel, self._shell.window.board
        board.open_requested.connect(self._on_open)
        board.selection_changed.connect(self._on_selection)
        board.focus_changed.connect(self._walk.start)
        board.close_requested.connect(self._on_escape)
        self._shell.window.escaped.connect(self._on_escape)
        panel.close_requested.connect(self.close)
        panel.won_requested.connect(self._on_won)
        panel.archive_requested.connect(self._on_archive)
        panel.delete_requested.connect(self._on_delete)
        panel.reopen_requested.connect(self._on_reopen)
        panel.wake_requested.connect(self._on_wake)
        panel.next_requested.connect(self._on_next)
        self._shell.presenter.done.connect(self.refresh)
        self._shell.presenter.journeys_changed.connect(self.refresh)
        self._shell.language_changed.connect(self.refresh)

    def _on_selection(self, selection: Selection) -> None:
        if self.panel.isHidden():
            return
        cards = selection.card_ids
        if len(cards) > 1:
            self._show_many(cards)
        elif self._many:
            back = cards[0] if cards else self._shell.window.board.focused_id or self._before
            if back is None:
                self.close()
            else:
                self.open(back)

    def _follow(self) -> None:
        """Show the card the keyboard has come to, so that what is shown is what the keys move.

        A keyboard that only comes back to its card shows nothing else: another card may have
        been opened meanwhile, from a list or from among the closed ones.
        """
        card = self._shell.window.board.focused_id
        if card is None or card == self._walked_to:
            return
        self._walked_to = card
        if not self.panel.isHidden() and not self._many and card != self._card:
            self.open(card)

    def _show_many(self, cards: tuple[CardId, ...]) -> None:
        """Show what the selected cards are worth; the columns stay as they stand meanwhile."""
        if self._card is not None:
            self._before, self._card = self._card, None
        self._many = cards
        worth = self._shell.presenter.board.contents.worth(cards)
        self.panel.show_many(len(cards), worth)

    def _on_escape(self) -> None:
        if self.panel.isHidden():
            self.nothing_to_close.emit()
        else:
            self.close()

    def _on_open(self, request: OpenRequest) -> None:
        self.open(request.card_id)

    def _on_won(self, request: CardRequest) -> None:
        self._do(self._desk.board.win, request)

    def _on_archive(self, request: CardRequest) -> None:
        self._do(self._desk.board.archive, request)

    def _on_delete(self, request: CardRequest) -> None:
        self._do(self._desk.board.delete, request)

    def _on_reopen(self, request: CardRequest) -> None:
        self._do(self._desk.board.reopen, request)

    def _on_wake(self, request: CardRequest) -> None:
        self._do(lambda cards: self._desk.board.park(cards, None), request)

    def _do(self, work: Callable[[Sequence[CardId]], Changes], request: CardRequest) -> None:
        spawn(self._perform(lambda: work((request.card_id,))))

    async def _perform(self, work: Callable[[], Changes]) -> None:
        await self._shell.presenter.apply(work)

    def _on_next(self, request: CardRequest) -> None:
        face = self._shell.presenter.board.contents.face(request.card_id)
        if face is None:
            return
        journey, stage = self._shell.presenter.board.stage(face.stage_id)
        place = journey.stages.index(stage)
        if place + 1 < len(journey.stages):
            self._shell.presenter.move((face.id,), journey.stages[place + 1].id, None)

    def refresh(self) -> None:
        """Show again what is shown, as it stands now."""
        if self._many:
            self._show_many(self._many)
        elif self._card is not None:
            spawn(self._again(self._card))

    async def _again(self, card: CardId) -> None:
        if card == self._card:
            await self._show(card)
