"""A broker's hand on the loop of the real program; what came of it is read back from the store."""

import pytest
from PySide6.QtCore import QSizeF

from kanban_app.ui.wheel.frame import Frame
from kanban_app.ui.wheel.panels.side_panel import WIDTH
from tests.builders import a_desk
from tests.gui.program import Point, Program, running
from tests.ui.wheel.samples import a_drawing

pytestmark = pytest.mark.timeout(120)

# At 1440 x 900: the rail, the bar above, and what the tables, the status bar and the panel take.
RAIL, BAR, CANVAS = 80, 48, QSizeF(1440 - 80 - WIDTH, 632)
AWARENESS, ACQUISITION, STAGING = 7, 8, 9
BUYERS_AWARENESS = 1


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        for name in ("C", "B", "A"):
            desk.add(name)
        desk.add("S", "staging")
    return path


@pytest.fixture
def program(path, tmp_path, qapp):
    with running(path, tmp_path / "state") as made:
        made.key("ctrl+3")
        made.do("sleep", "1.0")
        yield made


def node(place: int) -> Point:
    """Return where a stage is on the screen, by its place in the order of travel."""
    frame = Frame(CANVAS, a_drawing())
    spot = frame.spots((0.0,) * 12)[place].at
    return RAIL + round(spot.x()), BAR + round(spot.y())


def columns(path, journey="owner") -> dict[str, list[str]]:
    with a_desk(path) as desk:
        assert desk.store.check() == []
        found = {s.key: desk.titles(s.key, journey) for s in desk.journey(journey).stages}
    return {key: names for key, names in found.items() if names}


def test_a_card_dragged_along_the_loop_stands_in_the_other_stage(program: Program, path):
    program.drag(node(AWARENESS), [node(ACQUISITION), node(STAGING)], rest=0.4)
    program.quit()
    # The oldest one goes.
    assert columns(path) == {"awareness": ["A", "B"], "staging": ["C", "S"]}


def test_a_card_dropped_beside_a_stage_snaps_to_it(program: Program, path):
    x, y = node(ACQUISITION)
    program.drag(node(AWARENESS), [(x + 34, y + 20)], rest=0.4)
    program.quit()
    assert columns(path)["acquisition"] == ["C"]


def test_escape_gives_the_drag_up(program: Program, path):
    program.drag(node(AWARENESS), [node(STAGING)], end="escape")
    program.quit()
    assert columns(path) == {"awareness": ["A", "B", "C"], "staging": ["S"]}


def test_a_drop_on_the_other_lobe_hands_over(program: Program, path):
    program.drag(node(STAGING), [node(BUYERS_AWARENESS)], rest=0.4)
    program.quit()
    assert columns(path, "buyer") == {"awareness": ["S"]}
    assert columns(path) == {"awareness": ["A", "B", "C"]}


def test_keys_carry_a_card_on_and_undo_takes_it_back(program: Program, path):
    program.click(node(AWARENESS))
    program.key("Next", "Next", "ctrl+Right", "ctrl+Right", "ctrl+z")
    program.quit()
    assert columns(path) == {"awareness": ["A", "C"], "acquisition": ["B"], "staging": ["S"]}
