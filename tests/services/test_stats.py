"""Numbers of a moment know what was believed then."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.journey import StagePlan
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.paths import local_zone
from kanban_app.services.criteria import Said
from kanban_app.services.moves import Drop
from kanban_app.services.stats import Asked, StatsService
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def _edit(desk: Desk, card, **values) -> Moment:
    detail = desk.store.detail(card)
    assert detail is not None
    desk.board.edit(card, replace(detail.fields, **values))
    return desk.clock.now


def _stats(desk: Desk, at: Moment) -> dict:
    service = StatsService(desk.store, LocalDays(local_zone()), desk.uses.confirming)
    return service.stats(desk.journey(), Asked(as_of=at, end=Moment(at + 1)), desk.clock())


def test_an_earlier_report_weighs_with_the_values_and_chances_of_its_moment(desk: Desk):
    stage = desk.stage("staging")
    card = desk.add("A", "staging", value_cents=1_000_000)
    added = desk.clock.now
    desk.clock.pass_days(1)
    dearer = _edit(desk, card, value_cents=2_000_000)
    desk.clock.pass_days(1)
    surer = _edit(desk, card, probability=0.9)
    desk.clock.pass_days(1)
    plans = [StagePlan(s.id, s.key, s.name, s.colour, 0.2) for s in desk.journey().stages]
    desk.journeys.edit_stages(desk.journey().id, plans, {})
    desk.clock.pass_days(1)
    cleared = _edit(desk, card, probability=None)
    p = stage.probability
    weighed = {added: 10_000 * p, dearer: 20_000 * p, surer: 18_000, cleared: 4_000}
    for moment, euro in weighed.items():
        stats = _stats(desk, moment)
        assert stats["weighted_pipeline_eur"] == pytest.approx(euro)
        assert sum(stats["energy_ledger_eur"].values()) == pytest.approx(euro)
    flows = _stats(desk, cleared)["energy_ledger_eur"]
    assert flows["revalued"] == pytest.approx(10_000 * p)
    assert flows["re_estimated"] == pytest.approx(4_000 - 20_000 * p)


def test_an_undone_value_was_never_in_the_ledger(desk: Desk):
    card = desk.add("A", "staging", value_cents=1_000_000)
    _edit(desk, card, value_cents=2_000_000)
    desk.undo.undo()
    desk.clock.now = Moment(desk.clock.now + DAY)
    assert _stats(desk, desk.clock.now)["energy_ledger_eur"]["revalued"] == 0


def test_a_removed_stage_is_named_by_the_key_it_had(desk):
    journey = desk.journey()
    lost = desk.add("A", "staging", value_cents=1_000_000)
    desk.board.lose([lost], "price")
    plans = [
        StagePlan(s.id, s.key, s.name, s.colour, s.probability)
        for s in journey.stages
        if s.key != "staging"
    ]
    desk.journeys.edit_stages(journey.id, plans, {desk.stage("staging").id: plans[0].id})
    told = _stats(desk, desk.clock.now)
    assert list(told["energy_lost_by_stage_eur"]) == ["staging:lost"]
    assert told["loss_reasons"]["by_reason_and_stage"] == {"price": {"staging": 1}}


def test_milestones_are_counted_by_their_day_apart_from_what_was_won(desk: Desk):
    mandate, edited, lost = (desk.add(name, "acquisition") for name in ("A", "B", "C"))
    for card in (mandate, edited, lost):
        desk.board.move(Drop((card,), desk.stage("staging").id))
    desk.criteria.say(mandate, Said(values={"contract_signed_on": "2026-07-15"}))
    desk.board.lose([lost], "price")
    desk.criteria.set_milestone(edited, "mandate", date(2026, 1, 5))

    def counted(asked: Asked) -> tuple[dict, dict]:
        service = StatsService(desk.store, LocalDays(local_zone()), desk.uses.confirming)
        told = service.stats(desk.journey(), asked, desk.clock())
        return told["milestones"], told["milestones_unconfirmed"]

    signed, unsigned = {"mandate": 1, "contract": 0}, {"mandate": 1, "contract": 0}
    assert counted(Asked()) == (signed, unsigned), "nobody signed what was lost"
    now = desk.clock()
    january = Asked(start=Moment(now - 200 * DAY), end=Moment(now - 150 * DAY))
    assert counted(january) == ({"mandate": 1, "contract": 0}, {"mandate": 0, "contract": 0})
    desk.board.delete([mandate])
    assert counted(Asked()) == ({"mandate": 0, "contract": 0}, unsigned)
