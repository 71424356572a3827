"""Tasks that follow from compliance rules: made, moved and dropped with what they count from."""

from datetime import date

import pytest

from kanban_app.domain.ids import CardId
from kanban_app.domain.task import Task
from kanban_app.services.criteria import Said
from kanban_app.services.moves import Drop
from kanban_app.services.rule_tasks import PREFIX
from tests.builders import Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def rule_tasks(desk: Desk, card: CardId) -> list[Task]:
    tasks = desk.store.tasks.open_of_card(card)
    return [task for task in tasks if task.fields.rule.startswith(PREFIX)]


def test_fourteen_days_after_the_notice_the_end_of_the_period_is_checked(desk: Desk):
    card = desk.add("A", "awareness", "buyer")
    desk.criteria.say(card, Said(values={"revocation_given_on": "2026-07-01"}))
    (task,) = rule_tasks(desk, card)
    assert task.fields.due == date(2026, 7, 15)
    assert task.fields.title == "Ende der Widerrufsfrist prüfen"


def test_the_task_follows_its_day_and_goes_with_it(desk: Desk):
    card = desk.add("A", "awareness", "buyer")
    desk.criteria.say(card, Said(values={"revocation_given_on": "2026-07-01"}))
    desk.criteria.say(card, Said(values={"revocation_given_on": "2026-07-03"}))
    (task,) = rule_tasks(desk, card)
    assert task.fields.due == date(2026, 7, 17)
    desk.criteria.say(card, Said(values={"revocation_given_on": ""}))
    assert rule_tasks(desk, card) == []
    desk.undo.undo()
    assert [t.fields.due for t in rule_tasks(desk, card)] == [date(2026, 7, 17)]
    desk.undo.undo()
    desk.undo.undo()
    assert rule_tasks(desk, card) == []


def test_a_task_that_is_done_does_not_come_back(desk: Desk):
    card = desk.add("A", "awareness", "buyer")
    desk.criteria.say(card, Said(values={"revocation_given_on": "2026-07-01"}))
    desk.tasks.complete([rule_tasks(desk, card)[0].id])
    desk.criteria.say(card, Said(values={"revocation_given_on": "2026-07-02"}))
    assert rule_tasks(desk, card) == []


def test_after_the_contract_the_other_prospects_are_cleaned_up(desk: Desk):
    card = desk.add("A", "transaction")
    desk.board.move(Drop((card,), desk.stage("after_sales").id))
    (task,) = rule_tasks(desk, card)
    assert (task.fields.rule, task.fields.due) == ("compliance.prospects", date(2026, 7, 29))
    desk.undo.undo()
    assert rule_tasks(desk, card) == []


def test_no_other_journey_or_value_makes_one(desk: Desk):
    card = desk.add("A", "acquisition")
    desk.criteria.say(card, Said(values={"revocation_given_on": "2026-07-01"}))
    desk.board.move(Drop((card,), desk.stage("staging").id))
    assert rule_tasks(desk, card) == []
