"""What the analytics screen shows: every number of one journey over one window, ready to draw.

Only the shapes are here; `analytics.reporting` fills them. Days are proleptic ordinals of local
days, times are days of 24 hours, money is EUR, shares run from 0 to 1. None stands for a share of
nothing.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import NamedTuple

from kanban_app.analytics.reading import PeriodUnit
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment

# Fewer decided cards than this are told one by one, never as a rate.
FEWEST = 5


class Chart(StrEnum):
    """The pictures of the screen; also says which one cards are asked behind."""

    THROUGHPUT = "throughput"
    BALANCE = "balance"
    CONVERSION = "conversion"
    CURVES = "curves"
    CUMULATIVE = "cumulative"
    CYCLE = "cycle"
    AGEING = "ageing"
    STAGE_TIME = "stage_time"
    LEDGER = "ledger"
    SOURCES = "sources"
    REASONS = "reasons"
    CLOSINGS = "closings"
    COMMISSION = "commission"
    PROBABILITIES = "probabilities"
    FLOW = "flow"


class Part(StrEnum):
    """Which of the cards behind a number are meant."""

    ALL = "all"
    ARRIVED = "arrived"
    ADVANCED = "advanced"
    OPEN = "open"
    WON = "won"
    LOST = "lost"
    BACK = "back"
    ARCHIVED = "archived"
    HANDED_OFF = "handed_off"


class Question(NamedTuple):
    """What is asked: local days `first` to `last` (both included), told at `as_of`.

    `before` is the period compared with (None: none). `strict` counts only visited stages, else
    skipped ones count as reached.
    """

    first: int
    last: int
    as_of: Moment
    unit: PeriodUnit = PeriodUnit.WEEK
    before: tuple[int, int] | None = None
    strict: bool = False


class Pick(NamedTuple):
    """A number that was clicked: whose cards are behind it.

    `stage` None means all stages, `bucket` (a place in `Report.buckets`) None the whole window.
    `key` is a source or a loss reason where the chart counts those.
    """

    chart: Chart
    stage: StageId | None = None
    bucket: int | None = None
    part: Part = Part.ALL
    key: str = ""


class Bucket(NamedTuple):
    """A week or month as far as it lies within the window; `whole` if nothing of it is cut off.

    A bucket that `as_of` cuts is not whole: process limits come from whole ones only.
    """

    first: int
    last: int
    whole: bool


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

    `limits` is None below six whole buckets. `changed_from_before` is True if the mean lies
    outside the limits of the period before, None if that cannot be told.
    """

    counts: tuple[int, ...]
    before: tuple[int, ...] = ()
    limits: Limits | None = None
    signals: tuple[Signal, ...] = ()
    changed_from_before: bool | None = None


class Balance(NamedTuple):
    """Arrivals, wins, losses and other departures (archived, handed over) per bucket."""

    arrived: tuple[int, ...]
    won: tuple[int, ...]
    lost: tuple[int, ...]
    other: tuple[int, ...]
    arrived_before: tuple[int, ...] = ()

    @property
    def net(self) -> int:
        """Return arrivals minus all departures."""
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


class CyclePoint(NamedTuple):
    """A card that was won: on which local day, and how many days after commitment."""

    card: CardId
    day: int
    days: float


class CycleTimes(NamedTuple):
    """Cycle times of the wins within the window; `ranks` maps 50/70/85/95 to nearest ranks.

    `unknown` wins have no known beginning (imported without history).
    """

    points: tuple[CyclePoint, ...]
    ranks: Mapping[int, float | None]
    before: Mapping[int, float | None]
    before_n: int = 0
    unknown: int = 0


class AgePoint(NamedTuple):
    """An open card and the days since it came to its stage; `since_import`: at least so many."""

    card: CardId
    days: float
    late: bool
    since_import: bool = False


class AgeStage(NamedTuple):
    """Open cards of one stage beside its pace: percentiles of the visits ended in 365 days.

    `p50` and `p85` are None below five visits; then no card is late. Resting (parked) cards are
    only counted.
    """

    stage: StageId
    points: tuple[AgePoint, ...]
    p50: float | None
    p85: float | None
    visits: int
    resting: int = 0


class StageTime(NamedTuple):
    """How long visits of a stage take.

    `p50` and `p85` are nearest ranks over the `ended` visits that ended within the window;
    `km_median` counts the `open` ones as censored (Kaplan-Meier), over visits that began within
    the window.
    """

    stage: StageId
    p50: float | None
    p85: float | None
    ended: int
    km_median: float | None
    open: int
    before_p50: float | None = None
    before_ended: int = 0


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
    stage: StageId | None
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


class Closings(NamedTuple):
    """How many wins the next `weeks` bring, by exact convolution of the weekly counts `sample`.

    `at_least[k]` is the chance of k or more; `confident` maps 50/70/85/95 (percent) to the most
    wins one can count on with that confidence. `at_least` is empty where `sample` has fewer than
    eight whole weeks.
    """

    sample: tuple[int, ...]
    weeks: int
    at_least: tuple[float, ...]
    confident: Mapping[int, int]
    mean: float


class MonthMoney(NamedTuple):
    """One month of the simulation: commission and closings at P10, P50 and P90, and the means.

    `first` is the first local day of the month (the day after `as_of` in the running one).
    """

    first: int
    last: int
    p10_eur: float
    p50_eur: float
    p90_eur: float
    mean_eur: float
    mean_closings: float


class FanPoint(NamedTuple):
    """Commission from now to the end of a local day, over all simulated futures."""

    day: int
    p10_eur: float
    p50_eur: float
    p90_eur: float


class Commission(NamedTuple):
    """Seeded simulation of the open cards through their remaining stages.

    `months` and `fan` reach `weeks` ahead. `total` and `closings` hold P10, P50, P90 over all of
    it. `expected_eur` is the weighted pipeline with the learned probabilities and one sale per
    listing. `own_times` says how many of the stages had five visits to draw times from; the
    others use their target. Nothing is simulated without open cards of value.
    """

    runs: int
    weeks: int
    cards: int
    fan: tuple[FanPoint, ...]
    months: tuple[MonthMoney, ...]
    total: tuple[float, float, float]
    closings: tuple[int, int, int]
    expected_eur: float
    own_times: int
    stages: int


class StageProbability(NamedTuple):
    """The chance to win from a stage: what the template says, what the journey showed, both.

    `yours` is `wins` of `closed` cards that reached the stage, None without any.
    """

    stage: StageId
    template: float
    wins: int
    closed: int
    used: float

    @property
    def yours(self) -> float | None:
        """Return wins / closed."""
        return self.wins / self.closed if self.closed else None


class Flow(NamedTuple):
    """The whole journey as a flow through the window."""

    average_wip: float | None
    arrivals_per_week: float | None
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

    `throughput` has one run per stage and, under None, one of the cards that passed any stage.
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
