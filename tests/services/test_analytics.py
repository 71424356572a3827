"""The analytics service follows every change, and tells an earlier day as it was."""

from dataclasses import replace

import pytest

from kanban_app.analytics.question import Chart, Part, Pick, Question
from kanban_app.analytics.report import Report
from kanban_app.domain.card import CardFields
from kanban_app.domain.changes import Changes
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.moment import DAY, Moment
from kanban_app.services.analytics import AnalyticsService
from kanban_app.services.moves import Drop
from kanban_app.services.stats import Asked, StatsService
from tests.analytics.logs import BERLIN
from tests.builders import Desk, a_desk, a_lead


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


@pytest.fixture
def service(desk):
    return AnalyticsService(desk.store, desk.clock, BERLIN)


def on(as_of: Moment) -> Question:
    """Ask about the thirty days up to a moment."""
    today = BERLIN.day(as_of)
    return Question(today - 29, today, as_of)


def told(desk: Desk, service: AnalyticsService, question: Question, journey="owner") -> Report:
    return service.report(desk.journey(journey), question)


def typed(desk: Desk, card: CardId, **values: object) -> CardFields:
    detail = desk.store.detail(card)
    assert detail is not None
    return replace(detail.fields, **values)


def move(desk: Desk, card: CardId, stage: str) -> Changes:
    return desk.board.move(Drop((card,), desk.stage(stage).id))


def test_what_was_followed_is_what_is_read_anew(desk, service):
    first = desk.add("A", "acquisition", value_cents=1_000_000)
    second = desk.add("B", "acquisition")
    assert told(desk, service, on(desk.clock())).figures.wip == 2
    steps = [
        lambda: desk.board.add(desk.stage("acquisition").id, a_lead("C")),
        lambda: move(desk, first, "marketing"),
        lambda: desk.board.edit(first, typed(desk, first, value_cents=500_000)),
        lambda: desk.board.lose([second], "price"),
        desk.undo.undo,
        lambda: desk.board.delete([first]),
        desk.undo.undo,
        lambda: desk.board.hand_over([second], desk.journey("buyer").id),
        lambda: desk.board.win([first]),
    ]
    for step in steps:
        service.follow(step())
        question = on(desk.clock())
        fresh = AnalyticsService(desk.store, desk.clock, BERLIN)
        assert told(desk, service, question) == told(desk, fresh, question)
    assert told(desk, service, question).figures.won == 1


def test_other_stages_and_imports_are_followed_by_forgetting(desk, service):
    desk.add("A", "acquisition", value_cents=1_000_000)
    assert told(desk, service, on(desk.clock())).flow.weighted_eur > 0
    journey = desk.journey()
    plans = [StagePlan(s.id, s.key, s.name, s.colour, 0.5) for s in journey.stages]
    service.follow(desk.journeys.edit_stages(journey.id, plans, {}))
    assert told(desk, service, on(desk.clock())).flow.weighted_eur == 5_000


def test_the_report_says_what_the_printed_numbers_say(desk, service):
    won = desk.add("A", "acquisition", value_cents=1_000_000)
    desk.clock.pass_days(3)
    service.follow(move(desk, won, "marketing"))
    desk.clock.pass_days(4)
    desk.board.win([won])
    desk.board.lose([desk.add("B", "acquisition")], "price")
    desk.add("C", "marketing", value_cents=2_000_000, probability=0.5)
    as_of = desk.clock()
    question = on(as_of)
    report = told(desk, service, question)
    start = Moment(BERLIN.end_of(BERLIN.date_of(Moment(as_of - 30 * DAY))) + 1)
    stats = StatsService(desk.store, BERLIN, desk.uses.confirming).stats(
        desk.journey(), Asked(start, BERLIN.end_of(BERLIN.date_of(as_of)) + 1, as_of), as_of
    )
    assert report.flow.weighted_eur == stats["weighted_pipeline_eur"] == 10_000
    assert report.flow.average_wip == stats["average_wip"]["total"]
    assert report.flow.velocity_eur_day == stats["sales_velocity_eur_per_day"]
    assert report.flow.realised_eur_day == stats["realised_eur_per_day"]
    assert report.cycle.ranks[50] == stats["cycle_time_percentiles"]["nearest_rank"]["0.5"]
    assert report.commission.expected_eur == stats["forecast"]["commission"]["expected_eur"]
    assert [case.reason for case in report.losses.cases] == ["price"]


def test_an_earlier_day_is_told_with_its_own_values_and_stages(desk, service):
    card = desk.add("A", "acquisition", value_cents=1_000_000)
    then = desk.clock.now
    before = told(desk, service, on(then))
    desk.clock.pass_days(2)
    for changes in (
        desk.board.edit(card, typed(desk, card, value_cents=9_000_000, probability=0.9)),
        move(desk, card, "marketing"),
    ):
        service.follow(changes)
    again = told(desk, service, on(then))
    assert again == before
    assert told(desk, service, on(desk.clock())).flow.pipeline_eur == 90_000
    pick = Pick(Chart.CUMULATIVE, desk.stage("acquisition").id)
    (face,) = service.cards(desk.journey(), on(then), pick)
    assert (face.id, face.value_cents) == (card, 1_000_000)
    assert service.cards(desk.journey(), on(desk.clock()), pick) == []


def test_the_cards_behind_a_number_come_with_their_faces(desk, service):
    first, second = desk.add("A", "acquisition"), desk.add("B", "acquisition")
    desk.board.lose([second], "price")
    question = on(desk.clock())
    ledger = Pick(Chart.LEDGER, desk.stage("acquisition").id)
    cards = service.cards(desk.journey(), question, ledger)
    assert [(face.id, face.title) for face in cards] == [(first, "A"), (second, "B")]
    lost = service.cards(desk.journey(), question, ledger._replace(part=Part.LOST))
    assert [face.id for face in lost] == [second]


def test_buyers_of_one_property_are_capped_by_its_owners_chance(desk, service):
    for name in ("A", "B"):
        desk.add(name, "fit", "buyer", object_line="Weg 1", value_cents=2_000_000)
    alone = told(desk, service, on(desk.clock()), "buyer").flow.expected_eur
    added = desk.board.add(
        desk.stage("awareness").id,
        a_lead("Owner", object_line="WEG  1"),
    )
    service.follow(added)
    capped = told(desk, service, on(desk.clock()), "buyer").flow.expected_eur
    assert capped == pytest.approx(20_000 * 0.05)
    assert capped < alone


def test_buyers_of_a_property_that_was_withdrawn_bring_nothing(desk, service):
    desk.add("A", "fit", "buyer", object_line="Weg 1", value_cents=2_000_000)
    owner = desk.add("Owner", "awareness", object_line="Weg 1")
    service.follow(desk.board.lose([owner], "price"))
    assert told(desk, service, on(desk.clock()), "buyer").flow.expected_eur == 0
    again = desk.add("Owner again", "awareness", object_line="Weg 1")
    service.follow(Changes(cards=(again,)))
    assert told(desk, service, on(desk.clock()), "buyer").flow.expected_eur > 0


def test_buyers_of_an_earlier_day_are_capped_by_the_owner_of_that_day(desk, service):
    for name in ("A", "B"):
        desk.add(name, "fit", "buyer", object_line="Weg 1", value_cents=2_000_000)
    alone, before = desk.clock(), told(desk, service, on(desk.clock()), "buyer")
    desk.clock.pass_days(1)
    owner = desk.add("Owner", "awareness", object_line="Weg 1")
    capped = desk.clock()
    desk.clock.pass_days(1)
    desk.board.move(Drop((owner,), desk.stage("acquisition").id))
    desk.clock.pass_days(1)
    service.follow(Changes(everything=True))
    expected = [
        told(desk, service, on(at), "buyer").flow.expected_eur
        for at in (alone, capped, desk.clock())
    ]
    assert expected[:2] == [before.flow.expected_eur, pytest.approx(20_000 * 0.05)]
    assert expected[1] < expected[2] < expected[0]
