"""What the open cards are worth, and how fast money is earned (amounts in EUR)."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from statistics import fmean

from kanban_app.domain.ids import CardId

Money = Mapping[CardId, float]


def euros(cents: Mapping[CardId, int]) -> dict[CardId, float]:
    """Return amounts in EUR."""
    return {card: amount / 100 for card, amount in cents.items()}


@dataclass(frozen=True, slots=True)
class Velocity:
    """The four factors of the sales velocity; times in days, values in EUR."""

    open: int
    win_rate: float | None
    won_values: Iterable[float]
    cycle_times: Iterable[float]

    @property
    def per_day(self) -> float | None:
        """Return open x win rate x mean won value / mean cycle time in EUR per day.

        None if nothing was closed or won, or the wins took no time (flow notes 3.8).
        """
        won, times = list(self.won_values), list(self.cycle_times)
        if self.win_rate is None or not won or not times or not fmean(times):
            return None
        return self.open * self.win_rate * fmean(won) / fmean(times)
