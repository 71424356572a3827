"""Where a box stands: next to what it belongs to, and never outside the window."""

from hypothesis import given
from hypothesis import strategies as st
from PySide6.QtCore import QRect, QSize

from kanban_app.ui.widgets.floating import spot_beside

WINDOW = QRect(0, 0, 1280, 720)
LIST, LEAST = QSize(372, 506), 218


def test_a_box_stands_over_a_bar_at_the_bottom():
    assert spot_beside(LIST, LEAST, QRect(600, 650, 12, 10), WINDOW) == QRect(419, 140, 372, 506)


def test_a_box_stands_under_a_header_at_the_top():
    box = spot_beside(LIST, LEAST, QRect(600, 60, 200, 90), WINDOW)
    assert (box.top(), box.height()) == (154, 506)


def test_where_room_is_short_the_box_gets_less_high():
    box = spot_beside(LIST, LEAST, QRect(600, 400, 12, 10), QRect(0, 0, 1280, 500))
    assert (box.bottom(), box.height()) == (395, 388)


def test_in_a_low_window_the_box_stands_at_the_side():
    low = QRect(0, 0, 1080, 280)
    assert spot_beside(LIST, LEAST, QRect(500, 140, 12, 40), low).left() == 516
    assert spot_beside(LIST, LEAST, QRect(900, 140, 12, 40), low).right() == 895


@given(st.integers(-50, 1300), st.integers(-50, 750), st.integers(560, 1400), st.integers(200, 900))
def test_a_box_never_leaves_the_window(x, y, width, height):
    window = QRect(0, 0, width, height)
    assert window.contains(spot_beside(LIST, LEAST, QRect(x, y, 20, 40), window))
