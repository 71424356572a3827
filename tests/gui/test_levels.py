"""A broker's hand on an opened stage; what came of it is read back from the store file."""

import pytest

from tests.builders import Desk, a_desk
from tests.gui.program import Program, running, spot

pytestmark = pytest.mark.timeout(120)

MARKETING = 3
# At 1440 x 900: the three shipped sub-stages share the room between the folded neighbours.
ADVERT, VIEWING, OFFER, STAGING = 344, 752, 1160, 116
ROW, BELOW = 216, 600


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        for name in ("C", "B", "A"):
            desk.add(name, "marketing")
    return path


@pytest.fixture
def program(path, tmp_path):
    with running(path, tmp_path / "state") as made:
        made.click(spot(MARKETING, 0))
        made.key("o")
        yield made


def columns(desk: Desk) -> dict[str, list[str]]:
    board = desk.uses.substages.board(desk.stage("marketing").id)
    return {c.step.key: [face.heading for face in c.faces] for c in board.columns}


def test_a_drag_moves_a_card_to_another_sub_stage_and_undo_takes_it_back(program: Program, path):
    program.drag((ADVERT, ROW), [(OFFER, BELOW)])
    program.drag((ADVERT, ROW), [(VIEWING, BELOW)])
    program.key("ctrl+z")
    program.quit()
    with a_desk(path) as desk:
        assert columns(desk) == {"advert": ["B", "C"], "viewing": [], "offer": ["A"]}
        assert desk.store.check() == []


def test_a_drag_to_the_side_leaves_the_stage(program: Program, path):
    program.drag((ADVERT, ROW), [(STAGING, BELOW)])
    program.quit()
    with a_desk(path) as desk:
        assert desk.titles("staging") == ["A"]
        assert columns(desk) == {"advert": ["B", "C"], "viewing": [], "offer": []}


def test_the_keyboard_carries_a_card_through_the_sub_stages_and_on(program: Program, path):
    program.click((ADVERT, ROW))
    program.key("ctrl+Right", "ctrl+Right", "ctrl+Right")
    program.quit()
    with a_desk(path) as desk:
        assert desk.titles("transaction") == ["A"]
        assert [e.path for e in desk.store.substages.all()] == ["viewing", "offer"]
        assert desk.store.check() == []


def test_the_keys_of_cards_hold_on_the_sub_board(program: Program, path):
    program.click((ADVERT, ROW))
    program.key("Delete")
    program.quit()
    with a_desk(path) as desk:
        assert columns(desk) == {"advert": ["B", "C"], "viewing": [], "offer": []}
        assert desk.store.check() == []


def test_escape_leads_back_to_the_board(program: Program, path):
    program.key("Escape", "Escape")
    program.drag(spot(MARKETING, 0), [spot(MARKETING - 1, 1)])
    program.quit()
    with a_desk(path) as desk:
        assert desk.titles("staging") == ["A"]
