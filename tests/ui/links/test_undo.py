"""Undo and redo from the bar and by key."""

import pytest
from PySide6.QtCore import Qt

from kanban_app.ui.links.undo import UndoLink
from tests.ui.links.rooms import finish

CONTROL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


@pytest.fixture
def link(room):
    return UndoLink(room.shell, room.desk, room.worker)


def names(room) -> list[str]:
    """Return what the two buttons are called."""
    bar = room.shell.window.top_bar
    return [bar._undo.accessibleName(), bar._redo.accessibleName()]


def on_the_board(room) -> list[str]:
    contents = room.shell.presenter.board.contents
    return [face.heading for face in contents.cards(room.small.stage("awareness").id)]


def test_the_buttons_name_the_next_steps(room, link):
    room.add("Müller, Eva")
    assert names(room) == ["Undo: Müller, Eva: new card", "Nothing to redo"]
    link.undo()
    assert names(room) == ["Nothing to undo", "Redo: Müller, Eva: new card"]


def test_what_the_last_run_left_to_undo_is_named_at_once(room, link):
    room.small.add("Öztürk, Ada")
    finish(link.refresh())
    assert names(room)[0] == "Undo: Öztürk, Ada: new card"


def test_undo_takes_the_card_off_the_board_and_redo_puts_it_back(room, link):
    room.add("Müller, Eva")
    link.undo()
    assert on_the_board(room) == room.small.titles("awareness") == []
    link.redo()
    assert on_the_board(room) == room.small.titles("awareness") == ["Müller, Eva"]


def test_the_keys_do_the_same(room, link, qtbot):
    room.show(qtbot)
    board = room.shell.window.board
    room.add("Müller, Eva")
    qtbot.keyClick(board, Qt.Key.Key_Z, CONTROL)
    assert on_the_board(room) == []
    qtbot.keyClick(board, Qt.Key.Key_Z, CONTROL | SHIFT)
    assert on_the_board(room) == ["Müller, Eva"]
    qtbot.keyClick(board, Qt.Key.Key_Z, CONTROL)
    qtbot.keyClick(board, Qt.Key.Key_Y, CONTROL)
    assert on_the_board(room) == ["Müller, Eva"]


def test_undo_with_nothing_to_undo_changes_nothing(room, link):
    link.undo()
    assert names(room) == ["Nothing to undo", "Nothing to redo"]
