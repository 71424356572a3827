"""Where buyers and owners meet, and what a property's buyers make of its status."""

import pytest

from kanban_app.domain.deal import (
    Hold,
    Side,
    holds,
    meetings_of,
    side_of,
    stage_before,
    status_after,
)
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.property import PropertyStatus

KEYS = ("awareness", "low_commitment", "high_commitment", "fit", "transaction", "after_sales")


def a_journey(key: str = "buyer", keys: tuple[str, ...] = KEYS) -> Journey:
    stages = tuple(Stage(StageId(i), k, Names(k, k)) for i, k in enumerate(keys, 1))
    return Journey(JourneyId(1), key, Names(key, key), stages, keys[0], keys[-1])


def test_the_template_says_on_which_side_a_journey_stands():
    assert side_of(a_journey("mine"), {"card_kind": "buyer_lead"}) is Side.BUYER
    assert side_of(a_journey("mine"), {"card_kind": "lead"}) is None


def test_journeys_made_before_templates_said_it_are_known_by_their_key():
    assert side_of(a_journey("owner"), {}) is Side.OWNER
    assert side_of(a_journey("mine"), {}) is None


def test_the_template_says_where_both_sides_meet():
    journey = a_journey("mine", ("look", "take", "pay"))
    assert meetings_of(journey, {StageId(2): {"counterpart": "sell"}}) == {StageId(2): "sell"}


def test_journeys_made_before_meet_where_the_shipped_ones_do():
    met = {4: "marketing", 5: "transaction", 6: "after_sales"}
    assert meetings_of(a_journey(), {}) == met


def test_a_buyer_holds_the_property_from_fit_on():
    journey = a_journey()
    met = meetings_of(journey, {})
    held = [s.key for s in journey.stages if holds(journey, met, s.id)]
    assert held == ["fit", "transaction", "after_sales"]
    before = stage_before(journey, met)
    assert before is not None
    assert before.key == "high_commitment"


def test_where_nobody_meets_nobody_holds_or_goes_back():
    journey = a_journey("mine", ("look", "take"))
    assert not holds(journey, {}, StageId(1))
    assert stage_before(journey, {}) is None
    # Where a journey begins with the meeting there is nothing before it.
    assert stage_before(journey, {StageId(1): "sell"}) is None


@pytest.mark.parametrize(
    ("status", "was", "now", "then"),
    [
        ("preparing", Hold.FREE, Hold.FREE, "preparing"),
        ("preparing", Hold.FREE, Hold.RESERVED, "reserved"),
        ("active", Hold.FREE, Hold.RESERVED, "reserved"),
        ("reserved", Hold.RESERVED, Hold.SOLD, "sold"),
        ("sold", Hold.SOLD, Hold.RESERVED, "reserved"),
        ("sold", Hold.SOLD, Hold.FREE, "active"),
        ("reserved", Hold.RESERVED, Hold.FREE, "active"),
        # The broker went back to preparing it: that is his.
        ("preparing", Hold.RESERVED, Hold.FREE, "preparing"),
        # What he set by hand stays while no buyer is concerned.
        ("sold", Hold.FREE, Hold.FREE, "sold"),
        ("withdrawn", Hold.FREE, Hold.RESERVED, "withdrawn"),
    ],
)
def test_the_status_of_a_property_follows_who_holds_it(status, was, now, then):
    assert status_after(PropertyStatus(status), was, now) == then
