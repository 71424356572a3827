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


def test_a_day_can_be_typed_at_once(popup):
    QTest.keyClicks(popup.month, "1.6.2026")
    assert popup.line.text() == "1.6.2026"
    assert popup._title.text() == "Juni 2026", "the calendar comes along"
    assert popup.picks == []
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert popup.picks == [date(2026, 6, 1)]


@pytest.mark.parametrize(
    ("text", "day"), [("1.6.", date(2026, 6, 1)), ("gestern", date(2026, 7, 14))]
)
def test_a_day_without_a_year_is_the_last_such_day(popup, text, day):
    QTest.keyClicks(popup.month, text)
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert popup.picks == [day]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("16.07.2026", "This day is still to come."),
        ("19.05.2026", "The history begins on 20.05.2026."),
        ("31.02.2026", "Write a day like 15.07.2026"),
        ("bald", "Write a day like 15.07.2026"),
    ],
)
def test_a_day_outside_the_history_says_why_and_the_popup_stays(popup, text, told):
    before = popup.size()
    QTest.keyClicks(popup.month, text)
    QTest.keyClick(popup.line, Qt.Key.Key_Return)
    assert (popup.note.text(), popup.picks) == (told, [])
    assert popup._title.text() in ("Juli 2026", "Mai 2026")
    assert popup.isVisible()
    assert popup.size() == before
    QTest.keyClick(popup.line, Qt.Key.Key_Backspace)
    assert popup.note.text() == "The history begins on 20.05.2026."
