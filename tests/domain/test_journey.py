"""What a journey says of its stages."""

import pytest

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage

NONE = Names("", "")
JOURNEY = Journey(
    JourneyId(1),
    "owner",
    NONE,
    tuple(Stage(StageId(n), f"s{n}", NONE, post_win=n > 2) for n in (1, 2, 3)),
    "s1",
    "s2",
)


@pytest.mark.parametrize(
    ("stage", "before_win", "expected"), [(2, True, 2), (3, True, 2), (3, False, 3), (9, False, 1)]
)
def test_a_closed_card_comes_back_to_its_stage_or_before_the_win(stage, before_win, expected):
    assert JOURNEY.way_back(StageId(stage), before_win=before_win).id == expected
