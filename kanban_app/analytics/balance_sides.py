"""Whether buyers and properties are in balance, and which loop of the wheel needs leads now.

The rule: every sale joins an owner and a buyer, so both loops should bring equally many. `sales`
are expected of the open cards of the owners, `purchases` of those of the buyers: the sum of their
chances (learned and typed, as in the forecast), cards about one property together at most one.
Where the smaller of both is below four fifths of the larger, that side needs leads: as many as make
up the difference, by the chance of a new lead in its first stage.
"""

from collections.abc import Callable, Iterable, Sequence
from math import ceil
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.exclusive import sales_of
from kanban_app.analytics.outlook import Ahead
from kanban_app.domain.deal import Side
from kanban_app.domain.ids import CardId, ProfileId, PropertyId
from kanban_app.domain.match_criteria import Offer, Wish, circle_of, km_between, offer_of, wish_of
from kanban_app.domain.match_place import place_key, place_share
from kanban_app.domain.property import Marketing, PropertyDetail
from kanban_app.domain.search_profile import Seeking

# Upper ends of the price bands in EUR (assumption); above the last one there is no end.
BANDS_EUR = (200_000, 300_000, 400_000, 500_000, 650_000, 800_000, 1_000_000)
_CENTS = 100
BALANCED = 0.8


class SideRow(NamedTuple):
    """Who seeks and what is offered in one price band or at one place.

    A band reaches from above `low_cents` up to `high_cents`, None without an end; both are None at
    a place and where buyers name no price. `place` is "" in a band, and where they name no place.
    """

    buyers: tuple[ProfileId, ...] = ()
    cards: tuple[CardId, ...] = ()
    properties: tuple[PropertyId, ...] = ()
    low_cents: int | None = None
    high_cents: int | None = None
    place: str = ""

    @property
    def per_property(self) -> float | None:
        """Return buyers per live property, None where there is none."""
        return len(self.buyers) / len(self.properties) if self.properties else None


class Need(NamedTuple):
    """Which loop needs leads, None: neither; `leads` says how many, None where none is ever won."""

    sales: float
    purchases: float
    side: Side | None
    leads: int | None


class SideBalance(NamedTuple):
    """All of it; rows without buyers and properties are left out."""

    need: Need
    whole: SideRow
    by_price: tuple[SideRow, ...]
    by_place: tuple[SideRow, ...]


def expected_deals(ahead: Ahead | None) -> tuple[float, float]:
    """Return how many deals the open cards are expected to bring, and the chance of a new lead."""
    if ahead is None or not ahead.probabilities:
        return 0.0, 0.0
    cards = ahead.pipeline.cards
    sales = sales_of(cards.probability, cards.listing)
    return float(np.sum(sales.chance)), ahead.probabilities[0].used


def need_of(owners: tuple[float, float], buyers: tuple[float, float]) -> Need:
    """Return which side needs leads; each is what `expected_deals` says of it."""
    (sales, owner_chance), (purchases, buyer_chance) = owners, buyers
    less, more = sorted((sales, purchases))
    if less >= BALANCED * more:
        return Need(sales, purchases, None, 0)
    side, chance = (Side.OWNER, owner_chance) if sales < purchases else (Side.BUYER, buyer_chance)
    return Need(sales, purchases, side, ceil((more - less) / chance) if chance else None)


def balance_of_sides(
    need: Need, seekers: Sequence[Seeking], live: Sequence[PropertyDetail]
) -> SideBalance:
    """Return buyers per live property, in all, by price band and by place; only what is for sale.

    A buyer stands in the band of the highest price he would pay, and at every place of a live
    property where he seeks; where there is none, at the places he names. `live` know their degrees.
    """
    wanted = [s for s in seekers if s.profile.fields.marketing is Marketing.SALE]
    offered = [p for p in live if p.fields.marketing is Marketing.SALE]
    return SideBalance(
        need,
        _row(wanted, offered),
        tuple(_bands(wanted, offered)),
        tuple(_places(wanted, offered)),
    )


def _row(seekers: Iterable[Seeking], properties: Iterable[PropertyDetail]) -> SideRow:
    found = list(seekers)
    return SideRow(
        buyers=tuple(s.profile.id for s in found),
        cards=tuple(s.profile.card for s in found if s.profile.card is not None),
        properties=tuple(p.id for p in properties),
    )


def _bands(seekers: Sequence[Seeking], live: Sequence[PropertyDetail]) -> Iterable[SideRow]:
    ends = [euro * _CENTS for euro in BANDS_EUR]
    for low, high in zip([0, *ends], [*ends, None], strict=True):
        inside = _within(low, high)
        row = _row(
            (s for s in seekers if inside(s.profile.fields.price_max_cents)),
            (p for p in live if inside(p.fields.price_cents)),
        )
        if row.buyers or row.properties:
            yield row._replace(low_cents=low, high_cents=high)
    open_end = _row(
        (s for s in seekers if s.profile.fields.price_max_cents is None),
        (p for p in live if p.fields.price_cents is None),
    )
    if open_end.buyers or open_end.properties:
        yield open_end


def _within(low: int, high: int | None) -> Callable[[int | None], bool]:
    def inside(price: int | None) -> bool:
        # The dearest a buyer would pay is the end of a band he belongs to: "up to 300,000".
        return price is not None and max(1, price) > low and (high is None or price <= high)

    return inside


def _places(seekers: Sequence[Seeking], live: Sequence[PropertyDetail]) -> list[SideRow]:
    towns: dict[str, list[PropertyDetail]] = {}
    for detail in live:
        towns.setdefault(place_key(_town(detail)), []).append(detail)
    wishes = [(s, wish_of(s.profile.fields)) for s in seekers]
    rows = []
    placed: set[ProfileId] = set()
    for properties in towns.values():
        offers = [offer_of(p.fields) for p in properties]
        here = [s for s, wish in wishes if any(_seeks(wish, offer) for offer in offers)]
        placed.update(s.profile.id for s in here)
        rows.append(_row(here, properties)._replace(place=_town(properties[0])))
    others: dict[str, tuple[str, list[Seeking]]] = {}
    for seeker, _ in wishes:
        if seeker.profile.id not in placed:
            for place in seeker.profile.fields.places or ("",):
                others.setdefault(place_key(place), (place, []))[1].append(seeker)
    rows += [_row(found, ())._replace(place=place) for place, found in others.values()]
    return sorted(rows, key=lambda r: (-len(r.properties), -len(r.buyers), r.place))


def _town(detail: PropertyDetail) -> str:
    return detail.fields.city or detail.fields.place


def _seeks(wish: Wish, offer: Offer) -> bool:
    """Tell whether a property lies where somebody seeks."""
    if wish.places and place_share(wish.places, offer.words) == 1:
        return True
    circle, km = circle_of(wish.fields), km_between(wish, offer)
    return circle is not None and km is not None and km <= circle.km
