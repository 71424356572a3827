"""Removing stages: nothing is won, lost or re-opened by taking a column away."""

from collections.abc import Mapping
from zoneinfo import ZoneInfo

import pytest

from kanban_app.domain.card import Outcome
from kanban_app.domain.errors import DomainError
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Stage, StagePlan
from kanban_app.domain.moment import LocalDays
from kanban_app.services.stats import Asked, StatsService
from tests.builders import NOW, Desk, a_desk

BERLIN = LocalDays(ZoneInfo("Europe/Berlin"))
STAGES = "".join(f'[[stage]]\nkey = "{k}"\nname = "{k}"\n' for k in "abcd")
TWO_BEHIND = f'[journey]\nkey = "two"\nname = "Two"\nwon_when_leaving = "b"\n{STAGES}'.encode()


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def without(desk: Desk, key: str, journey: str, moved_to: Mapping[StageId, StageId]) -> None:
    def plan(s: Stage) -> StagePlan:
        return StagePlan(s.id, s.key, s.name, s.colour, s.probability)

    found = desk.journey(journey)
    desk.journeys.edit_stages(found.id, [plan(s) for s in found.stages if s.key != key], moved_to)


def wins(desk: Desk, journey: str) -> object:
    told = StatsService(desk.store, BERLIN, desk.uses.confirming).stats(
        desk.journey(journey), Asked(), desk.clock()
    )
    return told["win_rate_closed_in_period"], told["cycle_time"], told["total"]


def test_wins_stay_wins_when_the_only_stage_behind_them_goes(desk: Desk):
    cards = [desk.add(name, "awareness") for name in "ABC"]
    desk.clock.pass_days(4)
    desk.board.win(cards)
    desk.clock.pass_days(3)
    counted, before = wins(desk, "owner"), desk.store.snapshot(NOW)
    without(desk, "after_sales", "owner", {})
    assert desk.store.check() == []
    assert wins(desk, "owner") == counted
    assert {s.outcome for s in desk.store.states(cards).values()} == {Outcome.WON}
    desk.undo.undo()
    assert desk.store.snapshot(NOW) == before


def test_won_cards_move_on_behind_the_win_and_were_won_when_they_were(desk: Desk):
    desk.journeys.add(TWO_BEHIND)
    card = desk.add("A", "a", "two")
    desk.clock.pass_days(4)
    desk.board.win([card])
    desk.clock.pass_days(10)
    counted = wins(desk, "two")
    gone, stays = desk.stage("c", "two").id, desk.stage("d", "two").id
    without(desk, "c", "two", {gone: stays})
    assert desk.titles("d", "two") == ["A"]
    assert wins(desk, "two") == counted
    assert desk.store.check() == []


@pytest.mark.parametrize(("goes", "target"), [("c", "a"), ("a", "d")])
def test_the_cards_of_a_removed_stage_stay_on_their_side_of_the_win(desk: Desk, goes, target):
    desk.journeys.add(TWO_BEHIND)
    card = desk.add("A", "a", "two")
    if goes == "c":
        desk.board.win([card])
    moves = {desk.stage(goes, "two").id: desk.stage(target, "two").id}
    with pytest.raises(DomainError, match="Say which stage"):
        without(desk, goes, "two", moves)


def test_one_stage_before_the_win_must_stay(desk: Desk):
    journey = desk.journey()
    last = journey.stages[-1]
    plan = StagePlan(last.id, last.key, last.name, last.colour, last.probability)
    with pytest.raises(DomainError, match="before the win must stay"):
        desk.journeys.edit_stages(journey.id, [plan], {})
