"""A broker's hand on the real program; what came of it is read back from the store file."""

import pytest

from kanban_app.domain.history import EventKind
from tests.builders import a_desk
from tests.gui.program import GAP, LEFT, Program, running, spot

pytestmark = pytest.mark.timeout(120)

LEADS, ACQUISITION, STAGING, MARKETING = range(4)


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        for name in ("D", "C", "B", "A"):
            desk.add(name)
        for name in ("S2", "S1"):
            desk.add(name, "staging")
    return path


@pytest.fixture
def program(path, tmp_path):
    with running(path, tmp_path / "state") as made:
        yield made


def columns(path) -> dict[str, list[str]]:
    with a_desk(path) as desk:
        assert desk.store.check() == []
        found = {s.key: desk.titles(s.key) for s in desk.journey().stages}
    return {key: names for key, names in found.items() if names}


def test_a_card_dragged_between_two_others_stays_there(program: Program, path):
    program.drag(spot(LEADS, 1), [spot(ACQUISITION, 1), spot(STAGING, 0.9)])
    program.quit()
    assert columns(path) == {"awareness": ["A", "C", "D"], "staging": ["S1", "B", "S2"]}


def test_several_cards_are_dragged_together_in_their_order(program: Program, path):
    program.click(spot(LEADS, 0))
    program.click(spot(LEADS, 2), holding="ctrl")
    program.drag(spot(LEADS, 2), [spot(MARKETING, 1)])
    program.quit()
    assert columns(path)["marketing"] == ["A", "C"]


def test_escape_gives_a_drag_up(program: Program, path):
    program.drag(spot(LEADS, 0), [spot(STAGING, 1)], end="escape")
    program.quit()
    assert columns(path) == {"awareness": ["A", "B", "C", "D"], "staging": ["S1", "S2"]}


def test_the_keyboard_moves_cards_and_undo_takes_it_back(program: Program, path):
    program.click(spot(LEADS, 0))
    program.key("ctrl+Down", "ctrl+Right", "ctrl+Right", "ctrl+z")
    program.quit()
    assert columns(path)["awareness"] == ["B", "C", "D"]
    assert columns(path)["acquisition"] == ["A"]


def test_undo_works_after_a_restart(program: Program, path, tmp_path):
    program.drag(spot(LEADS, 0), [spot(STAGING, 3)])
    program.quit()
    with running(path, tmp_path / "state") as again:
        again.key("ctrl+z")
        again.quit()
    assert columns(path)["awareness"] == ["A", "B", "C", "D"]


def test_a_drop_on_the_other_journey_hands_over_with_the_history(program: Program, path):
    program.drag(spot(LEADS, 0), [spot(LEADS, 1), (40, 142)], rest=0.4)
    program.quit()
    with a_desk(path) as desk:
        assert desk.titles("awareness", "buyer") == ["A"]
        (card,) = [c for c, _ in desk.store.column(desk.stage("awareness", "buyer").id)]
        kinds = [e.kind for e in desk.store.events_of([card])]
    assert kinds == [EventKind.CREATE, EventKind.HAND_OVER, EventKind.HAND_OVER]


def test_quick_add_makes_card_after_card(program: Program, path):
    program.click(spot(LEADS, 0))
    program.key("n")
    for name in ("Neu Eins", "Neu Zwei"):
        program.do("type", name)
        program.key("Return")
    program.do("sleep", "0.6")
    program.quit()
    assert columns(path)["awareness"][:2] == ["Neu Zwei", "Neu Eins"]


def test_what_was_moved_is_kept_when_the_program_is_killed(program: Program, path):
    program.drag(spot(LEADS, 0), [spot(MARKETING, 1)])
    program.kill()
    assert columns(path)["marketing"] == ["A"]


def test_a_long_column_scrolls_while_a_card_is_held_at_its_edge(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        for number in range(30, 0, -1):
            desk.add(f"L{number}", "staging")
        desk.add("A")
    with running(path, tmp_path / "state") as program:
        x = LEFT + 2 * (208 + GAP) + 104
        program.drag(spot(LEADS, 0), [spot(STAGING, 2), (x, 655), (x + 3, 660)], rest=2.0)
        program.quit()
    names = columns(path)["staging"]
    assert names.index("A") > 8


# Above everything whose height depends on the card; the commission is the field before.
CHANCE_FIELD = (1213, 212)
WORTH, CENTS = "77777", 7_777_700


def type_a_worth(program: Program) -> None:
    program.click(spot(LEADS, 0))
    program.key("Return")
    program.do("sleep", "0.8")
    program.click(CHANCE_FIELD)
    program.key("shift+Tab", "ctrl+a")
    program.do("type", WORTH)


def worths(path) -> set[int]:
    with a_desk(path) as desk:
        return {c.fields.value_cents for c in desk.store.snapshot(desk.clock()).cards}


def test_what_is_typed_when_the_window_closes_is_stored(program: Program, path):
    type_a_worth(program)
    program.quit()
    assert CENTS in worths(path)


def test_typing_survives_a_crash_as_a_draft(program: Program, path, tmp_path):
    type_a_worth(program)
    program.do("sleep", "1.0")
    program.kill()
    assert CENTS not in worths(path)
    with running(path, tmp_path / "state") as again:
        again.click(spot(LEADS, 0))
        again.key("Return")
        again.do("sleep", "1.0")
        again.quit()
    assert CENTS in worths(path)
