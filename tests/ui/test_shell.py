"""How the board was set up is how it stands after a restart."""

from pathlib import Path

import pytest

from kanban_app.ui.board.lane import Lane
from kanban_app.ui.board.requests import FoldRequest, WidthRequest
from kanban_app.ui.top_bar import BOTH
from tests.ui.links.rooms import Room, a_room

pytestmark = pytest.mark.qt_log_ignore("does not support propagateSizeHints")


def lanes(room: Room) -> list[Lane]:
    return list(room.shell.window.board.lanes)


def leave(folder: Path) -> None:
    """Fold and size things as a broker does with title, handle and header, and end the program."""
    with a_room(folder) as room:
        room.shell.choose_journey(BOTH)
        first, second = lanes(room)
        second.title.click()
        column, resized = first.columns[:2]
        column.fold_requested.emit(FoldRequest(column.stage.id, folded=True))
        resized.header.reset_width_requested.emit(WidthRequest(resized.stage.id, 333))
        room.shell.settings.save()


@pytest.fixture
def again(tmp_path, qapp):
    leave(tmp_path)
    with a_room(tmp_path) as room:
        yield room


def test_a_folded_column_and_a_width_are_kept(again):
    spans = lanes(again)[0].column_geometry()
    assert spans[0].collapsed
    assert spans[1].width == 333


def test_a_folded_lane_is_kept(again):
    assert [lane.title.isChecked() for lane in lanes(again)] == [False, True]


def test_a_lane_is_still_folded_after_another_journey_was_shown(again):
    again.shell.choose_journey("owner")
    again.shell.choose_journey(BOTH)
    assert [lane.title.isChecked() for lane in lanes(again)] == [False, True]
