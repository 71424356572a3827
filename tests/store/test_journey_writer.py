"""Cards follow when their stage changes sides of the winning boundary."""

import pytest

from kanban_app.domain.card import Outcome
from kanban_app.domain.journey import Names, StagePlan
from tests.builders import DATA, NOW, Desk, a_desk

THREE = DATA / "golden" / "three_stages.toml"


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        made.journeys.add(THREE.read_bytes())
        yield made


def _reorder(desk: Desk, keys: str, *new: str) -> None:
    journey = desk.journey("three")
    known = {s.key: s for s in journey.stages}
    plans = [
        StagePlan(known[k].id, k, known[k].name, known[k].colour, known[k].probability)
        for k in keys.split()
    ]
    plans += [StagePlan(None, k, Names(k, k), "#56707F", 1.0) for k in new]
    desk.journeys.edit_stages(journey.id, plans, {})


def _state(desk: Desk, card):
    return desk.store.states([card])[card]


def test_a_closed_win_is_shown_once_its_stage_lies_behind_the_boundary(desk: Desk):
    card = desk.add("A", "S2", "three")
    desk.board.win([card])
    assert desk.titles("S2", "three") == []
    before = desk.store.snapshot(NOW)
    _reorder(desk, "S1 S3 S2")
    assert desk.store.check() == []
    assert desk.titles("S2", "three") == ["A"]
    desk.undo.undo()
    assert desk.store.check() == []
    assert desk.store.snapshot(NOW) == before
    desk.undo.redo()
    assert desk.store.check() == []


def test_a_closed_win_leaves_the_board_again_when_the_boundary_moves_behind_it(desk: Desk):
    card = desk.add("A", "S2", "three")
    desk.board.win([card])
    _reorder(desk, "S1 S3 S2")
    _reorder(desk, "S1 S2 S3")
    assert desk.store.check() == []
    assert _state(desk, card).outcome is Outcome.WON
    assert desk.titles("S2", "three") == []


def test_open_cards_are_won_and_lost_ones_stay_lost_behind_the_boundary(desk: Desk):
    still_open, lost = desk.add("A", "S2", "three"), desk.add("B", "S2", "three")
    desk.board.lose([lost], "price")
    _reorder(desk, "S1 S3 S2")
    assert desk.store.check() == []
    assert _state(desk, still_open).outcome is Outcome.WON
    assert _state(desk, lost).outcome is Outcome.LOST


def test_a_win_stays_closed_when_a_stage_is_added_behind_the_boundary(desk: Desk):
    card = desk.add("A", "S3", "three")
    desk.board.win([card])
    _reorder(desk, "S1 S2 S3", "S4")
    assert desk.store.check() == []
    assert _state(desk, card).outcome is Outcome.WON
    assert desk.titles("S3", "three") == []


def test_a_closed_win_stays_sound_when_the_boundary_stage_is_removed(desk: Desk):
    card = desk.add("A", "S3", "three")
    desk.board.win([card])
    _reorder(desk, "S1 S2")
    assert desk.store.check() == []
    desk.undo.undo()
    assert desk.store.check() == []
    assert _state(desk, card).stage == desk.stage("S3", "three").id
