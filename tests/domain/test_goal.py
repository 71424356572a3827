"""A goal is what the rest of a stage's template says, and nothing that is no number."""

import pytest

from kanban_app.domain.errors import DomainError
from kanban_app.domain.goal import Goal, checked_goal, goal_of, with_goal


def test_a_goal_is_read_as_it_was_written() -> None:
    rest = with_goal({"hat": "sales"}, Goal(0.6, 30))

    assert rest == {"hat": "sales", "goal": {"conversion": 0.6, "days": 30}}
    assert goal_of(rest) == Goal(0.6, 30)


def test_half_a_goal_leaves_the_other_half_out() -> None:
    rest = with_goal({}, Goal(days=30))

    assert rest == {"goal": {"days": 30}}
    assert goal_of(rest) == Goal(None, 30)


@pytest.mark.parametrize("none", [None, Goal()])
def test_no_goal_takes_the_old_one_away(none: Goal | None) -> None:
    assert with_goal({"goal": {"days": 30}, "hat": "sales"}, none) == {"hat": "sales"}


@pytest.mark.parametrize("told", [None, 3, {}, {"days": "soon"}, {"days": True}, {"days": -1}])
def test_what_a_file_says_wrongly_is_no_goal(told: object) -> None:
    assert goal_of({"goal": told}) is None


@pytest.mark.parametrize("wrong", [Goal(1.1), Goal(-0.1), Goal(days=0), Goal(days=4000)])
def test_what_cannot_be_reached_is_refused(wrong: Goal) -> None:
    with pytest.raises(DomainError):
        checked_goal(wrong)
