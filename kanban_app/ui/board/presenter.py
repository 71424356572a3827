"""Turns what the broker asks for into service calls, and answers back into the shown board.

A move shows at once: contents, columns, statistics, headers and charts change in the frame of the
drop; then the store is asked, and what comes back settles the picture.
"""

from collections import Counter
from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from typing import ParamSpec, TypeVar

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.card import CardFields, ColumnTop, Contact
from kanban_app.domain.card_filter import CardFilter
from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import StorageError, UserError
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment
from kanban_app.services.moves import Drop, Settled
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.board.answers import Done, OvertakenError, Refused
from kanban_app.ui.board.board_view import BoardView
from kanban_app.ui.board.numbers import BoardNumbers
from kanban_app.ui.board.past_day import BoardDay, PastMode
from kanban_app.ui.board.perform import BoardDesk, Performer, read_pile
from kanban_app.ui.board.pile import Pile, Totals
from kanban_app.ui.board.reader import PresentReader, Reader
from kanban_app.ui.board.requests import MoveRequest, QuickAddRequest
from kanban_app.ui.board.shown import ShownBoard

P = ParamSpec("P")
T = TypeVar("T")


class BoardPresenter(QObject):
    """Keeps the board true to the store, ahead of it by one frame."""

    numbers_changed = Signal()
    contents_changed = Signal()
    journeys_changed = Signal()
    shown_changed = Signal()
    done = Signal(Done)
    refused = Signal(Refused)

    def __init__(
        self, view: BoardView, clock: Callable[[], Moment], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self.view = view
        self.numbers = BoardNumbers()
        self.past = PastMode(clock, self)
        self.past.refused.connect(self.refused)
        self.board = ShownBoard(view, self.past.now)
        self.moving = False
        self._ahead: Counter[CardId] = Counter()
        # Which reading of the whole board is the newest, and whether the board lacks a change.
        self._reading = 0
        self._behind = False
        self._clock = clock
        self._desk: BoardDesk | None = None
        self._worker: Worker | None = None
        self._performer: Performer | None = None
        view.change_refused.connect(self.past.may_change)
        view.move_requested.connect(self._on_move)
        view.quick_add_requested.connect(lambda request: spawn(self._quick_add(request)))

    @property
    def reader(self) -> Reader:
        """Return who tells of single cards as they are on the board."""
        day = self.past.day
        return day.reader if day else PresentReader(self._attached()[0])

    def show_past(self, day: BoardDay) -> None:
        """Show a day of the past; what is read or changed meanwhile shows when it is left."""
        self.past.day = day
        self.view.set_read_only(read_only=True)
        self._show_day(day)

    def show_present(self, day: BoardDay) -> None:
        """Show the present again, which can be changed from now on."""
        self.past.day = None
        self.view.set_read_only(read_only=False)
        self._behind = False
        self._show_day(day)
        self.journeys_changed.emit()

    def show_first(
        self, journeys: Sequence[Journey], columns: Iterable[ColumnTop], keys: Sequence[str]
    ) -> None:
        """Show what the first screen has read."""
        self.board.journeys = tuple(journeys)
        contents = self.board.contents
        for top in columns:
            totals = Totals(top.total, top.sums)
            contents.show(top.stage, Pile(top.cards, contents.today, totals))
        self.show_journeys(keys)

    def show_journeys(self, keys: Sequence[str]) -> None:
        """Show these journeys on the board."""
        self.board.show_journeys(keys)
        self.shown_changed.emit()
        self.refresh_numbers()
        self.contents_changed.emit()

    def set_filter(self, wanted: CardFilter) -> None:
        """Show only the cards that pass; called at every keystroke."""
        self.board.set_filter(wanted)
        self.contents_changed.emit()

    def refresh_numbers(self) -> None:
        """Show all readings anew, and let the charts follow in the same frame."""
        self.board.show_numbers(self.numbers)
        self.numbers_changed.emit()

    def set_now(self, now: Moment, today: int) -> None:
        """Let ages and windows end at another moment; a day of the past stays as it was."""
        if self.past.day:
            return
        self.numbers.set_today(today)
        self.board.contents.set_today(date.fromordinal(today).isoformat())
        self.board.show_totals()
        self.view.set_now(now)
        self.refresh_numbers()

    def attach(self, desk: BoardDesk, worker: Worker, performer: Performer) -> None:
        """Take the use cases, once they are imported."""
        self._desk, self._worker, self._performer = desk, worker, performer

    async def load(self) -> None:
        """Read what the first screen left out: all cards, then the history.

        A reload that begins meanwhile overtakes it. Trouble with the disk is told.
        """
        with self._explained():
            self._reading += 1
            await self._load(self._reading)

    async def reload(self) -> None:
        """Read everything again: columns have changed, or too many cards to list."""
        with self._explained():
            await self._reload()

    async def apply(
        self,
        work: Callable[[], Changes],
        *,
        moved: Sequence[CardId] = (),
        turned: bool = False,
        undone: bool = False,
        quiet: bool = False,
    ) -> Changes | None:
        """Let the store make a change and show what came of it; None if a rule forbids it."""
        assert self._performer is not None
        if not self.past.may_change():
            self._ahead.subtract(moved)
            return None
        try:
            changes = await self._performer.perform(work)
        except UserError as error:
            self.refused.emit(Refused(error))
            return None
        finally:
            self._ahead.subtract(moved)
        with self._explained():
            try:
                # What was shown ahead is put right even if the store had nothing to do.
                await self._follow(changes if changes.op else Changes(cards=tuple(moved)))
            finally:
                # The store has it, whatever comes of showing it.
                if changes.op is not None:
                    self.done.emit(Done(changes, turned, undone, quiet))
        return changes

    def _show_day(self, day: BoardDay) -> None:
        self._reading += 1
        lanes = self.view.lanes
        self.board.show_day(day)
        self.numbers.show(day.numbers)
        if self.view.lanes != lanes:
            self.shown_changed.emit()
        self.refresh_numbers()
        self.contents_changed.emit()

    @contextmanager
    def _explained(self) -> Iterator[None]:
        """Leave the rest to a newer reading; tell trouble with the disk, and make up for it."""
        try:
            yield
        except OvertakenError:
            return
        except StorageError as error:
            self._behind = True
            self.refused.emit(Refused(error))

    async def _load(self, reading: int) -> None:
        desk, _ = self._attached()
        self.board.take_journeys(await self._part(reading, desk.live.journeys))
        for journey in self.board.journeys:
            for stage in journey.stages:
                today = self.board.contents.today
                pile = await self._part(reading, read_pile, desk.live, stage.id, today)
                self.board.take_column(stage, pile)
        self.contents_changed.emit()
        for journey in self.board.journeys:
            stats = await self._part(reading, desk.live.statistics, journey, self._clock())
            self.numbers.install(journey.id, stats)
        self._behind = False
        self.refresh_numbers()

    async def _reload(self) -> None:
        self.past.heed()
        desk, _ = self._attached()
        self._reading += 1
        reading = self._reading
        keys = [j.key for j in self.board.shown]
        self.numbers.forget()
        self.board.take_journeys(await self._part(reading, desk.live.journeys))
        self.show_journeys(keys)
        self.journeys_changed.emit()
        await self._load(reading)

    async def _part(
        self, reading: int, work: Callable[P, T], /, *args: P.args, **kwargs: P.kwargs
    ) -> T:
        """Await a part of the board; it is not shown if a newer reading has begun meanwhile."""
        _, worker = self._attached()
        part = await worker.run(work, *args, **kwargs)
        if reading != self._reading:
            raise OvertakenError
        return part

    async def _follow(self, changes: Changes) -> None:
        """Show what a change of the store touched."""
        if changes.everything or changes.journeys or (changes.cards and self._behind):
            await self._reload()
        elif changes.cards:
            desk, worker = self._attached()
            truth = await worker.run(desk.live.settled, changes.cards)
            self.past.heed()
            self._settle(changes.cards, truth)

    def move(self, card_ids: Sequence[CardId], stage_id: StageId, before: CardId | None) -> None:
        """Move cards now, and let the store follow."""
        ids = tuple(c for c in card_ids if self.board.contents.face(c) is not None)
        if not ids or not self.past.may_change():
            return
        drop = Drop(ids, stage_id, before)
        self.numbers.predict(self.board.move(drop, self._clock()))
        self._ahead.update(ids)
        for card in ids:
            self.view.halo(card)
        # The keyboard goes with the card, so that it can be carried on.
        self.view.focus_card(ids[0])
        # The charts repaint within this call, not in some later turn of the loop.
        self.moving = True
        self.refresh_numbers()
        self.moving = False
        self.contents_changed.emit()
        spawn(self._save(drop))

    async def add(self, stage: StageId, fields: CardFields) -> CardId | None:
        """Make a card at the top of a stage and return it."""
        desk, _ = self._attached()
        changes = await self.apply(lambda: desk.board.add(stage, fields))
        return changes.cards[0] if changes and changes.cards else None

    async def _save(self, drop: Drop) -> None:
        desk, _ = self._attached()
        stored = None
        try:
            stored = await self.apply(lambda: desk.board.move(drop), moved=drop.cards)
        finally:
            # Forbidden or a bug of ours: the board must not go on showing what is not so.
            if stored is None:
                await self.reload()

    def _settle(self, cards: Sequence[CardId], truth: Settled) -> None:
        """Show cards as the store has them, and give the statistics their histories."""
        # A card that was moved on meanwhile is ahead of this answer; its own is still to come.
        settled = [card for card in cards if self._ahead[card] <= 0]
        self.board.settle(settled, {f.id: f for f in truth.faces})
        self.numbers.settle(settled, [e for e in truth.events if self._ahead[e.card] <= 0])
        self.refresh_numbers()
        self.contents_changed.emit()

    def _on_move(self, request: MoveRequest) -> None:
        self.move(request.card_ids, request.stage_id, request.before)

    async def _quick_add(self, request: QuickAddRequest) -> None:
        await self.add(request.stage_id, CardFields(contact=Contact(request.text.strip())))

    def _attached(self) -> tuple[BoardDesk, Worker]:
        assert self._desk is not None
        assert self._worker is not None
        return self._desk, self._worker
