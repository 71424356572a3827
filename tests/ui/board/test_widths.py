"""The width rule, against the table of the specification."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.ids import StageId
from kanban_app.ui.board.widths import ColumnPlan, shared_width, snapped, spans, total_width

SIX = [ColumnPlan(StageId(i)) for i in range(1, 7)]
RAIL, SLIM_RAIL, INSPECTOR = 72, 56, 352


@pytest.mark.parametrize(
    ("board", "width"),
    [
        (1440 - RAIL, 216),
        (1280 - SLIM_RAIL, 192),
        (1920 - RAIL, 296),
        (2560 - RAIL, 400),
        (3840 - RAIL, 400),
        (1024 - SLIM_RAIL, 176),
    ],
)
def test_six_columns_share_the_board(board, width):
    assert {span.width for span in spans(board, SIX)} == {width}


def test_columns_at_1440_fill_the_window_exactly():
    placed = spans(1440 - RAIL, SIX)
    assert [span.x for span in placed] == [16, 240, 464, 688, 912, 1136]
    assert total_width(placed) == 1440 - RAIL


def test_two_strips_leave_216_beside_the_inspector():
    plans = [ColumnPlan(p.stage_id, collapsed=p.stage_id in (1, 6)) for p in SIX]
    placed = spans(1440 - RAIL - INSPECTOR, plans)
    assert [span.width for span in placed] == [40, 216, 216, 216, 216, 40]
    assert total_width(placed) == 1440 - RAIL - INSPECTOR


def test_two_strips_leave_room_for_four_columns_beside_the_inspector_at_1280():
    plans = [ColumnPlan(p.stage_id, collapsed=p.stage_id in (1, 6)) for p in SIX]
    board = 1280 - SLIM_RAIL - INSPECTOR
    assert total_width(spans(board, plans)) <= board


def test_a_chosen_width_stays_and_the_others_share_the_rest():
    plans = [ColumnPlan(StageId(1), width=320), *SIX[1:]]
    placed = spans(1368, plans)
    assert placed[0].width == 320
    assert {span.width for span in placed[1:]} == {192}


@given(st.integers(300, 4_000), st.integers(1, 12))
def test_automatic_widths_stay_on_the_grid_and_within_the_limits(board, count):
    plans = [ColumnPlan(StageId(i)) for i in range(count)]
    for span in spans(board, plans):
        assert 176 <= span.width <= 400
        assert span.width % 8 == 0
    if shared_width(board, plans) >= 176:
        assert total_width(spans(board, plans)) <= board


@given(st.integers(-500, 2_000))
def test_a_dragged_width_is_snapped(width):
    assert 176 <= snapped(width) <= 480
    assert snapped(width) % 8 == 0


def test_a_journey_without_stages_has_no_columns():
    assert spans(1000, []) == []
    assert total_width([]) == 32
