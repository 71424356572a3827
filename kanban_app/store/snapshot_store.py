"""Everything an export may need, read in one transaction."""

import json

from sqlalchemy import Connection, Engine, select

from kanban_app.domain.daybook import Daybook
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey, JourneyTemplate
from kanban_app.domain.journey_copies import template_of
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Snapshot
from kanban_app.store import facts
from kanban_app.store.card_details import details
from kanban_app.store.card_reader import COUNTING_EVENTS
from kanban_app.store.daybook_reader import read_daybook
from kanban_app.store.engine import plain, reading
from kanban_app.store.event_rows import to_event
from kanban_app.store.journey_rows import fetch_with, gone_stages, read_journeys
from kanban_app.store.tables import (
    CardRow,
    JourneyRow,
    JourneyVersionRow,
    StageRow,
    table,
)

_CARD, _VERSION = table(CardRow), table(JourneyVersionRow)
_JOURNEY, _STAGE = table(JourneyRow), table(StageRow)


def read_snapshot(engine: Engine, as_of: Moment, *, daybook: bool = True) -> Snapshot:
    """Return all there is as it stands, or the pipeline alone; `as_of` says when that is."""
    with reading(engine) as connection:
        run = plain(connection)
        journeys = read_journeys(fetch_with(run))
        events = [to_event(row) for row in run.execute(COUNTING_EVENTS)]
        return Snapshot(
            as_of=as_of,
            journeys=journeys,
            cards=tuple(details(connection, _CARD.c.gone == 0)),
            events=tuple(sorted(events, key=lambda e: (e.at, e.seq))),
            pauses=tuple(facts.pauses(run, None, None)),
            orders=_orders(connection),
            templates={j.key: _template(connection, j) for j in journeys},
            gone=gone_stages(fetch_with(run)),
            card_estimates=tuple(facts.card_estimates(run)),
            stage_estimates=tuple(facts.stage_estimates(run)),
            version_since=facts.version_since(run),
            daybook=read_daybook(run) if daybook else Daybook(),
        )


def _orders(connection: Connection) -> dict[tuple[int, int], tuple[int, ...]]:
    statement = (
        select(_VERSION)
        .join(_JOURNEY, _JOURNEY.c.id == _VERSION.c.journey_id)
        .where(_JOURNEY.c.gone == 0)
    )
    return {
        (row["journey_id"], row["version"]): tuple(map(int, row["stage_order"].split(",")))
        for row in connection.execute(statement).mappings()
    }


def _template(connection: Connection, journey: Journey) -> JourneyTemplate:
    rest = select(_JOURNEY.c.template).where(_JOURNEY.c.id == journey.id)
    stages = select(_STAGE.c.id, _STAGE.c.template).where(
        _STAGE.c.journey_id == journey.id, _STAGE.c.gone == 0
    )
    stage_rests = {StageId(row[0]): json.loads(row[1]) for row in connection.execute(stages)}
    whole = json.loads(str(connection.execute(rest).scalar()))
    return template_of(journey, whole, stage_rests)
