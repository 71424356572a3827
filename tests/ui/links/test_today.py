"""Today follows the store and does what its keys ask, with undo."""

from datetime import date, timedelta

import pytest
from PySide6.QtCore import Qt

from kanban_app.domain.task import TaskFields
from kanban_app.ui import formats
from kanban_app.ui.links.today import TodayLink
from kanban_app.ui.links.today_badge import TodayBadge
from kanban_app.ui.today.values import Key
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = date(2026, 7, 15)


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        yield made


@pytest.fixture
def card(room):
    """Return a card in a stage that plans nothing by itself any more."""
    made = room.small.add("Müller, Eva", "acquisition")
    room.desk.tasks.drop([t.id for t in room.desk.tasks.open_of_card(made)])
    return made


@pytest.fixture
def link(room, card, qtbot):
    made = TodayLink(room.shell, room.desk, room.worker)
    room.badge = TodayBadge(room.shell, room.desk, room.worker)
    for title, due in (("Ask", TODAY), ("Send", TODAY), ("Late", TODAY - timedelta(days=2))):
        room.desk.tasks.add(TaskFields(title, due, card=card))
    room.show(qtbot)
    room.badge.refresh()
    made.open()
    qtbot.waitUntil(lambda: len(rows(made)) == 3)
    return made


def rows(link) -> list[str]:
    lines = link.screen.left.lines.lines
    return [line.title for line in lines if getattr(line, "key", None).__class__ is Key]


def press(link, qtbot, key, modifier=Qt.KeyboardModifier.NoModifier) -> None:
    qtbot.keyClick(link.screen.left, key, modifier)


def due(room, title: str) -> date:
    return next(t.task.fields.due for t in room.desk.tasks.due() if t.task.fields.title == title)


def test_tasks_stand_where_they_are_due(link):
    assert rows(link) == ["Late", "Ask", "Send"]


def test_a_task_about_nobody_says_so_to_the_screen(room, link, qtbot):
    room.do(lambda: room.desk.tasks.add(TaskFields("Wochenblatt", TODAY)))
    qtbot.waitUntil(lambda: len(rows(link)) == 4)
    shown = {line.title: line.card for line in link.screen.left.lines.lines if hasattr(line, "key")
             and hasattr(line, "due")}  # fmt: skip
    assert shown == {"Late": True, "Ask": True, "Send": True, "Wochenblatt": False}


def test_done_takes_the_task_away_and_undo_brings_it_back(room, link, qtbot):
    press(link, qtbot, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: rows(link) == ["Ask", "Send"])
    room.do(room.desk.undo.undo)
    qtbot.waitUntil(lambda: rows(link) == ["Late", "Ask", "Send"])


def test_the_last_step_of_a_card_asks_for_the_next_one(link, qtbot, card):
    wanted = []
    link.step_wanted.connect(wanted.append)
    for left in (2, 1):
        press(link, qtbot, Qt.Key.Key_E)
        qtbot.waitUntil(lambda left=left: len(rows(link)) == left)
    assert wanted == []
    press(link, qtbot, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: wanted == [card])


def test_tomorrow_and_next_week_take_one_key(room, link, qtbot):
    press(link, qtbot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: rows(link) == ["Ask", "Send"])
    assert due(room, "Late") == TODAY + timedelta(days=1)
    press(link, qtbot, Qt.Key.Key_Right, Qt.KeyboardModifier.ShiftModifier)
    qtbot.waitUntil(lambda: len(rows(link)) == 1)
    # The fifteenth is a Wednesday: next week begins on the twentieth.
    assert sorted((due(room, "Ask"), due(room, "Send"))) == [TODAY, date(2026, 7, 20)]


def test_the_week_opens_and_folds(link, qtbot):
    press(link, qtbot, Qt.Key.Key_Right)
    qtbot.waitUntil(lambda: rows(link) == ["Ask", "Send"])
    press(link, qtbot, Qt.Key.Key_W)
    assert rows(link) == ["Ask", "Send", "Late"]
    press(link, qtbot, Qt.Key.Key_W)
    assert rows(link) == ["Ask", "Send"]


def test_the_rail_counts_what_is_due(room, link, qtbot):
    item = next(i for i in room.shell.window.rail.items if i.key == "today")
    qtbot.waitUntil(lambda: item.accessibleName() == "Today, 3")
    press(link, qtbot, Qt.Key.Key_E)
    qtbot.waitUntil(lambda: item.accessibleName() == "Today, 2")


def test_enter_opens_the_card_of_a_task(link, qtbot, card):
    opened = []
    link.open_requested.connect(opened.append)
    press(link, qtbot, Qt.Key.Key_Return)
    assert opened == [card]
