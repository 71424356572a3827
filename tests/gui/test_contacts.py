"""A broker's hand on the contacts: finds two spellings, merges them, and takes it back."""

import pytest

from kanban_app.domain.card import Contact
from kanban_app.domain.contact import ContactFields
from tests.builders import a_desk
from tests.gui.program import Program, running

pytestmark = pytest.mark.timeout(120)

# At 1440 x 900: the buttons of the strip and of the panel at the right.
COMPARE, MERGE = (1365, 113), (1311, 848)
PHONE = "0221 4710142"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        desk.add("Müller, Jörg", contact=Contact("Müller, Jörg", (PHONE,)))
        desk.add("Mueller, Joerg", contact=Contact("Mueller, Joerg", ("+49 221 4710142",)))
        desk.contacts.add(ContactFields(name="Weber, Jan", phones=("0171 3920031",)))
    return path


@pytest.fixture
def program(path, tmp_path):
    with running(path, tmp_path / "state") as made:
        yield made


def typed(program: Program, text: str) -> None:
    # Everything behind `type` would be typed as well.
    program.do("type", "--delay", "60", text)
    program.do("sleep", "1.2")


def people(path) -> dict[str, int]:
    """The contacts by name, and how many cards each has."""
    with a_desk(path) as desk:
        assert desk.store.check() == []
        return {line.name: line.cards for line in desk.contacts.lines()}


def test_two_spellings_are_found_and_merged_by_keys(program: Program, path):
    program.key("ctrl+6", "ctrl+f")
    typed(program, "muller")
    program.key("Down", "d")
    program.do("sleep", "1.2")
    program.key("ctrl+Return")
    program.quit()
    assert people(path) == {"Müller, Jörg": 2, "Weber, Jan": 0}


def test_a_merge_by_mouse_is_undone_and_done_again(program: Program, path):
    program.key("ctrl+6")
    program.do("sleep", "1.2")
    program.click(COMPARE)
    program.do("sleep", "1.2")
    program.click(MERGE)
    program.do("sleep", "1.2")
    program.key("ctrl+z", "ctrl+shift+z", "ctrl+z")
    program.quit()
    assert people(path) == {"Mueller, Joerg": 1, "Müller, Jörg": 1, "Weber, Jan": 0}


def test_a_new_contact_is_made_and_edited_by_keys(program: Program, path):
    window = program.do("search", "--onlyvisible", "--name", "^Schwungrad$").split()[0]
    program.key("ctrl+6", "ctrl+n")
    typed(program, "Gross, Anna")
    program.key("Return")
    # No window manager gives the keyboard back when a dialog has closed.
    program.do("sleep", "0.8", "windowfocus", "--sync", window, "sleep", "0.3")
    program.key("Return")
    typed(program, "Klein, Anna")
    program.key("Tab")
    program.quit()
    assert people(path)["Klein, Anna"] == 0
