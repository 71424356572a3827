"""The figures of the pictures are worded as the board words them."""

import pytest

from kanban_app.ui import formats
from kanban_app.ui.analytics import words


@pytest.mark.parametrize("value", [10.0, 14.5, 57.9, 148.0])
def test_days_read_as_they_do_on_the_board(value: float) -> None:
    assert words.days(value) == formats.days(value)


def test_below_ten_days_a_digit_stands_behind_the_point_and_none_is_a_dash() -> None:
    said = [words.days(v) for v in (0.0, 5.0, 5.69, 9.99)]

    assert [each.replace(",", ".") for each in said] == ["0 d", "5 d", "5.6 d", "9.9 d"]
    assert words.days(None) == formats.NONE
