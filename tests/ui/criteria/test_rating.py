"""The client's answer: one of the points or none, and his own words."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

from kanban_app.domain.criteria import Scale, Survey
from kanban_app.domain.journey import Names
from kanban_app.ui.criteria.rating import RatingRow

pytestmark = pytest.mark.usefixtures("qapp")


@pytest.fixture
def row(qtbot) -> RatingRow:
    made = RatingRow(Survey(Names("Wie gut?", "How good?"), Scale(0, 10)))
    qtbot.addWidget(made)
    with qtbot.waitActive(made):
        made.show()
        made.activateWindow()
    return made


def test_every_point_of_the_scale_can_be_given(row):
    assert [point.point for point in row.points] == list(range(11))
    assert row.rating is None


def test_one_point_takes_the_place_of_another_and_a_second_click_takes_it_away(row):
    row.points[0].click()
    assert row.rating == 0
    row.points[9].click()
    assert row.rating == 9
    row.points[9].click()
    assert row.rating is None


def test_arrow_keys_walk_the_points_and_space_gives_one(row):
    row.points[0].setFocus()
    for _ in range(3):
        QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Right)
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Space)
    assert row.rating == 3
    row.points[0].setFocus()
    QTest.keyClick(QApplication.focusWidget(), Qt.Key.Key_Left)
    assert row.points[10].hasFocus()
