"""What would make a property fit a profile: the smallest change on either side of each wish."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.match_criteria import offer_of
from kanban_app.domain.match_values import Criterion, Match, MatchRow, State, Value
from kanban_app.domain.matching import match_of, score_of, seeker_of
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.search_profile import ProfileFields


class Way(StrEnum):
    """Which side gives way: the owner changes, the buyer accepts or drops, the broker notes."""

    OWNER = "owner"
    BUYER = "buyer"
    DROP = "drop"
    NOTE = "note"


class Advice(NamedTuple):
    """The smallest change that meets one wish, with the score before and after.

    `to` is the new value of the side that gives way (cents, square metres, rooms, year, day,
    place); NOTE asks the broker to write down what the property does not say, and `after` is then
    the score if it fits. `before` is None while the property is excluded, `after` if it still is.
    """

    way: Way
    row: MatchRow
    to: Value
    before: int | None
    after: int | None


def advice_on(profile: ProfileFields, fields: PropertyFields) -> list[Advice]:
    """Return the changes that would help, the most helpful first."""
    before = match_of(seeker_of(profile), offer_of(fields))
    found = [
        advice
        for row in (*before.musts, *before.rows)
        if row.state is not State.MET
        for advice in _ways(profile, fields, before, row)
        if advice.after is not None
        and advice.after > (-1 if before.score is None else before.score)
    ]
    return sorted(found, key=lambda a: (-(a.after or 0), list(Way).index(a.way)))


def _ways(
    profile: ProfileFields, fields: PropertyFields, before: Match, row: MatchRow
) -> Iterator[Advice]:
    if row.state is State.UNKNOWN:
        if before.score is not None and row.weight:
            yield Advice(Way.NOTE, row, None, before.score, before.score + row.weight)
        return
    for way, to, other, own in _changes(profile, fields, row):
        after = score_of(seeker_of(other), offer_of(own))
        yield Advice(way, row, to, before.score, after)


_Change = tuple[Way, Value, ProfileFields, PropertyFields]


def _changes(profile: ProfileFields, fields: PropertyFields, row: MatchRow) -> Iterator[_Change]:
    """Yield the changes on either side, with both sides as they would then be."""
    match row.criterion:
        case Criterion.FEATURE:
            yield Way.DROP, row.feature, _without(profile, row), fields
        case Criterion.PRICE:
            limit, price = profile.price_max_cents, fields.price_cents
            yield Way.OWNER, limit, profile, replace(fields, price_cents=limit)
            yield Way.BUYER, price, replace(profile, price_max_cents=price), fields
        case Criterion.MOVE_IN:
            by, free = profile.move_in_by, fields.available_from
            yield Way.OWNER, by, profile, replace(fields, available_from=by)
            yield Way.BUYER, free, replace(profile, move_in_by=free), fields
        case criterion:
            accept = _ACCEPT.get(criterion)
            to, wider = accept(profile, fields) if accept else (None, profile)
            if to is not None:
                yield Way.BUYER, to, wider, fields


_Wider = tuple[Value, ProfileFields]


def _area(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    area = fields.living_area
    if area is not None and profile.area_min is not None and area < profile.area_min:
        return area, replace(profile, area_min=area)
    return area, replace(profile, area_max=area)


def _plot(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    return fields.plot_area, replace(profile, plot_min=fields.plot_area)


def _rooms(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    return fields.rooms, replace(profile, rooms_min=fields.rooms)


def _year(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    return fields.year_built, replace(profile, year_min=fields.year_built)


def _condition(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    more = (fields.condition,) if fields.condition else ()
    return fields.condition, replace(profile, conditions=(*profile.conditions, *more))


def _kind(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    more = (fields.kind,) if fields.kind else ()
    return fields.kind, replace(profile, kinds=(*profile.kinds, *more))


def _use(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    return fields.use, replace(profile, use=fields.use)


def _place(profile: ProfileFields, fields: PropertyFields) -> _Wider:
    here = fields.district or fields.city or fields.place or fields.postcode
    return here or None, replace(profile, places=(*profile.places, here))


_ACCEPT: Mapping[Criterion, Callable[[ProfileFields, PropertyFields], _Wider]] = {
    Criterion.AREA: _area,
    Criterion.PLOT: _plot,
    Criterion.ROOMS: _rooms,
    Criterion.YEAR: _year,
    Criterion.CONDITION: _condition,
    Criterion.KIND: _kind,
    Criterion.USE: _use,
    Criterion.PLACE: _place,
}


def _without(profile: ProfileFields, row: MatchRow) -> ProfileFields:
    return replace(
        profile,
        must=tuple(f for f in profile.must if f is not row.feature),
        nice=tuple(f for f in profile.nice if f is not row.feature),
    )
