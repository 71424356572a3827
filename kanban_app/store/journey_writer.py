"""Writing journeys and their stages; every change of order makes a new version."""

import json
from collections.abc import Mapping, Sequence

from sqlalchemy import Connection, func, select

from kanban_app.domain.card import Outcome
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, JourneyTemplate, StagePlan, StageTemplate
from kanban_app.domain.moment import Moment
from kanban_app.store.estimates import keep_stage
from kanban_app.store.journey_rows import REMOVED, REMOVED_BEHIND_WIN, read_journeys
from kanban_app.store.refold import refold
from kanban_app.store.tables import (
    CardRow,
    JourneyRow,
    JourneyVersionRow,
    LossReasonRow,
    StageRow,
    table,
)
from kanban_app.store.unit import Unit, new_uid

_CARD, _JOURNEY, _VERSION = table(CardRow), table(JourneyRow), table(JourneyVersionRow)


def journeys(connection: Connection) -> tuple[Journey, ...]:
    """Return every journey as it stands inside this transaction."""
    return read_journeys(lambda sql: [tuple(r) for r in connection.exec_driver_sql(sql)])


def add(unit: Unit, template: JourneyTemplate) -> JourneyId:
    """Store a journey, its stages, loss reasons and first version."""
    position = unit.connection.execute(select(func.count()).select_from(_JOURNEY)).scalar()
    journey = unit.insert(
        JourneyRow,
        {
            "uid": new_uid(),
            "key": template.key,
            "name_de": template.name.de,
            "name_en": template.name.en,
            "goal_de": template.goal.de,
            "goal_en": template.goal.en,
            "lobe": template.lobe,
            "position": position,
            "version": 1,
            "commitment_stage": template.commitment_stage,
            "won_when_leaving": template.won_when_leaving,
            "template": _text(template.rest),
            "gone": 0,
        },
    )
    order = [
        unit.insert(StageRow, stage_values(journey, position, stage))
        for position, stage in enumerate(template.stages, 1)
    ]
    for position, reason in enumerate(template.loss_reasons):
        unit.insert(
            LossReasonRow,
            {
                "journey_id": journey,
                "position": position,
                "key": reason.key,
                "name_de": reason.name.de,
                "name_en": reason.name.en,
                "counts_as_loss": int(reason.counts_as_loss),
            },
        )
    keep_order(unit, journey, 1, order, Moment(0))
    return JourneyId(journey)


def save_stages(unit: Unit, journey: JourneyId, plans: Sequence[StagePlan]) -> dict[str, StageId]:
    """Store the stages in this order and return their ids by key; missing ones are gone.

    The winning boundary and the commitment stage move on if theirs is gone: to the last stage
    before it, or the first one.
    """
    before = next(j for j in journeys(unit.connection) if j.id == journey)
    order = [_save_stage(unit, journey, n, plan) for n, plan in enumerate(plans, 1)]
    for stage in before.stages:
        if stage.id not in order:
            unit.update(StageRow, stage.id, gone=REMOVED_BEHIND_WIN if stage.post_win else REMOVED)
    keys = [p.key for p in plans]
    values = {
        "commitment_stage": _successor(before, before.commitment_stage, keys),
        "won_when_leaving": _successor(before, before.won_when_leaving, keys),
    }
    if order != [s.id for s in before.stages]:
        latest = select(func.max(_VERSION.c.version), func.max(_VERSION.c.at)).where(
            _VERSION.c.journey_id == journey
        )
        highest, last = unit.connection.execute(latest).one()
        version = int(highest or 0) + 1
        # The clock may have been set back: a later order never holds before an earlier one.
        keep_order(unit, journey, version, order, Moment(max(unit.at, last or 0)))
        unit.update(JourneyRow, journey, version=version, **values)
    else:
        unit.update(JourneyRow, journey, **values)
    _follow_boundary(unit, before)
    return {p.key: StageId(i) for p, i in zip(plans, order, strict=True)}


def _follow_boundary(unit: Unit, before: Journey) -> None:
    """Let the state of cards follow when their stage changed sides of the winning boundary."""
    now = {j.id: j for j in journeys(unit.connection)}
    moved = before.shown_wins ^ now[before.id].shown_wins
    # Lost and archived cards stay so on either side; a won one may be shown or hidden by it.
    concerned = select(_CARD.c.id).where(
        _CARD.c.stage_id.in_(moved),
        _CARD.c.outcome.in_((str(Outcome.OPEN), str(Outcome.WON))),
        _CARD.c.gone == 0,
    )
    for card in unit.connection.execute(concerned).scalars().all():
        refold(unit, CardId(card), now)


def _save_stage(unit: Unit, journey: JourneyId, position: int, plan: StagePlan) -> int:
    values: dict[str, object] = {
        "position": position,
        "name_de": plan.name.de,
        "name_en": plan.name.en,
        "colour": plan.colour,
        "probability": plan.probability,
        "wip_limit": plan.wip_limit,
        "dwell_target_days": plan.dwell_target_days,
    }
    if plan.id is not None:
        keep_stage(unit, plan.id, plan.probability)
        unit.update(StageRow, plan.id, **values)
        return plan.id
    template = StageTemplate(plan.key, plan.name)
    return unit.insert(StageRow, {**stage_values(journey, position, template), **values})


def _successor(before: Journey, key: str, keys: Sequence[str]) -> str:
    if key in keys:
        return key
    old = [s.key for s in before.stages]
    earlier = [k for k in old[: old.index(key)] if k in keys]
    return earlier[-1] if earlier else keys[0]


def keep_order(unit: Unit, journey: int, version: int, order: Sequence[int], since: Moment) -> None:
    """Write down the stage order of a version, which holds from `since` on (0: always)."""
    stages = ",".join(map(str, order))
    unit.insert(
        JourneyVersionRow,
        {"journey_id": journey, "version": version, "stage_order": stages, "at": since},
    )


def stage_values(journey: int, position: int, stage: StageTemplate) -> dict[str, object]:
    """Return the columns of a stage's row."""
    return {
        "uid": new_uid(),
        "journey_id": journey,
        "key": stage.key,
        "position": position,
        "name_de": stage.name.de,
        "name_en": stage.name.en,
        "question_de": stage.question.de,
        "question_en": stage.question.en,
        "kind": str(stage.kind),
        "counts_as_wip": int(stage.counts_as_wip),
        "colour": stage.colour,
        "probability": stage.probability,
        "wip_limit": stage.wip_limit,
        "dwell_target_days": stage.dwell_target_days,
        "stale_after_days": stage.stale_after_days,
        "template": _text(stage.rest),
        "gone": 0,
    }


def save_rest(
    unit: Unit, model: type[StageRow] | type[JourneyRow], row: int, rest: Mapping[str, object]
) -> None:
    """Store what the template says of a stage or a journey beyond its columns."""
    unit.update(model, row, template=_text(rest))


def _text(rest: Mapping[str, object]) -> str:
    return json.dumps(dict(rest), ensure_ascii=False, default=str)
