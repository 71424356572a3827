"""What sample buyers look for: profiles made around the homes that are, or were, for sale."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import timedelta
from random import Random
from typing import NamedTuple

from kanban_app.domain.property import Condition, Feature, PropertyFields, PropertyKind, Use
from kanban_app.domain.search_profile import Financing, ProfileFields, YesNo
from kanban_app.services.demo_homes import kind_of, word_of
from kanban_app.services.demo_lives import Hours, Life
from kanban_app.services.demo_places import SPOTS
from kanban_app.services.towns import located

_STEP_CENTS = 10_000 * 100
_EURO_PER_METRE = 5_200
_METRES_PER_ROOM = 27
# Shares of profiles.
_KNOWN_EARLY, _KNOWN, _ALIKE, _CIRCLE, _WRONG_MUST, _SLIGHTLY_DEAR = (
    0.2,
    0.93,
    0.75,
    0.25,
    0.12,
    0.3,
)
_HOUSES = (PropertyKind.DETACHED, PropertyKind.SEMI_DETACHED, PropertyKind.TERRACED)
_WISHES = (Feature.BALCONY, Feature.GARDEN, Feature.PARKING, Feature.CELLAR, Feature.LIFT,
           Feature.GARAGE, Feature.FIREPLACE, Feature.STEP_FREE)  # fmt: skip
_NOTES = (
    "", "", "", "Schule und Kindergarten zu Fuß erreichbar.", "Ruhige Lage, kein Erdgeschoss.",
    "Arbeitszimmer nötig.", "Nahe der Straßenbahn.",
    "Auch renovierungsbedürftig, wenn der Preis stimmt.",
)  # fmt: skip


class Model(NamedTuple):
    """A home, the number of its owner's card, and the broker's word for it as cards say it."""

    number: int
    fields: PropertyFields
    word: str


def knows(life: Life, rng: Random) -> bool:
    """Return whether the broker knows yet what a buyer looks for."""
    return rng.random() < (_KNOWN if life.reached("low_commitment") else _KNOWN_EARLY)


def model_for(life: Life, models: Sequence[Model], rng: Random) -> Model | None:
    """Return a home that a buyer would look at, None for one who looks for something else."""
    if not models or rng.random() > _ALIKE:
        return None
    word = word_of(life.card.fields.title)
    alike = [m for m in models if m.word == word]
    return rng.choice(alike or models)


def profile_like(model: Model, life: Life, hours: Hours, rng: Random) -> ProfileFields:
    """Return what somebody looks for who could like a home: most of it fits, not all."""
    home = model.fields
    assert home.kind is not None
    price = home.price_cents or 0
    dear = rng.random() < _SLIGHTLY_DEAR
    limit = price * (rng.uniform(0.92, 0.99) if dear else rng.uniform(1.0, 1.15))
    area = home.living_area or 100.0
    kinds = [home.kind]
    if home.kind in _HOUSES and rng.random() < 0.5:  # noqa: PLR2004
        kinds = [kind for kind in _HOUSES if kind is home.kind or rng.random() < 0.6]  # noqa: PLR2004
    has = [f for f in _WISHES if f in home.features]
    lacks = [f for f in _WISHES if f not in home.features]
    must = lacks[:1] if lacks and rng.random() < _WRONG_MUST else has[:1]
    fields = ProfileFields(
        active=not life.reached("transaction"),
        use=home.use,
        kinds=tuple(kinds),
        places=_places(home.place, rng),
        price_min_cents=_stepped(limit * 0.7) if rng.random() < 0.3 else None,  # noqa: PLR2004
        price_max_cents=_stepped(limit),
        area_min=float(round(area * rng.uniform(0.8, 1.04) / 5) * 5),
        plot_min=_plot(home, rng),
        rooms_min=max(1.0, (home.rooms or 3.0) - rng.choice((0.0, 0.5, 1.0))),
        year_min=rng.choice((1960, 1980)) if rng.random() < 0.15 else None,  # noqa: PLR2004
        conditions=(Condition.NEW, Condition.MODERNISED, Condition.WELL_KEPT)
        if rng.random() < 0.2  # noqa: PLR2004
        else (),
        must=tuple(must) if rng.random() < 0.7 else (),  # noqa: PLR2004
        nice=tuple(f for f in (*has[1:3], *lacks[1:2]) if f not in must),
        move_in_by=hours.today + timedelta(days=rng.randrange(60, 330)),
        notes=rng.choice(_NOTES),
    )
    return _financed(_circled(fields, home, rng), life, hours, rng)


def profile_alone(life: Life, hours: Hours, rng: Random) -> ProfileFields:
    """Return what somebody looks for whom nothing at hand would suit."""
    card = life.card.fields
    price = card.value_cents * 100 / 3 * rng.uniform(0.9, 1.2)
    area = max(45.0, round(price / 100 / _EURO_PER_METRE / 5) * 5.0)
    kind = kind_of(word_of(card.title))
    fields = ProfileFields(
        active=not life.reached("transaction"),
        use=Use.INVESTMENT if kind is PropertyKind.APARTMENT_BUILDING else Use.LIVING,
        kinds=(kind,) if kind else (),
        places=_places(card.place, rng),
        price_max_cents=_stepped(price),
        area_min=area,
        rooms_min=max(1.0, round(area / _METRES_PER_ROOM * 2) / 2),
        must=(rng.choice(_WISHES),) if rng.random() < 0.4 else (),  # noqa: PLR2004
        move_in_by=hours.today + timedelta(days=rng.randrange(60, 330))
        if rng.random() < 0.6  # noqa: PLR2004
        else None,
        notes=rng.choice(_NOTES),
    )
    return _financed(fields, life, hours, rng)


def _places(first: str, rng: Random) -> tuple[str, ...]:
    if first.startswith("Freiburg-") and rng.random() < 0.3:  # noqa: PLR2004
        return ("Freiburg",)
    others = rng.sample(list(SPOTS), rng.choice((0, 1, 1, 2)))
    return tuple(dict.fromkeys(place for place in (first, *others) if place))


def _circled(fields: ProfileFields, home: PropertyFields, rng: Random) -> ProfileFields:
    """Return some profiles with a circle around a home's town instead of names."""
    town = located(replace(home, latitude=None, longitude=None))
    if town.latitude is None or rng.random() > _CIRCLE:
        return fields
    return replace(
        fields,
        places=(),
        latitude=town.latitude,
        longitude=town.longitude,
        radius_km=float(rng.choice((5, 8, 10, 15))),
    )


def _plot(home: PropertyFields, rng: Random) -> float | None:
    if home.plot_area is None or rng.random() < 0.5:  # noqa: PLR2004
        return None
    return float(round(home.plot_area * rng.uniform(0.7, 1.05) / 50) * 50)


def _financed(fields: ProfileFields, life: Life, hours: Hours, rng: Random) -> ProfileFields:
    """Return a profile with the buyer's money: the further he is, the surer it is."""
    limit = fields.price_max_cents or 0
    home = rng.choices((YesNo.NO, YesNo.YES, YesNo.UNKNOWN), (60, 18, 22))[0]
    if life.reached("high_commitment"):
        state = rng.choices((Financing.CONFIRMED, Financing.OWN_FUNDS), (78, 22))[0]
    else:
        states = (
            Financing.UNKNOWN,
            Financing.IN_PROGRESS,
            Financing.CONFIRMED,
            Financing.OWN_FUNDS,
        )
        state = rng.choices(states, (30, 42, 20, 8))[0]
    if state in (Financing.UNKNOWN, Financing.IN_PROGRESS):
        return replace(fields, financing=state, own_home_to_sell=home)
    start = life.entered("high_commitment") or life.last.since
    return replace(
        fields,
        financing=state,
        financing_cents=_stepped(limit * rng.uniform(0.93, 1.05)),
        financing_proof_on=hours.date_of(hours.after(start, 1, 14)),
        own_home_to_sell=home,
    )


def _stepped(cents: float) -> int:
    return max(1, round(cents / _STEP_CENTS)) * _STEP_CENTS
