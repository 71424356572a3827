"""What the curves say: their lowest point, and the plan of a stage that stands open."""

import pytest

from kanban_app.domain.ids import StageId
from kanban_app.domain.map_sheet import Experience, Place, Point
from kanban_app.domain.voice_plan import Ratings
from kanban_app.ui.maps.drawn.curves import is_low, n_text, spots_in
from kanban_app.ui.maps.drawn.layout import Look, lay_out
from kanban_app.ui.theme import tokens
from tests.ui.maps.sheets import a_column, a_sheet


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


def test_the_plan_of_an_opened_stage_holds_for_its_parts_until_they_have_one(qapp):
    parts = tuple(a_column(9, name)._replace(place=Place(StageId(2), name)) for name in "AB")
    stage = a_column(2, "Middle", parts=parts, plan=Ratings(emotion=1))
    assert [spot.plan for spot in spots_of(stage)] == [Ratings(emotion=1)] * 2
    first = parts[0]._replace(plan=Ratings(emotion=2))
    stage = stage._replace(parts=(first, parts[1]))
    assert [spot.plan for spot in spots_of(stage)] == [Ratings(emotion=2), Ratings()]


def spots_of(stage):
    look = Look(tokens(), frozenset({stage.place}))
    (slot,) = lay_out(a_sheet(stage), 900, look).slots
    return spots_in(slot)


def test_a_narrow_column_says_how_many_rated_it_without_running_into_the_next(qapp):
    few = a_column(1, "A", experience=Experience(emotion=Point(1.0, 3)))
    assert n_text(few, 140) == "n = 3, too few"
    assert n_text(few, 50) == "n = 3"
    assert n_text(a_column(1, "A"), 50) == "n = 9"
