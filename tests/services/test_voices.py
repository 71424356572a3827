"""Voices are gathered from whatever was noted of cards, on a real store file."""

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind
from kanban_app.domain.changes import OpKind
from kanban_app.domain.moment import DAY, Moment
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def note(desk: Desk, card, kind=ActivityKind.CALL, **more) -> None:
    desk.activities.add(ActivityFields(kind, desk.clock(), card=card, **more))


def stages(desk: Desk, **asked) -> list[str]:
    keys = {s.id: s.key for j in desk.store.journeys() for s in j.stages}
    return [keys[v.stage] for v in desk.uses.voices.voices(**asked)]


def persona(desk: Desk, card, key: str) -> None:
    desk.store.record(
        OpKind.CRITERIA, ("",), desk.clock(), lambda w: w.values.set(card, "persona", key)
    )


def test_a_quote_is_heard_of_the_stage_the_card_stood_in_then(desk):
    card = desk.add("Graf")
    note(desk, card, quote="Nett")
    note(desk, card, note="nichts gehört")
    desk.board.move(Drop((card,), desk.stage("acquisition").id))
    note(desk, card, quote="Zu teuer", sentiment=-1)
    note(desk, card, emotion=2, stage=desk.stage("awareness").id, touchpoint="Telefon")
    first, second, third = desk.uses.voices.voices()
    assert stages(desk) == ["awareness", "acquisition", "awareness"]
    assert (first.quote, second.sentiment, third.touchpoint) == ("Nett", -1, "Telefon")


def test_an_answer_of_before_has_its_stage_by_the_question_and_its_scale(desk):
    card = desk.add("Graf")
    question = desk.criteria.checklist(card).survey.question.de
    desk.board.move(Drop((card,), desk.stage("acquisition").id))
    note(desk, card, ActivityKind.SURVEY, subject=question, rating=4)
    (voice,) = desk.uses.voices.voices()
    assert (stages(desk), voice.score, voice.scale) == (["awareness"], 4, "1-5")


def test_voices_are_asked_by_journey_period_and_persona(desk):
    owner, buyer = desk.add("Graf"), desk.add("Wolf", journey="buyer")
    persona(desk, owner, "helga_brandt")
    note(desk, owner, quote="eins")
    between = desk.clock()
    desk.clock.pass_days(3)
    note(desk, buyer, quote="zwei")

    def quotes(**asked):
        return [v.quote for v in desk.uses.voices.voices(**asked)]

    assert quotes() == ["eins", "zwei"]
    assert quotes(journey=desk.journey("buyer").id) == ["zwei"]
    assert quotes(as_of=between) == ["eins"]
    assert quotes(as_of=Moment(between - DAY)) == []
    assert quotes(since=between) == ["zwei"]
    assert quotes(persona="helga_brandt") == ["eins"]
    assert quotes(persona="") == ["zwei"]


def test_a_deleted_card_and_a_deleted_note_are_not_heard(desk):
    kept, gone = desk.add("Graf"), desk.add("Wolf")
    note(desk, kept, quote="eins")
    note(desk, gone, quote="zwei")
    desk.board.delete([gone])
    assert [v.quote for v in desk.uses.voices.voices()] == ["eins"]
    (activity,) = desk.activities.of_card(kept)
    desk.activities.delete(activity.id)
    assert desk.uses.voices.voices() == []
    desk.undo.undo()
    assert [v.quote for v in desk.uses.voices.voices()] == ["eins"]


def test_touchpoints_are_those_of_the_template(desk):
    found = desk.uses.voices.touchpoints(desk.stage("acquisition").id)
    assert [p.key for p in found][:2] == ["Ortstermin", "Wertermittlung"]


def opened(desk: Desk) -> None:
    stage = desk.stage("acquisition")
    names = [{"key": k, "name": {"de": k, "en": k}} for k in ("visit", "offer")]
    rest = {**desk.store.stage_rests()[stage.id], "steps": names}
    desk.store.record(
        OpKind.EDIT_MAP, ("",), desk.clock(), lambda w: w.save_stage_rest(stage.id, rest)
    )


def test_a_voice_speaks_of_the_sub_stage_it_names_or_the_card_stood_in_then(desk):
    card = desk.add("Graf", "acquisition")
    stage = desk.stage("acquisition").id
    note(desk, card, quote="vorher")
    opened(desk)
    desk.store.record(
        OpKind.SUBSTAGE, ("",), desk.clock(),
        lambda w: w.substages.append(card, stage, desk.clock(), "offer"),
    )  # fmt: skip
    note(desk, card, quote="danach")
    note(desk, card, quote="genau", stage=stage, step="visit/gone")
    desk.board.move(Drop((card,), desk.stage("staging").id))
    note(desk, card, quote="beim Gehen", stage=stage)
    note(desk, card, quote="anderswo", step="visit")
    found = {v.quote: v.step for v in desk.uses.voices.voices()}
    assert found == {
        "vorher": "visit", "danach": "offer", "genau": "visit", "beim Gehen": "offer",
        "anderswo": "",
    }  # fmt: skip


def test_a_second_event_into_the_stage_leaves_a_voice_in_its_sub_stage(desk):
    card = desk.add("Graf", "acquisition")
    opened(desk)
    stage = desk.stage("acquisition").id
    desk.uses.substages.move(SubDrop((card,), stage, "offer"))
    desk.board.reopen([card])
    assert [e.to for e in desk.store.events_of([card])] == [stage, stage]
    note(desk, card, quote="noch da")
    (voice,) = desk.uses.voices.voices()
    assert voice.step == desk.uses.substages.leaf_at(card, stage) == "offer"


def test_what_can_be_said_of_a_card_is_what_its_journey_asks(desk):
    card = desk.add("Graf", "acquisition")
    present, stages = desk.uses.voices.asks(card)
    assert present == desk.stage("acquisition").id
    assert [s.stage for s in stages] == [s.id for s in desk.journey().stages]
    (asks,) = (s for s in stages if s.stage == present)
    assert (asks.scale, asks.touchpoints[0].key) == ("0-10", "Ortstermin")
    assert asks.question.de.startswith("Wie überzeugend")
    desk.board.delete([card])
    assert desk.uses.voices.asks(card) is None


@pytest.mark.parametrize("typed", ["Ortstermin", "Site visit", "site visit"])
def test_a_touchpoint_is_the_same_in_whichever_language_it_was_typed(desk, typed):
    note(desk, desk.add("Graf", "acquisition"), emotion=1, touchpoint=typed)
    (voice,) = desk.uses.voices.voices()
    assert voice.touchpoint == "Ortstermin"


def test_touchpoints_of_a_map_in_one_language_are_what_they_were(desk):
    stage = desk.stage("acquisition")
    rest = {**desk.store.stage_rests()[stage.id], "touchpoints": ["Ortstermin", "Referenzen"]}
    desk.store.record(
        OpKind.EDIT_MAP, ("",), desk.clock(), lambda w: w.save_stage_rest(stage.id, rest)
    )
    card = desk.add("Graf", "acquisition")
    note(desk, card, emotion=1, touchpoint="Ortstermin")
    note(desk, card, emotion=2, touchpoint="Site visit")
    assert [v.touchpoint for v in desk.uses.voices.voices()] == ["Ortstermin", "Site visit"]
