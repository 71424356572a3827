"""What energy did within a period: the balance of all journeys, and where it leaked."""

from collections.abc import Collection, Iterable, Iterator
from dataclasses import dataclass, field
from typing import TypeAlias

from kanban_app.analytics.energy import LEAKS, EnergyLedger, Entry, Flow
from kanban_app.analytics.wheel import Cause, EnergyBalance
from kanban_app.analytics.window import Window
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment

# Which cards a journey took over from another one of the wheel, and when.
Takings: TypeAlias = Collection[tuple[CardId, Moment]]
_ENTERS = frozenset({Flow.INJECTED, Flow.ADVANCED, Flow.BACK})


@dataclass(slots=True)
class _Leak:
    eur: float = 0.0
    cards: dict[CardId, None] = field(default_factory=dict)


@dataclass(slots=True)
class PeriodEnergy:
    """The ledger of one journey over a period, and what it says of every stage.

    `entered` is what came into a stage, `injected_loop` the part of the injected energy that cards
    of clients brought, `injected_handed` what cards brought that the wheel had already: they were
    handed over, there or back.
    """

    ledger: EnergyLedger = field(default_factory=EnergyLedger)
    entered: dict[StageId, float] = field(default_factory=dict)
    injected_loop: float = 0.0
    injected_handed: float = 0.0
    _leaks: dict[tuple[StageId, Flow, str], _Leak] = field(default_factory=dict)

    @property
    def injected_external(self) -> float:
        """Return the injected energy that nobody of the wheel brought."""
        return self.ledger.flows[Flow.INJECTED] - self.injected_loop - self.injected_handed

    def lost(self, stage: StageId) -> float:
        """Return what a stage lost by losses and steps back."""
        return sum(self.ledger.leaks.get((stage, flow), 0.0) for flow in LEAKS)

    def causes(self, stage: StageId) -> tuple[Cause, ...]:
        """Return why a stage lost energy, the costliest first."""
        return tuple(sorted(self._causes(stage), key=lambda c: (-c.eur, c.flow, c.reason)))

    def take(self, entry: Entry, window: Window, loop: Collection[CardId], handed: Takings) -> None:
        """Book an entry; `loop` are the cards that others brought, `handed` when which came."""
        self.ledger.take(entry, window)
        if not window.start <= entry.at < window.end:
            return
        if entry.flow in _ENTERS and entry.to is not None:
            self.entered[entry.to] = self.entered.get(entry.to, 0.0) + entry.after
        if entry.flow is Flow.INJECTED and (entry.card, entry.at) in handed:
            self.injected_handed += entry.amount
        elif entry.flow is Flow.INJECTED and entry.card in loop:
            self.injected_loop += entry.amount
        if entry.flow in LEAKS and entry.stage is not None:
            leak = self._leaks.setdefault((entry.stage, entry.flow, entry.reason), _Leak())
            leak.eur -= entry.amount
            leak.cards[entry.card] = None

    def _causes(self, stage: StageId) -> Iterator[Cause]:
        for (where, flow, reason), leak in self._leaks.items():
            if where == stage:
                yield Cause(flow, reason, leak.eur, tuple(leak.cards))


def energy_of(
    entries: Iterable[Entry],
    window: Window,
    loop: Collection[CardId],
    handed: Takings = frozenset(),
) -> PeriodEnergy:
    """Return what the entries of one journey add up to within a period."""
    found = PeriodEnergy()
    for entry in entries:
        found.take(entry, window, loop, handed)
    return found


def balance_of(energies: Iterable[PeriodEnergy]) -> EnergyBalance:
    """Return the balance of several journeys together.

    What one hands over to another fades in the one and is injected in the other.
    """
    ledgers = [energy.ledger for energy in energies]
    flows = {flow: sum(ledger.flows[flow] for ledger in ledgers) for flow in Flow}
    opening = sum(ledger.opening for ledger in ledgers)
    return EnergyBalance(opening, flows, sum(ledger.closing for ledger in ledgers))
