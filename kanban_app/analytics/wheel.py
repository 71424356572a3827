"""The flywheel as numbers: two journeys meshed into one loop, ready to draw.

Only the shapes are here; `analytics.wheel_*` fills them. Money is EUR, times are days of 24 hours,
shares run from 0 to 1. None stands for a share of nothing, and for every figure that too few won
clients do not allow. Definitions: flow notes, section 4.
"""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.analytics.energy import Flow
from kanban_app.analytics.report import Rate
from kanban_app.domain.ids import CardId, ContactId, JourneyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.origin import EdgeKind

# Below so many won clients rates of the loop are counts only (flow notes 4.2).
FEWEST_CLIENTS = 10


class Cause(NamedTuple):
    """Energy that left a stage for one reason, as a positive amount, and the cards behind it.

    `flow` is LOST (`reason` is a key of the journey's loss reasons) or BACK (`reason` is "").
    """

    flow: Flow
    reason: str
    eur: float
    cards: tuple[CardId, ...]


class Stall(NamedTuple):
    """What stands still in a stage at the end: older than the stage's P85, or waiting.

    `rotten` are open cards older in the stage than 85 % of its visits took (none while that is
    not known); `waiting` those somebody else has the next move of. Neither is part of the ledger.
    """

    p85_days: float | None
    rotten: tuple[CardId, ...]
    rotten_eur: float
    waiting: tuple[CardId, ...]
    waiting_eur: float


class WheelStage(NamedTuple):
    """One node of the loop, and the band that leads out of it.

    `cards` stand in it, `parked` rest there and are not among them; `standing` is all that its
    column shows. Behind the win `cards` are the clients who are near (see `wheel_near`), whether
    or not a card of theirs rests. `throughput` counts first passages
    beyond the stage within the period, `conversion` is to date; `own_median` is the median of that
    share over this stage's earlier windows of the same length that have five cards at least, each
    seen as long after its end as this one is.
    Behind the win `throughput` counts the cards that the journey's clients brought to other
    journeys, and `conversion` the clients won within the period who have brought anybody by now.
    `median_days` is that of the visits that ended within the period, None below five.
    `weighted_eur` is the energy that stands in it, `entered_eur` what came into it within the
    period, `lost_eur` what left it by losses and steps back.
    """

    stage: StageId
    cards: int
    parked: int
    standing: int
    weighted_eur: float
    throughput: int
    throughput_before: int
    conversion: Rate
    own_median: float | None
    median_days: float | None
    entered_eur: float
    lost_eur: float
    causes: tuple[Cause, ...]
    stall: Stall

    @property
    def load(self) -> int:
        """Return the cards that count against a limit: who rests is in the stage too (3.2)."""
        return self.cards + self.parked

    @property
    def friction(self) -> float | None:
        """Return lost energy per energy that entered."""
        return self.lost_eur / self.entered_eur if self.entered_eur else None


class Lobe(NamedTuple):
    """One journey of the loop; `stages` in travel order, those behind the win last.

    `external` arrivals came from outside within the period, `loop` ones through an edge. `handed`
    were taken over from another journey of the wheel: they arrived there, and are neither.
    """

    journey: JourneyId
    stages: tuple[WheelStage, ...]
    wip: int
    weighted_eur: float
    external: int
    loop: int
    external_eur: float
    loop_eur: float
    handed: int = 0
    handed_eur: float = 0.0


class Edge(NamedTuple):
    """A card that a card of a client brought; `won` is when the caused card was won."""

    kind: EdgeKind
    origin: CardId
    caused: CardId
    from_journey: JourneyId
    to_journey: JourneyId
    created: Moment
    stage: StageId
    won: Moment | None


class Momentum(NamedTuple):
    """Loop wins expected per year, now and 90 days ago; the mass they come from."""

    per_year: float
    before: float | None
    mass: float
    average_mass: float
    loop_wins: int

    @property
    def trend(self) -> float | None:
        """Return the change against 90 days ago."""
        return None if self.before is None else self.per_year - self.before


class LoopRates(NamedTuple):
    """Shares of won clients who brought at least one card of a kind within 24 months.

    Kaplan-Meier with clients still under observation censored. `counts` are the plain counts,
    shown alone below ten clients.
    """

    clients: int
    counts: Mapping[EdgeKind, int]
    rates: Mapping[EdgeKind, float | None]


class LoopTime(NamedTuple):
    """Days from the origin's win to the caused card's creation (`lead`) and win (`deal`).

    Kaplan-Meier medians over all `origins`, those that brought nothing yet censored; None where
    the curve does not come down to one half. How far it comes, `lead_share` and `deal_share` say:
    the share of won cards that brought somebody, and a win, within the time observed (None without
    any). `turns` is 365 / `deal`. Below ten won clients all but the counts is None.
    """

    edges: int
    origins: int
    lead: float | None = None
    deal: float | None = None
    turns: float | None = None
    turns_before: float | None = None
    lead_share: float | None = None
    deal_share: float | None = None


class Gain(NamedTuple):
    """The matrix K (rows caused, columns causing; journeys in the order of `journeys`).

    `leads` and `wins` are the counts behind it; `rho` the largest eigenvalue, `totals` the deals
    that one external deal of each journey yields in all ((I - K)^-1 column sums; None from rho 1
    on).
    """

    journeys: tuple[JourneyId, ...]
    matrix: tuple[tuple[float, ...], ...]
    leads: tuple[tuple[int, ...], ...]
    wins: tuple[tuple[int, ...], ...]
    clients: tuple[int, ...]
    rho: float
    totals: tuple[float, ...] | None


class Nps(NamedTuple):
    """Promoters (9-10), passives (7-8) and detractors (0-6) among the last answer of everyone.

    `few`: there are too few won clients for a score, only the counts are told.
    """

    promoters: int
    passives: int
    detractors: int
    few: bool = False

    @property
    def n(self) -> int:
        """Return how many answered."""
        return self.promoters + self.passives + self.detractors

    @property
    def score(self) -> float | None:
        """Return % promoters minus % detractors, None without answers or with too few clients."""
        if self.few or not self.n:
            return None
        return 100 * (self.promoters - self.detractors) / self.n


class EnergyBalance(NamedTuple):
    """`closing` equals `opening` plus all signed `flows` (flow notes 4.3), over both journeys."""

    opening: float
    flows: Mapping[Flow, float]
    closing: float


class People(NamedTuple):
    """The clients as of the moment, each once: who is near, and why the others are not.

    `mass` weighs those who are `near` (flow notes 4.2). `ended` relationships were archived or
    handed over, without a `basis` are those whose consent and contract no longer hold, `far` those
    whose last two-way contact is more than 365 days ago. `detractors` are near, but weigh nothing.
    """

    mass: float
    near: tuple[CardId, ...]
    ended: tuple[CardId, ...]
    baseless: tuple[CardId, ...]
    far: tuple[CardId, ...]
    detractors: tuple[CardId, ...]


class Root(NamedTuple):
    """A client at the root of a tree of referrals: everything that came out of his own `cards`.

    `card` is the first of them that brought another. `edges` are those of the tree from the root
    on, generation by generation; `generations` its depth (1: only direct ones). `commission_eur`
    sums the won values of root and descendants, `pipeline_eur` the energies of the open ones;
    `own_eur` and `own_pipeline_eur` are what of it his own cards are. `worth` says what each won
    card brought.
    """

    card: CardId
    contact: ContactId | None
    cards: tuple[CardId, ...]
    edges: tuple[Edge, ...]
    generations: int
    won: int
    commission_eur: float
    pipeline_eur: float
    own_eur: float = 0.0
    own_pipeline_eur: float = 0.0
    worth: Mapping[CardId, float] = {}

    @property
    def brought_eur(self) -> float:
        """Return the commission of those he brought, directly or through others."""
        return self.commission_eur - self.own_eur

    @property
    def brought_pipeline_eur(self) -> float:
        """Return the energies of the open cards among them."""
        return self.pipeline_eur - self.own_pipeline_eur


class Deal(NamedTuple):
    """A deal won within the period: its card, or those of one sale; `eur` is what each brought."""

    cards: tuple[CardId, ...]
    won: Moment
    eur: tuple[float, ...]


class Wheel(NamedTuple):
    """All of it, as of `as_of`, over the period `[start, end)`.

    `deals` were won within the period (two cards of one sale are one deal), worth `commission_eur`;
    `sold` are they one by one, the latest first.
    `loop_share` is loop arrivals of all arrivals. Below ten won clients `momentum` and `gain` are
    None, the rates of `loop_rates` and the times of `loop_time` too.
    """

    as_of: Moment
    start: Moment
    end: Moment
    lobes: tuple[Lobe, ...]
    deals: int
    commission_eur: float
    loop_share: Rate
    loop_rates: LoopRates
    loop_time: LoopTime
    momentum: Momentum | None
    gain: Gain | None
    nps: Nps
    balance: EnergyBalance
    edges: tuple[Edge, ...]
    roots: tuple[Root, ...]
    people: People
    sold: tuple[Deal, ...] = ()
