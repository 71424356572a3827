"""A task about nobody: typed into a sheet that loses nothing."""

import pytest
from PySide6.QtCore import Qt

from kanban_app.ui import formats
from kanban_app.ui.links.new_task import NewTask
from kanban_app.ui.timeline.step_form import StepForm
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
    asking = NewTask(room.shell, room.desk)
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
