"""Makes the example store of the present schema version; run once per schema, then keep it."""

import sys
from dataclasses import replace
from pathlib import Path

from kanban_app.domain.journey import StagePlan
from kanban_app.services.board import Drop
from kanban_app.store.connection import SCHEMA_VERSION
from tests.builders import Desk

if __name__ == "__main__":
    target = Path(sys.argv[1]) / f"v{SCHEMA_VERSION}.sqlite"
    desk = Desk(target)
    journey = desk.journey()
    plans = [StagePlan(s.id, s.key, s.name, s.colour, s.probability * 0.9) for s in journey.stages]
    desk.journeys.edit_stages(journey.id, plans, {})
    first = desk.add("Müller, Eva", tags=("warm",), notes="mit Umlauten: äöüß")
    second = desk.add("Öztürk, Ada", "staging")
    detail = desk.store.detail(first)
    assert detail is not None
    desk.board.edit(first, replace(detail.fields, value_cents=2_000_000, probability=0.6))
    desk.board.move(Drop((first,), desk.stage("acquisition").id))
    desk.board.lose([second], "price")
    desk.close()
