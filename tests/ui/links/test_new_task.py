"""A task about nobody: typed into a sheet that loses nothing."""

from datetime import date

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.errors import DomainError
from kanban_app.domain.task import TaskFields
from kanban_app.ui import formats
from kanban_app.ui.links.new_task import NewTask
from kanban_app.ui.timeline.step_form import StepForm
from kanban_app.ui.widgets.buttons import Button
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


def opened(room, asking) -> StepForm:
    asking.ask()
    return next(f for f in room.shell.window.findChildren(StepForm) if f.isVisible())


def test_esc_keeps_what_is_typed_for_the_next_time_and_the_button_throws_it_away(room, qtbot):
    room.show(qtbot)
    asking = NewTask(room.shell, room.desk, room.worker)
    form = opened(room, asking)
    qtbot.keyClicks(form.title, "Tax return")
    form.at.line.setText("25:99")
    qtbot.keyClick(form.title, Qt.Key.Key_Escape)
    assert not form.isVisible()
    form = opened(room, asking)
    assert (form.title.text(), form.at.line.text()) == ("Tax return", "25:99")
    form.leave.click()
    form = opened(room, asking)
    assert form.title.text() == ""
    form.leave.click()
    assert room.desk.tasks.due() == []


def found(room, title: str = "Tax return"):
    room.do(lambda: room.desk.tasks.add(TaskFields(title, date(2026, 7, 20))))
    task = room.desk.tasks.due()[0].task.id
    asking = NewTask(room.shell, room.desk, room.worker)
    asking.change(task)
    return next(f for f in room.shell.window.findChildren(StepForm) if f.isVisible())


def test_a_task_that_was_found_is_changed_and_put_back(room, qtbot):
    room.show(qtbot)
    form = found(room)
    form.title.setText("Tax return 2025")
    form.send.click()
    assert [line.task.fields.title for line in room.desk.tasks.due()] == ["Tax return 2025"]
    room.do(room.desk.undo.undo)
    assert [line.task.fields.title for line in room.desk.tasks.due()] == ["Tax return"]


def test_a_task_that_was_found_is_done_by_its_own_button(room, qtbot):
    room.show(qtbot)
    room.do(lambda: room.desk.tasks.add(TaskFields("Another one", date(2026, 7, 21))))
    form = found(room)
    buttons = form.window().findChildren(Button)
    next(b for b in buttons if b.text() == "Done").click()
    assert [line.task.fields.title for line in room.desk.tasks.due()] == ["Another one"]


def shown(room, asking, task) -> StepForm:
    asking.change(task)
    return next(f for f in room.shell.window.findChildren(StepForm) if f.isVisible())


def test_esc_keeps_what_was_typed_into_a_task_until_it_is_opened_again(room, qtbot):
    room.show(qtbot)
    for title in ("Tax return", "Insurance"):
        room.do(lambda t=title: room.desk.tasks.add(TaskFields(t, date(2026, 7, 20))))
    one, other = (line.task.id for line in room.desk.tasks.due())
    asking = NewTask(room.shell, room.desk, room.worker)
    form = shown(room, asking, one)
    form.title.setText("Tax return 2025")
    qtbot.keyClick(form.title, Qt.Key.Key_Escape)
    form = shown(room, asking, other)
    assert form.title.text() == "Insurance"
    qtbot.keyClick(form.title, Qt.Key.Key_Escape)
    assert shown(room, asking, one).title.text() == "Tax return 2025"


def test_a_task_that_is_gone_opens_nothing(room, qtbot):
    room.show(qtbot)
    NewTask(room.shell, room.desk, room.worker).change(4711)
    assert room.shell.window.findChildren(StepForm) == []


def test_what_cannot_be_stored_is_there_again(room, qtbot, monkeypatch):
    room.show(qtbot)
    asking = NewTask(room.shell, room.desk, room.worker)
    form = opened(room, asking)
    form.title.setText("Tax return")
    monkeypatch.setattr(room.desk.tasks, "add", _refuse)
    form.send.click()
    assert opened(room, asking).title.text() == "Tax return"


def _refuse(_fields):
    raise DomainError("This cannot be stored.")
