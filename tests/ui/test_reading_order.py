"""Tab goes by what is seen: row by row, area by area, and what it comes to is scrolled to."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget

from kanban_app.ui.widgets.reading_order import ReadingOrder
from kanban_app.ui.widgets.sheet import scroll_area


@pytest.fixture
def area(qtbot):
    inner = ReadingOrder()
    inner.setFixedSize(400, 2000)
    made = scroll_area(inner)
    qtbot.addWidget(made)
    made.resize(420, 300)
    made.show()
    qtbot.waitExposed(made)
    return made


@pytest.fixture
def order(area):
    return area.widget()


def a_line(parent: QWidget, name: str, x: int, y: int, height: int = 28) -> QLineEdit:
    line = QLineEdit(parent)
    line.setObjectName(name)
    line.setGeometry(x, y, 80, height)
    line.show()
    return line


def walked(qtbot, first: QLineEdit, steps: int) -> str:
    first.setFocus()
    names = first.objectName()
    for _ in range(steps):
        qtbot.keyClick(QApplication.focusWidget(), Qt.Key.Key_Tab)
        names += QApplication.focusWidget().objectName()
    return names


def test_rows_are_read_from_the_left_whenever_they_were_made(order, qtbot):
    a_line(order, "d", 200, 40)
    a_line(order, "c", 0, 43, height=22)
    a_line(order, "b", 200, 0)
    first = a_line(order, "a", 0, 4, height=20)
    assert walked(qtbot, first, 3) == "abcd"


def test_columns_are_read_one_after_the_other(order, qtbot):
    left, right = QWidget(order), QWidget(order)
    for place, column in enumerate((left, right)):
        column.setGeometry(200 * place, 0, 200, 200)
        column.show()
    order.areas = (left, right)
    first = a_line(left, "a", 0, 0)
    a_line(right, "c", 0, 0)
    a_line(left, "b", 0, 40)
    a_line(right, "d", 0, 40)
    assert walked(qtbot, first, 3) == "abcd"


def test_what_tab_comes_to_is_scrolled_into_sight(order, qtbot):
    first, far = a_line(order, "a", 0, 0), a_line(order, "b", 0, 1500)
    walked(qtbot, first, 1)
    assert far.visibleRegion().boundingRect() == far.rect()
