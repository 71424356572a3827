"""The first screen says the truth, the keys fit on one sheet, settings apply at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QEvent, Qt
from PySide6.QtTest import QSignalSpy
from PySide6.QtWidgets import QApplication, QLabel, QWidget

from kanban_app.ui.start.first_start import WIDTH, FirstStart
from kanban_app.ui.start.settings import Preferences, SettingsDialog
from kanban_app.ui.start.shortcuts import ShortcutSheet, in_columns
from kanban_app.ui.theme import Mode
from kanban_app.ui.widgets.buttons import PrimaryButton
from kanban_app.ui.widgets.key_cap import KeyCap

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
LEFT = Qt.MouseButton.LeftButton
GROUPS = [
    ("Board", [("Left / Right", "Walk"), ("N", "New <b>lead</b>")]),
    ("Card", [("Ctrl+Return", "Won")]),
]
BEFORE = Preferences("de", Mode.SYSTEM, "comfortable", reduce_motion=False)
SIZES = st.lists(st.integers(0, 12), max_size=9)


def test_three_ways_to_begin_and_one_of_them_is_primary(qtbot):
    start = FirstStart()
    qtbot.addWidget(start)
    start.show()
    for row, signal in (
        (start.empty_row, start.empty_board),
        (start.import_row, start.import_requested),
        (start.sample_row, start.sample_requested),
    ):
        with qtbot.waitSignal(signal):
            qtbot.mouseClick(row.button, LEFT)
    assert len(start.findChildren(PrimaryButton)) == 1
    assert start.width() == WIDTH


def test_the_first_screen_promises_nothing_this_release_cannot_do(qtbot):
    start = FirstStart()
    qtbot.addWidget(start)
    words = " ".join(label.text() for label in start.findChildren(QLabel)).casefold()
    assert "csv" in words
    for promise in ("vcard", "mail", ".xml", "openimmo"):
        assert promise not in words


def test_a_way_can_be_taken_by_keyboard(qtbot):
    start = FirstStart()
    qtbot.addWidget(start)
    start.show()
    start.activateWindow()
    start.begin()
    with qtbot.waitSignal(start.empty_board):
        qtbot.keyClick(start.empty_row.button, Qt.Key.Key_Return)


def test_every_key_has_its_cap_and_texts_are_plain(host, qtbot):
    sheet = ShortcutSheet(GROUPS, host)
    sheet.open()
    assert len(sheet.findChildren(KeyCap)) == 4
    labels = {label.text(): label for label in sheet.findChildren(QLabel)}
    assert labels["New <b>lead</b>"].textFormat() is Qt.TextFormat.PlainText
    qtbot.keyClick(sheet, Qt.Key.Key_Escape)
    assert not sheet.isVisible()


def test_a_long_list_of_keys_scrolls(host):
    sheet = ShortcutSheet([(f"G{n}", [("N", "x")] * 9) for n in range(8)], host)
    sheet.open()
    assert sheet.height() <= 720


@given(SIZES)
def test_two_columns_hold_every_group_once_and_in_order(sizes):
    groups = [(f"G{n}", [("N", "x")] * size) for n, size in enumerate(sizes)]
    left, right = in_columns(groups)
    assert left + right == groups
    if groups:
        assert left


def test_every_setting_is_told_at_once_with_all_the_others(host):
    dialog = SettingsDialog(BEFORE, host)
    dialog.open()
    spy = QSignalSpy(dialog.changed)
    dialog.language._buttons()[1].click()
    dialog.mode._buttons()[2].click()
    dialog.density._buttons()[1].click()
    dialog.still.click()
    assert spy.count() == 4
    assert spy.at(3)[0] == Preferences("en", Mode.DARK, "compact", reduce_motion=True)
    assert dialog.preferences == spy.at(3)[0]


def test_opening_the_settings_tells_nothing_and_shows_what_holds(host):
    held = Preferences("en", Mode.DARK, "compact", reduce_motion=True)
    dialog = SettingsDialog(held, host)
    spy = QSignalSpy(dialog.changed)
    dialog.open()
    assert spy.count() == 0
    assert (dialog.language.active, dialog.mode.active) == ("en", "dark")
    assert (dialog.density.active, dialog.still.isChecked()) == ("compact", True)


@pytest.mark.parametrize("make", [FirstStart, lambda: SettingsDialog(BEFORE)])
def test_a_switch_of_language_is_followed_while_open(qtbot, make):
    shown: QWidget = make()
    qtbot.addWidget(shown)
    shown.show()
    label = shown.findChildren(QLabel)[0]
    label.setText("old words")
    QApplication.sendEvent(shown, QEvent(QEvent.Type.LanguageChange))
    assert label.text() != "old words"
