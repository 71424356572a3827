"""Reminders: told in the window, outside it without a name, put off, and never twice."""

from dataclasses import replace
from datetime import date, datetime, time

import pytest
from PySide6.QtCore import QObject, Signal

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.moment import Moment, moment_of
from kanban_app.domain.reminders import MINUTE
from kanban_app.domain.task import TaskFields
from kanban_app.ui import formats
from kanban_app.ui.links.inspector import InspectorLink
from kanban_app.ui.links.reminders import ReminderLink
from kanban_app.ui.widgets.buttons import Button
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = date(2026, 7, 15)


class Outside(QObject):
    """Stands in for the desktop, and keeps what it was told."""

    clicked = Signal()
    there = True

    def __init__(self) -> None:
        super().__init__()
        self.told: list[str] = []

    def tell(self, title: str, text: str) -> None:
        self.told.append(text)


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def link(room):
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    made = ReminderLink(room.shell, room.desk, room.worker, inspector, Outside())
    made.begin()
    return made


def local(room, hour: int, minute: int) -> Moment:
    return moment_of(datetime.combine(TODAY, time(hour, minute), room.days.zone))


def clock_at(room, hour: int, minute: int) -> None:
    room.small.clock.now = local(room, hour, minute)


def arranged(room, link, hour=11, minute=30, title="Bring the key"):
    """Return a card with a task at a time, as seen a while before."""
    card = room.add("Müller, Eva")
    clock_at(room, hour - 1, minute)
    link.look()
    room.do(lambda: room.desk.tasks.add(TaskFields(title, TODAY, time(hour, minute), card=card)))
    return card


def words(link) -> str:
    return link.strip.accessibleName() if link.strip.isVisibleTo(None) else ""


def press(link, text: str) -> None:
    buttons = link.strip.findChildren(Button)
    next(b for b in buttons if b.text() == text and not b.isHidden()).click()


def test_a_task_with_a_time_is_told_ten_minutes_before_and_at_its_time(room, link, qtbot):
    room.show(qtbot)
    arranged(room, link)
    clock_at(room, 11, 19)
    link.look()
    assert link.strip.isHidden()
    clock_at(room, 11, 20)
    link.look()
    assert link.strip.isVisible()
    assert words(link).endswith("at 11:30: Bring the key · Müller, Eva")
    press(link, "Got it")
    assert link.strip.isHidden()
    clock_at(room, 11, 21)
    link.look()
    assert link.strip.isHidden(), "never twice"
    clock_at(room, 11, 30)
    link.look()
    assert words(link) == "At 11:30: Bring the key · Müller, Eva"


def test_an_appointment_is_told_as_well(room, link):
    card = room.add("Müller, Eva")
    clock_at(room, 10, 0)
    link.look()
    at = local(room, 11, 0)
    fields = ActivityFields(ActivityKind.VIEWING, at, card=card)
    room.do(lambda: room.desk.activities.add(fields))
    clock_at(room, 10, 50)
    link.look()
    assert "Viewing · Müller, Eva" in link.strip.accessibleName()


def test_what_is_noted_as_it_happens_is_no_appointment(room, link):
    card = room.add("Müller, Eva")
    link.look()
    fields = ActivityFields(ActivityKind.VIEWING, Moment(room.small.clock()), card=card)
    room.do(lambda: room.desk.activities.add(fields))
    link.look()
    assert words(link) == ""


def test_put_off_it_comes_again_ten_minutes_later(room, link):
    arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    press(link, "In 10 minutes again")
    assert link.strip.isHidden()
    clock_at(room, 11, 29)
    link.look()
    assert link.strip.isHidden()
    room.small.clock.now = Moment(local(room, 11, 30) + MINUTE)
    link.look()
    assert not link.strip.isHidden()


def test_what_is_done_or_put_off_meanwhile_is_told_no_more(room, link):
    card = arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    assert not link.strip.isHidden()
    tasks = [t.id for t in room.desk.tasks.open_of_card(card)]
    room.do(lambda: room.desk.tasks.complete(tasks))
    assert link.strip.isHidden()


def test_what_is_told_and_called_otherwise_now_is_told_by_its_new_name(room, link, qtbot):
    room.show(qtbot)
    card = arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    task = next(t for t in room.desk.tasks.open_of_card(card) if t.fields.at is not None)
    room.do(lambda: room.desk.tasks.edit(task.id, replace(task.fields, title="Bring both keys")))
    assert words(link).endswith("at 11:30: Bring both keys · Müller, Eva")
    later = replace(task.fields, at=time(14, 0))
    room.do(lambda: room.desk.tasks.edit(task.id, later))
    assert link.strip.isHidden(), "it is in the afternoon now"
    clock_at(room, 13, 50)
    link.look()
    assert words(link).endswith("at 14:00: Bring the key · Müller, Eva")


def test_turned_off_reminders_that_were_told_wait_until_they_are_turned_on(room, link, qtbot):
    room.show(qtbot)
    arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    room.shell.settings.reminders = False
    link.look()
    assert link.strip.isHidden()
    again = restarted(room)
    assert again.strip.isHidden()
    again.read()
    assert again.strip.isHidden()
    clock_at(room, 11, 50)
    room.shell.settings.reminders = True
    again.look()
    assert words(again).endswith("At 11:30: Bring the key · Müller, Eva")


def test_what_was_put_off_to_a_moment_they_were_turned_off_comes_after_it(room, link, qtbot):
    room.show(qtbot)
    arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    press(link, "In 10 minutes again")
    room.shell.settings.reminders = False
    clock_at(room, 11, 31)
    link.look()
    assert link.strip.isHidden()
    room.shell.settings.reminders = True
    clock_at(room, 11, 32)
    link.look()
    assert words(link).endswith("At 11:30: Bring the key · Müller, Eva")


def test_the_desktop_is_told_without_a_name_unless_the_broker_says_so(room, link):
    arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    (first,) = link._notice.told
    assert first.endswith("Bring the key")
    room.shell.settings.names_in_reminders = True
    clock_at(room, 11, 30)
    link.look()
    assert link._notice.told[1] == "At 11:30: Bring the key · Müller, Eva"


def test_reminders_that_are_turned_off_are_not_told(room, link):
    arranged(room, link)
    room.shell.settings.reminders = False
    clock_at(room, 11, 20)
    link.look()
    assert link.strip.isHidden()
    assert link._notice.told == []


def restarted(room) -> ReminderLink:
    inspector = InspectorLink(room.shell, room.desk, room.worker)
    again = ReminderLink(room.shell, room.desk, room.worker, inspector, Outside())
    again.begin()
    again.look()
    return again


def test_a_restart_does_not_tell_again_what_was_answered(room, link, qtbot):
    room.show(qtbot)
    arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    press(link, "Got it")
    assert restarted(room).strip.isHidden()


def test_what_nobody_answered_is_still_there_after_a_restart(room, link, qtbot):
    room.show(qtbot)
    arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    clock_at(room, 11, 45)
    assert words(restarted(room)).endswith("At 11:30: Bring the key · Müller, Eva")


def test_what_was_put_off_comes_again_after_a_restart(room, link, qtbot):
    room.show(qtbot)
    arranged(room, link)
    clock_at(room, 11, 30)
    link.look()
    press(link, "In 10 minutes again")
    again = restarted(room)
    assert again.strip.isHidden()
    clock_at(room, 11, 50)
    # Who starts only after that is told at once.
    assert words(restarted(room)).endswith("At 11:30: Bring the key · Müller, Eva")
    clock_at(room, 11, 41)
    again.look()
    assert words(again).endswith("At 11:30: Bring the key · Müller, Eva")


def test_the_card_is_opened_from_the_strip(room, link):
    card = arranged(room, link)
    clock_at(room, 11, 20)
    link.look()
    press(link, "Open the card")
    assert link._inspector.panel.card_id == card
