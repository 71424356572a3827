"""A field that has nothing to undo leaves Ctrl+Z to the program."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QVBoxLayout, QWidget

from kanban_app.ui.widgets.fields import PAUSE_MS, NotesField
from kanban_app.ui.widgets.text_line import TextLine


@pytest.mark.parametrize("kind", [TextLine, NotesField])
def test_what_was_typed_is_undone_first_and_then_the_last_operation(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    field = kind(window)
    QVBoxLayout(window).addWidget(field)
    undone = []
    QShortcut(QKeySequence("Ctrl+Z"), window, lambda: undone.append(True))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    qtbot.keyClicks(field, "ab")
    for _ in range(2):
        qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
        if undone:
            break
    text = field.text() if kind is TextLine else field.toPlainText()
    assert text == "", "letters first"
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    assert undone


@pytest.mark.parametrize("kind", [TextLine, NotesField])
def test_what_was_taken_back_is_brought_back_first_and_then_the_last_operation(qtbot, kind):
    window = QWidget()
    qtbot.addWidget(window)
    field = kind(window)
    QVBoxLayout(window).addWidget(field)
    redone = []
    QShortcut(QKeySequence("Ctrl+Shift+Z"), window, lambda: redone.append(True))
    window.show()
    window.activateWindow()
    qtbot.waitUntil(window.isActiveWindow)
    field.setFocus()
    both = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.ShiftModifier
    qtbot.keyClicks(field, "a")
    qtbot.keyClick(field, Qt.Key.Key_Z, Qt.KeyboardModifier.ControlModifier)
    qtbot.keyClick(field, Qt.Key.Key_Z, both)
    text = field.text() if kind is TextLine else field.toPlainText()
    assert (text, redone) == ("a", [])
    qtbot.keyClick(field, Qt.Key.Key_Z, both)
    assert redone == [True]


def test_a_kept_text_is_told_whenever_the_typing_pauses(qtbot):
    notes = NotesField(kept=True)
    qtbot.addWidget(notes)
    with qtbot.waitSignal(notes.finished, timeout=2 * PAUSE_MS):
        qtbot.keyClicks(notes, "Key at the neighbour")
    # Nothing more is typed, so nothing more is told.
    with qtbot.assertNotEmitted(notes.finished, wait=PAUSE_MS + 200):
        notes.set_value("von anderswo", anew=True)
