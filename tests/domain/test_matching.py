"""The score keeps its promises for every profile and every property."""

from dataclasses import replace
from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.match_criteria import offer_of
from kanban_app.domain.match_place import circle_share, distance_km, place_share, place_words
from kanban_app.domain.match_values import MUST, Criterion, Financing, State
from kanban_app.domain.matching import WEIGHTS, match_of, scaled, score_of, seeker_of
from kanban_app.domain.property import (
    Condition,
    Feature,
    Marketing,
    PropertyFields,
    PropertyKind,
    Use,
)
from kanban_app.domain.search_profile import Financing as Money
from kanban_app.domain.search_profile import ProfileFields
from tests.domain import match_cases as case

CENTS = st.integers(1, 3_000_000_00)
AREAS = st.integers(1, 400).map(float)
PLACES = st.sampled_from(("Köln", "Ehrenfeld", "50823", "509", "Brühl", "Nippes"))
DAYS = st.dates(date(2026, 1, 1), date(2028, 1, 1))
FEATURES = st.lists(st.sampled_from(Feature), unique=True, max_size=4).map(tuple)
WEIGHT_KEYS = st.sampled_from([*Criterion, *Feature])


def perhaps(values):
    return st.none() | values


PROFILES = st.builds(
    ProfileFields,
    use=perhaps(st.sampled_from(Use)),
    kinds=st.lists(st.sampled_from(PropertyKind), unique=True, max_size=3).map(tuple),
    marketing=st.sampled_from(Marketing),
    places=st.lists(PLACES, unique=True, max_size=3).map(tuple),
    latitude=perhaps(st.floats(50, 52)),
    longitude=perhaps(st.floats(6, 8)),
    radius_km=perhaps(st.floats(0.1, 80)),
    price_min_cents=perhaps(CENTS),
    price_max_cents=perhaps(CENTS),
    area_min=perhaps(AREAS),
    area_max=perhaps(AREAS),
    plot_min=perhaps(AREAS),
    rooms_min=perhaps(st.integers(2, 20).map(lambda n: n / 2)),
    year_min=perhaps(st.integers(1850, 2026)),
    conditions=st.lists(st.sampled_from(Condition), unique=True, max_size=3).map(tuple),
    must=FEATURES,
    nice=FEATURES,
    move_in_by=perhaps(DAYS),
    weights=st.dictionaries(WEIGHT_KEYS, st.integers(-1, 100), max_size=4),
)
OFFERS = st.builds(
    PropertyFields,
    kind=perhaps(st.sampled_from(PropertyKind)),
    use=perhaps(st.sampled_from(Use)),
    marketing=st.sampled_from(Marketing),
    city=st.sampled_from(("", "Köln", "Brühl")),
    district=st.sampled_from(("", "Ehrenfeld")),
    postcode=st.sampled_from(("", "50823", "50999")),
    latitude=perhaps(st.floats(50, 52)),
    longitude=perhaps(st.floats(6, 8)),
    price_cents=perhaps(CENTS),
    living_area=perhaps(AREAS),
    plot_area=perhaps(AREAS),
    rooms=perhaps(st.integers(2, 20).map(lambda n: n / 2)),
    year_built=perhaps(st.integers(1850, 2026)),
    condition=perhaps(st.sampled_from(Condition)),
    features=FEATURES,
    available_from=perhaps(DAYS),
)


@given(PROFILES, OFFERS)
def test_the_points_sum_to_the_score_and_the_weights_to_a_hundred(profile, offered):
    match = match_of(seeker_of(profile), offer_of(offered))
    assert match.score in (None, sum(row.points for row in match.rows))
    assert sum(row.weight for row in match.rows) == (100 if match.rows else 0)
    assert all(0 <= row.points <= row.weight for row in match.rows)
    assert (match.score is None) == bool(match.excluded)


@given(PROFILES, OFFERS)
def test_only_what_is_met_gets_all_its_points(profile, offered):
    match = match_of(seeker_of(profile), offer_of(offered))
    for row in match.rows:
        if row.weight:
            assert (row.points == row.weight) == (row.state is State.MET)
        if row.state in (State.NOT, State.UNKNOWN):
            assert row.points == 0


@given(PROFILES, OFFERS)
def test_the_score_alone_is_the_score_that_is_explained(profile, offered):
    seeker, offer = seeker_of(profile), offer_of(offered)
    assert score_of(seeker, offer) == match_of(seeker, offer).score


def at_least(one: int | None, other: int | None) -> bool:
    """Return whether a score is no worse; excluded is the worst."""
    return (-1 if one is None else one) >= (-1 if other is None else other)


@given(PROFILES, OFFERS, CENTS, CENTS)
def test_cheaper_is_never_worse(profile, offered, one, other):
    seeker, (low, high) = seeker_of(profile), sorted((one, other))
    cheap = score_of(seeker, offer_of(replace(offered, price_cents=low)))
    dear = score_of(seeker, offer_of(replace(offered, price_cents=high)))
    assert at_least(cheap, dear)


@given(PROFILES, OFFERS, DAYS, DAYS)
def test_free_earlier_is_never_worse(profile, offered, one, other):
    seeker, (early, late) = seeker_of(profile), sorted((one, other))
    first = score_of(seeker, offer_of(replace(offered, available_from=early)))
    second = score_of(seeker, offer_of(replace(offered, available_from=late)))
    assert at_least(first, second)


@given(PROFILES, OFFERS, st.sampled_from(Feature))
def test_one_feature_more_is_never_worse(profile, offered, more):
    if not offered.features:
        return  # Where nobody has looked, a must does not exclude: a first feature tells.
    seeker = seeker_of(profile)
    richer = replace(offered, features=(*offered.features, more))
    assert at_least(score_of(seeker, offer_of(richer)), score_of(seeker, offer_of(offered)))


@given(st.lists(st.integers(0, 200), min_size=1, max_size=12))
def test_scaled_weights_sum_exactly_and_are_off_by_less_than_one(weights):
    parts = scaled(weights)
    if sum(weights):
        assert sum(parts) == 100
        for part, weight in zip(parts, weights, strict=True):
            assert abs(part - 100 * weight / sum(weights)) < 1
    else:
        assert sum(parts) == 0


def test_the_weights_of_the_picture_need_no_scaling():
    kinds = ("place", "price", "area", "rooms", "feature", "feature", "move_in")
    weights = [WEIGHTS[Criterion(kind)] for kind in kinds]
    assert scaled(weights) == weights


def test_a_must_that_is_not_known_does_not_exclude_and_is_shown():
    profile = replace(case.OKAFOR, must=(Feature.STEP_FREE,))
    match = match_of(seeker_of(profile), offer_of(replace(case.VENLOER, features=())))
    assert match.score == 79  # Without the balcony's five.
    assert [row.state for row in match.musts if row.feature] == [State.UNKNOWN]


def test_any_wish_can_be_made_a_must():
    profile = replace(case.OKAFOR, weights={"rooms": MUST})
    assert score_of(seeker_of(profile), offer_of(case.SULZ)) is None


@pytest.mark.parametrize("weights", [{}, {"place": 5}, {"place": 100}])
def test_what_lies_elsewhere_is_no_match_whatever_else_fits(weights):
    seeker = seeker_of(replace(case.BRANDT, places=("Brühl",), weights=weights))
    match = match_of(seeker, offer_of(case.VENLOER))
    assert [row.criterion for row in match.excluded] == [Criterion.PLACE]
    assert match.score is score_of(seeker, offer_of(case.VENLOER)) is None


def test_a_price_far_over_the_limit_is_no_match_whatever_else_fits():
    limit = replace(case.BRANDT, price_max_cents=25_000_000)
    near, far = replace(case.SULZ, rooms=3, price_cents=27_000_000), replace(case.SULZ, rooms=3)
    # 20,000 over of 25,000: 36 + 43 * 0.2 = 8.6 + 21.
    assert score_of(seeker_of(limit), offer_of(near)) == 65
    match = match_of(seeker_of(limit), offer_of(far))
    assert [row.criterion for row in match.excluded] == [Criterion.PRICE]
    free = replace(limit, weights={"price": 0})
    assert score_of(seeker_of(free), offer_of(far)) == 100


def test_a_place_that_does_not_count_or_is_not_known_excludes_nothing():
    elsewhere = replace(case.BRANDT, places=("Brühl",))
    free = replace(elsewhere, weights={"place": 0})
    assert score_of(seeker_of(free), offer_of(case.VENLOER)) == 100
    nowhere = replace(case.VENLOER, postcode="", city="", district="")
    assert score_of(seeker_of(elsewhere), offer_of(nowhere)) == 64  # Without the place's 36.


def test_a_wish_of_no_weight_is_left_out():
    profile = replace(case.OKAFOR, weights={"lift": 0})
    rows = match_of(seeker_of(profile), offer_of(case.VENLOER)).rows
    assert Feature.LIFT not in [row.feature for row in rows]


def test_less_than_the_range_costs_nothing_and_is_told():
    profile = replace(case.OKAFOR, price_min_cents=600 * case.THOUSAND, price_max_cents=70_000_000)
    row = match_of(seeker_of(profile), offer_of(case.VENLOER)).rows[1]
    assert (row.state, row.points) == (State.MET, 30)
    assert row.gap is not None
    assert row.gap.amount < 0


def test_money_that_does_not_reach_is_a_hint_and_no_score():
    poor = replace(case.OKAFOR, financing=Money.CONFIRMED, financing_cents=45_000_000)
    match = match_of(seeker_of(poor), offer_of(case.VENLOER))
    assert match.money == Financing(45_000_000, 48_900_000)
    assert match.score == 84
    hoping = replace(poor, financing=Money.IN_PROGRESS)
    assert match_of(seeker_of(hoping), offer_of(case.VENLOER)).money is None


@pytest.mark.parametrize("name", ["Köln-Sülz", "koeln suelz", "KÖLN, Sülz", "Koln (Sulz)"])
def test_a_place_is_one_in_all_its_spellings(name):
    assert place_words(name) == {"koln", "sulz"}


@pytest.mark.parametrize(
    ("wanted", "share"),
    [
        ("Köln", 1),
        ("Sülz", 1),
        ("Köln Sülz", 1),
        ("50", 1),
        ("509", 1),
        ("50937", 1),
        ("50931", 0.5),
        ("50823", 0),
        ("Bonn Sülz", 0),
        ("Nippes", 0),
    ],
)
def test_a_place_holds_its_districts_and_a_postcode_its_beginning(wanted, share):
    here = place_words("Sülz Köln 50937")
    assert place_share([place_words(wanted)], here) == share


def test_distances_are_those_of_the_map():
    # Cologne cathedral to Bonn minster: about 25 km as the crow flies.
    assert distance_km(50.9413, 6.9583, 50.7336, 7.0996) == pytest.approx(25.1, abs=0.3)
    assert distance_km(50, 7, 51, 7) == pytest.approx(111.195, abs=0.001)


@given(st.floats(-89, 89), st.floats(-179, 179), st.floats(-89, 89), st.floats(-179, 179))
def test_a_distance_is_the_same_from_either_side(a, b, c, d):
    assert distance_km(a, b, c, d) == pytest.approx(distance_km(c, d, a, b))


def test_a_circle_ends_at_one_and_a_half_of_its_radius():
    assert [circle_share(km, 10) for km in (0, 10, 12.5, 15, 30)] == [1, 1, 0.5, 0, 0]
