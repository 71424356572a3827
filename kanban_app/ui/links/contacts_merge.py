"""Duplicates on the contact screen: the hint, the comparison, and what the broker decides."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from PySide6.QtCore import QObject, Signal

from kanban_app.domain.card import CardFace
from kanban_app.domain.changes import Changes, Noun
from kanban_app.domain.contact import ContactDetail, ContactLine
from kanban_app.domain.duplicates import Pair
from kanban_app.domain.ids import ContactId
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.contacts.merge_panel import Comparison
from kanban_app.ui.contacts.requests import MergeWish
from kanban_app.ui.contacts.screen import ContactScreen
from kanban_app.ui.contacts.words import contact_name
from kanban_app.ui.links.contacts_words import card_line, pair_words, reason_line
from kanban_app.ui.shell import Shell


class _Both(NamedTuple):
    keep: ContactDetail
    drop: ContactDetail
    faces: Sequence[CardFace]


class ContactMerge(QObject):
    """Finds pairs, shows one at a time, merges them or remembers that they are two."""

    # A contact id travels as an object: a Signal(int) would cut it at 32 bits.
    settled = Signal(object)
    # A pair stands at the right now.
    shown = Signal()

    def __init__(self, shell: Shell, desk: Desk, worker: Worker, screen: ContactScreen) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker, self._screen = shell, desk, worker, screen
        self._lines: Mapping[ContactId, ContactLine] = {}
        self._pairs: list[Pair] = []
        self._place = 0
        self._known = False
        screen.compare_wanted.connect(self.compare)
        screen.hint.next_wanted.connect(self.next)
        screen.merge.merge_wanted.connect(self._on_merge)
        screen.merge.refused.connect(self._on_refused)
        screen.merge.swap_wanted.connect(self._on_swap)
        screen.narrowed.connect(self._on_narrowed)
        shell.language_changed.connect(self._show_hint)

    @property
    def pairs(self) -> Sequence[Pair]:
        """Return the pairs that were found, the likeliest first."""
        return self._pairs

    def forget(self, changes: Changes) -> None:
        """Look for pairs again if a contact changed."""
        if changes.everything or Noun.CONTACT in changes.nouns:
            self._known = False

    async def look(self, lines: Sequence[ContactLine]) -> None:
        """Look for pairs among these, unless none of them has changed."""
        self._lines = {line.id: line for line in lines}
        if not self._known:
            self._known = True
            self._pairs = await self._worker.run(self._desk.contacts.duplicates, lines)
            doubles = frozenset(c for p in self._pairs for c in (p.one, p.other))
            self._screen.model.set_doubles(doubles)
        self._on_narrowed()

    def _offered(self) -> list[Pair]:
        """Return the pairs of which a search or filter leaves somebody in the table."""
        known = [p for p in self._pairs if p.one in self._lines and p.other in self._lines]
        if self._screen.all_shown:
            return known
        place_of = self._screen.model.place_of
        return [p for p in known if max(place_of(p.one), place_of(p.other)) >= 0]

    def next(self) -> None:
        """Show the next pair, the first one behind the last."""
        self._place = (self._place + 1) % max(1, len(self._offered()))
        self._show_hint()
        if self._screen.side is self._screen.merge:
            spawn(self._compare(self._offered()[self._place]))

    def compare(self) -> None:
        """Show the pair of the hint side by side, that of the chosen row if it is in one."""
        pairs = self._offered()
        if not pairs:
            return
        current = self._screen.table.current
        mine = [n for n, p in enumerate(pairs) if current in (p.one, p.other)]
        if mine and self._place not in mine:
            self._place = mine[0]
        self._show_hint()
        spawn(self._compare(pairs[self._place]))

    def give_way(self) -> None:
        """Put the comparison away: what is shown beside it needs the room."""
        if self._screen.side is self._screen.merge:
            self._screen.close_side()

    def _on_narrowed(self) -> None:
        """Let the hint name the pair that is compared; one that is not offered is put away."""
        compared = self._screen.merge.comparison
        if compared is not None and self._screen.side is self._screen.merge:
            both = {compared.keep.id, compared.drop.id}
            mine = [n for n, p in enumerate(self._offered()) if {p.one, p.other} == both]
            if mine:
                self._place = mine[0]
            else:
                self.give_way()
        self._show_hint()

    def _show_hint(self) -> None:
        pairs = self._offered()
        self._screen.hint.setVisible(bool(pairs))
        self._place = min(self._place, max(0, len(pairs) - 1))
        if not pairs:
            return
        pair = pairs[self._place]
        names = [contact_name(self._lines[c]) for c in (pair.one, pair.other)]
        said = self.tr("%s and %s") % (names[0], names[1])
        self._screen.hint.show_pair(said, pair_words(pair), self._place + 1, len(pairs))

    async def _compare(self, pair: Pair) -> None:
        both = await self._worker.run(self._read, pair)
        if both is None or pair not in self._offered():
            return
        board = self._shell.presenter.board
        cards = tuple(card_line(f, board.find_stage(f.stage_id)) for f in both.faces)
        reasons = tuple(reason_line(reason) for reason in pair.reasons)
        comparison = Comparison(both.keep, both.drop, pair.likely, reasons, cards)
        self._show(comparison)
        self._screen.table.choose(both.keep.id)

    def _read(self, pair: Pair) -> _Both | None:
        one, other = (self._desk.contacts.detail(c) for c in (pair.one, pair.other))
        if one is None or other is None:
            return None
        # Who has more cards is the one the broker knows.
        keep, drop = (other, one) if len(other.cards) > len(one.cards) else (one, other)
        return _Both(keep, drop, self._desk.board.faces((*keep.cards, *drop.cards)))

    def _show(self, comparison: Comparison) -> None:
        today = self._shell.days.date_of(self._shell.clock())
        self._screen.merge.show_pair(comparison, today)
        self._screen.show_merge()
        self._screen.merge.begin()
        self._on_narrowed()
        self.shown.emit()

    def _on_swap(self, comparison: Comparison) -> None:
        self._show(comparison)

    def _on_merge(self, wish: MergeWish) -> None:
        spawn(self._merge(wish))

    async def _merge(self, wish: MergeWish) -> None:
        done = await self._shell.presenter.apply(
            lambda: self._desk.contacts.merge(wish.keep, wish.drop, wish.picks)
        )
        if done is not None:
            self._screen.close_side()
            self.settled.emit(wish.keep)

    def _on_refused(self, comparison: Comparison) -> None:
        spawn(self._refuse(comparison))

    async def _refuse(self, comparison: Comparison) -> None:
        one, other = comparison.keep.id, comparison.drop.id
        done = await self._shell.presenter.apply(
            lambda: self._desk.contacts.not_duplicate(one, other)
        )
        if done is not None:
            self._screen.close_side()
