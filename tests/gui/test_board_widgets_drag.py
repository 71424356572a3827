"""Real drags (`QDrag.exec` on xcb) over a real board, on a display of our own."""

import json
from pathlib import Path

import pytest

from tests.gui.xvfb import run_on_xvfb

SCRIPT = Path(__file__).with_name("board_drag_script.py")
LEADS, STAGING = 1, 2


@pytest.fixture(scope="module")
def told() -> dict:
    done = run_on_xvfb(SCRIPT)
    assert done.returncode == 0, done.stderr
    return json.loads(done.stdout)


def test_one_unselected_card_moves_alone_and_the_selection_stays(told):
    assert told["one_card"]["moves"] == [[[2], STAGING, 12]]
    assert told["one_card"]["selected"] == [4]


def test_while_dragging_gap_count_and_source_are_shown(told):
    seen = told["one_card"]["seen"]
    assert seen == {"gap": 1, "pill": "3 → 4 / 3", "sources": [2], "target": True}


def test_a_selection_over_columns_moves_together_in_visual_order(told):
    assert told["selection_over_columns"]["moves"] == [[[1, 3, 13], STAGING, 11]]


def test_escape_moves_nothing(told):
    assert told["cancelled"]["moves"] == []


def test_a_folded_column_takes_a_card_at_its_end(told):
    assert told["onto_strip"]["folded"] == [True]
    assert told["onto_strip"]["moves"] == [[[1], STAGING, None]]


def test_a_card_resting_on_a_folded_column_unfolds_it(told):
    assert told["resting_unfolds"] == {"folded": False, "moves": 1}


def test_a_long_column_scrolls_under_the_card_without_stalling(told):
    assert told["long_column"]["scrolled"] > 100
    assert told["long_column"]["longest_ms"] < 200
    assert len(told["long_column"]["moves"]) == 1


def test_nothing_of_a_drag_remains_on_the_board(told):
    ended = [told[name]["clean"] for name in told if "clean" in told[name]]
    assert ended == [True] * 5
