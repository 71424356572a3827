"""A toast goes by itself, waits for the user, and offers one undo."""

import pytest
from PySide6.QtCore import QEvent, QPointF, QRect, Qt
from PySide6.QtGui import QEnterEvent
from PySide6.QtWidgets import QLineEdit, QWidget

from kanban_app.ui import notify, theme
from kanban_app.ui.theme import Mode
from kanban_app.ui.toast import Toast

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")


@pytest.fixture
def window(qapp, qtbot) -> QWidget:
    theme.apply(qapp, Mode.LIGHT)
    made = QWidget()
    made.resize(800, 400)
    QLineEdit(made).setFocus()
    qtbot.addWidget(made)
    made.show()
    made.activateWindow()
    qtbot.waitUntil(made.isActiveWindow)
    return made


@pytest.fixture
def still():
    before = notify.reduce_motion()
    notify.set_reduce_motion(True)
    yield
    notify.set_reduce_motion(before)


def test_it_goes_by_itself(window, qtbot):
    toast = Toast(window, milliseconds=30)
    with qtbot.waitSignal(toast.closed):
        toast.show_message("Staging → Marketing", subject="Krüger")
    assert toast.isHidden()


def test_it_lies_over_the_left_of_the_foot_and_goes_along_with_it(window, still):
    foot = QWidget(window)
    foot.setGeometry(72, 372, 728, 28)
    foot.show()
    toast = Toast(window, foot=foot)
    toast.show_message("Staging → Marketing", subject="Krüger")
    box = toast._box().translated(toast.pos())
    assert box == QRect(80, 366, 440, 32)
    foot.setGeometry(72, 472, 400, 28)
    box = toast._box().translated(toast.pos())
    assert box == QRect(80, 466, 384, 32)


def test_a_narrow_window_makes_it_narrow(window, still):
    window.resize(320, 300)
    toast = Toast(window)
    toast.show_message("A very long explanation of what was done", subject="Krüger")
    box = toast._box().translated(toast.pos())
    assert box.left() >= 0
    assert box.right() < 320
    assert not toast.grab().isNull()


def test_undo_is_told_and_closes_it(window, qtbot):
    toast = Toast(window)
    toast.show_message("Parked", subject="Krüger")
    with qtbot.waitSignals([toast.undo_requested, toast.closed]):
        qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)


def test_without_an_undo_it_only_speaks(window):
    toast = Toast(window)
    toast.show_message("Copied", undo=False)
    assert toast._undo.isHidden()
    assert toast.accessibleName() == "Copied"
    assert not toast.grab().isNull()


def test_it_waits_while_pointed_at(window):
    toast = Toast(window)
    toast.show_message("Parked")
    here = QPointF(20, 20)
    toast.enterEvent(QEnterEvent(here, here, here))
    assert toast.waits
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert not toast.waits


def test_it_waits_while_it_has_the_keyboard(window):
    toast = Toast(window)
    toast.show_message("Parked")
    toast._undo.setFocus(Qt.FocusReason.TabFocusReason)
    assert toast.waits
    toast.leaveEvent(QEvent(QEvent.Type.Leave))
    assert toast.waits
    toast._undo.clearFocus()
    assert not toast.waits


def test_escape_closes_it(window, qtbot):
    toast = Toast(window)
    toast.show_message("Parked")
    toast._undo.setFocus()
    with qtbot.waitSignal(toast.closed):
        qtbot.keyClick(toast._undo, Qt.Key.Key_Escape)


def test_the_next_message_replaces_the_first_and_starts_the_time_anew(window):
    toast = Toast(window)
    toast.show_message("Parked", subject="A")
    toast._clock.setCurrentTime(5000)
    toast.show_message("Won", subject="B", tone="good")
    assert toast.accessibleName() == "B: Won"
    assert toast._clock.currentTime() < 1000


def test_the_line_gets_shorter_and_is_left_out_when_motion_is_reduced(window, still):
    toast = Toast(window)
    toast.show_message("Parked")
    toast._clock.stop()
    early = toast._time_line().width()
    toast._clock.setCurrentTime(7000)
    assert 0 < toast._time_line().width() < early / 4
    without = toast.grab().toImage()
    notify.set_reduce_motion(False)
    assert toast.grab().toImage() != without


def test_it_never_takes_the_keyboard(window):
    field = window.findChild(QLineEdit)
    field.setFocus()
    toast = Toast(window)
    toast.show_message("Parked")
    assert field.hasFocus()


def test_another_action_stands_in_place_of_undo(window, qtbot):
    toast = Toast(window)
    undone = []
    toast.undo_requested.connect(lambda: undone.append(1))
    toast.show_message("That is past.", action="Back to today")
    assert toast._undo.text() == "Back to today"
    assert toast._cap.isHidden(), "Ctrl+Z is not the key of this"
    with qtbot.waitSignal(toast.action_requested):
        qtbot.mouseClick(toast._undo, Qt.MouseButton.LeftButton)
    assert undone == []
    toast.show_message("Moved")
    assert toast._undo.text() == "Undo"


def test_an_offer_stands_beside_the_undo_and_goes_with_the_next_words(window, qtbot):
    toast = Toast(window)
    toast.show_offer("Bring Köhler along")
    assert not toast.isVisible()
    toast.show_message("Fit → Transaktion", subject="Busch")
    toast.show_offer("Bring Köhler along")
    assert toast._offer.isVisible()
    assert toast._undo.isVisible()
    assert "Köhler" in toast.accessibleName()
    with qtbot.waitSignal(toast.offer_taken):
        toast._offer.click()
    assert not toast.isVisible()
    toast.show_message("Staging", subject="Krüger")
    assert not toast._offer.isVisible()
