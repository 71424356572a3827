"""Keeping what-ifs as goals of their stages, so that map and charts show them."""

from collections.abc import Callable, Mapping
from typing import Protocol

from kanban_app.domain.changes import Changes, OpKind
from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.goal import Goal, checked_goal, goal_of, with_goal
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import Moment
from kanban_app.services.ports import CardReader, Recorder


class GoalStore(CardReader, Recorder, Protocol):
    """What goals need of persistence."""


class GoalService:
    """Keeps a goal per stage in what its template says; every change is one operation to undo."""

    def __init__(
        self, store: GoalStore, clock: Callable[[], Moment], language: Callable[[], str]
    ) -> None:
        self._store = store
        self._clock = clock
        self._language = language

    def all(self) -> Mapping[StageId, Goal]:
        """Return the goals of all stages that have one."""
        goals = {stage: goal_of(rest) for stage, rest in self._store.stage_rests().items()}
        return {stage: goal for stage, goal in goals.items() if goal is not None}

    def keep(self, stage: StageId, goal: Goal | None) -> Changes:
        """Store the goal of a stage, None takes it away; DomainError for what cannot be reached."""
        kept = checked_goal(goal) if goal is not None else None
        name = self._stage(stage).name.text(self._language()).replace("\u00ad", "")
        rest = with_goal(self._store.stage_rests().get(stage, {}), kept)
        return self._store.record(
            OpKind.SET_GOAL,
            (name,),
            self._clock(),
            lambda writer: writer.save_stage_rest(stage, rest),
        )

    def _stage(self, stage: StageId) -> Stage:
        for journey in self._store.journeys():
            for known in journey.stages:
                if known.id == stage:
                    return known
        raise DomainError(QT_TRANSLATE_NOOP("Errors", "This stage no longer exists."))
