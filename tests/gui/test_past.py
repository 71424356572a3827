"""A broker's hand on the program in the past: it looks, walks and plays, and changes nothing."""

import time
from datetime import timedelta

import pytest

from kanban_app.clock import now
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.paths import local_zone
from kanban_app.services.moves import Drop
from kanban_app.ui import formats
from kanban_app.ui.past.words import date_words
from tests.builders import a_desk
from tests.gui.program import Program, running, spot

pytestmark = pytest.mark.timeout(120)

LEADS, ACQUISITION, STAGING, MARKETING = range(4)
STRIP = 44
LINE_Y, LINE_LEFT, LINE_RIGHT = 64, 700, 1200
TODAY = (1350, 70)


@pytest.fixture
def path(tmp_path):
    """A came 30 days ago and moved 10 days ago; B came 20 days ago and stays."""
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        desk.clock.now = Moment(now() - 30 * DAY)
        first = desk.add("A")
        desk.clock.pass_days(10)
        desk.add("B")
        desk.clock.pass_days(10)
        desk.board.move(Drop((first,), desk.stage("staging").id))
    return path


@pytest.fixture(params=["de", "en"])
def language(request):
    before = formats.language()
    yield request.param
    formats.set_language(before)


@pytest.fixture
def program(path, tmp_path, language):
    with running(path, tmp_path / "state", "--lang", language) as made:
        yield made


def title(program: Program) -> str:
    return program.do("getwindowfocus", "getwindowname").strip()


def told(days_ago: int, language: str) -> str:
    """The title of the window on a day of the past."""
    formats.set_language(language)
    day = LocalDays(local_zone()).date_of(now()) - timedelta(days=days_ago)
    words = {"de": "Stand", "en": "As of"}[language]
    return f"Schwungrad – {words} {date_words(day)}"


def columns(path) -> dict[str, list[str]]:
    with a_desk(path) as desk:
        assert desk.store.check() == []
        found = {s.key: desk.titles(s.key) for s in desk.journey().stages}
    return {key: names for key, names in found.items() if names}


def below_strip(column: int, row: float) -> tuple[int, int]:
    x, y = spot(column, row)
    return x, y + STRIP


PRESENT = {"awareness": ["B"], "staging": ["A"]}


def test_keys_walk_through_the_past_and_back(program: Program, path, language):
    program.key("alt+Left", "alt+shift+Left", "alt+shift+Left")
    assert title(program) == told(15, language)
    program.key("alt+Right")
    assert title(program) == told(14, language)
    program.key("Escape")
    assert title(program) == "Schwungrad"
    program.quit()
    assert columns(path) == PRESENT


def test_nothing_in_the_past_can_be_dragged_typed_or_undone(program: Program, path, language):
    # 15 days ago A still stood in the first column, above or below B.
    program.key("alt+Left", "alt+shift+Left", "alt+shift+Left")
    program.drag(below_strip(LEADS, 0), [below_strip(MARKETING, 1)])
    program.drag(below_strip(LEADS, 1), [below_strip(MARKETING, 1)])
    program.click(below_strip(LEADS, 0))
    program.key("ctrl+Right", "Delete", "ctrl+z", "n")
    program.do("type", "Neu")
    program.key("Return")
    assert title(program) == told(15, language)
    program.quit()
    assert columns(path) == PRESENT


def test_back_in_the_present_the_same_drag_moves_a_card(program: Program, path):
    program.key("alt+Left", "alt+shift+Left", "alt+shift+Left")
    program.click(TODAY)
    program.do("sleep", "0.5")
    assert title(program) == "Schwungrad"
    program.drag(spot(LEADS, 0), [spot(MARKETING, 1)])
    program.quit()
    assert columns(path) == {"marketing": ["B"], "staging": ["A"]}


def test_the_days_go_by_until_today(program: Program, path, language):
    program.key("alt+Left", "alt+Left", "alt+Left", "alt+Left")
    assert title(program) == told(4, language)
    program.key("alt+p")
    ends = time.monotonic() + 10
    while title(program) != "Schwungrad" and time.monotonic() < ends:
        program.do("sleep", "0.2")
    assert title(program) == "Schwungrad"
    program.quit()
    assert columns(path) == PRESENT


def test_dragging_along_the_line_leads_through_the_whole_history(program: Program, language):
    program.key("alt+Left")
    program.drag((LINE_RIGHT, LINE_Y), [(1000, LINE_Y), (LINE_LEFT, LINE_Y)])
    assert title(program) == told(30, language)
    program.quit()


def test_the_calendar_leads_to_a_day_of_the_past(program: Program, language):
    program.key("t")
    program.key("Up", "Return")
    program.do("sleep", "0.5")
    assert title(program) == told(7, language)
    program.key("t")
    assert title(program) == "Schwungrad"
    program.quit()
