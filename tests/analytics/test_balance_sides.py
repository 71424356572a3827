"""Owners and buyers in balance, worked by hand."""

import pytest

from kanban_app.analytics.balance_sides import (
    Need,
    SideRow,
    balance_of_sides,
    expected_deals,
    need_of,
)
from kanban_app.analytics.seen import lies_ahead
from kanban_app.domain.deal import Side
from kanban_app.domain.ids import CardId, ProfileId, PropertyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import Marketing, PropertyDetail, PropertyFields
from kanban_app.domain.search_profile import ProfileFields, SearchProfile, Seeking
from tests.analytics.logs import BERLIN
from tests.analytics.wheels import A1, A2, B1, World

NO_NEED = Need(1, 1, None, 0)


def a_seeker(number: int, euro: int | None, *places: str, card: int | None = None, **more: object):
    cents = None if euro is None else euro * 100
    fields = ProfileFields(price_max_cents=cents, places=places, **more)
    known = None if card is None else CardId(card)
    return Seeking(SearchProfile(ProfileId(number), "", fields, Moment(0), known), "")


def a_property(number: int, euro: int, city: str = "Freiburg", **more: object) -> PropertyDetail:
    fields = PropertyFields(price_cents=euro * 100, city=city, **more)
    return PropertyDetail(PropertyId(number), "", fields)


def bands(rows: tuple[SideRow, ...]) -> list[tuple[object, ...]]:
    return [
        (row.low_cents and row.low_cents // 100, row.high_cents and row.high_cents // 100,
         row.buyers, row.properties)
        for row in rows
    ]  # fmt: skip


def test_buyers_stand_in_the_band_of_the_most_they_would_pay():
    seekers = [a_seeker(1, 300_000, card=9), a_seeker(2, 300_001), a_seeker(3, None)]
    live = [a_property(1, 300_000), a_property(2, 1_200_000), a_property(3, 250_000)]
    told = balance_of_sides(NO_NEED, seekers, live)
    assert bands(told.by_price) == [
        (200_000, 300_000, (1,), (1, 3)),
        (300_000, 400_000, (2,), ()),
        (1_000_000, None, (), (2,)),
        (None, None, (3,), ()),
    ]
    assert [row.per_property for row in told.by_price] == [0.5, None, 0, None]
    assert (told.whole.buyers, told.whole.cards, told.whole.per_property) == ((1, 2, 3), (9,), 1)


def test_buyers_stand_at_every_place_where_something_is_offered_to_them():
    seekers = [
        a_seeker(1, 1, "Freiburg", "Merzhausen"),
        a_seeker(2, 1, "Staufen"),
        a_seeker(3, 1, latitude=48.0, longitude=7.85, radius_km=5.0),
        a_seeker(4, 1),
    ]
    live = [
        a_property(1, 1, "Freiburg", district="Wiehre", latitude=48.0, longitude=7.85),
        a_property(2, 1, "Merzhausen", latitude=47.5, longitude=7.85),
        a_property(3, 1, "Freiburg"),
    ]
    told = balance_of_sides(NO_NEED, seekers, live)
    assert [(row.place, row.buyers, row.properties) for row in told.by_place] == [
        ("Freiburg", (1, 3), (1, 3)),
        ("Merzhausen", (1,), (2,)),
        ("", (4,), ()),
        ("Staufen", (2,), ()),
    ]


def test_only_what_is_for_sale_is_looked_at():
    rent = {"marketing": Marketing.RENT}
    told = balance_of_sides(NO_NEED, [a_seeker(1, 900, **rent)], [a_property(1, 900, **rent)])
    assert told.whole == SideRow()
    assert (told.by_price, told.by_place) == ((), ())


@pytest.mark.parametrize(
    ("owners", "buyers", "side", "leads"),
    [
        ((10.0, 0.1), (8.0, 0.02), None, 0),
        ((10.0, 0.1), (7.9, 0.02), Side.BUYER, 105),
        ((4.0, 0.1), (10.0, 0.02), Side.OWNER, 60),
        ((0.0, 0.0), (1.0, 0.02), Side.OWNER, None),
        ((0.0, 0.0), (0.0, 0.0), None, 0),
    ],
)
def test_the_side_that_expects_less_than_four_fifths_needs_leads(owners, buyers, side, leads):
    assert need_of(owners, buyers) == Need(owners[0], buyers[0], side, leads)


def test_what_open_cards_are_expected_to_bring_is_the_sum_of_their_chances():
    world = World()
    world.card((1, A1))
    world.card((1, A2))
    first, second = world.card((1, B1)), world.card((1, B1))
    for card in (first, second):
        world.cards[card] = world.cards[card]._replace(listing="one house")
    owners, buyers = (expected_deals(lies_ahead(b, BERLIN)) for b in world.books(2))
    # Nothing was decided yet, so the chances are those of the stages.
    assert owners == (pytest.approx(0.5), pytest.approx(0.1))
    # Two buyers of one house bring one sale at most.
    assert buyers == (pytest.approx(1 - 0.9**2), pytest.approx(0.1))
