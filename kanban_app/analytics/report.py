"""What the analytics screen shows: every number of one journey over one window, ready to draw.

Only the shapes are here; `analytics.reporting` fills them. Days are proleptic ordinals of local
days, times are days of 24 hours, money is EUR, shares run from 0 to 1. None stands for a share of
nothing.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kanban_app.analytics.foretold import Closings, Commission, StageProbability
from kanban_app.analytics.question import Bucket, Question
from kanban_app.analytics.timing import AgeStage, CycleTimes, StageTime
from kanban_app.domain.ids import CardId, StageId


class Rate(NamedTuple):
    """`k` of `n`, with its 95 % Wilson interval (None for n = 0)."""

    k: int
    n: int
    interval: tuple[float, float] | None

    @property
    def share(self) -> float | None:
        """Return k / n, None for n = 0."""
        return self.k / self.n if self.n else None


class Limits(NamedTuple):
    """Process limits of an XmR chart: mean and natural limits, `lower` never below 0."""

    mean: float
    lower: float
    upper: float


class SignalKind(StrEnum):
    """Why a point is no noise."""

    BEYOND = "beyond"
    RUN = "run"


class Signal(NamedTuple):
    """A point (its place among the counts) outside the limits, or the end of a run of eight."""

    place: int
    kind: SignalKind


class Run(NamedTuple):
    """One count per bucket, the buckets of the period before, and what the process allows.

    `before` begins with the bucket of the journey's first card. `limits` is None below six whole
    buckets and below one count in each on average.
    """

    counts: tuple[int, ...]
    before: tuple[int, ...] = ()
    limits: Limits | None = None
    signals: tuple[Signal, ...] = ()


class Balance(NamedTuple):
    """Arrivals, wins, losses, archived (`other`) and handed-over cards per bucket."""

    arrived: tuple[int, ...]
    won: tuple[int, ...]
    lost: tuple[int, ...]
    other: tuple[int, ...]
    handed: tuple[int, ...]
    arrived_before: tuple[int, ...] = ()

    @property
    def net(self) -> int:
        """Return arrivals minus won, lost and archived cards (flow notes 3.2).

        A card that was handed over goes on in another journey.
        """
        return sum(self.arrived) - sum(self.won) - sum(self.lost) - sum(self.other)


class FunnelStage(NamedTuple):
    """The cohort of one stage: cards that first reached it within the window.

    `advanced + lost + undecided = cohort`; `left` of the undecided were archived or handed over
    and are open no more. `before` is the cohort of the period before.
    """

    stage: StageId
    cohort: int
    advanced: int
    lost: int
    undecided: int
    left: int
    interval: tuple[float, float] | None
    before: Rate | None = None

    @property
    def to_date(self) -> float | None:
        """Return advanced / cohort."""
        return self.advanced / self.cohort if self.cohort else None

    @property
    def resolved_only(self) -> float | None:
        """Return advanced / (advanced + lost)."""
        decided = self.advanced + self.lost
        return self.advanced / decided if decided else None

    @property
    def decided(self) -> int:
        """Return advanced plus lost."""
        return self.advanced + self.lost


class CurveStep(NamedTuple):
    """Shares of a cohort `days` after it reached the stage (Aalen-Johansen)."""

    days: float
    advanced: float
    lost: float
    open: float


class Curve(NamedTuple):
    """Time-aware conversion of one stage; `decided` of the `n` cards had an end."""

    stage: StageId
    n: int
    decided: int
    steps: tuple[CurveStep, ...]


class CumulativeFlow(NamedTuple):
    """Cards at the end of sampled local days: in every stage in progress, and ended since.

    `levels[stage][i]` belongs to `days[i]`; `ended[i]` counts wins, losses, archived and handed
    over cards since the window began, of those that stood in progress.
    """

    days: tuple[int, ...]
    levels: Mapping[StageId, tuple[int, ...]]
    ended: tuple[int, ...]


class LedgerRow(NamedTuple):
    """What became of the visits that began within the window.

    `entries = advanced + won + back + lost + handed_off + archived + open`, always.
    """

    stage: StageId
    entries: int = 0
    advanced: int = 0
    won: int = 0
    back: int = 0
    lost: int = 0
    handed_off: int = 0
    archived: int = 0
    open: int = 0

    @property
    def rework(self) -> float | None:
        """Return moves back per entry."""
        return self.back / self.entries if self.entries else None


class SourceRow(NamedTuple):
    """The leads of one source that came within the window, and what became of them by now."""

    source: str
    arrived: int
    won: int
    lost: int
    open: int
    left: int
    won_eur: float

    @property
    def decided(self) -> int:
        """Return won plus lost."""
        return self.won + self.lost


class LossCase(NamedTuple):
    """One lost card: where it stood, why, and on which local day it was lost."""

    card: CardId
    stage: StageId
    reason: str
    day: int
    value_eur: float


class Losses(NamedTuple):
    """The cards lost within the window; `no_leads` were none (duplicates, spam)."""

    cases: tuple[LossCase, ...]
    no_leads: int

    def by_reason(self) -> dict[str, int]:
        """Return how often each reason was given, the most frequent first."""
        counts: dict[str, int] = {}
        for case in self.cases:
            counts[case.reason] = counts.get(case.reason, 0) + 1
        return dict(sorted(counts.items(), key=lambda item: (-item[1], item[0])))


class Flow(NamedTuple):
    """The whole journey as a flow through the window.

    `average_wip` = `rate_per_week` / 7 x `time_days`, where there were cards: the rate counts the
    cards in progress at any time of the window, the time is their mean within it. `net` is
    arrivals minus won, lost and archived cards.
    """

    average_wip: float | None
    rate_per_week: float | None
    time_days: float | None
    efficiency: float | None
    efficiency_cards: int
    net: int
    velocity_eur_day: float | None
    realised_eur_day: float | None
    pipeline_eur: float
    weighted_eur: float
    expected_eur: float
    reopened: int


class Figures(NamedTuple):
    """The strip of key figures; `wip_limit` is the sum of the stages' limits, 0 for none."""

    won: int
    lost: int
    arrived: int
    win_rate: Rate
    cycle_median: float | None
    cycle_n: int
    wip: int
    wip_limit: int
    won_eur: float


class Report(NamedTuple):
    """All of it.

    `throughput` has one run per stage and, under None, one of all passages together. What is told
    of the period before begins with the first card; `figures_before` is None where the journey
    began later than that period.
    """

    question: Question
    stages: tuple[StageId, ...]
    buckets: tuple[Bucket, ...]
    figures: Figures
    figures_before: Figures | None
    throughput: Mapping[StageId | None, Run]
    wins: Run
    arrivals: Run
    balance: Balance
    funnel: tuple[FunnelStage, ...]
    curves: tuple[Curve, ...]
    cumulative: CumulativeFlow
    cycle: CycleTimes
    ageing: tuple[AgeStage, ...]
    stage_times: tuple[StageTime, ...]
    ledger: tuple[LedgerRow, ...]
    sources: tuple[SourceRow, ...]
    losses: Losses
    closings: Closings
    commission: Commission
    probabilities: tuple[StageProbability, ...]
    flow: Flow
