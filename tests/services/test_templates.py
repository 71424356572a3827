"""Journeys as a whole: written down, copied, renamed, deleted; and every one of it undone."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from kanban_app.domain.changes import OpKind
from kanban_app.domain.errors import DomainError
from kanban_app.domain.journey import Journey, Names
from kanban_app.exchange.reading.journey_toml import read_journey
from kanban_app.services.templates import LONGEST_NAME, TemplateService
from tests.builders import Desk, a_desk, template

RENT = Names("Vermietung Süd", "Letting south")


@pytest.fixture
def desk(tmp_path: Path) -> Iterator[Desk]:
    with a_desk(tmp_path / "t.sqlite") as desk:
        yield desk


@pytest.fixture
def templates(desk: Desk) -> TemplateService:
    return desk.uses.templates


def keys(desk: Desk) -> list[str]:
    return [j.key for j in desk.journeys.journeys()]


def lifecycle(desk: Desk) -> Journey:
    desk.journeys.add(template("lifecycle"))
    return desk.journey("lifecycle")


@pytest.mark.parametrize("key", ["owner", "buyer", "lifecycle"])
def test_a_journey_leaves_the_store_as_it_came_in(desk, templates, key):
    lifecycle(desk)
    assert read_journey(templates.written(desk.journey(key).id)) == read_journey(template(key))


def test_what_was_typed_into_the_map_is_in_the_file(desk, templates):
    stage, at = desk.stage("staging"), desk.clock()
    rest = dict(desk.store.stage_rests()[stage.id])
    rest |= {"ideas": ["Drohnenflug"], "targets": {"conversion": 0.9}, "lanes": {"risk": ["Regen"]}}
    people = [{"key": "p1", "name": "Helga Brandt"}]

    def work(writer):
        writer.save_stage_rest(stage.id, rest)
        writer.save_journey_rest(desk.journey().id, {"personas": people})
        writer.save_question(stage.id, Names("Warum?", "Why?"))

    desk.store.record(OpKind.EDIT_MAP, ("Staging",), at, work)
    again = read_journey(templates.written(desk.journey().id))
    assert again.stages[2].rest == rest
    assert again.stages[2].question == Names("Warum?", "Why?")
    assert again.rest == {"personas": people}


def test_a_copy_has_the_map_and_no_card(desk, templates):
    desk.add("Müller, Eva", "staging")
    templates.copy(desk.journey().id, RENT)
    copy = desk.journey("vermietung_sued")
    original, copied = templates.template(desk.journey().id), templates.template(copy.id)
    assert copied.stages == original.stages
    assert copied.loss_reasons == original.loss_reasons
    assert desk.store.card_facts(copy.id) == []
    assert desk.titles("staging") == ["Müller, Eva"]
    assert desk.titles("staging", copy.key) == []


def test_a_copy_keeps_targets_and_no_goal_of_a_what_if(desk, templates):
    stage = desk.stage("staging")
    rest = {**desk.store.stage_rests()[stage.id], "targets": {"conversion": 0.9}}

    def work(writer):
        writer.save_stage_rest(stage.id, {**rest, "goal": {"conversion": 0.7, "days": 12.0}})

    desk.store.record(OpKind.EDIT_MAP, ("Staging",), desk.clock(), work)
    templates.copy(desk.journey().id, RENT)
    copied = templates.template(desk.journey("vermietung_sued").id).stages[2]
    assert copied.rest == rest
    assert "goal" in templates.template(desk.journey().id).stages[2].rest


def test_ways_of_a_copy_lead_into_the_copy_and_others_where_they_led(desk, templates):
    templates.copy(desk.journey().id, RENT)
    rest = templates.template(desk.journey("vermietung_sued").id).rest
    assert [feed["to"] for feed in rest["feeds"]] == [
        "vermietung_sued.awareness", "vermietung_sued.awareness", "buyer.awareness",
    ]  # fmt: skip


def test_a_copy_is_undone_and_redone(desk, templates):
    templates.copy(desk.journey().id, RENT)
    desk.undo.undo()
    assert keys(desk) == ["owner", "buyer"]
    desk.undo.redo()
    assert keys(desk) == ["owner", "buyer", "vermietung_sued"]


def test_two_copies_of_a_name_without_letters_have_keys_of_their_own(desk, templates):
    templates.copy(desk.journey().id, Names("日本", "日本"))
    templates.copy(desk.journey().id, Names("中国", "中国"))
    assert keys(desk)[2:] == ["journey", "journey_2"]


def test_a_new_name_leaves_key_and_cards_and_is_undone(desk, templates):
    card = desk.add("Müller, Eva")
    templates.rename(desk.journey().id, Names("Verkäufer", ""))
    assert desk.journey().name == Names("Verkäufer", "Verkäufer")
    assert keys(desk) == ["owner", "buyer"]
    assert [f.id for f in desk.store.faces([card])] == [card]
    desk.undo.undo()
    assert desk.journey().name == Names("Eigentümer", "Owner")


@pytest.mark.parametrize(
    "name", [Names(" ", ""), Names("x" * (LONGEST_NAME + 1), ""), Names("käufer", "Tenant")]
)
def test_a_name_that_is_none_or_taken_is_refused(desk, templates, name):
    before = desk.journeys.journeys()
    for deed in (templates.copy, templates.rename):
        with pytest.raises(DomainError):
            deed(desk.journey().id, name)
    assert desk.journeys.journeys() == before


def test_its_own_name_in_another_case_is_no_other_journeys_name(desk, templates):
    templates.rename(desk.journey().id, Names("EIGENTÜMER", "Owner"))
    assert desk.journey().name.de == "EIGENTÜMER"


def test_a_journey_that_has_gone_meanwhile_is_said(desk, templates):
    gone = lifecycle(desk).id
    templates.delete(gone)
    for deed in (
        lambda: templates.written(gone),
        lambda: templates.copy(gone, RENT),
        lambda: templates.rename(gone, RENT),
        lambda: templates.delete(gone),
    ):
        with pytest.raises(DomainError, match="Choose another one"):
            deed()
    assert keys(desk) == ["owner", "buyer"]


def test_an_empty_own_journey_is_deleted_and_undone_whole(desk, templates):
    journey = lifecycle(desk)
    templates.delete(journey.id)
    assert keys(desk) == ["owner", "buyer"]
    desk.undo.undo()
    assert desk.journey("lifecycle") == journey
    assert read_journey(templates.written(journey.id)) == read_journey(template("lifecycle"))


def test_a_journey_with_cards_stays_even_when_they_have_left_its_board(desk, templates):
    journey = lifecycle(desk)
    card = desk.add("Müller, Eva", "awareness", "lifecycle")
    for _ in range(2):
        with pytest.raises(DomainError, match=": 1"):
            templates.delete(journey.id)
        desk.board.lose([card], "price", "")
    desk.board.delete([card])
    templates.delete(journey.id)
    assert keys(desk) == ["owner", "buyer"]


def test_the_first_journeys_stay(desk, templates):
    with pytest.raises(DomainError, match="stays"):
        templates.delete(desk.journey("buyer").id)


def test_an_empty_journey_begins_with_three_stages_and_can_be_won(desk, templates):
    templates.begin(RENT)
    journey = desk.journey("vermietung_sued")
    assert journey.name == RENT
    assert [s.name.de for s in journey.stages] == ["Erster Kontakt", "In Arbeit", "Kunde"]
    assert [s.post_win for s in journey.stages] == [False, False, True]
    assert read_journey(templates.written(journey.id)) == templates.template(journey.id)


def test_an_empty_journey_is_undone(desk, templates):
    before = keys(desk)
    templates.begin(RENT)
    desk.uses.undo.undo()
    assert keys(desk) == before


def test_an_empty_journey_needs_a_name_of_its_own(desk, templates):
    with pytest.raises(DomainError, match="Another journey"):
        templates.begin(Names("Käufer", ""))


def test_no_journey_takes_the_name_under_which_the_flywheel_is_told(desk, templates):
    templates.begin(Names("Flywheel", "Flywheel"))
    assert keys(desk)[-1] == "flywheel_2"
    named = template("lifecycle").replace(b'key = "lifecycle"', b'key = "flywheel"', 1)
    with pytest.raises(DomainError, match="choose another key"):
        desk.journeys.add(named)
