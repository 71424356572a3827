"""F6 goes from pane to pane, what closes does not drop the keyboard; commands for the open card."""

import pytest
from PySide6.QtCore import QRect, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit

from kanban_app.domain.property import PropertyFields
from kanban_app.ui.board.requests import HeaderClick, HeaderPart
from kanban_app.ui.links.session import Session
from kanban_app.ui.outbox import Outbox
from kanban_app.ui.shell import ANALYTICS, CONTACTS, PROPERTIES, TODAY

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def session(room, qtbot, german):
    room.card = room.small.add("Sommer", "staging")
    room.other = room.small.add("Winter", "staging")
    room.load()
    made = Session(room.shell, room.desk, room.worker, Outbox(room.worker), lambda: None)
    room.shell.presenter.attach(room.desk, room.worker, room.worker)
    room.show(qtbot)
    room.shell.window.activateWindow()
    qtbot.waitUntil(room.shell.window.isActiveWindow)
    room.shell.window.board.focus_card(room.card)
    return made


def press(key, held=Qt.KeyboardModifier.NoModifier):
    QTest.keyClick(QApplication.focusWidget(), key, held)


def in_card(session) -> bool:
    return session.inspector.panel.isAncestorOf(QApplication.focusWidget())


def test_f6_goes_into_the_open_card_and_back_to_it_on_the_board(room, session):
    session.inspector.open(room.card)
    press(Qt.Key.Key_F6)
    assert in_card(session)
    press(Qt.Key.Key_F6)
    assert room.shell.window.board.focused_id == room.card


def test_f6_comes_back_to_the_field_that_was_left(room, session):
    session.inspector.open(room.card)
    session.inspector.panel.form.notes.setFocus()
    press(Qt.Key.Key_F6)
    assert not in_card(session)
    press(Qt.Key.Key_F6)
    assert session.inspector.panel.form.notes.hasFocus()


def test_f6_without_a_card_leaves_the_keyboard_on_the_board(room, session):
    press(Qt.Key.Key_F6)
    assert room.shell.window.board.focused_id == room.card


def test_f6_goes_from_another_screen_into_the_open_card_and_back(room, session):
    session.inspector.open(room.card)
    session.screens.open(TODAY)
    press(Qt.Key.Key_F6)
    assert in_card(session)
    press(Qt.Key.Key_F6)
    assert session.screens.screen(TODAY).screen.isAncestorOf(QApplication.focusWidget())


def test_f6_goes_over_the_sheet_of_a_card_that_went_on(room, session):
    session.inspector.open(room.card)
    room.shell.presenter.move((room.card,), room.small.stage("marketing").id, None)
    sheet = session.exit_sheet.sheet
    assert sheet.isVisible()
    press(Qt.Key.Key_F6)
    assert sheet.isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_F6)
    assert in_card(session)
    press(Qt.Key.Key_F6)
    assert room.shell.window.board.focused_id == room.card


def test_esc_in_the_sheet_gives_the_keyboard_back_to_the_card(room, session):
    room.shell.presenter.move((room.card,), room.small.stage("marketing").id, None)
    press(Qt.Key.Key_F6)
    press(Qt.Key.Key_Escape)
    assert session.exit_sheet.sheet.isHidden()
    assert room.shell.window.board.focused_id == room.card


def test_the_cross_of_the_sheet_gives_the_keyboard_back_too(room, session):
    room.shell.presenter.move((room.card,), room.small.stage("marketing").id, None)
    press(Qt.Key.Key_F6)
    QTest.mouseClick(session.exit_sheet.sheet.cross, Qt.MouseButton.LeftButton)
    assert room.shell.window.board.focused_id == room.card


def test_what_goes_away_with_the_keyboard_on_a_screen_leaves_it_on_the_screen(room, session):
    gone = QLineEdit(room.shell.window)
    gone.show()
    gone.setFocus()
    gone.hide()
    assert room.shell.window.board.focused_id == room.card


def test_what_goes_away_with_the_keyboard_in_a_card_leaves_it_in_the_card(room, session):
    session.inspector.open(room.card)
    panel = session.inspector.panel
    gone = QLineEdit(panel)
    gone.show()
    gone.setFocus()
    gone.hide()
    assert in_card(session)


def the_list_of_a_stage(room, session):
    stage = room.small.stage("staging").id
    click = HeaderClick(stage, HeaderPart.COUNT, QRect(600, 100, 60, 20))
    room.shell.window.board.header_clicked.emit(click)
    made = session.charts.panel._behind.list
    assert made.isVisible()
    return made


def test_esc_in_the_list_of_a_stage_gives_the_keyboard_back_to_the_card(room, session):
    listed = the_list_of_a_stage(room, session)
    assert listed.isAncestorOf(QApplication.focusWidget())
    press(Qt.Key.Key_Escape)
    assert listed.isHidden()
    assert room.shell.window.board.focused_id == room.card


def test_esc_closes_the_list_of_a_stage_also_from_the_card_that_was_opened_from_it(room, session):
    listed = the_list_of_a_stage(room, session)
    press(Qt.Key.Key_Return)
    session.panes.enter_card()
    press(Qt.Key.Key_Escape)
    assert listed.isHidden()
    assert session.inspector.panel.isVisible()
    assert in_card(session)


def test_f6_goes_from_the_list_of_a_stage_into_the_card_that_was_opened_from_it(room, session):
    the_list_of_a_stage(room, session)
    press(Qt.Key.Key_Return)
    press(Qt.Key.Key_F6)
    assert in_card(session)


def test_f6_goes_from_the_search_line_to_the_board(room, session):
    session.inspector.open(room.card)
    room.shell.window.top_bar.search.start()
    press(Qt.Key.Key_F6)
    assert room.shell.window.board.focused_id == room.card


def test_esc_closes_the_sheet_and_the_list_one_after_the_other(room, session):
    room.shell.presenter.move((room.card,), room.small.stage("marketing").id, None)
    listed, sheet = the_list_of_a_stage(room, session), session.exit_sheet.sheet
    shown = [part.isVisible() for part in (listed, sheet)]
    press(Qt.Key.Key_Escape)
    shown += [listed.isVisible() or sheet.isVisible()]
    press(Qt.Key.Key_Escape)
    assert [*shown, listed.isVisible(), sheet.isVisible()] == [True, True, True, False, False]


@pytest.mark.parametrize("screen", [TODAY, ANALYTICS, CONTACTS, PROPERTIES])
def test_the_list_of_a_stage_goes_with_the_board(room, session, screen):
    listed = the_list_of_a_stage(room, session)
    session.screens.open(screen)
    assert listed.isHidden()


def names(session) -> dict[str, str]:
    return {c.key: c.name for c in session.palette.commands.offered() if c.key[:5] == "card."}


def test_without_an_open_card_there_are_no_commands_for_it(room, session):
    assert names(session) == {}


def test_whatever_the_open_card_has_a_button_for_is_a_command(room, session):
    session.inspector.open(room.card)
    assert set(names(session)) == {
        "card.enter", "card.link", "card.origin", "card.contact", "card.other_contact",
        "card.property", "card.new_property", "card.checklist", "card.milestone", "card.waiting",
        "card.voice",
    }  # fmt: skip


def test_a_buyer_links_an_owner_and_says_what_is_looked_for(room, session):
    buyer = room.small.add("Busch, Karl", "awareness", "buyer")
    room.load()
    session.inspector.open(buyer)
    offered = {c.key: c.english for c in session.palette.commands.offered()}
    assert offered["card.link"] == "Open card: link an owner …"
    assert "card.profile" in offered
    assert "card.property" in offered


@pytest.mark.parametrize(
    ("key", "field"),
    [
        ("card.waiting", lambda s: s.inspector.panel.form.waiting_on),
        ("card.milestone", lambda s: s.parts.criteria.section.milestones[0].field.line),
        ("card.enter", lambda s: s.inspector.panel.form.money.field.line),
    ],
)
def test_a_command_goes_to_the_field_of_the_open_card(room, session, key, field):
    session.inspector.open(room.card)
    session.palette.commands.give(key)
    assert QApplication.focusWidget() is field(session)


def test_the_checklist_of_the_open_card_is_entered_at_the_first_thing_to_tick(room, session):
    session.inspector.open(room.card)
    session.palette.commands.give("card.checklist")
    rows = session.parts.criteria.section.rows
    assert any(row.isAncestorOf(QApplication.focusWidget()) for row in rows)


def test_a_property_is_linked_by_command(room, session):
    room.do(lambda: room.desk.properties.add(PropertyFields(street="Parkweg 2"), "de").changes)
    session.inspector.open(room.card)
    session.palette.commands.give("card.property")
    line = QApplication.focusWidget()
    QTest.keyClicks(line, "Parkweg")
    QTest.keyClick(line, Qt.Key.Key_Return)
    about = room.desk.properties.of_card(room.card)
    assert about is not None
    assert about.detail.fields.street == "Parkweg 2"
