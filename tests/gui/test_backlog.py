"""A broker's hand on the improvement backlog; what came of it is read back from the store file."""

import pytest

from tests.builders import Desk, a_desk
from tests.gui.program import Program, running

pytestmark = pytest.mark.timeout(120)

# At 1440 x 900, of the owner's journey as it is shipped.
BUTTON = (1370, 24)
CALL_BACK, BELOW_PITCH = (1150, 375), (1150, 526)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        desk.add("A")
    return path


@pytest.fixture
def program(path, tmp_path):
    with running(path, tmp_path / "state") as made:
        made.key("ctrl+4")
        made.do("sleep", "1.5")
        made.click(BUTTON)
        made.do("sleep", "1")
        yield made


def texts(desk: Desk, stage: str) -> list[str]:
    return [i.text.en for i in desk.uses.improvements.of_stage(desk.stage(stage).id)]


def test_a_drag_gives_an_improvement_another_stage_and_priority(program: Program, path):
    program.drag(CALL_BACK, [BELOW_PITCH])
    program.quit()
    with a_desk(path) as desk:
        assert texts(desk, "awareness") == ["Maintain the list of tipsters"]
        assert texts(desk, "acquisition") == ["Shorten the pitch folder", "Block call-back slots"]
        assert desk.store.check() == []


def test_the_keyboard_moves_it_and_undo_takes_it_back(program: Program, path):
    program.key("alt+Down")
    program.key("alt+Down", "alt+Down")
    program.key("ctrl+z")
    program.quit()
    with a_desk(path) as desk:
        # Down one, then over the heading to the top of the next stage; the last step is undone.
        assert texts(desk, "awareness") == ["Maintain the list of tipsters"]
        assert texts(desk, "acquisition") == ["Block call-back slots", "Shorten the pitch folder"]
