"""Makes the example store of the present schema version; run once per schema, then keep it."""

import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.changes import OpKind
from kanban_app.domain.contact import Channel, Consent
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.property import (
    Document,
    DocumentState,
    Energy,
    EnergyKind,
    PropertyKind,
    Publication,
)
from kanban_app.domain.task import TaskFields
from kanban_app.services.criteria import Said
from kanban_app.services.moves import Drop
from kanban_app.services.ports import Writer
from kanban_app.store.connection import SCHEMA_VERSION
from tests.builders import Desk


def add_the_day(desk: Desk, card: CardId) -> None:
    """Add one of everything that schema 3 knows beside the pipeline."""
    person = desk.store.contacts.of_card(card)
    assert person is not None
    known = desk.contacts.detail(person)
    assert known is not None
    consent = Consent(Channel.PHONE, date(2026, 1, 15), "Rückruf erbeten", "Telefon")
    told = replace(known.fields, city="Freiburg", birthday=date(1970, 5, 4), consents=(consent,))
    desk.contacts.edit(person, told)
    about = desk.properties.of_card(card)
    assert about is not None
    fields = replace(
        about.detail.fields,
        kind=PropertyKind.DETACHED,
        price_cents=64_900_000,
        energy=Energy(EnergyKind.DEMAND, 98.4, "Gas", "C"),
        documents=(Document("energy_certificate", DocumentState.PRESENT),),
        publications=(Publication("is24", date(2026, 7, 1)),),
    )
    desk.properties.save(about.detail.id, fields, "de")
    desk.tasks.add(TaskFields("Unterlagen holen", date(2026, 7, 20), card=card))
    call = ActivityFields(ActivityKind.CALL, desk.clock(), note="über den Preis", card=card)
    desk.activities.add(call)
    desk.criteria.say(card, Said({"acquisition.valuation": True}, {"notary_on": "2026-09-01"}))


def say_how_it_was(desk: Desk, card: CardId) -> None:
    """Add what schema 5 knows of a stage: how a client found it, and its sub-stages."""
    stage = desk.stage("staging").id
    said = ActivityFields(
        ActivityKind.SURVEY, desk.clock(), rating=4, quote="Es ging schnell", card=card,
        stage=stage, touchpoint="Fototermin", usability=1, emotion=2, solving=-1, scale="1-5",
    )  # fmt: skip
    desk.activities.add(said)
    rest = {**desk.store.stage_rests()[stage], "ideas": [{"de": "Drohne", "en": "Drone"}]}

    def work(writer: Writer) -> None:
        writer.save_stage_rest(stage, rest)
        writer.substages.append(card, stage, desk.clock(), "photos/edit")

    desk.store.record(OpKind.EDIT_MAP, ("Staging",), desk.clock(), work)


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
    add_the_day(desk, first)
    desk.uses.drafts.keep_form(first, "note", {"note": "Ruft am Montag zurück"})
    say_how_it_was(desk, second)
    desk.close()
