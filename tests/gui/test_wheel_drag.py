"""Real drags (`QDrag.exec` on xcb) over a real loop, on a display of our own."""

import json
from pathlib import Path

import pytest

from tests.gui.xvfb import run_on_xvfb

SCRIPT = Path(__file__).with_name("wheel_drag_script.py")
STAGING, FIT = 103, 204
# In the order of travel.
ACQUISITION_NODE, STAGING_NODE = 8, 9


@pytest.fixture(scope="module")
def told() -> dict:
    done = run_on_xvfb(SCRIPT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_a_card_of_the_list_beside_the_loop_is_dragged_onto_a_stage(told):
    assert told["from_a_list"]["moves"] == [[10202, STAGING]]


def test_the_card_in_hand_is_dragged_from_its_stage_and_snaps_to_the_next(told):
    assert told["from_a_node"]["moves"] == [[10200, STAGING]]


def test_while_it_is_carried_the_counts_of_both_stages_change(told):
    seen = told["from_a_node"]["seen"]
    assert seen["target"] == STAGING_NODE
    assert dict(map(tuple, seen["counts"])) == {ACQUISITION_NODE: 5, STAGING_NODE: 5}


def test_it_can_be_carried_to_the_other_lobe(told):
    assert told["to_the_other_lobe"]["moves"] == [[10200, FIT]]


@pytest.mark.parametrize("name", ["cancelled", "beside_the_loop"])
def test_escape_and_a_drop_beside_the_loop_move_nothing(told, name):
    assert told[name]["moves"] == []


def test_nothing_of_a_drag_remains_on_the_loop(told):
    assert [part["clean"] for part in told.values()] == [True] * 5
