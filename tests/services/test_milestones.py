"""Milestones: recorded when their stage is left forward, kept on the way back, edited, undone."""

from datetime import date

import pytest

from kanban_app.domain.daybook import Reached
from kanban_app.domain.ids import CardId
from kanban_app.services.criteria import Said
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk, template

TODAY = date(2026, 7, 15)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def move(desk: Desk, card: CardId, stage: str, journey: str = "owner") -> None:
    desk.board.move(Drop((card,), desk.stage(stage, journey).id))


def reached(desk: Desk, card: CardId) -> dict[str, date]:
    return {found.key: found.on for found in desk.store.milestones.of_card(card)}


def test_leaving_acquisition_forward_is_the_mandate(desk: Desk):
    card = desk.add("A", "acquisition")
    move(desk, card, "staging")
    assert reached(desk, card) == {"mandate": TODAY}
    assert desk.store.faces([card])[0].milestones == "mandate"


def test_it_is_part_of_the_move(desk: Desk):
    card = desk.add("A", "acquisition")
    move(desk, card, "staging")
    desk.undo.undo()
    assert reached(desk, card) == {}
    desk.undo.redo()
    assert reached(desk, card) == {"mandate": TODAY}


def test_a_stage_that_is_skipped_is_left_too(desk: Desk):
    card = desk.add("A")
    move(desk, card, "marketing")
    assert reached(desk, card) == {"mandate": TODAY}


def test_a_step_back_reaches_nothing_and_takes_nothing_away(desk: Desk):
    card = desk.add("A", "staging")
    move(desk, card, "awareness")
    assert reached(desk, card) == {}
    move(desk, card, "staging")
    desk.clock.pass_days(3)
    move(desk, card, "acquisition")
    move(desk, card, "staging")
    assert reached(desk, card) == {"mandate": TODAY}


def test_winning_reaches_the_contract_and_losing_nothing(desk: Desk):
    won, lost = desk.add("A", "transaction"), desk.add("B", "acquisition")
    desk.board.win([won])
    desk.board.lose([lost], "price")
    assert reached(desk, won) == {"contract": TODAY}
    assert reached(desk, lost) == {}


def test_a_new_card_has_passed_nothing(desk: Desk):
    assert reached(desk, desk.add("A", "marketing")) == {}


def test_a_card_that_comes_over_from_another_journey_has_passed_nothing_there(desk: Desk):
    card = desk.add("A")
    move(desk, card, "transaction", "buyer")
    assert reached(desk, card) == {}
    move(desk, card, "after_sales", "buyer")
    assert reached(desk, card) == {"contract": TODAY}


def test_the_day_that_was_typed_is_the_day_of_the_milestone(desk: Desk):
    before, after = desk.add("A", "acquisition"), desk.add("B", "acquisition")
    desk.criteria.say(before, Said(values={"contract_signed_on": "2026-07-01"}))
    move(desk, before, "staging")
    move(desk, after, "staging")
    desk.criteria.say(after, Said(values={"contract_signed_on": "2026-07-02"}))
    assert reached(desk, before) == {"mandate": date(2026, 7, 1)}
    assert reached(desk, after) == {"mandate": date(2026, 7, 2)}
    desk.undo.undo()
    assert reached(desk, after) == {"mandate": TODAY}


def test_a_milestone_can_be_given_another_day_or_taken_away(desk: Desk):
    card = desk.add("A", "marketing")
    desk.criteria.set_milestone(card, "mandate", date(2026, 5, 4))
    assert desk.store.milestones.of_card(card) == [Reached("mandate", date(2026, 5, 4))]
    desk.criteria.set_milestone(card, "mandate", date(2026, 5, 5))
    assert reached(desk, card) == {"mandate": date(2026, 5, 5)}
    desk.criteria.set_milestone(card, "mandate", None)
    assert reached(desk, card) == {}
    desk.undo.undo()
    assert reached(desk, card) == {"mandate": date(2026, 5, 5)}


def test_the_lifecycle_has_its_own(desk: Desk):
    desk.journeys.add(template("lifecycle"))
    card = desk.add("A", "sales", "lifecycle")
    move(desk, card, "onboarding", "lifecycle")
    assert reached(desk, card) == {"customer": TODAY}
