"""A real drag, and what is said in the sheet that comes beside the card."""

import pytest

from tests.builders import a_desk
from tests.gui.program import running, spot

pytestmark = pytest.mark.timeout(120)

STAGING, MARKETING = 2, 3


def test_a_dragged_card_is_asked_about_and_f6_answers(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        card = desk.add("A", "staging")
    with running(path, tmp_path / "state") as program:
        program.drag(spot(STAGING, 0), [spot(MARKETING, 0)])
        program.do("sleep", "2.5")
        # The first criterion has no values: its box has the keyboard.
        program.key("F6", "space", "ctrl+Return")
        program.do("sleep", "1.0")
        program.quit()
    with a_desk(path) as desk:
        assert desk.titles("marketing") == ["A"]
        assert set(desk.store.criteria.of_card(card)) == {"staging.documents"}


def test_who_presses_escape_has_moved_the_card_and_said_nothing(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        card = desk.add("A", "staging")
    with running(path, tmp_path / "state") as program:
        program.drag(spot(STAGING, 0), [spot(MARKETING, 0)])
        program.do("sleep", "2.5")
        program.key("Escape")
        program.quit()
    with a_desk(path) as desk:
        assert desk.titles("marketing") == ["A"]
        assert desk.store.criteria.of_card(card) == {}
