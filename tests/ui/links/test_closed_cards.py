"""Lost and archived cards are found again, opened, and opened anew."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban_app.ui import formats
from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import CONTACTS
from tests.ui.links.rooms import a_room

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def room(tmp_path, qapp):
    with a_room(tmp_path) as made:
        formats.set_language("en")
        made.lost, made.archived = made.small.add("Lost, Lutz"), made.small.add("Away, Anna")
        made.open = made.small.add("Open, Olga")
        made.small.board.lose((made.lost,), "price")
        made.small.board.archive((made.archived,))
        made.load()
        yield made


@pytest.fixture
def session(room, qtbot):
    made = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.shell.presenter.attach(room.desk, room.worker, room.worker)
    room.show(qtbot)
    room.shell.window.activateWindow()
    return made


def rows(session):
    inner = session.closed.list._list
    return [inner.item(row).text() for row in range(inner.count())]


def search(session, text):
    field = session.shell.window.top_bar.search
    field.start()
    QTest.keyClicks(session.shell.window.focusWidget(), text)


def press(session, key):
    QTest.keyClick(session.shell.window.focusWidget(), key)


def test_the_menu_lists_every_closed_card_the_newest_first(session):
    session.closed._action.trigger()
    assert rows(session) == ["Away, Anna", "Lost, Lutz"]
    details = [session.closed.list._list.item(row).data(Qt.ItemDataRole.AccessibleTextRole)
               for row in range(2)]  # fmt: skip
    assert "Archived on 15/07/2026 · House 149 m²" in details[0]
    assert "Lost on 15/07/2026" in details[1]


def test_a_search_that_finds_nothing_on_the_board_goes_on_among_closed_cards(session):
    search(session, "lutz")
    press(session, Qt.Key.Key_Return)
    assert rows(session) == ["Lost, Lutz"]
    assert "lutz" in session.closed.list._counted.text()


def test_a_search_that_finds_a_card_on_the_board_goes_there(session):
    search(session, "olga")
    press(session, Qt.Key.Key_Return)
    assert session.closed.list.isHidden()


def test_enter_opens_a_closed_card_which_can_be_opened_again(session, room, qtbot):
    search(session, "lutz")
    press(session, Qt.Key.Key_Return)
    press(session, Qt.Key.Key_Return)
    panel = session.inspector.panel
    assert panel.card_id == room.lost
    assert panel.isVisible()
    panel.footer.reopen.click()
    assert room.desk.board.detail(room.lost).outcome == "open"
    qtbot.waitUntil(lambda: rows(session) == [])


def test_the_list_follows_the_search_line_and_leaves_it_the_keyboard(session, qtbot):
    session.closed.show()
    search(session, "anna")
    qtbot.waitUntil(lambda: rows(session) == ["Away, Anna"])
    assert session.shell.window.top_bar.search.text == "anna"
    assert not session.closed.list._list.hasFocus()


def test_escape_closes_the_list_and_goes_back_to_where_the_keyboard_was(session, room):
    board = session.shell.window.board
    board.focus_card(room.open)
    session.closed.show()
    press(session, Qt.Key.Key_Escape)
    assert session.closed.list.isHidden()
    assert board.focused_id == room.open


def test_the_list_goes_with_the_board(session):
    session.closed.show()
    session.screens.open(CONTACTS)
    assert session.closed.list.isHidden()


def test_escape_closes_the_list_and_goes_back_to_the_search_line_it_was_opened_from(session):
    session.shell.window.top_bar.search.start()
    session.closed.show()
    press(session, Qt.Key.Key_Escape)
    assert session.closed.list.isHidden()
    QTest.keyClicks(session.shell.window.focusWidget(), "x")
    assert session.shell.window.top_bar.search.text == "x"
