"""The strip over the past says which day it is, and asks for others."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kanban_app.ui.past.button import DayButton
from kanban_app.ui.past.days import Span
from kanban_app.ui.past.strip import PastStrip, Way

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

SPAN = Span(date(2026, 1, 1), date(2026, 12, 27))
DAY = date(2026, 3, 3)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def strip(qtbot, host, german_and_light):
    host.resize(1224, 100)
    made = PastStrip(host)
    made.resize(1224, made.height())
    made.show_day(SPAN, DAY)
    made.show()
    return made


def told(signal):
    heard = []
    signal.connect(lambda *what: heard.append(*what) if what else heard.append(None))
    return heard


def test_it_says_the_day_and_that_nothing_can_be_changed(strip):
    assert strip.words == "As of: Di, 3. März 2026,"
    assert strip.accessibleName().endswith("in the evening. View only.")


def test_no_button_moves_while_the_days_go_by(strip, qapp):
    place = strip.play.x()
    for day in (date(2026, 9, 30), date(2026, 5, 1)):
        strip.show_day(SPAN, day)
        qapp.processEvents()
        assert strip.play.x() == place


def test_every_button_asks_for_its_way(strip):
    ways = told(strip.way_chosen)
    for button in strip.buttons.values():
        QTest.mouseClick(button, LEFT)
    assert ways == [Way.WEEK_BACK, Way.DAY_BACK, Way.DAY_ON, Way.WEEK_ON]


def test_on_the_first_day_there_is_no_way_back(strip):
    strip.show_day(SPAN, SPAN.first)
    assert [b.isEnabled() for b in strip.buttons.values()] == [False, False, True, True]


def test_dragging_the_line_asks_for_the_days_under_the_pointer(strip):
    days = told(strip.day_chosen)
    slider = strip.slider
    middle = QPoint(slider.width() // 2, 13)
    QTest.mousePress(slider, LEFT, pos=middle)
    QTest.mouseMove(slider, QPoint(0, 13))
    QTest.mouseRelease(slider, LEFT, pos=QPoint(0, 13))
    assert days == [date(2026, 6, 30), SPAN.first]


def test_arrows_on_the_line_ask_for_the_day_beside(strip):
    days = told(strip.day_chosen)
    QTest.keyClick(strip.slider, Qt.Key.Key_Left)
    QTest.keyClick(strip.slider, Qt.Key.Key_PageUp)
    assert days[0] == date(2026, 3, 2)
    assert days[1] == date(2026, 3, 9)


def test_showing_a_day_asks_for_nothing(strip):
    days = told(strip.day_chosen)
    strip.show_day(SPAN, date(2026, 8, 1))
    assert days == []
    assert strip.slider.value() == (date(2026, 8, 1) - SPAN.first).days


def test_space_plays_and_escape_leaves_wherever_the_keyboard_is_in_it(strip):
    played, left = told(strip.play_toggled), told(strip.left)
    QTest.keyClick(strip.slider, Qt.Key.Key_Space)
    QTest.keyClick(strip.play, Qt.Key.Key_Space)
    QTest.keyClick(strip.buttons[Way.DAY_ON], Qt.Key.Key_Escape)
    assert (len(played), len(left)) == (2, 1)


def test_the_button_of_the_bar_says_as_of_when_and_short_of_room_shows_its_icon(qtbot, german):
    button = DayButton()
    qtbot.addWidget(button)
    assert button.text() == "As of: today"
    button.show_day(DAY)
    assert button.text() == "As of: 03.03.2026"
    button.set_slim(slim=True)
    assert (button.text(), button.accessibleName()) == ("", "As of: 03.03.2026")
