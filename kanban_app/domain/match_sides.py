"""Both sides of a wish as data: what is wanted, what the property has, how far it is off."""

from collections.abc import Callable, Mapping

from kanban_app.domain.match_criteria import (
    AREA_SLACK,
    MOVE_IN_SLACK,
    PLOT_SLACK,
    PRICE_SLACK,
    ROOM_SLACK,
    YEAR_SLACK,
    Offer,
    Wish,
    circle_of,
    km_between,
)
from kanban_app.domain.match_place import NEAR_CIRCLE
from kanban_app.domain.match_values import Criterion, Gap, Value
from kanban_app.domain.property import Feature, PropertyFields
from kanban_app.domain.search_profile import ProfileFields


def wanted_of(fields: ProfileFields, criterion: Criterion) -> tuple[Value, ...]:
    """Return what a profile asks for, as `MatchRow.wanted` says."""
    return _WANTED[criterion](fields)


_WANTED: Mapping[Criterion, Callable[[ProfileFields], tuple[Value, ...]]] = {
    Criterion.MARKETING: lambda w: (w.marketing,),
    Criterion.USE: lambda w: (w.use,),
    Criterion.KIND: lambda w: w.kinds,
    Criterion.PLACE: lambda w: (*w.places, *filter(None, (circle_of(w),))),
    Criterion.PRICE: lambda w: (w.price_min_cents, w.price_max_cents),
    Criterion.AREA: lambda w: (w.area_min, w.area_max),
    Criterion.PLOT: lambda w: (w.plot_min, None),
    Criterion.ROOMS: lambda w: (w.rooms_min, None),
    Criterion.YEAR: lambda w: (w.year_min, None),
    Criterion.CONDITION: lambda w: w.conditions,
    Criterion.MOVE_IN: lambda w: (w.move_in_by,),
}


def has_of(fields: PropertyFields, criterion: Criterion) -> tuple[Value, ...]:
    """Return the property's side, empty if it does not say."""
    value = _HAS[criterion](fields)
    return () if value is None else (value,)


def _place(fields: PropertyFields) -> Value:
    parts = (fields.postcode, fields.city, fields.district)
    return " ".join(dict.fromkeys(part for part in parts if part)) or fields.place or None


def _free(fields: PropertyFields) -> Value:
    if fields.available_from is None and Feature.VACANT in fields.features:
        return Feature.VACANT
    return fields.available_from


_HAS: Mapping[Criterion, Callable[[PropertyFields], Value]] = {
    Criterion.MARKETING: lambda o: o.marketing,
    Criterion.USE: lambda o: o.use,
    Criterion.KIND: lambda o: o.kind,
    Criterion.PLACE: _place,
    Criterion.PRICE: lambda o: o.price_cents,
    Criterion.AREA: lambda o: o.living_area,
    Criterion.PLOT: lambda o: o.plot_area,
    Criterion.ROOMS: lambda o: o.rooms,
    Criterion.YEAR: lambda o: o.year_built,
    Criterion.CONDITION: lambda o: o.condition,
    Criterion.MOVE_IN: _free,
}


def gap_of(wish: Wish, offer: Offer, criterion: Criterion) -> Gap | None:
    """Return how far a property is off, None if it is not or that cannot be counted."""
    measure = _GAPS.get(criterion)
    gap = measure(wish, offer) if measure else None
    return gap if gap and gap.amount else None


def _price_gap(wish: Wish, offer: Offer) -> Gap | None:
    price, limit = offer.fields.price_cents, wish.fields.price_max_cents
    if price is None or not limit:
        return None
    off = max(0, price - limit) or min(0, price - (wish.fields.price_min_cents or 0))
    return Gap(100 * off / limit, 100 * PRICE_SLACK)


def _area_gap(wish: Wish, offer: Offer) -> Gap | None:
    area, low, high = offer.fields.living_area, wish.fields.area_min, wish.fields.area_max
    if area is None:
        return None
    if low is not None and area < low:
        return Gap(low - area, low * AREA_SLACK)
    return None if high is None else Gap(max(0.0, area - high), high * AREA_SLACK)


def _plot_gap(wish: Wish, offer: Offer) -> Gap | None:
    low = wish.fields.plot_min or 0.0
    return _short(offer.fields.plot_area, low, low * PLOT_SLACK)


def _rooms_gap(wish: Wish, offer: Offer) -> Gap | None:
    return _short(offer.fields.rooms, wish.fields.rooms_min, ROOM_SLACK)


def _year_gap(wish: Wish, offer: Offer) -> Gap | None:
    return _short(offer.fields.year_built, wish.fields.year_min, YEAR_SLACK)


def _short(value: float | None, low: float | None, slack: float) -> Gap | None:
    return None if value is None or low is None else Gap(max(0, low - value), slack)


def _move_in_gap(wish: Wish, offer: Offer) -> Gap | None:
    free, wanted = offer.fields.available_from, wish.fields.move_in_by
    return Gap(max(0, (free - wanted).days), MOVE_IN_SLACK) if free and wanted else None


def _place_gap(wish: Wish, offer: Offer) -> Gap | None:
    km, radius = km_between(wish, offer), wish.fields.radius_km or 0.0
    return None if km is None else Gap(max(0.0, km - radius), radius * (NEAR_CIRCLE - 1))


_GAPS: Mapping[Criterion, Callable[[Wish, Offer], Gap | None]] = {
    Criterion.PRICE: _price_gap,
    Criterion.AREA: _area_gap,
    Criterion.PLOT: _plot_gap,
    Criterion.ROOMS: _rooms_gap,
    Criterion.YEAR: _year_gap,
    Criterion.MOVE_IN: _move_in_gap,
    Criterion.PLACE: _place_gap,
}
