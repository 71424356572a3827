"""How operations are called."""

from datetime import date

import pytest

from kanban_app.domain.changes import Op, OpKind
from kanban_app.domain.ids import OpId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_lanes import Lane, LaneKey
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import Substage
from kanban_app.domain.voice_plan import Ratings
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
from kanban_app.ui import formats
from kanban_app.ui.op_names import op_text
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(qapp, tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


@pytest.mark.parametrize("name", ["79100", "²", "#3"])
def test_a_card_is_called_by_its_name_even_if_it_is_a_number(desk: Desk, name):
    card = desk.add(name)
    assert op_text(desk.board.archive([card]).op, ()).startswith(f"{name}:")
    moved = desk.board.move(Drop((card,), desk.stage("staging").id)).op
    assert op_text(moved, desk.store.journeys()).startswith(f"{name}: ")


def test_several_cards_are_counted(desk: Desk):
    cards = [desk.add(str(n)) for n in range(3)]
    moved = desk.board.move(Drop(tuple(cards), desk.stage("staging").id)).op
    parked = desk.board.park(cards, date(2027, 1, 1)).op
    texts = [
        op_text(op, desk.store.journeys()) for op in (moved, parked, desk.board.delete(cards).op)
    ]
    assert all(text.startswith("3 ") for text in texts), texts


@pytest.mark.parametrize(
    ("kind", "arguments"),
    [
        (OpKind.DELETE, ("12",)),
        (OpKind.MOVE, ("²", "awareness", "staging", "owner")),
        (OpKind.WAKE, ("", "")),
        (OpKind.MOVE, ("", "", "staging", "owner")),
    ],
)
def test_names_of_older_stores_are_still_readable(qapp, kind, arguments):
    text = op_text(Op(OpId(1), kind, Moment(0), arguments), ())
    assert arguments[0] in text


def test_a_step_within_a_stage_says_from_where_to_where(desk: Desk):
    stage = desk.stage("marketing").id
    steps = [Substage("", Names(name, "")) for name in ("Anzeige", "Angebot")]
    first, second = desk.add("Eva", "marketing"), desk.add("Max", "marketing")
    desk.uses.substages.save(stage, ())
    desk.uses.substages.save(stage, steps)
    one = desk.uses.substages.move(SubDrop((first,), stage, "angebot")).op
    assert op_text(one, ()) == "Eva: Anzeige → Angebot"
    several = desk.uses.substages.move(SubDrop((first, second), stage, "anzeige")).op
    assert op_text(several, ()) == "2 card(s): Angebot → Anzeige"


def test_an_edit_of_a_map_says_which_row_of_which_stage(desk: Desk):
    maps, place = desk.uses.maps, Place(desk.stage("awareness").id)
    own = Lane("risk", Names("Risiko", "Risk"), own=True)
    formats.set_language("en")
    edits = (
        maps.edit_cell(place, Lane(LaneKey.QUESTION), ("Why?",), "en"),
        maps.edit_cell(place, Lane(LaneKey.GOAL), ("Soon",), "en"),
        maps.edit_cell(place, own, ("Rain",), "en"),
        maps.edit_metrics(place, LaneKey.METRICS_OUT, ("conversion",), {}),
        maps.edit_plan(place, Ratings(emotion=1), "", "en"),
        maps.show_lane(desk.journey().id, LaneKey.GOAL, hidden=True),
    )
    assert [op_text(edit.op, ()) for edit in edits] == [
        "Awareness: Guiding question",
        "Awareness: Aim",
        "Awareness: Risk",
        "Awareness: Results",
        "Awareness: Experience",
        "Owner: map edited",
    ]
