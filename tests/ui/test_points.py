"""A row of points: one or none is given, with its sign and in words for screen readers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from kanban_app.ui.widgets.points import PointRow

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def row(qtbot) -> PointRow:
    made = PointRow(-2, 2)
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_points_below_zero_come_with_their_signs(row):
    assert [p.text() for p in row.points] == ["\u22122", "\u22121", "0", "+1", "+2"]
    row.name_points("Feeling")
    assert row.points[4].accessibleName() == "Feeling: very good"
    assert "very good" in row.points[4].toolTip()


def test_zero_is_an_answer_and_nothing_is_none(row):
    assert (row.point, row.value) == (None, "")
    row.points[2].click()
    assert (row.point, row.value) == (0, "0")
    row.points[2].click()
    assert row.point is None


def test_a_value_is_shown_without_telling_anybody(row, qtbot):
    with qtbot.assertNotEmitted(row.typed):
        row.set_value("-1")
    assert row.point == -1
    row.set_value("")
    assert row.point is None


def test_a_click_tells_and_arrow_keys_walk_round(row, qtbot):
    row.points[4].setFocus()
    QTest.keyClick(row.points[4], Qt.Key.Key_Right)
    assert row.points[0].hasFocus()
    with qtbot.waitSignal(row.typed):
        QTest.keyClick(row.points[0], Qt.Key.Key_Space)
    assert row.value == "-2"
