"""How demand for a property changes with its asking price."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from typing import NamedTuple

from kanban_app.domain.match_criteria import Offer, price_share, price_slack
from kanban_app.domain.match_values import MUST, Criterion
from kanban_app.domain.matching import GOOD, Seeker, points_of, score_of

ANY_PRICE = -1


class Demand(NamedTuple):
    """How many profiles reach `GOOD` points at an asking price of up to `price_cents`.

    `always` would reach them at any price. `ceilings` are the highest prices of the others, the
    dearest first: of `ceilings[:n]` all still reach it at the price of the n-th.
    """

    ceilings: tuple[int, ...]
    always: int = 0

    def at(self, price_cents: int) -> int:
        """Return how many profiles reach it at a price."""
        return self.always + sum(ceiling >= price_cents for ceiling in self.ceilings)


def demand_for(seekers: Iterable[Seeker], offer: Offer) -> Demand:
    """Return the demand for a property as a function of its asking price."""
    ceilings, always = [], 0
    free = offer_at(offer, 0)
    for seeker in seekers:
        ceiling = _ceiling(seeker, free, GOOD)
        if ceiling == ANY_PRICE:
            always += 1
        elif ceiling is not None:
            ceilings.append(ceiling)
    return Demand(tuple(sorted(ceilings, reverse=True)), always)


def ceiling_of(seeker: Seeker, offer: Offer, points: int = GOOD) -> int | None:
    """Return the highest price in cents at which a profile still reaches `points`.

    None: at no price. `ANY_PRICE`: whatever it costs.
    """
    return _ceiling(seeker, offer_at(offer, 0), points)


def _ceiling(seeker: Seeker, free: Offer, points: int) -> int | None:
    score = score_of(seeker, free)
    if score is None or score < points:
        return None
    limit = seeker.wish.fields.price_max_cents
    ask = next((a for a in seeker.asks if a.criterion is Criterion.PRICE), None)
    if limit is None or (ask is None and not _price_is_must(seeker)):
        return ANY_PRICE
    if ask is None:
        return limit
    needed = max(0, points - (score - ask.weight))
    # The share falls in a straight line over the slack: weight * (1 - over / slack) >= needed. At
    # its end the price excludes, whatever the other wishes bring.
    slack = price_slack(limit)
    fall = slack * (ask.weight - needed) // ask.weight if ask.weight else slack
    over = max(0, min(fall, slack - 1))
    while points_of(ask.weight, price_share(limit, limit + over)) < needed:
        over -= 1
    return limit + over


def _price_is_must(seeker: Seeker) -> bool:
    return seeker.wish.fields.weights.get(Criterion.PRICE) == MUST


def offer_at(offer: Offer, price_cents: int) -> Offer:
    """Return a property at another price."""
    return Offer(replace(offer.fields, price_cents=price_cents), offer.words)


def steps_of(demand: Demand, low_cents: int, high_cents: int) -> Sequence[tuple[int, int]]:
    """Return the demand between two prices as steps: from this price on so many profiles.

    The first step begins at `low_cents`; each later one a cent above a ceiling.
    """
    starts = {low_cents, *(c + 1 for c in demand.ceilings if low_cents <= c < high_cents)}
    return [(price, demand.at(price)) for price in sorted(starts)]
