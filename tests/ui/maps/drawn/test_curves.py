"""When the lowest point of the curves is worth a word."""

import pytest

from kanban_app.ui.maps.drawn.curves import is_low


@pytest.mark.parametrize(
    ("means", "low"),
    [
        ([], False),
        ([-1.0], False),
        ([0.9, 1.2], False),
        ([0.2, 1.4], True),
        ([-0.1, 0.1], True),
    ],
)
def test_a_point_is_low_below_zero_or_far_below_the_others(means, low):
    assert is_low(means) is low
