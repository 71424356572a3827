"""Keys of the board act on the board only: what cannot be seen is not changed by a key."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QDialog

from kanban_app.domain.property import PropertyFields
from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import ANALYTICS, CONTACTS, PROPERTIES, TODAY, WHEEL

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

_CTRL = Qt.KeyboardModifier.ControlModifier
_SCREENS = (TODAY, WHEEL, ANALYTICS, CONTACTS, PROPERTIES)


@pytest.fixture
def session(room, qtbot, german):
    made = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    return made


def _choose(room, card):
    board = room.shell.window.board
    board.focus_card(card)
    view = board.column_with(card).view
    view.selectAll()
    assert board.selected_ids == (card,)


@pytest.mark.parametrize("screen", _SCREENS)
@pytest.mark.parametrize(
    ("key", "held"),
    [
        (Qt.Key.Key_Delete, Qt.KeyboardModifier.NoModifier),
        (Qt.Key.Key_Return, _CTRL),
        (Qt.Key.Key_E, _CTRL),
        (Qt.Key.Key_L, _CTRL),
        (Qt.Key.Key_P, _CTRL),
    ],
)
def test_a_key_changes_no_chosen_card_while_another_screen_is_shown(
    room, session, qtbot, screen, key, held
):
    card = room.add("Okafor, Ada")
    _choose(room, card)
    before = room.desk.board.detail(card)
    session.screens.open(screen)
    qtbot.keyClick(QApplication.focusWidget(), key, held)
    assert room.desk.board.detail(card) == before
    assert not [d for d in room.shell.window.findChildren(QDialog) if d.isVisible()]


def test_del_in_the_list_of_properties_deletes_the_property(room, session, qtbot):
    card = room.add("Okafor, Ada")
    _choose(room, card)
    room.do(lambda: room.desk.properties.add(PropertyFields(street="A"), "de").changes)
    session.screens.open(PROPERTIES)
    view = session.screens.screen(PROPERTIES).screen.list.view
    assert view.hasFocus()
    qtbot.keyClick(view, Qt.Key.Key_Delete)
    assert room.desk.properties.listed() == []
    assert room.desk.board.detail(card) is not None


@pytest.mark.parametrize("screen", [ANALYTICS, PROPERTIES])
def test_n_elsewhere_opens_no_line_that_is_not_seen(room, session, qtbot, screen):
    session.screens.open(screen)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_N)
    opened = [c for c in room.shell.window.board.columns if c.quick_add.isVisibleTo(c)]
    assert not opened


def test_the_palette_offers_nothing_for_chosen_cards_that_are_not_seen(room, session):
    _choose(room, room.add("Okafor, Ada"))
    session.screens.open(CONTACTS)
    session.palette.open()
    assert not [c.key for c in session.palette.commands.offered() if c.key == "delete"]
    session.palette.palette.hide()
    session.screens.open_board()
    session.palette.open()
    assert [c.key for c in session.palette.commands.offered() if c.key == "delete"]


@pytest.mark.parametrize("screen", _SCREENS)
def test_who_closes_the_inspector_is_back_on_the_screen_he_sees(room, session, qtbot, screen):
    card = room.add("Okafor, Ada")
    session.screens.open(screen)
    before = QApplication.focusWidget()
    session.inspector.open(card)
    session.inspector.panel.form.name.setFocus()
    qtbot.keyClick(session.inspector.panel.form.name, Qt.Key.Key_Escape)
    assert session.inspector.panel.isHidden()
    assert QApplication.focusWidget() is before


@pytest.mark.parametrize("screen", _SCREENS)
def test_esc_on_another_screen_closes_the_card_beside_it(room, session, qtbot, screen):
    card = room.add("Okafor, Ada")
    session.screens.open(screen)
    session.inspector.open(card)
    qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Escape)
    assert session.inspector.panel.isHidden()
