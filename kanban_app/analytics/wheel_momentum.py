"""How many wins the wheel is expected to make by itself in a year, and whether it gains speed."""

from collections.abc import Iterable

from kanban_app.analytics.wheel import FEWEST_CLIENTS, Edge, Momentum
from kanban_app.analytics.wheel_mass import Mass
from kanban_app.analytics.wheel_wins import Wins
from kanban_app.domain.moment import DAY, Moment

YEAR = 365 * DAY
EARLIER = 90 * DAY


def momentum(edges: Iterable[Edge], mass: Mass, wins: Wins, at: Moment) -> Momentum | None:
    """Return the momentum as of `at` and 90 days before (flow notes 4.2).

    None below ten won clients; `before` is None where there were fewer then.
    """
    known = tuple(edges)
    now = _momentum(known, mass, wins, at)
    before = _momentum(known, mass, wins, Moment(at - EARLIER))
    if now is None:
        return None
    return now._replace(before=before.per_year if before else None)


def _momentum(edges: tuple[Edge, ...], mass: Mass, wins: Wins, at: Moment) -> Momentum | None:
    """Return M x (loop-caused wins of the last 365 days / average M over them)."""
    if len(wins.clients(at)) < FEWEST_CLIENTS:
        return None
    start = at - YEAR
    won = (wins.won_at(edge.caused, at) for edge in edges if edge.created <= at)
    count = sum(start < when <= at for when in won if when is not None)
    present, average = mass.at(at), mass.average(start, at)
    # Where nobody was near all year long, nothing is known of how much one of them brings.
    per_year = present * count / average if average else 0.0
    return Momentum(per_year, None, present, average, count)
