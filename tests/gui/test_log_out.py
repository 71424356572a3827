"""The session ends, or the power goes, while somebody types: all of it is there the next day."""

import pytest

from kanban_app.domain.contact import ContactFields
from tests.builders import a_desk
from tests.gui.program import Program, running, spot

pytestmark = pytest.mark.timeout(120)

WORDS = "Ruft wegen des Grundbuchs zurueck"


@pytest.fixture
def path(tmp_path):
    path = tmp_path / "data" / "b.sqlite"
    with a_desk(path) as desk:
        desk.add("Keller, Ada")
        desk.contacts.add(ContactFields(name="Weber, Jan"))
    return path


@pytest.fixture
def program(path, tmp_path):
    with running(path, tmp_path / "state") as made:
        yield made


def test_a_note_of_a_call_that_was_not_sent_is_kept(program: Program, path):
    program.click(spot(0, 0))
    program.key("Return", "a")
    program.do("sleep", "1")
    program.do("type", "--delay", "20", WORDS)
    program.log_out()
    with a_desk(path) as desk:
        card = desk.store.column(desk.stage("awareness").id)[0][0]
        notes = [activity.fields.note for activity in desk.activities.of_card(card)]
    assert notes == [WORDS]


def test_the_name_of_a_contact_that_was_not_left_is_kept(program: Program, path):
    program.key("ctrl+6", "ctrl+f")
    program.do("type", "--delay", "20", "weber")
    program.do("sleep", "1.2")
    program.key("Down", "Return")
    program.do("key", "ctrl+a", "type", "--delay", "20", "Weber, Johann")
    program.log_out()
    with a_desk(path) as desk:
        assert "Weber, Johann" in {line.name for line in desk.contacts.lines()}


def test_a_note_of_a_call_is_kept_when_the_power_goes(program: Program, path):
    program.click(spot(0, 0))
    program.key("Return", "a")
    program.do("sleep", "1")
    program.do("type", "--delay", "20", WORDS)
    program.do("sleep", "1")
    program.kill()
    with a_desk(path) as desk:
        card = desk.store.column(desk.stage("awareness").id)[0][0]
        kept = desk.store.forms()
        assert desk.activities.of_card(card) == []
    assert kept[card, "note:new"]["note"] == WORDS
