"""The energy ledger: what every step of a card adds to or takes from the weighted pipeline."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum

from kanban_app.analytics.rules import Rules
from kanban_app.analytics.track import Track
from kanban_app.analytics.window import Window
from kanban_app.domain.history import End, StageEvent
from kanban_app.domain.ids import CardId, StageId


class Flow(StrEnum):
    """Why energy changed (flow notes 4.3).

    `injected` also holds what re-opened cards bring back, `faded` what archived and handed-over
    cards and losses that were no leads take away.
    """

    INJECTED = "injected"
    ADVANCED = "advanced"
    WON_GAIN = "won_gain"
    RELEASED = "released"
    BACK = "back"
    LOST = "lost"
    FADED = "faded"


_LEAKS = frozenset({Flow.BACK, Flow.LOST})


Change = tuple[Flow, float]
# EUR by card.
Money = Mapping[CardId, float]


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

    def book(self, left: StageId | None, changes: Iterable[Change]) -> None:
        """Add changes of the period; leaks belong to the stage that was `left`."""
        for flow, amount in changes:
            self.flows[flow] += amount
            if flow in _LEAKS and left is not None:
                self.leaks[left, flow] = self.leaks.get((left, flow), 0.0) - amount


@dataclass(frozen=True, slots=True)
class Energies:
    """Energy of an open card = value (EUR) x probability of its stage, at today's figures.

    A stage without a probability (deleted since) holds none.
    """

    rules: Rules
    probabilities: Mapping[StageId, float]
    values: Money

    def ledger(self, tracks: Mapping[CardId, Track], window: Window) -> EnergyLedger:
        """Return the flows of the period; what came before is its opening."""
        result = EnergyLedger()
        for card, track in tracks.items():
            value = self.values.get(card, 0.0)
            last: StageEvent | None = None
            for event in track.events:
                if event.at >= window.end:
                    break
                changes = self._changes(value, last, event)
                if event.at < window.start:
                    result.opening += sum(amount for _, amount in changes)
                else:
                    result.book(last.to if last else None, changes)
                last = self._standing_after(last, event)
        return result

    def _changes(self, value: float, last: StageEvent | None, event: StageEvent) -> list[Change]:
        """Return what `event` changes; `last` brought the card where it was, None: nowhere."""
        old = self._energy(value, last.to) if last else 0.0
        if event.to is not None and event.to not in self.rules.post_win:
            return self._moved(value, old, last, event)
        if last is None:
            return []
        if event.to is not None or event.end is End.WON:
            return [(Flow.WON_GAIN, value - old), (Flow.RELEASED, -value)]
        real_loss = event.end is End.LOST and event.reason not in self.rules.not_losses
        return [(Flow.LOST if real_loss else Flow.FADED, -old)]

    def _moved(
        self, value: float, old: float, last: StageEvent | None, event: StageEvent
    ) -> list[Change]:
        assert event.to is not None
        new = self._energy(value, event.to)
        if last is None or last.to is None:
            return [(Flow.INJECTED, new)]
        if last.to == event.to:
            return []
        forward = self.rules.is_forward((event.version, last.version), last.to, event.to)
        return [(Flow.ADVANCED if forward else Flow.BACK, new - old)]

    def _energy(self, value: float, stage: StageId | None) -> float:
        return value * self.probabilities.get(stage, 0.0) if stage is not None else 0.0

    def _standing_after(self, last: StageEvent | None, event: StageEvent) -> StageEvent | None:
        if event.to is None or event.to in self.rules.post_win:
            return None
        return last if last is not None and last.to == event.to else event
