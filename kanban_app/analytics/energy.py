"""The energy ledger: what every step of a card adds to or takes from the weighted pipeline."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import NamedTuple

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


LEAKS = frozenset({Flow.BACK, Flow.LOST})
# Later than anything that is known.
_FOREVER = Moment(2**62)


class Entry(NamedTuple):
    """One line of the ledger: what one step, or one change of what was believed, did to a card.

    `stage` is where the card stood before (None: nowhere), `to` where it stands after it (None: no
    longer in the pipeline) and `after` its energy there. `reason` is that of a loss.
    """

    at: Moment
    card: CardId
    stage: StageId | None
    flow: Flow
    amount: float
    to: StageId | None = None
    after: float = 0.0
    reason: str = ""


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

    def take(self, entry: Entry, window: Window) -> None:
        """Book an entry; leaks belong to the stage the card was in."""
        if entry.at >= window.end:
            return
        if entry.at < window.start:
            self.opening += entry.amount
            return
        self.flows[entry.flow] += entry.amount
        if entry.flow in LEAKS and entry.stage is not None:
            leak = entry.stage, entry.flow
            self.leaks[leak] = self.leaks.get(leak, 0.0) - entry.amount


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
            for entry in self.entries(card, track):
                book.take(entry, window)
        return book

    def entries(self, card: CardId, track: Track) -> Iterator[Entry]:
        """Yield everything that changed the energy of a card, in order."""
        last: StageEvent | None = None
        since = Moment(0)
        for event in track.events:
            yield from self._drift(card, last, (since, event.at))
            yield from self._changes(card, last, event)
            last, since = self._standing_after(last, event), event.at
        yield from self._drift(card, last, (since, _FOREVER))

    def _drift(
        self, card: CardId, last: StageEvent | None, stay: tuple[Moment, Moment]
    ) -> Iterator[Entry]:
        """Yield what was believed anew while the card stood still from one moment to another."""
        if last is None or last.to is None:
            return
        stage, (since, until) = last.to, stay
        for at in self.beliefs.changes(card, stage, since, until):
            value, chance = self.beliefs.value(card, since), self.beliefs.chance(card, stage, since)
            new = self.beliefs.value(card, at)
            better = self.beliefs.chance(card, stage, at)
            revalued, after = (new - value) * chance, new * better
            yield Entry(at, card, stage, Flow.REVALUED, revalued, stage, new * chance)
            estimated = new * (better - chance)
            yield Entry(at, card, stage, Flow.RE_ESTIMATED, estimated, stage, after)
            since = at

    def _changes(self, card: CardId, last: StageEvent | None, event: StageEvent) -> Iterator[Entry]:
        """Yield what `event` changes; `last` brought the card where it was, None: nowhere."""
        left = last.to if last else None
        old = self.beliefs.energy(card, left, event.at)
        if event.to is not None and event.to not in self.rules.post_win:
            yield from self._moved(card, old, last, event)
        elif last is None:
            return
        elif event.to is not None or event.end is End.WON:
            value = self.beliefs.value(card, event.at)
            yield Entry(event.at, card, left, Flow.WON_GAIN, value - old, left, value)
            yield Entry(event.at, card, left, Flow.RELEASED, -value)
        else:
            real_loss = event.end is End.LOST and event.reason not in self.rules.not_losses
            flow = Flow.LOST if real_loss else Flow.FADED
            yield Entry(event.at, card, left, flow, -old, reason=event.reason)

    def _moved(
        self, card: CardId, old: float, last: StageEvent | None, event: StageEvent
    ) -> Iterator[Entry]:
        assert event.to is not None
        new = self.beliefs.energy(card, event.to, event.at)
        if last is None or last.to is None:
            yield Entry(event.at, card, None, Flow.INJECTED, new, event.to, new)
        elif last.to != event.to:
            forward = self.rules.is_forward((event.version, last.version), last.to, event.to)
            flow = Flow.ADVANCED if forward else Flow.BACK
            yield Entry(event.at, card, last.to, flow, new - old, event.to, new)

    def _standing_after(self, last: StageEvent | None, event: StageEvent) -> StageEvent | None:
        if event.to is None or event.to in self.rules.post_win:
            return None
        return last if last is not None and last.to == event.to else event
