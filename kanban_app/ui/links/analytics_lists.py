"""The cards behind a number: asked for, listed beside the charts, and kept true."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from kanban_app.analytics.question import Chart, Part, Pick, Question
from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey
from kanban_app.services.desk import Desk
from kanban_app.ui import formats
from kanban_app.ui.aio import Worker, spawn
from kanban_app.ui.analytics.cards_dock import Listing
from kanban_app.ui.analytics.scene import View
from kanban_app.ui.analytics.screen import AnalyticsScreen
from kanban_app.ui.links import analytics_words as words
from kanban_app.ui.links.face_words import face_words
from kanban_app.ui.shell import Shell
from kanban_app.ui.widgets.choices import Choice

# Charts whose picks may name one card: it is chosen in the list of all of them.
_OF_CARDS = (Chart.CYCLE, Chart.AGEING)


class AnalyticsLists(QObject):
    """Lists one number's cards at a time; of several answers only the last one asked for counts."""

    # A card id travels as an object: a Signal(int) would cut it at 32 bits.
    open_requested = Signal(object)

    def __init__(
        self,
        shell: Shell,
        desk: Desk,
        worker: Worker,
        screen: AnalyticsScreen,
        view: Callable[[], View | None],
    ) -> None:
        super().__init__(shell)
        self._shell, self._desk, self._worker = shell, desk, worker
        self._screen = screen
        self._view = view
        self._pick: Pick | None = None
        self._asked = 0
        screen.picked.connect(self._on_pick)
        screen.dock.part_chosen.connect(self._on_part)
        screen.dock.closed.connect(self.forget)
        screen.dock.open_requested.connect(self.open_requested)

    def forget(self) -> None:
        """Let no answer come any more that is still on its way."""
        self._pick = None
        self._asked += 1

    async def follow(self, before: View | None, now: View) -> None:
        """List anew what is listed; a list of days that are no longer shown is closed."""
        if self._pick is None or not self._screen.dock.isVisible():
            return
        if _same_bucket(self._pick, before, now):
            await self._list(self._pick, take_keys=False)
        else:
            self._screen.dock.dismiss()

    async def _list(self, pick: Pick, *, take_keys: bool) -> None:
        view = self._view()
        if view is None:
            return
        self._pick = pick
        self._asked += 1
        mine = self._asked
        card = pick.key or "" if pick.chart in _OF_CARDS else ""
        asked = pick._replace(key=None) if card else pick
        parts = words.parts_of(asked)
        found = await self._worker.run(
            self._cards, view.journey, view.report.question, asked, parts
        )
        if mine != self._asked:
            # Closed, or another list asked for, while this one was being read.
            return
        cards = found[asked.part]
        told = self._shell.days.day(view.report.question.as_of)
        fates = words.fates_of(view)
        listing = Listing(
            words.heading_of(asked, view),
            words.counted_of(asked, view, told),
            tuple(Choice(p, words.part_name(p), len(found[p])) for p in parts),
            str(asked.part),
            [(f.id, f.heading, face_words(f, *fates.get(f.id, ()))) for f in cards],
            self._total(cards),
        )
        self._screen.show_listing(asked.chart, listing, take_keys=take_keys)
        if card.isdigit():
            self._screen.dock.choose(CardId(int(card)))

    def _cards(
        self, journey: Journey, question: Question, pick: Pick, parts: tuple[Part, ...]
    ) -> dict[Part, list[CardFace]]:
        cards = self._desk.analytics.cards
        wanted = {*parts, pick.part}
        return {p: cards(journey, question, pick._replace(part=p)) for p in wanted}

    def _total(self, cards: list[CardFace]) -> str:
        count = self.tr("%n card(s)", "", len(cards))
        euros = sum(f.value_cents for f in cards if f.currency == "EUR")
        return f"{count}{words.DOT}{formats.money(euros)}"

    def _on_pick(self, pick: Pick) -> None:
        spawn(self._list(pick, take_keys=True))

    def _on_part(self, key: str) -> None:
        if self._pick is not None:
            spawn(self._list(self._pick._replace(part=Part(key)), take_keys=True))


def _same_bucket(pick: Pick, before: View | None, now: View) -> bool:
    """Tell whether a place among the buckets still means the same days."""
    if pick.bucket is None:
        return True
    old = before.report.buckets[pick.bucket : pick.bucket + 1] if before else ()
    new = now.report.buckets[pick.bucket : pick.bucket + 1]
    return [b[:2] for b in old] == [b[:2] for b in new]
