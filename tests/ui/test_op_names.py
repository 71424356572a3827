"""How operations are called."""

from datetime import date

import pytest

from kanban_app.domain.changes import Op, OpKind
from kanban_app.domain.ids import OpId
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import Substage
from kanban_app.services.moves import Drop
from kanban_app.services.substages import SubDrop
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
