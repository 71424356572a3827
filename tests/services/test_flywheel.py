"""The wheel of a real store: follows every change, and tells an earlier day as it was."""

import json
import time
from dataclasses import replace

import pytest

from kanban_app.analytics.what_if import Change
from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.card import Source
from kanban_app.domain.changes import Changes
from kanban_app.domain.deal import Side
from kanban_app.domain.durations import Duration
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.origin import EdgeKind, Origin
from kanban_app.domain.property import PropertyFields, PropertyStatus
from kanban_app.domain.search_profile import ProfileFields
from kanban_app.domain.wheel_facts import BASIS
from kanban_app.services.desk import desk_over
from kanban_app.services.flywheel import basis_of, lobes_of
from kanban_app.services.moves import Drop
from kanban_app.services.stats import Asked
from tests.builders import DAYS, Desk, a_desk, a_lead, template


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def told(desk: Desk, as_of: Moment | None = None) -> Wheel:
    """Tell the wheel over the year up to a moment, now by default."""
    now = desk.clock()
    at = now if as_of is None else as_of
    return desk.flywheel.wheel(Moment(at - 365 * DAY), Moment(at + 1), at, now)


def follow(desk: Desk, changes: Changes) -> Changes:
    desk.uses.analytics.follow(changes)
    desk.flywheel.follow(changes)
    return changes


def win(desk: Desk, card: CardId, journey: str = "owner") -> None:
    follow(desk, desk.board.move(Drop((card,), desk.stage("after_sales", journey).id)))


def brought(desk: Desk, name: str, by: CardId, journey: str = "owner") -> CardId:
    card = desk.add(name, journey=journey, source=Source.PHONE)
    follow(desk, desk.origins.assign(card, Origin(by)))
    return card


def test_an_empty_board_has_a_wheel_that_stands_still(desk):
    wheel = told(desk)
    keys = [
        j.key for j in desk.journeys.journeys() if j.id in {lobe.journey for lobe in wheel.lobes}
    ]
    assert keys == ["owner", "buyer"]
    assert all(
        stage.cards == stage.throughput == 0 for lobe in wheel.lobes for stage in lobe.stages
    )
    assert (wheel.deals, wheel.edges, wheel.roots, wheel.loop_share.n) == (0, (), (), 0)
    assert (wheel.momentum, wheel.gain, wheel.nps.score) == (None, None, None)


def test_a_referral_is_an_edge_that_is_won_one_day(desk):
    engel = desk.add("Engel", "transaction", source=Source.WALK_IN)
    win(desk, engel)
    desk.clock.pass_days(30)
    yildiz = brought(desk, "Yildiz", engel)
    (edge,) = told(desk).edges
    assert (edge.kind, edge.origin, edge.caused, edge.won) == (
        EdgeKind.REFERRAL, engel, yildiz, None,
    )  # fmt: skip
    desk.clock.pass_days(60)
    win(desk, yildiz)
    wheel = told(desk)
    assert wheel.edges[0].won is not None
    assert wheel.loop_rates.counts[EdgeKind.REFERRAL] == 1
    assert wheel.loop_rates.rates[EdgeKind.REFERRAL] is None
    (root,) = wheel.roots
    assert (root.card, root.generations, root.won) == (engel, 1, 2)
    assert root.commission_eur == 2 * 19_470


def test_the_wheel_of_yesterday_does_not_see_today(desk):
    engel = desk.add("Engel", "transaction")
    win(desk, engel)
    desk.clock.pass_days(3)
    before = desk.clock()
    then = told(desk, before)
    desk.clock.pass_days(2)
    brought(desk, "Yildiz", engel)
    win(desk, desk.add("Kurz", "marketing"))
    assert told(desk) != then
    assert told(desk, before) == then


def test_what_is_followed_is_what_is_told_afresh(desk):
    engel = desk.add("Engel", "transaction")
    told(desk)
    steps = [
        lambda: desk.board.move(Drop((engel,), desk.stage("after_sales").id)),
        lambda: desk.board.add(desk.stage("staging").id, desk.store.detail(engel).fields),
        lambda: desk.board.lose([engel], "price"),
        desk.undo.undo,
    ]
    for step in steps:
        follow(desk, step())
        now = desk.clock()
        period = Moment(now - 365 * DAY), Moment(now + 1), now, now
        afresh = desk_over(desk.store, lambda now=now: now, DAYS, template).flywheel
        assert desk.flywheel.wheel(*period) == afresh.wheel(*period)


def test_an_earlier_hour_of_today_leaves_the_ledger_of_now_alone(desk):
    desk.add("Engel", "acquisition")
    morning = desk.clock()
    desk.clock.pass_days(0.2)
    follow(desk, desk.board.add(desk.stage("staging").id, a_lead("Kurz")))
    told(desk, morning)
    wheel = told(desk)
    assert wheel.balance.closing == pytest.approx(sum(lobe.weighted_eur for lobe in wheel.lobes))


def test_what_people_say_and_allow_is_followed(desk):
    engel = desk.add("Engel", "transaction")
    win(desk, engel)
    assert told(desk).people.mass == 0.5
    at = desk.clock()
    answer = ActivityFields(ActivityKind.SURVEY, at, rating=10, card=engel)
    follow(desk, desk.activities.add(answer))
    wheel = told(desk)
    # One won client: the answer is counted, a score is not told.
    assert (wheel.nps.promoters, wheel.nps.score, wheel.people.mass) == (1, None, 1)
    contact = desk.store.contacts.of_card(engel)
    detail = desk.store.contacts.detail(contact)
    follow(desk, desk.contacts.edit(contact, replace(detail.fields, do_not_contact=True)))
    wheel = told(desk)
    assert (wheel.people.mass, wheel.people.baseless) == (0, (engel,))


def test_a_card_that_becomes_somebody_elses_is_followed(desk):
    engel, kurz = desk.add("Engel", "transaction"), desk.add("Kurz", "awareness")
    win(desk, engel)
    desk.clock.pass_days(300)
    call = ActivityFields(ActivityKind.CALL, desk.clock(), card=kurz)
    follow(desk, desk.activities.add(call))
    desk.clock.pass_days(100)
    assert told(desk).people.far == (engel,)
    follow(desk, desk.contacts.link_card(kurz, desk.contacts.of_card(engel)))
    assert told(desk).people.near == (engel,)
    follow(desk, desk.board.delete([kurz]))
    assert told(desk).people.far == (engel,)
    follow(desk, desk.undo.undo())
    assert told(desk).people.near == (engel,)


def test_a_column_that_is_removed_brings_nobody_near(desk):
    engel = desk.add("Engel", "transaction")
    win(desk, engel)
    again = desk.add("Engel", "marketing")
    follow(desk, desk.contacts.link_card(again, desk.contacts.of_card(engel)))
    desk.clock.pass_days(500)
    assert told(desk).people.far == (engel,)
    owner, marketing = desk.journey(), desk.stage("marketing")
    plans = [
        StagePlan(s.id, s.key, s.name, s.colour, s.probability)
        for s in owner.stages
        if s.id != marketing.id
    ]
    to = {marketing.id: desk.stage("acquisition").id}
    follow(desk, desk.journeys.edit_stages(owner.id, plans, to))
    assert told(desk).people.far == (engel,)


def test_one_journey_alone_is_a_wheel_as_well(desk):
    journeys = {j.key: j for j in desk.journeys.journeys()}
    assert lobes_of([journeys["buyer"]]) == [journeys["buyer"]]
    single = journeys["owner"]._replace(lobe="single")
    assert lobes_of([single]) == [single]
    assert lobes_of([]) == []


def test_a_template_says_how_long_a_deal_is_a_basis(desk):
    assert basis_of({"client_basis": "P5Y"}) == Duration(months=60)
    assert basis_of({"client_basis": "soon"}) == basis_of({}) == BASIS


def test_the_wheel_is_printed_by_names(desk):
    engel = desk.add("Engel", "transaction")
    win(desk, engel)
    brought(desk, "Yildiz", engel)
    now = desk.clock()
    printed = desk.uses.flywheel_stats.stats(Asked(), now)
    assert json.loads(json.dumps(printed)) == printed
    (edge,) = printed["edges"]
    assert (edge["kind"], edge["from"], edge["to"], edge["stage"]) == (
        "referral", "Engel", "Yildiz", "awareness",
    )  # fmt: skip
    owner = printed["journeys"]["owner"]["stages"]
    assert owner["after_sales"]["cards"] == 1
    assert owner["after_sales"]["conversion"]["share"] == 1
    assert printed["rates"] == {
        "clients": 1,
        "referral": {"clients": 1, "rate": None},
        "repeat": {"clients": 0, "rate": None},
        "cross": {"clients": 0, "rate": None},
    }
    assert printed["loop_time"] == dict.fromkeys(printed["loop_time"]) | {"origins": 1, "edges": 1}
    assert printed["spin"] is None
    energy = printed["energy"]
    assert energy["closing"] == pytest.approx(energy["opening"] + sum(energy["flows"].values()))


def test_the_wheel_of_five_thousand_cards_is_told_at_once(desk):
    desk.uses.sample.fill(2_000, 36, 7, 3_000)
    desk.flywheel.follow(Changes(everything=True))
    desk.uses.analytics.follow(Changes(everything=True))
    first = told(desk)
    card = first.lobes[0].stages[0].causes[0].cards[0]
    follow(desk, Changes(cards=(card,)))
    began = time.process_time()
    assert told(desk).lobes == first.lobes
    assert time.process_time() - began < 0.3


def test_a_slider_is_answered_at_once(desk):
    desk.uses.sample.fill(200, 24, 7, 300)
    wheel = told(desk)
    stage = wheel.lobes[0].stages[1]
    desk.uses.what_if.what_if(wheel, [])
    began = time.process_time()
    found = desk.uses.what_if.what_if(wheel, [Change(stage.stage, conversion=1.0)])
    assert time.process_time() - began < 0.05
    journey = wheel.lobes[0].journey
    assert found.then[journey].expected_eur > found.now[journey].expected_eur


def test_buyers_and_live_properties_are_counted_as_the_board_stands(desk):
    buyer = desk.add("Sucher", "low_commitment", "buyer")
    desk.matching.save_profile(
        buyer, ProfileFields(price_max_cents=45_000_000, places=("Freiburg",))
    )
    lost = desk.add("Weg", "low_commitment", "buyer")
    desk.matching.save_profile(lost, ProfileFields(places=("Freiburg",)))
    desk.board.lose([lost], "price")
    balance = desk.uses.sides.balance(desk.clock())
    assert (balance.whole.cards, balance.whole.properties) == ((buyer,), ())
    assert balance.need.side is Side.OWNER
    place = {"city": "Freiburg", "price_cents": 39_000_000}
    for status in (PropertyStatus.ACTIVE, PropertyStatus.RESERVED):
        desk.properties.add(PropertyFields(status=status, **place), "de")
    balance = desk.uses.sides.balance(desk.clock())
    assert [(r.place, r.per_property) for r in balance.by_place] == [("Freiburg", 1)]
