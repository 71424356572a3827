"""The energy ledger: what every step of a card adds to or takes from the weighted pipeline."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kanban_app.analytics.beliefs import Beliefs
from kanban_app.analytics.rules import Rules
from kanban_app.analytics.track import Track
from kanban_app.analytics.window import Window
from kanban_app.domain.history import End, StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment


class Flow(StrEnum):
    """Why energy changed (flow notes 4.3).

    `injected` also holds what re-opened cards bring back, `faded` what archived and handed-over
    cards and losses that were no leads take away. `revalued` (new value at the old chance) and
    `re_estimated` (new chance of the card or its stage) happen while a card stands still.
    """

    INJECTED = "injected"
    ADVANCED = "advanced"
    WON_GAIN = "won_gain"
    RELEASED = "released"
    BACK = "back"
    LOST = "lost"
    FADED = "faded"
    REVALUED = "revalued"
    RE_ESTIMATED = "re_estimated"


_LEAKS = frozenset({Flow.BACK, Flow.LOST})


Change = tuple[Flow, float]


@dataclass(slots=True)
class EnergyLedger:
    """Signed EUR: `closing` equals `opening` plus all `flows`; `leaks` are positive, by stage."""

    opening: float = 0.0
    flows: dict[Flow, float] = field(default_factory=lambda: dict.fromkeys(Flow, 0.0))
    leaks: dict[tuple[StageId, Flow], float] = field(default_factory=dict)

    @property
    def closing(self) -> float:
        """Return the energy at the end of the observed period."""
        return self.opening + sum(self.flows.values())

    def take(
        self, at: Moment, window: Window, stage: StageId | None, changes: Iterable[Change]
    ) -> None:
        """Book changes at a moment before the end; leaks belong to the `stage` the card was in."""
        for flow, amount in changes:
            if at < window.start:
                self.opening += amount
                continue
            self.flows[flow] += amount
            if flow in _LEAKS and stage is not None:
                self.leaks[stage, flow] = self.leaks.get((stage, flow), 0.0) - amount


@dataclass(frozen=True, slots=True)
class Energies:
    """Books the energy of open cards, step by step and with every change of what was believed."""

    rules: Rules
    beliefs: Beliefs

    def ledger(self, tracks: Mapping[CardId, Track], window: Window) -> EnergyLedger:
        """Return the flows of the period; what came before is its opening.

        Steps and estimates after `window.as_of` must not be among them. At one moment what is
        believed changes before the card moves.
        """
        book = EnergyLedger()
        for card, track in tracks.items():
            self._book_card(book, card, track, window)
        return book

    def _book_card(self, book: EnergyLedger, card: CardId, track: Track, window: Window) -> None:
        last: StageEvent | None = None
        since = Moment(0)
        for event in track.events:
            if event.at >= window.end:
                break
            self._drift(book, card, (last, since, event.at), window)
            changes = self._changes(card, last, event)
            book.take(event.at, window, last.to if last else None, changes)
            last, since = self._standing_after(last, event), event.at
        self._drift(book, card, (last, since, Moment(window.end - 1)), window)

    def _drift(
        self,
        book: EnergyLedger,
        card: CardId,
        stay: tuple[StageEvent | None, Moment, Moment],
        window: Window,
    ) -> None:
        """Book what was believed anew while the card stood still from one moment to another."""
        last, since, until = stay
        if last is None or last.to is None:
            return
        stage = last.to
        for at in self.beliefs.changes(card, stage, since, until):
            value, chance = self.beliefs.value(card, since), self.beliefs.chance(card, stage, since)
            new = self.beliefs.value(card, at)
            better = self.beliefs.chance(card, stage, at)
            changes = [
                (Flow.REVALUED, (new - value) * chance),
                (Flow.RE_ESTIMATED, new * (better - chance)),
            ]
            book.take(at, window, stage, changes)
            since = at

    def _changes(self, card: CardId, last: StageEvent | None, event: StageEvent) -> list[Change]:
        """Return what `event` changes; `last` brought the card where it was, None: nowhere."""
        old = self.beliefs.energy(card, last.to, event.at) if last else 0.0
        if event.to is not None and event.to not in self.rules.post_win:
            return self._moved(card, old, last, event)
        if last is None:
            return []
        if event.to is not None or event.end is End.WON:
            value = self.beliefs.value(card, event.at)
            return [(Flow.WON_GAIN, value - old), (Flow.RELEASED, -value)]
        real_loss = event.end is End.LOST and event.reason not in self.rules.not_losses
        return [(Flow.LOST if real_loss else Flow.FADED, -old)]

    def _moved(
        self, card: CardId, old: float, last: StageEvent | None, event: StageEvent
    ) -> list[Change]:
        assert event.to is not None
        new = self.beliefs.energy(card, event.to, event.at)
        if last is None or last.to is None:
            return [(Flow.INJECTED, new)]
        if last.to == event.to:
            return []
        forward = self.rules.is_forward((event.version, last.version), last.to, event.to)
        return [(Flow.ADVANCED if forward else Flow.BACK, new - old)]

    def _standing_after(self, last: StageEvent | None, event: StageEvent) -> StageEvent | None:
        if event.to is None or event.to in self.rules.post_win:
            return None
        return last if last is not None and last.to == event.to else event
