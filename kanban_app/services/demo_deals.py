"""Which sample buyers go with which sample owners: those who are about to buy, bought or lost."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from random import Random
from typing import NamedTuple

from kanban_app.domain.deal import OUTBID, DealState
from kanban_app.domain.moment import DAY, Moment
from kanban_app.services.demo_lives import BUYER, OWNER, Left, Life

# Both sides are won at the notary's; cards are moved when there is time for it.
_SAME_SALE = 12 * DAY
_LOOKERS = 3
_LOOKS = 0.7
_MEETS = {"fit": "marketing", "transaction": "transaction"}


class Pairing(NamedTuple):
    """A deal between the cards with these numbers; `holds`: the buyer has the owner's word."""

    owner: int
    buyer: int
    state: DealState
    since: Moment
    until: Moment | None = None
    reason: str = ""
    holds: bool = False


def pairings(lives: Sequence[Life], rng: Random) -> list[Pairing]:
    """Return all deals of a broker's past and present, every buyer in one at most."""
    owners = [life for life in lives if life.side == OWNER]
    buyers = [life for life in lives if life.side == BUYER]
    sold = list(_sold(owners, buyers))
    held = list(_held(owners, buyers, rng))
    looking = list(_looking(owners, buyers, held, rng))
    outbid = list(_outbid(lives, buyers, [*sold, *held]))
    return [*sold, *outbid, *held, *looking]


def _sold(owners: Sequence[Life], buyers: Sequence[Life]) -> Iterator[Pairing]:
    """Yield the sales where both sides were won at about the same time."""
    won = sorted((b.won, b.number) for b in buyers if b.won)
    by_number = {b.number: b for b in buyers}
    for owner in sorted((o for o in owners if o.won), key=lambda o: (o.won or 0, o.number)):
        assert owner.won is not None
        near = [(abs(at - owner.won), n, at) for at, n in won if abs(at - owner.won) < _SAME_SALE]
        if not near:
            continue
        _, number, at = min(near)
        won.remove((at, number))
        buyer = by_number[number]
        start = _start(owner, buyer, "fit")
        first = min(owner.won, at)
        yield Pairing(owner.number, number, DealState.WON, min(start, first), holds=True)


def _held(owners: Sequence[Life], buyers: Sequence[Life], rng: Random) -> Iterator[Pairing]:
    """Yield who holds a property now, at the stages where both sides meet."""
    for stage, meeting in _MEETS.items():
        free = [o for o in owners if _is_in(o, meeting)]
        here = [b for b in buyers if _is_in(b, stage)]
        rng.shuffle(free)
        for owner, buyer in zip(free, here, strict=False):
            since = _start(owner, buyer, "fit")
            yield Pairing(owner.number, buyer.number, DealState.LINKED, since, holds=True)


def _looking(
    owners: Sequence[Life], buyers: Sequence[Life], held: Sequence[Pairing], rng: Random
) -> Iterator[Pairing]:
    """Yield the buyers who are serious about a property that is on the market."""
    taken = {pair.owner for pair in held}
    market = [o for o in owners if _is_in(o, "marketing")]
    market.sort(key=lambda o: o.number in taken)
    room = defaultdict[int, int](lambda: _LOOKERS)
    for buyer in buyers:
        free = [o for o in market if room[o.number]]
        if not free or not _is_in(buyer, "high_commitment") or rng.random() > _LOOKS:
            continue
        owner = rng.choice(free[: max(1, len(free) // 2)])
        room[owner.number] -= 1
        since = _start(owner, buyer, "high_commitment")
        yield Pairing(owner.number, buyer.number, DealState.LINKED, since)


def _outbid(
    lives: Sequence[Life], buyers: Sequence[Life], held: Sequence[Pairing]
) -> Iterator[Pairing]:
    """Yield the buyers who did not get what another one holds or bought."""
    sales = [(lives[pair.owner], pair) for pair in held]
    for buyer in buyers:
        lost = buyer.last
        if lost.left is not Left.LOST or buyer.card.steps[-1].reason != OUTBID:
            continue
        for owner, pair in sales:
            listed = owner.entered("marketing")
            if listed and listed <= lost.since and pair.since <= lost.until + _SAME_SALE:
                end = owner.won or lost.until
                if lost.until <= end:
                    yield Pairing(
                        owner.number, buyer.number, DealState.OUTBID, lost.since, lost.until, OUTBID
                    )
                    break


def _is_in(life: Life, stage: str) -> bool:
    return life.live and life.last.stage == stage


def _start(owner: Life, buyer: Life, stage: str) -> Moment:
    """Return when both were there: the owner on the market, the buyer in this stage."""
    listed = owner.entered("marketing") or owner.last.since
    return max(listed, buyer.entered(stage) or buyer.last.since)
