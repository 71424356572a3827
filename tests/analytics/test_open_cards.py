"""What is typed on a card becomes a number, in the user's days."""

from datetime import UTC, datetime

import pytest

from kanban_app.analytics.open_cards import Now, Stand, owner_chances, pipeline_of
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, HOUR, Moment, moment_of
from kanban_app.domain.records import CardFacts
from tests.analytics.logs import BERLIN

# 15 July 2026, 9 o'clock in Berlin.
AS_OF = moment_of(datetime(2026, 7, 15, 7, tzinfo=UTC))
NOW = Now(AS_OF, BERLIN)
NO_CAPS: dict[str, float] = {}


def a_fact(card: int, **more: object) -> CardFacts:
    return CardFacts(CardId(card), 0, None, "", "", "", "")._replace(card=CardId(card), **more)


def pipeline(*facts: CardFacts, place: int = 0, owners: dict[str, float] = NO_CAPS):
    stands = {fact.card: Stand(place, Moment(AS_OF - 3 * DAY)) for fact in facts}
    return pipeline_of(stands, {f.card: f for f in facts}, [0.1, 0.4], owners, NOW)


def test_the_cards_come_by_their_id_with_age_value_and_place():
    cards = pipeline(a_fact(7, value_cents=150), a_fact(2, value_cents=20_000), place=1).cards
    assert cards.value.tolist() == [200, 1.5]
    assert cards.age.tolist() == [3, 3]
    assert cards.place.tolist() == [1, 1]


def test_a_chance_of_its_own_goes_before_that_of_the_stage():
    facts = [a_fact(1), a_fact(2, probability=0.0), a_fact(3, probability=0.9)]
    assert pipeline(*facts, place=1).cards.probability.tolist() == [0.4, 0, 0.9]


def test_cards_of_one_listing_share_its_number_and_the_cap_of_its_owner():
    facts = [a_fact(i, listing=name) for i, name in enumerate(["b", "", "a", "b"])]
    told = pipeline(*facts, owners={"a": 0.3, "unknown": 0.1})
    assert told.cards.listing.tolist() == [0, -1, 1, 0]
    assert told.caps.tolist() == [1, 0.3]


def test_a_parked_card_wakes_at_midnight_of_its_day():
    facts = [a_fact(i, parked_until=on) for i, on in enumerate(["", "2026-07-15", "2026-07-17"])]
    assert pipeline(*facts).cards.rests.tolist() == pytest.approx([0, 0, 1 + 15 / 24])


def test_an_expected_close_counts_from_today_and_not_when_it_is_past():
    days = ["", "2026-07-14", "2026-07-15", "2026-08-01"]
    facts = [a_fact(i, expected_close=on) for i, on in enumerate(days)]
    assert pipeline(*facts).cards.closes.tolist() == [-1, -1, 0, 17]


def test_how_much_of_a_day_is_over_also_where_it_has_twenty_five_hours():
    assert pytest.approx(9 / 24) == NOW.over
    midnight = BERLIN.start_of(datetime(2026, 10, 25, tzinfo=UTC).date())
    assert Now(midnight, BERLIN).over == 0
    assert Now(Moment(midnight + 25 * HOUR - 1), BERLIN).over == 1
    assert Now(Moment(midnight + 25 * HOUR), BERLIN).over == 0


def test_the_likeliest_owner_caps_a_listing():
    facts = [a_fact(1, listing="a"), a_fact(2, listing="a", probability=0.7), a_fact(3)]
    stands = {fact.card: Stand(1, AS_OF) for fact in facts}
    assert owner_chances(stands, {f.card: f for f in facts}, [0.1, 0.4]) == {"a": 0.7}


def test_an_empty_board_has_no_columns():
    told = pipeline()
    assert told.cards.place.size == told.caps.size == 0
