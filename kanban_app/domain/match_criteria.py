"""The share of each wish that a property meets: 1 met, between nearly, 0 not, None not known.

Every share falls in a straight line over its slack: 10 % of the price and of the living area, 20 %
of the plot, 1 room, 10 years, 90 days. These are (assumption)s of this program.
"""

from collections.abc import Callable, Mapping
from typing import NamedTuple

from kanban_app.domain.match_place import (
    circle_share,
    distance_km,
    place_share,
    place_words,
    words_of,
)
from kanban_app.domain.match_values import Circle, Criterion
from kanban_app.domain.property import Condition, Feature, PropertyFields
from kanban_app.domain.search_profile import ProfileFields

PRICE_SLACK = 0.10
AREA_SLACK = 0.10
PLOT_SLACK = 0.20
ROOM_SLACK = 1.0
YEAR_SLACK = 10
MOVE_IN_SLACK = 90
NEXT_CONDITION = 0.5
"""The share of a condition that is one step from a wanted one."""
# Who asks for a parking space is served by a garage as well.
_SERVES = {Feature.PARKING: (Feature.PARKING, Feature.GARAGE)}
_CONDITIONS = {condition: place for place, condition in enumerate(Condition)}
Share = float | None


class Offer(NamedTuple):
    """A property ready for many comparisons."""

    fields: PropertyFields
    words: frozenset[str]


class Wish(NamedTuple):
    """A profile's places, ready for many comparisons."""

    fields: ProfileFields
    places: tuple[frozenset[str], ...]


def offer_of(fields: PropertyFields) -> Offer:
    """Return a property ready for comparisons."""
    return Offer(fields, words_of(fields))


def wish_of(fields: ProfileFields) -> Wish:
    """Return a profile ready for comparisons."""
    words = (place_words(place) for place in fields.places)
    return Wish(fields, tuple(w for w in words if w))


def price_slack(limit_cents: int) -> int:
    """Return by how many cents a price may pass the limit and still count as nearly."""
    return round(limit_cents * PRICE_SLACK)


def price_share(limit_cents: int, price_cents: int) -> float:
    """Return the share of a price that may be somewhat over the limit."""
    return _falling(price_cents - limit_cents, price_slack(limit_cents))


def _falling(excess: float, slack: float) -> float:
    if excess <= 0:
        return 1.0
    return 1 - excess / slack if excess < slack else 0.0


def _marketing(wish: Wish, offer: Offer) -> Share:
    return float(wish.fields.marketing is offer.fields.marketing)


def _use(wish: Wish, offer: Offer) -> Share:
    use = offer.fields.use
    return None if use is None else float(use is wish.fields.use)


def _kind(wish: Wish, offer: Offer) -> Share:
    kind = offer.fields.kind
    return None if kind is None else float(kind in wish.fields.kinds)


def circle_of(fields: ProfileFields) -> Circle | None:
    """Return the circle a profile asks for, None if its middle or its radius is not said."""
    if fields.latitude is None or fields.longitude is None or not fields.radius_km:
        return None
    return Circle(fields.latitude, fields.longitude, fields.radius_km)


def km_between(wish: Wish, offer: Offer) -> float | None:
    """Return how far the property is from the centre, None if either is not known."""
    circle, here = circle_of(wish.fields), offer.fields
    if circle is None or here.latitude is None or here.longitude is None:
        return None
    return distance_km(circle.latitude, circle.longitude, here.latitude, here.longitude)


def _place(wish: Wish, offer: Offer) -> Share:
    named = place_share(wish.places, offer.words) if wish.places and offer.words else None
    if named == 1:
        return named
    km = km_between(wish, offer)
    if km is None:
        # Whether it lies in the circle is open.
        return None if circle_of(wish.fields) and not named else named
    return max(named or 0.0, circle_share(km, wish.fields.radius_km or 0.0))


def _price(wish: Wish, offer: Offer) -> Share:
    limit, price = wish.fields.price_max_cents, offer.fields.price_cents
    return None if limit is None or price is None else price_share(limit, price)


def _area(wish: Wish, offer: Offer) -> Share:
    area, low, high = offer.fields.living_area, wish.fields.area_min, wish.fields.area_max
    if area is None:
        return None
    small = 1.0 if low is None else _falling(low - area, low * AREA_SLACK)
    large = 1.0 if high is None else _falling(area - high, high * AREA_SLACK)
    return min(small, large)


def _plot(wish: Wish, offer: Offer) -> Share:
    plot, low = offer.fields.plot_area, wish.fields.plot_min or 0.0
    return None if plot is None else _falling(low - plot, low * PLOT_SLACK)


def _rooms(wish: Wish, offer: Offer) -> Share:
    rooms = offer.fields.rooms
    return None if rooms is None else _falling((wish.fields.rooms_min or 0) - rooms, ROOM_SLACK)


def _year(wish: Wish, offer: Offer) -> Share:
    year = offer.fields.year_built
    return None if year is None else _falling((wish.fields.year_min or 0) - year, YEAR_SLACK)


def _condition(wish: Wish, offer: Offer) -> Share:
    condition = offer.fields.condition
    if condition is None:
        return None
    here = _CONDITIONS[condition]
    steps = min(abs(here - _CONDITIONS[wanted]) for wanted in wish.fields.conditions)
    return (1.0, NEXT_CONDITION, 0.0)[min(steps, 2)]


def _move_in(wish: Wish, offer: Offer) -> Share:
    wanted, free = wish.fields.move_in_by, offer.fields.available_from
    if wanted is None:
        return None
    if free is None:
        return 1.0 if Feature.VACANT in offer.fields.features else None
    return _falling((free - wanted).days, MOVE_IN_SLACK)


def feature_share(feature: Feature, offer: Offer) -> Share:
    """Return whether a property has it; where no feature at all is noted, nobody has looked."""
    have = offer.fields.features
    if not have:
        return None
    return float(any(wanted in have for wanted in _SERVES.get(feature, (feature,))))


JUDGES: Mapping[Criterion, Callable[[Wish, Offer], Share]] = {
    Criterion.MARKETING: _marketing,
    Criterion.USE: _use,
    Criterion.KIND: _kind,
    Criterion.PLACE: _place,
    Criterion.PRICE: _price,
    Criterion.AREA: _area,
    Criterion.PLOT: _plot,
    Criterion.ROOMS: _rooms,
    Criterion.YEAR: _year,
    Criterion.CONDITION: _condition,
    Criterion.MOVE_IN: _move_in,
}


def is_asked(fields: ProfileFields, criterion: Criterion) -> bool:
    """Return whether a profile asks for something."""
    return _ASKED[criterion](fields)


def _asks_for_place(fields: ProfileFields) -> bool:
    if any(map(place_words, fields.places)):
        return True
    return bool(fields.radius_km) and fields.latitude is not None and fields.longitude is not None


_ASKED: Mapping[Criterion, Callable[[ProfileFields], bool]] = {
    Criterion.MARKETING: lambda w: bool(w.marketing),
    Criterion.USE: lambda w: w.use is not None,
    Criterion.KIND: lambda w: bool(w.kinds),
    Criterion.PLACE: _asks_for_place,
    Criterion.PRICE: lambda w: w.price_max_cents is not None,
    Criterion.AREA: lambda w: w.area_min is not None or w.area_max is not None,
    Criterion.PLOT: lambda w: w.plot_min is not None,
    Criterion.ROOMS: lambda w: w.rooms_min is not None,
    Criterion.YEAR: lambda w: w.year_min is not None,
    Criterion.CONDITION: lambda w: bool(w.conditions),
    Criterion.MOVE_IN: lambda w: w.move_in_by is not None,
}
