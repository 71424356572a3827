"""Metrics of a stage that the flywheel knows: what clients bring, how fast and how much of it."""

from kanban_app.analytics.map_ground import Found, Ground, count
from kanban_app.analytics.standings import WON
from kanban_app.analytics.wheel import FEWEST_CLIENTS, Wheel
from kanban_app.domain.journey import Stage
from kanban_app.domain.origin import EdgeKind


def loop_share(ground: Ground, stage: Stage) -> Found | None:  # noqa: ARG001 -- of the journey
    """Return the share of the arrivals of the period that the loop brought."""
    journey = ground.view.book.journey.id
    lobes = ground.wheel.lobes if ground.wheel else ()
    lobe = next((each for each in lobes if each.journey == journey), None)
    if lobe is None:
        return None
    came = lobe.loop + lobe.external
    return Found(lobe.loop / came if came else None, came, lobe.loop)


def referrals(ground: Ground, stage: Stage) -> Found | None:  # noqa: ARG001 -- of the journey
    """Return how many referrals a client of the journey brought."""
    return _per_client(ground, EdgeKind.REFERRAL)


def repeats(ground: Ground, stage: Stage) -> Found | None:  # noqa: ARG001 -- of the journey
    """Return how many repeat leads a client of the journey brought."""
    return _per_client(ground, EdgeKind.REPEAT)


def crosses(ground: Ground, stage: Stage) -> Found | None:  # noqa: ARG001 -- of the journey
    """Return how many leads for the other side a client of the journey brought."""
    return _per_client(ground, EdgeKind.CROSS)


def loop_time(ground: Ground, stage: Stage) -> Found | None:  # noqa: ARG001 -- of the wheel
    """Return the median days from a client's win to the win he caused (flow notes 4.2)."""
    wheel = _wheel(ground)
    return Found(wheel.loop_time.deal, wheel.loop_time.edges) if wheel else None


def loop_gain(ground: Ground, stage: Stage) -> Found | None:  # noqa: ARG001 -- of the wheel
    """Return rho: how many wins a win causes (flow notes 4.2)."""
    wheel = _wheel(ground)
    if wheel is None:
        return None
    return Found(wheel.gain.rho if wheel.gain else None, wheel.loop_rates.clients)


def _wheel(ground: Ground) -> Wheel | None:
    """Return the wheel if the journey is one of it: what others turn is no figure of this one."""
    wheel, journey = ground.wheel, ground.view.book.journey.id
    return wheel if wheel and any(lobe.journey == journey for lobe in wheel.lobes) else None


def _won(ground: Ground) -> int:
    return count(ground.view.book.cards.standing == WON)


def _per_client(ground: Ground, kind: EdgeKind) -> Found | None:
    wheel, journey = ground.wheel, ground.view.book.journey.id
    if wheel is None:
        return None
    if wheel.gain is None or journey not in wheel.gain.journeys:
        # The clients of the wheel are those of all its journeys: told are those of this one.
        return Found(None, min(_won(ground), FEWEST_CLIENTS - 1))
    clients = wheel.gain.clients[wheel.gain.journeys.index(journey)]
    brought = sum(e.kind is kind and e.from_journey == journey for e in wheel.edges)
    return Found(brought / clients if clients else None, clients)
