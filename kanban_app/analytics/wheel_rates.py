"""How many clients bring somebody, and how long that takes: both with open clients censored."""

from collections.abc import Iterable, Mapping, Sequence

from kanban_app.analytics.kaplan_meier import Survival, kaplan_meier
from kanban_app.analytics.wheel import FEWEST_CLIENTS, Edge, LoopRates, LoopTime
from kanban_app.analytics.wheel_edges import LOOPS
from kanban_app.analytics.wheel_wins import Wins
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.origin import EdgeKind
from kanban_app.domain.wheel_facts import Client, WheelFacts

# The 24 months of the flow notes, as days.
OBSERVED = 730 * DAY
YEAR_DAYS = 365
# Since when each is observed, and when it happened, if it did.
_Case = tuple[Moment, Moment | None]


def loop_rates(
    edges: Iterable[Edge], clients: Mapping[Client, Moment], facts: WheelFacts, at: Moment
) -> LoopRates:
    """Return the shares of clients who brought a card of each kind within 24 months.

    `clients` are those as of `at`, and since when. What a client brought before he was one counts
    as brought at once: he was won with it.
    """
    firsts: dict[EdgeKind, dict[Client, Moment]] = {kind: {} for kind in LOOPS}
    for edge in edges:
        known = firsts[edge.kind]
        client = facts.client(edge.origin)
        known[client] = min(edge.created, known.get(client, edge.created))
    counts: dict[EdgeKind, int] = {}
    rates: dict[EdgeKind, float | None] = {}
    for kind, first in firsts.items():
        cases = [(since, first.get(client)) for client, since in clients.items()]
        counts[kind] = sum(_within(case) for case in cases)
        few = len(clients) < FEWEST_CLIENTS
        rates[kind] = None if few else _ended(_curve(cases, at, OBSERVED))
    return LoopRates(len(clients), counts, rates)


def loop_time(
    edges: Sequence[Edge], wins: Wins, at: Moment, before: Moment | None = None
) -> LoopTime:
    """Return how long it takes from a win to the card it brings, and to the win of that.

    Every card that stands won is an origin; one that has brought nothing yet, or nothing that was
    won, is censored at `at`. `before` is the moment compared with. Below ten won clients only
    edges and origins are counted.
    """
    leads: dict[CardId, Moment] = {}
    deals: dict[CardId, Moment] = {}
    for edge in edges:
        leads[edge.origin] = min(edge.created, leads.get(edge.origin, edge.created))
        if edge.won is not None:
            deals[edge.origin] = min(edge.won, deals.get(edge.origin, edge.won))
    origins = {wins_.card: span.since for wins_, span in wins.origins(at)}
    if len(wins.clients(at)) < FEWEST_CLIENTS:
        return LoopTime(edges=len(edges), origins=len(origins))
    lead, deal = (
        _curve([(since, first.get(card)) for card, since in origins.items()], at)
        for first in (leads, deals)
    )
    earlier = _deal_before(edges, wins, before) if before is not None else None
    return LoopTime(
        lead=lead.median,
        deal=deal.median,
        turns=turns_of(deal.median),
        turns_before=turns_of(earlier),
        edges=len(edges),
        origins=len(origins),
        lead_share=_ended(lead) if origins else None,
        deal_share=_ended(deal) if origins else None,
    )


def _deal_before(edges: Iterable[Edge], wins: Wins, at: Moment) -> float | None:
    known = (e._replace(won=wins.won_at(e.caused, at)) for e in edges if e.created <= at)
    return loop_time(list(known), wins, at).deal


def turns_of(days: float | None) -> float | None:
    """Return the turns per year of a loop; one that takes no time at all is taken for a day."""
    return None if days is None else YEAR_DAYS / max(days, 1.0)


def _within(case: _Case) -> bool:
    since, happened = case
    return happened is not None and happened - since <= OBSERVED


def _curve(cases: Sequence[_Case], at: Moment, longest: int | None = None) -> Survival:
    """Return the survival curve in days; beyond `longest` nothing is seen."""
    durations, ended = [], []
    for since, happened in cases:
        lasted = max(0, (at if happened is None else happened) - since)
        cut = longest is not None and lasted > longest
        durations.append((longest if cut and longest is not None else lasted) / DAY)
        ended.append(happened is not None and not cut)
    return kaplan_meier(durations, ended)


def _ended(curve: Survival) -> float:
    """Return the share that ended by the last moment at which anybody was seen."""
    return 1 - float(curve.share[-1]) if curve.share.size else 0.0
