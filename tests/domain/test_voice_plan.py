"""The ideal narrative stands in the template and comes back out of it as it went in."""

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.journey import Names
from kanban_app.domain.voice import touchpoints_of
from kanban_app.domain.voice_plan import Plan, Ratings, by_key, plan_of, with_plan

PLAN = Plan(Ratings(1, 2, None), {"Telefon": Ratings(None, 1.5, 0)}, Names("Ruhe", "Calm"))


def test_a_plan_is_read_as_it_was_written_beside_all_else():
    rest = {"hat": "sales", "plan": {"note": "mine", "emotion": -1}}
    written = with_plan(rest, PLAN)
    assert written == {
        "hat": "sales",
        "plan": {
            "note": "mine",
            "usability": 1,
            "emotion": 2,
            "touchpoints": {"Telefon": {"emotion": 1.5, "solving": 0}},
            "story": {"de": "Ruhe", "en": "Calm"},
        },
    }
    assert plan_of(written) == PLAN
    assert rest["plan"] == {"note": "mine", "emotion": -1}


def test_an_empty_plan_leaves_no_trace():
    assert with_plan({"hat": "sales", "plan": {"emotion": 1}}, Plan()) == {"hat": "sales"}


@pytest.mark.parametrize("value", [3, -2.5, "2", True, None, [1]])
def test_what_is_no_rating_is_passed_over(value):
    assert (
        plan_of({"plan": {"usability": value, "touchpoints": {"T": {"emotion": value}}}}) == Plan()
    )


@pytest.mark.parametrize("rest", [{}, {"plan": 3}, {"plan": {"touchpoints": [1], "story": "x"}}])
def test_a_template_without_plan_plans_nothing(rest):
    assert plan_of(rest) == Plan()


def test_a_plan_beyond_the_scale_is_refused():
    with pytest.raises(DomainError):
        with_plan({}, Plan(touchpoints={"T": Ratings(emotion=2.1)}))


def test_a_plan_is_found_by_either_name_of_a_touchpoint_and_its_key_counts():
    points = touchpoints_of({"touchpoints": [{"de": "Besuch", "en": "Visit"}, "Mail"]})
    first, second, third = Ratings(1), Ratings(2), Ratings(0)
    plan = Plan(touchpoints={"Visit": first, "Mail": second, "Zaun": third})
    assert by_key(plan, points).touchpoints == {"Besuch": first, "Mail": second, "Zaun": third}
    for both in ({"Visit": first, "Besuch": second}, {"Besuch": second, "Visit": first}):
        assert by_key(Plan(touchpoints=both), points).touchpoints == {"Besuch": second}
