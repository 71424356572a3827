"""What the journeys' templates ask for, by journey and stage, as sample data needs it."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.criteria import CriteriaBook, Criterion, criteria_of
from kanban_app.domain.ids import StageId
from kanban_app.domain.milestones import Milestone, milestones_of
from kanban_app.domain.substages import Substage, substages_of
from kanban_app.domain.survey_rules import SurveyRule, stage_survey
from kanban_app.domain.task_rules import TaskRule, stage_tasks
from kanban_app.domain.voice import Touchpoint, touchpoints_of
from kanban_app.services.ports import CardReader

_Stage = tuple[str, str]


class Book(NamedTuple):
    """Task rules, criteria and surveys by (journey key, stage key); milestones by journey key.

    `points` are the touchpoints and `levels` the sub-stages by stage.
    """

    rules: Mapping[_Stage, Sequence[TaskRule]]
    criteria: Mapping[_Stage, Sequence[Criterion]]
    surveys: Mapping[_Stage, SurveyRule]
    milestones: Mapping[str, Sequence[Milestone]]
    points: Mapping[StageId, Sequence[Touchpoint]] = {}
    levels: Mapping[StageId, Sequence[Substage]] = {}


def book_of(store: CardReader) -> Book:
    """Return what the templates of all journeys of a store ask for."""
    rests, wholes = store.stage_rests(), store.journey_rests()
    rules, criteria, surveys = {}, {}, {}
    for journey in store.journeys():
        for stage in journey.stages:
            rest, key = rests.get(stage.id, {}), (journey.key, stage.key)
            rules[key] = stage_tasks(rest).rules
            criteria[key] = criteria_of(journey, stage, rest, CriteriaBook())
            survey = stage_survey(rest)
            if survey is not None:
                surveys[key] = survey
    milestones = {j.key: milestones_of(wholes.get(j.id, {})) for j in store.journeys()}
    points = {stage: touchpoints_of(rest) for stage, rest in rests.items()}
    levels = {stage: substages_of(rest) for stage, rest in rests.items()}
    return Book(rules, criteria, surveys, milestones, points, levels)
