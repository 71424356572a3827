"""A journey as a template again: to write it down, or to begin another one with it."""

from collections.abc import Mapping

from kanban_app.domain.goal import with_goal
from kanban_app.domain.ids import StageId
from kanban_app.domain.improvement import without_days
from kanban_app.domain.journey import Journey, JourneyTemplate, Names, Stage, StageTemplate


def template_of(
    journey: Journey,
    rest: Mapping[str, object],
    stage_rests: Mapping[StageId, Mapping[str, object]],
) -> JourneyTemplate:
    """Return all a journey and its map say; `rest` and `stage_rests` are what columns do not."""
    return JourneyTemplate(
        key=journey.key,
        name=journey.name,
        stages=tuple(stage_template(s, stage_rests.get(s.id, {})) for s in journey.stages),
        commitment_stage=journey.commitment_stage,
        won_when_leaving=journey.won_when_leaving,
        goal=journey.goal,
        lobe=journey.lobe,
        loss_reasons=journey.loss_reasons,
        rest=dict(rest),
    )


def renamed(template: JourneyTemplate, key: str, name: Names) -> JourneyTemplate:
    """Return the template under another key; ways of its cards into itself lead into the copy."""
    feeds = template.rest.get("feeds")
    rest = dict(template.rest)
    if isinstance(feeds, list):
        rest["feeds"] = [_led(entry, template.key, key) for entry in feeds]
    return template._replace(key=key, name=name, rest=rest)


def begun_anew(template: JourneyTemplate) -> JourneyTemplate:
    """Return the template for a journey without cards: nothing is under way or done in it.

    A goal out of a what-if was measured by the cards of the other journey, so it is none here.
    """
    stages = tuple(s._replace(rest=with_goal(without_days(s.rest), None)) for s in template.stages)
    return template._replace(stages=stages)


def stage_template(stage: Stage, rest: Mapping[str, object]) -> StageTemplate:
    """Return all a stage and its part of the map say; `rest` is what columns do not."""
    return StageTemplate(
        key=stage.key,
        name=stage.name,
        question=stage.question,
        kind=stage.kind,
        counts_as_wip=stage.counts_as_wip,
        colour=stage.colour,
        probability=stage.probability,
        wip_limit=stage.wip_limit,
        dwell_target_days=stage.dwell_target_days,
        stale_after_days=stage.stale_after_days,
        rest=dict(rest),
    )


def _led(entry: object, old: str, new: str) -> object:
    if not isinstance(entry, Mapping):
        return entry
    journey, dot, stage = str(entry.get("to", "")).partition(".")
    return {**entry, "to": f"{new}{dot}{stage}"} if journey == old else entry
