"""A kept goal stands in the stage's template data, and undo takes it back."""

from pathlib import Path

import pytest

from kanban_app.domain.changes import Noun, OpKind
from kanban_app.domain.errors import DomainError
from kanban_app.domain.goal import Goal
from kanban_app.domain.ids import StageId
from tests.builders import a_desk


def test_a_goal_is_kept_beside_all_else_and_undone(tmp_path: Path) -> None:
    with a_desk(tmp_path / "s.sqlite") as desk:
        stage = desk.stage("acquisition").id
        before = desk.store.stage_rests()[stage]

        changes = desk.uses.goals.keep(stage, Goal(0.6, 30))

        assert Noun.MAP in changes.nouns
        assert changes.op is not None
        assert (changes.op.kind, changes.op.arguments) == (OpKind.SET_GOAL, ("Erwerb",))
        assert desk.uses.goals.all() == {stage: Goal(0.6, 30)}
        kept = dict(desk.store.stage_rests()[stage])
        assert kept.pop("goal") == {"conversion": 0.6, "days": 30}
        assert kept == before
        desk.undo.undo()
        assert desk.uses.goals.all() == {}
        assert desk.store.stage_rests()[stage] == before


def test_a_goal_can_be_given_up(tmp_path: Path) -> None:
    with a_desk(tmp_path / "s.sqlite") as desk:
        stage = desk.stage("acquisition").id
        desk.uses.goals.keep(stage, Goal(0.6))

        desk.uses.goals.keep(stage, None)

        assert desk.uses.goals.all() == {}


def test_a_stage_that_is_gone_can_have_no_goal(tmp_path: Path) -> None:
    with a_desk(tmp_path / "s.sqlite") as desk, pytest.raises(DomainError):
        desk.uses.goals.keep(StageId(4711), Goal(0.6))
