"""The numbers of one column as a workbook shows them, worked out by whoever knows the history."""

from dataclasses import dataclass

from kanban_app.domain.enough import FEWEST


@dataclass(frozen=True, slots=True)
class StageMetrics:
    """One stage of one journey; money in cents, times in days, the interval as shares (0 to 1).

    `throughput` counts the cards that went on per period, the running one last. Of the `cohort`
    `advanced` went on, `lost` were lost, `undecided` neither. `interval` is the 95 % interval of
    advanced of cohort. None stands for too little to say.
    """

    journey: str
    stage: str
    open_cards: int
    value_cents: int
    weighted_cents: int
    throughput: tuple[int, ...]
    cohort: int
    advanced: int
    lost: int
    undecided: int
    interval: tuple[float, float] | None
    median_days: float | None
    p85_days: float | None
    colour: str = "#56707F"

    @property
    def rate(self) -> float | None:
        """Return the share of the cohort that went on, None while too few are decided."""
        if self.advanced + self.lost < FEWEST:
            return None
        return self.advanced / self.cohort
