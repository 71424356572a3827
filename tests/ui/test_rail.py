"""The rail leads to screens and takes cards across to another journey."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDragMoveEvent, QDropEvent

from kanban_app.ui import theme
from kanban_app.ui.rail import (
    CARDS_MIME,
    WIDTH,
    WIDTH_SLIM,
    JourneyDrop,
    Rail,
    RailEntry,
    read_cards,
)
from kanban_app.ui.theme import Mode

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
BOARD = RailEntry("board", "board", "Board")
KEYS = RailEntry("keys", "keys", "Keys")
SETTINGS = RailEntry("settings", "settings", "Settings")
LEFT, NO_KEYS = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier


def cards(data: bytes, mime: str = CARDS_MIME) -> QMimeData:
    made = QMimeData()
    made.setData(mime, data)
    return made


@pytest.fixture
def rail(qapp, qtbot) -> Rail:
    theme.apply(qapp, Mode.LIGHT)
    made = Rail()
    qtbot.addWidget(made)
    made.resize(WIDTH, 600)
    made.show_entries([BOARD], [KEYS, SETTINGS])
    made.set_active("board")
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


def test_a_click_tells_the_screen_and_leaves_the_mark_to_the_window(rail, qtbot):
    settings = rail.items[2]
    with qtbot.waitSignal(rail.chosen, check_params_cb=lambda key: key == "settings"):
        qtbot.mouseClick(settings, LEFT)
    assert [i.isChecked() for i in rail.items] == [True, False, False]
    rail.set_active("settings")
    assert [i.isChecked() for i in rail.items] == [False, False, True]


def test_the_keyboard_walks_the_rail_and_opens(rail, qtbot):
    first = rail.items[0]
    first.setFocus(Qt.FocusReason.TabFocusReason)
    qtbot.keyClick(first, Qt.Key.Key_Down)
    assert rail.items[1].hasFocus()
    assert rail.items[1].shows_focus
    with qtbot.waitSignal(rail.chosen, check_params_cb=lambda key: key == "keys"):
        qtbot.keyClick(rail.items[1], Qt.Key.Key_Return)
    qtbot.keyClick(rail.items[1], Qt.Key.Key_Up)
    qtbot.keyClick(rail.items[0], Qt.Key.Key_Up)
    assert rail.items[2].hasFocus()


def test_the_slim_rail_keeps_its_words_as_tooltips(rail):
    rail.set_slim(True)
    assert rail.width() == WIDTH_SLIM
    assert "Board" in rail.items[0].toolTip()
    assert not rail.grab().isNull()
    rail.set_slim(False)
    assert rail.width() == WIDTH
    assert rail.items[0].toolTip() == ""


def test_new_entries_keep_the_mark_and_the_width(rail):
    rail.set_slim(True)
    rail.show_entries([RailEntry("board", "board", "Tafel")], [KEYS])
    assert rail.items[0].isChecked()
    assert "Tafel" in rail.items[0].toolTip()
    assert rail.items[0].accessibleName() == "Tafel"


def test_bottom_entries_stand_at_the_bottom(rail):
    assert rail.items[1].y() > rail.items[0].y() + 300
    rail.show_entries([BOARD])
    assert len(rail.items) == 1


def test_drop_places_appear_under_the_first_entry_and_go_again(rail, qapp):
    rail.show_drop_targets([("buyer", "Buyers"), ("lifecycle", "Lifecycle")])
    qapp.processEvents()
    board, buyers, keys = rail.items[0], rail._targets[0], rail.items[1]
    assert board.y() < buyers.y() < rail._targets[1].y() < keys.y()
    assert buyers.width() >= 56
    assert buyers.height() >= 24
    rail.hide_drop_targets()
    assert rail._targets == []


def test_cards_dropped_on_a_journey_are_told(rail, qtbot):
    rail.show_drop_targets([("buyer", "Buyers")])
    target, mime = rail._targets[0], cards(b"7,12")
    calm = target.grab().toImage()
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, mime, LEFT, NO_KEYS)
    target.dragEnterEvent(enter)
    assert enter.isAccepted()
    assert target.grab().toImage() != calm
    over = QDragMoveEvent(QPoint(6, 6), Qt.DropAction.MoveAction, mime, LEFT, NO_KEYS)
    target.dragMoveEvent(over)
    assert over.isAccepted()
    wanted = JourneyDrop("buyer", (7, 12))
    with qtbot.waitSignal(rail.dropped, check_params_cb=lambda drop: drop == wanted):
        target.dropEvent(QDropEvent(QPointF(6, 6), Qt.DropAction.MoveAction, mime, LEFT, NO_KEYS))
    assert target.grab().toImage() == calm


def test_leaving_a_drop_place_calms_it(rail):
    rail.show_drop_targets([("buyer", "Buyers")])
    target, mime = rail._targets[0], cards(b"7")
    calm = target.grab().toImage()
    target.dragEnterEvent(
        QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, mime, LEFT, NO_KEYS)
    )
    target.dragLeaveEvent(QDragLeaveEvent())
    assert target.grab().toImage() == calm


@pytest.mark.parametrize("data", [b"", b"x", b"1,,2", b"-3", "\uff14".encode()])
def test_a_drag_with_something_else_is_not_taken(rail, qtbot, data: bytes):
    rail.show_drop_targets([("buyer", "Buyers")])
    mime = cards(data)  # the events keep no reference
    enter = QDragEnterEvent(QPoint(5, 5), Qt.DropAction.MoveAction, mime, LEFT, NO_KEYS)
    enter.ignore()
    rail._targets[0].dragEnterEvent(enter)
    assert not enter.isAccepted()
    with qtbot.assertNotEmitted(rail.dropped):
        rail._targets[0].dropEvent(
            QDropEvent(QPointF(6, 6), Qt.DropAction.MoveAction, mime, LEFT, NO_KEYS)
        )


def test_text_from_another_program_is_no_card():
    assert read_cards(cards(b"1,2", "text/plain")) == ()


@given(st.lists(st.integers(0, 2**40), min_size=1))
def test_card_ids_survive_the_drag(ids: list[int]):
    assert read_cards(cards(",".join(map(str, ids)).encode("ascii"))) == tuple(ids)
