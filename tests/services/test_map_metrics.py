"""What the map measures of a stage, each number worked out by hand."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.card import Source
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_sheet import Measure, Unit
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.property import Mandate, MandateType, PropertyFields
from kanban_app.services.maps import Scope
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
from tests.builders import DAYS, Desk, a_desk

LIFECYCLE = Path(__file__).parents[2] / "resources" / "journeys" / "lifecycle.toml"


@pytest.fixture
def desk(tmp_path) -> Iterator[Desk]:
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def measure(desk: Desk, stage: str, key: str, journey: str = "owner") -> Measure:
    now = desk.clock()
    today = DAYS.day(now)
    sheet = desk.uses.maps.sheet(desk.journey(journey), Scope(today - 364, today, now))
    column = next(c for c in sheet.columns if c.key == stage)
    found = (m for lane in ("metrics_out", "metrics_in") for m in column.measures[lane])
    return next(m for m in found if m.key == key)


def move(desk: Desk, card: CardId, stage: str, journey: str = "owner") -> None:
    desk.board.move(Drop((card,), desk.stage(stage, journey).id))


def happened(desk: Desk, card: CardId, kind: ActivityKind, **more: object) -> None:
    desk.activities.add(ActivityFields(kind, desk.clock(), card=card, **more))


def test_two_of_three_visits_of_the_transaction_that_ended_fell_through(desk):
    cards = [desk.add(f"Card {n}", "marketing") for n in range(4)]
    for card in cards:
        move(desk, card, "transaction")
    move(desk, cards[0], "marketing")
    desk.board.lose((cards[1],), "deal_collapsed")
    move(desk, cards[2], "after_sales")

    assert measure(desk, "transaction", "fall_through_rate")[2:5] == (2 / 3, 3, 2)
    assert measure(desk, "transaction", "notarised_contracts").value == 1
    assert measure(desk, "transaction", "commission_collected_eur").value == 19_470
    assert measure(desk, "after_sales", "won_owner_cards").value == 1


def test_leads_are_told_by_their_source_the_most_frequent_first(desk):
    for source in (Source.TIPSTER, Source.WEBSITE_FORM, Source.WEBSITE_FORM):
        desk.add("Lead", source=source)

    found = measure(desk, "awareness", "new_leads_by_source")

    assert found.value == 3
    assert found.parts == ((str(Source.WEBSITE_FORM), 2), (str(Source.TIPSTER), 1))


def test_days_are_the_median_of_the_visits_that_ended(desk):
    for days in (2, 4, 9, 5, 6):
        card = desk.add("Lead", "staging")
        desk.clock.pass_days(days)
        move(desk, card, "marketing")

    found = measure(desk, "staging", "days_mandate_to_market")

    assert found.value == pytest.approx(5, abs=0.001)
    assert (found.n, found.unit, found.less_is_better) == (5, Unit.DAYS, True)


def test_map_and_wheel_tell_the_same_median_of_an_even_number_of_visits(desk):
    for days in (1, 2, 3, 5, 8, 9):
        card = desk.add("Lead", "staging")
        desk.clock.pass_days(days)
        move(desk, card, "marketing")
    now = desk.clock()
    since = Moment(now - 364 * DAY)

    wheel = desk.flywheel.wheel(since, Moment(now + 1), now, now)

    stages = {s.stage: s for lobe in wheel.lobes for s in lobe.stages}
    stage = stages[desk.stage("staging").id]
    told = measure(desk, "staging", "days_mandate_to_market").value
    assert told == stage.median_days == pytest.approx(3, abs=0.001)


def test_the_first_answer_of_an_even_number_is_the_lower_of_the_two_in_the_middle(desk):
    for days in (1, 2, 3, 5, 8, 9):
        card = desk.add("Lead")
        desk.clock.pass_days(days)
        happened(desk, card, ActivityKind.CALL)

    found = measure(desk, "awareness", "median_first_response_time")

    assert found.value == pytest.approx(72, abs=0.01)


def test_one_viewing_and_two_inquiries_of_one_house_on_the_market(desk):
    house = {"object_line": "EFH 149 m²", "place": "Freiburg"}
    desk.add("Owner", "marketing", **house)
    buyers = [desk.add(f"Buyer {n}", journey="buyer", **house) for n in range(2)]
    desk.add("Other", journey="buyer", object_line="ETW 50 m²", place="Kehl")
    happened(desk, buyers[0], ActivityKind.VIEWING)

    assert measure(desk, "marketing", "inquiries_per_listing")[2:4] == (2, 1)
    assert measure(desk, "marketing", "viewings_per_listing")[2:4] == (1, 1)
    assert measure(desk, "marketing", "offers_per_listing")[2:4] == (0, 1)
    assert measure(desk, "awareness", "inquiries_per_listing", "buyer")[2:4] == (1.5, 2)
    assert measure(desk, "high_commitment", "viewings_done", "buyer").value == 1


def test_one_of_two_known_mandates_is_exclusive_and_sold_below_its_price(desk):
    for name, kind in (("A", MandateType.EXCLUSIVE), ("B", MandateType.SIMPLE), ("C", None)):
        card = desk.add(name, "acquisition")
        fields = PropertyFields(
            line=f"House {name}", mandate=Mandate(kind), price_cents=100_000_00,
            agreed_price_cents=90_000_00 if name == "A" else None,
        )  # fmt: skip
        house = desk.properties.add(fields, "de").id
        desk.properties.link(card, house, "de")
        move(desk, card, "staging")
        move(desk, card, "marketing")
        move(desk, card, "transaction")

    assert measure(desk, "acquisition", "share_exclusive")[2:5] == (1 / 2, 2, 1)
    assert measure(desk, "marketing", "price_realisation_ratio")[2:4] == (0.9, 1)


def test_one_of_three_arrivals_came_through_the_loop(desk):
    client = desk.add("Client", "transaction")
    move(desk, client, "after_sales")
    feed = next(f for f in desk.origins.feeds(client) if str(f.kind) == "referral")
    desk.origins.new_lead(client, feed, "Friend")
    desk.add("Stranger", source=Source.WEBSITE_FORM)

    share = measure(desk, "awareness", "loop_share_of_arrivals")

    assert share[2:5] == (1 / 3, 3, 1)
    few = measure(desk, "after_sales", "referral_leads_per_client")
    assert few.value is None


def test_the_clients_of_other_journeys_are_none_of_this_one(desk):
    for name in ("A", "B"):
        move(desk, desk.add(name, "transaction"), "after_sales")
    desk.uses.journeys.add(LIFECYCLE.read_bytes())

    here = measure(desk, "after_sales", "referral_leads_per_client")
    there = measure(desk, "expansion", "referral_leads_per_client", "lifecycle")

    assert (here.n, there.n) == (2, 0)


def test_a_journey_beside_the_wheel_has_no_figures_of_it(desk):
    for number in range(10):
        move(desk, desk.add(f"Owner {number}", "marketing"), "after_sales")
    desk.uses.templates.copy(desk.journey().id, Names("Vermieter", "Landlords"))
    assert measure(desk, "after_sales", "loop_gain").value is not None
    for key in ("loop_gain", "loop_time_days"):
        told = measure(desk, "after_sales", key, "vermieter")
        assert (told.known, told.value, told.n) == (False, None, None)


def test_too_few_clients_have_no_gain_but_say_how_many_they_are(desk):
    client = desk.add("Client", "transaction")
    move(desk, client, "after_sales")

    gain = measure(desk, "after_sales", "loop_gain")

    assert (gain.known, gain.value) == (True, None)


def test_who_came_to_a_sub_stage_from_the_one_beside_it_has_arrived_there(desk):
    one, _ = (desk.add(name, "marketing") for name in "AB")
    desk.uses.substages.move(SubDrop((one,), desk.stage("marketing").id, "viewing"))
    now = desk.clock()
    today = DAYS.day(now)
    sheet = desk.uses.maps.sheet(desk.journey(), Scope(today - 364, today, now))
    marketing = next(c for c in sheet.columns if c.key == "marketing")
    arrived = {
        part.key: next(m.value for m in part.measures["metrics_in"] if m.key == "arrivals")
        for part in marketing.parts
    }
    assert arrived == {"advert": 2, "viewing": 1, "offer": 0}
