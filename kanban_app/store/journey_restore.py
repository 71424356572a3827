"""Bringing journeys of a snapshot back, with every version and every removed stage."""

from sqlalchemy import select

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.journey_copies import stage_template
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Snapshot
from kanban_app.store import journey_writer
from kanban_app.store.estimates import add_to_stages
from kanban_app.store.journey_rows import REMOVED, REMOVED_BEHIND_WIN
from kanban_app.store.tables import (
    JourneyRow,
    JourneyVersionRow,
    StageRow,
    table,
)
from kanban_app.store.unit import Unit

_VERSION = table(JourneyVersionRow)


def restore(unit: Unit, journey: Journey, snapshot: Snapshot) -> dict[StageId, StageId]:
    """Store a journey of a snapshot with all its versions; return its stages' new ids.

    Removed stages come back as removed, because the history still speaks of them.
    """
    added = journey_writer.add(unit, snapshot.templates[journey.key])
    new = next(j for j in journey_writer.journeys(unit.connection) if j.id == added)
    ids = {old.id: there.id for old, there in zip(journey.stages, new.stages, strict=True)}
    orders = {v: o for (owner, v), o in snapshot.orders.items() if owner == journey.id}
    mine = {stage for order in orders.values() for stage in order}
    for position, stage in enumerate(snapshot.gone):
        if stage.id in mine:
            values = journey_writer.stage_values(added, position, stage_template(stage, {}))
            removed = REMOVED_BEHIND_WIN if stage.post_win else REMOVED
            ids[stage.id] = StageId(unit.insert(StageRow, {**values, "gone": removed}))
    first = select(_VERSION.c.id).where(_VERSION.c.journey_id == added)
    unit.delete(JourneyVersionRow, int(unit.connection.execute(first).scalar_one()))
    for version, order in sorted(orders.items()):
        since = snapshot.version_since.get((journey.id, version), Moment(0))
        journey_writer.keep_order(unit, added, version, [ids[StageId(s)] for s in order], since)
    add_to_stages(unit, snapshot.stage_estimates, ids)
    unit.update(JourneyRow, added, version=journey.version)
    return ids


def remove(unit: Unit, journey: JourneyId) -> None:
    """Take a journey and its stages away; undo brings them back."""
    present = next(j for j in journey_writer.journeys(unit.connection) if j.id == journey)
    for stage in present.stages:
        unit.update(StageRow, stage.id, gone=REMOVED)
    unit.update(JourneyRow, journey, gone=1)
