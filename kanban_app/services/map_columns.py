"""The columns of a journey map: what templates say, what is measured and what clients said."""

from collections.abc import Iterable, Mapping, Sequence
from typing import NamedTuple

from kanban_app.analytics import experience as heard
from kanban_app.analytics.map_counts import standing
from kanban_app.analytics.map_ground import Ground
from kanban_app.analytics.map_metrics import measures, step_measures
from kanban_app.analytics.substages import Row
from kanban_app.domain.goal import goal_of
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Names, Stage
from kanban_app.domain.journey_map import cell, metric_keys, targets_of
from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import MEASURED, METRICS, Lane, LaneKey
from kanban_app.domain.map_sheet import Column, Experience, Outcome, Place, Point, Quote
from kanban_app.domain.map_steps import SLASH, steps_of
from kanban_app.domain.voice import Voice, touchpoints_of
from kanban_app.domain.voice_plan import Ratings, by_key, plan_of

_Rest = Mapping[str, object]
_NOTHING = heard.experience(())


class Sources(NamedTuple):
    """What columns are made from; `names` say who a card's client is.

    `questions` are today's, `levels` tell the sub-stages of the stages that have any. Without
    `limits` it tells of some clients only: what a stage may hold is meant for all of them.
    """

    ground: Ground
    lanes: Sequence[Lane]
    rests: Mapping[StageId, _Rest]
    voices: Sequence[Voice]
    names: Mapping[CardId, str]
    questions: Mapping[StageId, Names] = {}
    levels: Mapping[StageId, Sequence[Row]] = {}
    limits: bool = True
    outcomes: Mapping[Place, Mapping[str, Outcome]] = {}


def columns(sources: Sources) -> tuple[Column, ...]:
    """Return a column per stage, each with what it opens into."""
    return tuple(_stage(sources, stage) for stage in sources.ground.view.book.journey.stages)


def _stage(sources: Sources, stage: Stage) -> Column:
    rest, place = sources.rests.get(stage.id, {}), Place(stage.id)
    voices = [voice for voice in sources.voices if voice.stage == stage.id]
    named = {lane: metric_keys(rest, lane) for lane in METRICS}
    targets, goal, plan = targets_of(rest), goal_of(rest), plan_of(rest)
    said = heard.experience(voices)
    return Column(
        place=place,
        key=stage.key,
        name=stage.name,
        colour=stage.colour,
        cards=int(standing(sources.ground, stage).value or 0),
        wip_limit=stage.wip_limit if sources.limits else 0,
        clients=stage.post_win,
        cells=_cells(sources.lanes, rest)
        | {LaneKey.QUESTION: _question(sources.questions.get(stage.id, stage.question))},
        measures={
            lane: measures(sources.ground, stage, LaneKey(lane), keys, targets, goal)
            for lane, keys in named.items()
        },
        experience=_experience(said),
        plan=plan.stage,
        story=plan.story,
        quotes=_quotes(said, sources.names),
        parts=_parts(sources, place, stage.colour, rest, sources.levels.get(stage.id, ()), voices),
        outcomes=sources.outcomes.get(place, {}),
    )


def _parts(
    sources: Sources,
    place: Place,
    colour: str,
    rest: _Rest,
    rows: Sequence[Row],
    voices: Sequence[Voice],
) -> tuple[Column, ...]:
    """Return the sub-stages of the next level, or else the touchpoints."""
    if rows:
        told = {str(step["key"]): step for step in steps_of(rest)}
        kept = (row for row in rows if not row.gone)
        return tuple(_step(sources, place, colour, told[row.step.key], row, voices) for row in kept)
    points = touchpoints_of(rest)
    plan, parts = by_key(plan_of(rest), points), heard.by_touchpoint(voices, place.stage)
    return tuple(
        Column(
            place=place._replace(touchpoint=point.key),
            key=point.key,
            name=point.name,
            colour=colour,
            experience=_experience(parts.get(point.key, _NOTHING)),
            plan=plan.touchpoints.get(point.key, Ratings()),
            quotes=_quotes(parts.get(point.key, _NOTHING), sources.names),
        )
        for point in points
    )


def _step(
    sources: Sources, above: Place, colour: str, rest: _Rest, row: Row, voices: Sequence[Voice]
) -> Column:
    place, plan = above._replace(path=row.path), plan_of(rest)
    said = heard.by_step(voices, place.stage, above.path).get(row.path, _NOTHING)
    mine = [v for v in voices if (v.step + SLASH).startswith(row.path + SLASH)]
    targets = targets_of(rest)
    return Column(
        place=place,
        key=row.step.key,
        name=row.step.name,
        colour=colour,
        cards=len(row.standing),
        wip_limit=row.step.wip_limit if sources.limits else 0,
        cells=_cells(sources.lanes, rest),
        measures={lane: step_measures(row, LaneKey(lane), said, targets) for lane in METRICS},
        experience=_experience(said),
        plan=plan.stage,
        story=plan.story,
        quotes=_quotes(said, sources.names),
        parts=_parts(sources, place, colour, rest, row.rows, mine),
        outcomes=sources.outcomes.get(place, {}),
    )


def _cells(lanes: Iterable[Lane], rest: _Rest) -> dict[str, tuple[Item, ...]]:
    texts = [lane for lane in lanes if lane.key not in MEASURED | METRICS]
    return {lane.key: cell(rest, lane.key, own=lane.own) for lane in texts}


def _question(names: Names) -> tuple[Item, ...]:
    return (Item(names._asdict()),) if any(names) else ()


def _experience(said: heard.Experience) -> Experience:
    means = (said.usability, said.emotion, said.solving)
    return Experience(*(Point(mean.exact, mean.n) for mean in means))


def _quotes(said: heard.Experience, names: Mapping[CardId, str]) -> tuple[Quote, ...]:
    return tuple(
        Quote(voice.quote, names.get(voice.card, ""), voice.sentiment, voice.card, voice.at)
        for voice in said.quotes
    )
