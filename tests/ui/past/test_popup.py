"""The calendar under the date: usual days, all others, and none outside the history."""

from datetime import date

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest

from kanban_app.ui.past.days import Span
from kanban_app.ui.past.popup import DayPopup, _Choice

pytestmark = pytest.mark.qt_log_ignore("This plugin does not support")

TODAY = date(2026, 7, 15)
SPAN = Span(date(2026, 5, 20), TODAY)
LEFT = Qt.MouseButton.LeftButton


@pytest.fixture
def popup(qtbot, host, german_and_light):
    made = DayPopup(SPAN, TODAY, host)
    made.picks = []
    made.picked.connect(made.picks.append)
    made.adjustSize()
    with qtbot.waitExposed(made):
        made.show()
    return made


def spot(day: date) -> QPoint:
    """Where a day of July 2026 stands: the 1st is a Wednesday."""
    row, column = divmod(day.day + 1, 7)
    return QPoint(column * 36 + 18, 24 + row * 30 + 15)


def choice(popup, name):
    return next(c for c in popup.findChildren(_Choice) if c.accessibleName().startswith(name + ","))


def test_a_click_on_a_day_picks_it(popup):
    QTest.mouseClick(popup.month, LEFT, pos=spot(date(2026, 7, 3)))
    assert popup.picks == [date(2026, 7, 3)]


def test_days_to_come_cannot_be_picked(popup):
    QTest.mouseClick(popup.month, LEFT, pos=spot(date(2026, 7, 16)))
    assert popup.picks == []


def test_the_calendar_turns_as_far_as_the_history_reaches(popup):
    turns = dict(popup._turns)
    assert (turns[-1].isEnabled(), turns[1].isEnabled(), turns[12].isEnabled()) == (
        True, False, False,
    )  # fmt: skip
    QTest.mouseClick(turns[-1], LEFT)
    QTest.mouseClick(turns[-1], LEFT)
    assert popup._title.text() == "Mai 2026"
    assert not turns[-1].isEnabled()
    QTest.mouseClick(popup.month, LEFT, pos=QPoint(18, 24 + 15))
    assert popup.picks == [], "a day of April is no day of May"


def test_keys_walk_by_day_week_and_month_and_enter_picks(popup):
    for key in (Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_PageUp, Qt.Key.Key_Return):
        QTest.keyClick(popup.month, key)
    assert popup.picks == [date(2026, 6, 7)]


def test_keys_stop_at_the_ends_of_the_history(popup):
    QTest.keyClick(popup.month, Qt.Key.Key_Down)
    for _ in range(4):
        QTest.keyClick(popup.month, Qt.Key.Key_PageUp)
    QTest.keyClick(popup.month, Qt.Key.Key_Return)
    assert popup.picks == [SPAN.first]


def test_usual_days_are_one_click_away_if_the_history_reaches_them(popup):
    QTest.mouseClick(choice(popup, "A year ago"), LEFT)
    assert popup.picks == []
    QTest.mouseClick(choice(popup, "End of last month"), LEFT)
    assert popup.picks == [date(2026, 6, 30)]
