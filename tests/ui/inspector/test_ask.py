"""The two questions can be answered by keyboard, and Esc answers neither."""

from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QSignalSpy

from kanban_app.ui.inspector.ask import LostDialog, ParkDialog
from kanban_app.ui.inspector.requests import LostReason, ParkUntil
from tests.ui.inspector.builders import REASONS

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")
TODAY = date(2026, 7, 31)


def opened(dialog, qtbot):
    dialog.open()
    dialog.activateWindow()
    qtbot.waitExposed(dialog)
    return dialog


def test_no_reason_is_taken_for_granted(host, qtbot):
    dialog = opened(LostDialog(REASONS, 1, host), qtbot)
    assert dialog.group.checkedId() == -1
    assert not dialog.accept_button.isEnabled()
    assert dialog.focusWidget() is dialog.group.button(0)


def test_a_reason_and_a_note_are_told_by_keyboard(host, qtbot):
    dialog = opened(LostDialog(REASONS, 3, host), qtbot)
    qtbot.keyClick(dialog.group.button(0), Qt.Key.Key_Down)
    qtbot.keyClick(dialog.group.button(1), Qt.Key.Key_Space)
    assert dialog.group.checkedId() == 1
    qtbot.keyClicks(dialog.note, "An Nachbarn ")
    wanted = LostReason("private", "An Nachbarn")
    with qtbot.waitSignal(dialog.chosen, check_params_cb=lambda given: given == wanted):
        qtbot.keyClick(dialog.group.button(1), Qt.Key.Key_Return)
    assert not dialog.isVisible()


def test_enter_without_a_reason_does_nothing(host, qtbot):
    dialog = opened(LostDialog(REASONS, 1, host), qtbot)
    spy = QSignalSpy(dialog.chosen)
    qtbot.keyClick(dialog.group.button(0), Qt.Key.Key_Return)
    assert dialog.isVisible()
    assert spy.count() == 0


def test_escape_leaves_everything_as_it_is(host, qtbot):
    for dialog in (LostDialog(REASONS, 1, host), ParkDialog(TODAY, host)):
        spy = QSignalSpy(dialog.chosen)
        opened(dialog, qtbot)
        qtbot.keyClick(dialog, Qt.Key.Key_Escape)
        assert not dialog.isVisible()
        assert spy.count() == 0


def test_a_journey_without_reasons_asks_for_a_note_only(host, qtbot):
    dialog = opened(LostDialog((), 1, host), qtbot)
    with qtbot.waitSignal(dialog.chosen, check_params_cb=lambda given: given.key == ""):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


def test_an_ampersand_is_no_shortcut_and_duplicates_say_they_do_not_count(host, qtbot):
    dialog = opened(LostDialog(REASONS, 1, host), qtbot)
    assert dialog.group.button(0).text() in ("Preis && Lage", "Price && place")
    assert "not counted" in dialog.group.button(2).text()


@pytest.mark.parametrize(
    ("index", "day"), [(0, date(2026, 8, 7)), (1, date(2026, 8, 31)), (2, date(2026, 10, 31))]
)
def test_the_quick_choices_are_a_week_a_month_and_a_quarter(host, qtbot, index, day):
    dialog = opened(ParkDialog(TODAY, host), qtbot)
    dialog.group.button(index).click()
    with qtbot.waitSignal(dialog.chosen, check_params_cb=lambda given: given == ParkUntil(day)):
        qtbot.mouseClick(dialog.accept_button, Qt.MouseButton.LeftButton)


def test_a_typed_day_chooses_itself(host, qtbot):
    dialog = opened(ParkDialog(TODAY, host), qtbot)
    qtbot.keyClicks(dialog.day.line, "1.9.2026")
    assert dialog.group.checkedId() == 3
    wanted = ParkUntil(date(2026, 9, 1))
    with qtbot.waitSignal(dialog.chosen, check_params_cb=lambda given: given == wanted):
        qtbot.keyClick(dialog.day.line, Qt.Key.Key_Return)


@pytest.mark.parametrize("text", ["31.7.2026", "1.1.2020"])
def test_only_days_to_come_can_be_chosen(host, qtbot, text):
    dialog = opened(ParkDialog(TODAY, host), qtbot)
    qtbot.keyClicks(dialog.day.line, text)
    assert not dialog.accept_button.isEnabled()
    assert dialog.error.isVisible()
    dialog.group.button(0).click()
    assert dialog.accept_button.isEnabled()
    assert dialog.error.isHidden()


def test_an_own_day_that_is_missing_cannot_be_chosen(host, qtbot):
    dialog = opened(ParkDialog(TODAY, host), qtbot)
    dialog.group.button(3).click()
    assert not dialog.accept_button.isEnabled()
    qtbot.keyClicks(dialog.day.line, "bald")
    assert not dialog.accept_button.isEnabled()
