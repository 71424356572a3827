"""A disk that does not answer is told in words by whatever wanted to read: no report, no end."""

import pytest

from kanban_app.domain.card import CardFields
from kanban_app.domain.errors import StorageError
from kanban_app.domain.moment import DAY, Moment
from kanban_app.ui.aio import spawn
from kanban_app.ui.links.exit_sheet import ExitLink
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.milestones import MilestoneLink
from kanban_app.ui.links.reminders import ReminderLink
from kanban_app.ui.links.timeline import TimelineLink
from tests.ui.links.gates import Gate
from tests.ui.links.rooms import a_room, finish
from tests.ui.links.test_reminders import Outside

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
SILENT = "The disk does not answer."


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        made.card = made.small.add("Sommer", "acquisition")
        made.load()
        made.told = []
        made.shell.presenter.refused.connect(lambda refused: made.told.append(refused.error))
        yield made


@pytest.fixture
def gate(room) -> Gate:
    return Gate()


def broken_disk() -> None:
    raise StorageError(SILENT)


def told(room) -> list[str]:
    found = [error.message for error in room.told]
    room.told.clear()
    return found


def test_milestones_that_cannot_be_read_keep_their_marks(room, gate):
    link = MilestoneLink(room.shell, room.desk, gate)
    room.shell.presenter.move((room.card,), room.small.stage("staging").id, None)
    marked = dict(link._doubts)
    assert marked
    gate.broken = True
    room.shell.presenter.move((room.card,), room.small.stage("marketing").id, None)
    assert told(room) == [SILENT]
    link.load()
    assert told(room) == [SILENT]
    assert link._doubts == marked


def test_reminders_that_cannot_be_read_are_those_read_before(room, gate):
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    link = ReminderLink(room.shell, room.desk, gate, inspector, Outside())
    gate.broken = True
    link.begin()
    assert told(room) == [SILENT]
    gate.broken = False
    room.small.clock.now = Moment(room.small.clock.now + DAY)
    link.read()
    assert told(room) == []


def test_what_stood_in_forms_stays_in_the_store(room, gate):
    room.desk.drafts.keep_form(room.card, "note:new", {"note": "Wants to sell"})
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    link = TimelineLink(room.shell, room.desk, gate, inspector)
    gate.broken = True
    spawn(link.forms.restore())
    assert told(room) == [SILENT]
    link.forms.write()
    assert list(room.desk.drafts.forms()) == [(room.card, "note:new")]


def test_what_was_typed_into_cards_stays_in_the_store(room, monkeypatch):
    room.desk.drafts.keep(room.card, CardFields(notes="Wants to sell"))
    link = InspectorLink(room.shell, room.desk, room.worker)
    with monkeypatch.context() as broken:
        broken.setattr(room.desk.drafts, "all", broken_disk)
        finish(link.edits.restore())
    assert told(room) == [SILENT]
    assert list(room.desk.drafts.all()) == [room.card]


def test_a_card_that_went_on_is_not_asked_about(room, gate, qtbot):
    link = ExitLink(room.shell, room.desk, gate)
    room.show(qtbot)
    gate.broken = True
    room.shell.presenter.move((room.card,), room.small.stage("staging").id, None)
    assert told(room) == [SILENT]
    link._next = (room.card, room.small.stage("acquisition").id)
    link._go_on()
    assert told(room) == [SILENT]
    assert link.sheet.isHidden()
