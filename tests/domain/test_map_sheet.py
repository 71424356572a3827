"""What a measured value is worth beside its target."""

import pytest

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_sheet import Column, Measure, Place, Point, Unit, Verdict

SHARE = Measure("conversion", Unit.SHARE, n=40, known=True)


@pytest.mark.parametrize(
    ("value", "target", "less", "verdict"),
    [
        (0.70, 0.60, False, Verdict.MET),
        (0.59, 0.60, False, Verdict.NEAR),
        (0.50, 0.60, False, Verdict.MISSED),
        (17, 21, True, Verdict.MET),
        (44, 45, True, Verdict.NEAR),
        (60, 45, True, Verdict.MISSED),
        (0, 0, True, Verdict.NEAR),
    ],
)
def test_a_value_is_judged_by_its_target(
    *, value: float, target: float, less: bool, verdict: Verdict
) -> None:
    measure = SHARE._replace(value=value, target=target, less_is_better=less)

    assert measure.verdict is verdict


def test_too_few_cases_and_a_target_alone_are_not_judged() -> None:
    assert SHARE._replace(value=1.0, target=0.5, n=4).verdict is None
    assert SHARE._replace(value=1.0).verdict is None
    assert SHARE._replace(target=0.5).verdict is None


def test_five_ratings_make_a_point_and_four_do_not() -> None:
    assert Point(1.2, 5).told
    assert not Point(1.2, 4).told
    assert not Point().told


def test_touchpoints_split_only_what_clients_said_and_sub_stages_what_they_do_too() -> None:
    stage = Place(StageId(1))
    plain = Column(stage, "s", Names("S", "S"), "#000000")
    by_points = plain._replace(parts=(plain._replace(place=stage._replace(touchpoint="Anruf")),))
    by_steps = plain._replace(parts=(plain._replace(place=stage._replace(path="a")),))

    assert [by_points.splits(lane) for lane in ("quotes", "customer_does", "question")] == [
        True,
        False,
        False,
    ]
    assert [by_steps.splits(lane) for lane in ("quotes", "customer_does", "question")] == [
        True,
        True,
        False,
    ]
