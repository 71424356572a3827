"""What a broker does with tasks, on a real store file."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from kanban_app.domain.activity import ActivityKind, Direction
from kanban_app.domain.card import WaitingOn
from kanban_app.domain.changes import Noun, OpKind
from kanban_app.domain.contact import ContactFields
from kanban_app.domain.errors import DomainError
from kanban_app.domain.moment import moment_of
from kanban_app.domain.property import PropertyFields
from kanban_app.domain.records import PauseKind
from kanban_app.domain.task import Task, TaskChannel, TaskFields
from kanban_app.services.moves import Drop
from tests.builders import DAYS, Desk, a_desk

TODAY = date(2026, 7, 15)
FRIDAY = date(2026, 7, 17)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def a_task(title: str = "Anrufen", due: date = FRIDAY, **more) -> TaskFields:
    return TaskFields(title, due, **more)


def planned(desk: Desk, fields: TaskFields) -> Task:
    before = {line.task.id for line in desk.tasks.due()}
    desk.tasks.add(fields)
    return next(line.task for line in desk.tasks.due() if line.task.id not in before)


def a_quiet_card(desk: Desk, name: str = "Müller, Eva") -> int:
    """A card whose stage asks for nothing, so that a test sees its own tasks only."""
    card = desk.add(name)
    desk.tasks.drop([t.id for t in desk.tasks.open_of_card(card)])
    return card


def test_a_task_of_a_card_is_on_its_face_and_in_the_list(desk):
    card = a_quiet_card(desk)
    fields = a_task(at=time(14, 30), channel=TaskChannel.PHONE, minutes=20, card=card)
    changes = desk.tasks.add(fields)
    assert changes.cards == (card,)
    assert changes.nouns == {Noun.TASK}
    assert changes.op.arguments == ("Anrufen (Müller, Eva)",)
    (line,) = desk.tasks.due()
    assert line.task.fields == fields
    assert (line.about.heading, line.about.place) == ("Müller, Eva", "Freiburg-Rieselfeld")
    assert line.about.stage == desk.stage("awareness").id
    face = desk.board.faces([card])[0]
    assert (face.next_task, face.next_due, face.next_time, face.next_channel) == (
        "Anrufen",
        "2026-07-17",
        "14:30",
        "phone",
    )


@pytest.mark.parametrize(
    "wrong",
    [
        a_task("  "),
        a_task("x" * 801),
        a_task(minutes=-1),
        a_task(repeat="PT4H"),
        a_task(repeat="weekly"),
    ],
)
def test_a_task_that_makes_no_sense_is_refused_with_what_to_do(desk, wrong):
    with pytest.raises(DomainError):
        desk.tasks.add(wrong)
    assert desk.tasks.due() == []


def test_what_is_due_comes_by_day_and_time(desk):
    for title, due, at in [
        ("later", date(2026, 8, 1), None),
        ("any time", FRIDAY, None),
        ("noon", FRIDAY, time(12, 0)),
        ("morning", FRIDAY, time(9, 0)),
    ]:
        desk.tasks.add(a_task(title, due, at=at))
    assert [line.task.fields.title for line in desk.tasks.due()] == [
        "morning",
        "noon",
        "any time",
        "later",
    ]
    assert [line.task.fields.title for line in desk.tasks.due(FRIDAY)][-1] == "any time"


@pytest.mark.parametrize(
    ("channel", "kind", "direction"),
    [
        (TaskChannel.PHONE, ActivityKind.CALL, Direction.OUTGOING),
        (TaskChannel.EMAIL, ActivityKind.EMAIL, Direction.OUTGOING),
        (TaskChannel.LETTER, ActivityKind.LETTER, Direction.OUTGOING),
        (TaskChannel.VISIT, ActivityKind.MEETING, None),
        (TaskChannel.DESK, ActivityKind.NOTE, None),
        (None, ActivityKind.NOTE, None),
    ],
)
def test_a_done_task_is_noted_as_what_it_was(desk, channel, kind, direction):
    card = a_quiet_card(desk)
    task = planned(desk, a_task(channel=channel, card=card, minutes=15))
    desk.tasks.complete([task.id], "erreicht", "will im Herbst verkaufen")
    (activity,) = desk.activities.of_card(card)
    assert activity.fields.kind is kind
    assert activity.fields.direction is direction
    assert (activity.fields.subject, activity.fields.outcome) == ("Anrufen", "erreicht")
    assert (activity.fields.note, activity.fields.minutes) == ("will im Herbst verkaufen", 15)
    assert activity.fields.task == task.id
    (done,) = (t for t in desk.store.tasks.done_of_card(card) if t.id == task.id)
    assert (done.outcome, done.dropped, done.open) == ("erreicht", False, False)


def test_completing_and_naming_the_next_step_is_one_operation(desk):
    card = a_quiet_card(desk)
    task = planned(desk, a_task(card=card))
    desk.tasks.complete([task.id], following=a_task("Termin bestätigen", card=card))
    assert [t.fields.title for t in desk.tasks.open_of_card(card)] == ["Termin bestätigen"]
    desk.undo.undo()
    assert desk.tasks.open_of_card(card) == [task]
    assert desk.activities.of_card(card) == []
    desk.undo.redo()
    assert [t.fields.title for t in desk.tasks.open_of_card(card)] == ["Termin bestätigen"]
    assert len(desk.activities.of_card(card)) == 1


def test_a_next_step_without_a_title_leaves_the_task_open(desk):
    task = planned(desk, a_task())
    with pytest.raises(DomainError):
        desk.tasks.complete([task.id], following=a_task(""))
    assert desk.tasks.due()[0].task == task


def test_several_tasks_are_done_at_once_and_come_back_at_once(desk):
    tasks = [planned(desk, a_task(f"Anruf {n}")).id for n in range(3)]
    changes = desk.tasks.complete(tasks)
    assert changes.op.kind is OpKind.DO_TASK
    assert changes.op.arguments == ("", "3")
    assert desk.tasks.due() == []
    desk.undo.undo()
    assert len(desk.tasks.due()) == 3


def test_what_is_done_already_is_not_done_again(desk):
    card = a_quiet_card(desk)
    task = planned(desk, a_task(card=card))
    desk.tasks.complete([task.id])
    assert desk.tasks.complete([task.id]).op is None
    assert len(desk.activities.of_card(card)) == 1


def test_the_anniversary_comes_back_every_year_on_its_day(desk):
    card = desk.add("Müller, Eva", stage="transaction")
    desk.board.win([card])
    (task,) = (t for t in desk.tasks.open_of_card(card) if t.fields.rule.endswith("anniversary"))
    assert task.fields.due == date(2027, 7, 15)
    desk.clock.pass_days(370)  # 20 July 2027: five days late
    desk.tasks.complete([task.id])
    (again,) = (t for t in desk.tasks.open_of_card(card) if t.fields.rule.endswith("anniversary"))
    assert again.fields == replace(task.fields, due=date(2028, 7, 15))
    assert not again.touched


def test_a_repetition_skips_what_is_past_and_a_dropped_one_ends(desk):
    task = planned(desk, a_task(due=date(2026, 6, 3), repeat="P14D"))
    desk.tasks.complete([task.id])
    (line,) = desk.tasks.due()
    # 3 June, 17 June, 1 July, 15 July is today: the next is 29 July.
    assert line.task.fields.due == date(2026, 7, 29)
    desk.tasks.drop([line.task.id])
    assert desk.tasks.due() == []


def test_what_a_stage_repeats_ends_when_the_card_has_left_it(desk):
    card = desk.add("Müller, Eva", stage="acquisition")
    (chase,) = (t for t in desk.tasks.open_of_card(card) if t.fields.rule == "acquisition.chase")
    desk.tasks.postpone([chase.id], date(2026, 8, 3))
    desk.board.move(Drop((card,), desk.stage("staging").id))
    desk.tasks.complete([chase.id])
    assert "acquisition.chase" not in {t.fields.rule for t in desk.tasks.open_of_card(card)}


def test_postponed_tasks_go_to_their_day_together_and_lose_their_time(desk):
    tasks = [planned(desk, a_task(at=time(9, 0))).id for _ in range(2)]
    desk.tasks.postpone(tasks, date(2026, 7, 20))
    assert [(x.task.fields.due, x.task.fields.at) for x in desk.tasks.due()] == [
        (date(2026, 7, 20), None)
    ] * 2
    desk.undo.undo()
    assert {x.task.fields.at for x in desk.tasks.due()} == {time(9, 0)}
    desk.tasks.postpone(tasks[:1], date(2026, 7, 20), time(11, 0))
    assert desk.tasks.line(tasks[0]).task.fields.at == time(11, 0)


def test_an_edited_task_keeps_its_rule_and_is_the_brokers_own_from_then_on(desk):
    card = desk.add("Müller, Eva")
    task = desk.tasks.open_of_card(card)[1]
    desk.tasks.edit(task.id, replace(task.fields, title="Broschüre bringen", rule=""))
    (edited,) = desk.store.tasks.by_ids([task.id])
    assert (edited.fields.title, edited.fields.rule) == ("Broschüre bringen", "awareness.guide")
    assert edited.touched
    desk.board.move(Drop((card,), desk.stage("acquisition").id))
    assert edited in desk.tasks.open_of_card(card)


def test_a_task_edited_to_what_it_was_is_no_operation(desk):
    task = planned(desk, a_task())
    assert desk.tasks.edit(task.id, task.fields).op is None


def test_a_task_that_was_done_or_dropped_comes_back(desk):
    done, dropped = planned(desk, a_task("a")), planned(desk, a_task("b"))
    desk.tasks.complete([done.id])
    desk.tasks.drop([dropped.id])
    desk.tasks.reopen([done.id, dropped.id])
    assert [line.task.fields.title for line in desk.tasks.due()] == ["a", "b"]


def test_a_task_that_is_gone_is_refused(desk):
    task = planned(desk, a_task())
    desk.undo.undo()
    with pytest.raises(DomainError, match="no longer exists"):
        desk.tasks.complete([task.id])
    assert desk.tasks.line(task.id) is None


def test_the_next_step_is_asked_for_when_nothing_else_is_planned(desk):
    card = a_quiet_card(desk)
    task = planned(desk, a_task(channel=TaskChannel.PHONE, card=card, repeat=""))
    asked = desk.tasks.next_step(task.id)
    assert asked.planned is None
    assert asked.about.heading == "Müller, Eva"
    assert asked.suggestion == TaskFields(
        "", date(2026, 7, 22), channel=TaskChannel.PHONE, card=card
    )
    other = planned(desk, a_task("Exposé", due=date(2026, 9, 1), card=card))
    assert desk.tasks.next_step(task.id).planned == other
    desk.tasks.complete([task.id])
    assert desk.tasks.next_step(task.id).planned == other


def test_tasks_of_a_deleted_card_are_in_no_list_until_it_comes_back(desk):
    desk.add("Müller, Eva")
    card = desk.add("Arndt, Ida")
    count = len(desk.tasks.due())
    desk.board.delete([card])
    assert len(desk.tasks.due()) == count - 5
    desk.undo.undo()
    assert len(desk.tasks.due()) == count


def test_a_card_without_an_open_task_has_no_next_step(desk):
    quiet, busy = a_quiet_card(desk, "Still, Ute"), desk.add("Müller, Eva")
    resting, lost = a_quiet_card(desk, "Ruh, Max"), a_quiet_card(desk, "Weg, Pia")
    desk.board.park([resting], date(2026, 7, 20))
    desk.board.lose([lost], "price")
    assert desk.store.tasks.without_step(TODAY) == [quiet]
    assert set(desk.store.tasks.without_step(date(2026, 7, 20))) == {quiet, resting}
    assert busy in desk.store.tasks.next_of_cards([quiet, busy])
    assert quiet not in desk.store.tasks.next_of_cards([quiet, busy])


def test_tasks_of_a_contact_are_its_own_and_those_of_its_cards(desk):
    card = a_quiet_card(desk)
    contact = contact_of(desk, card)
    desk.tasks.add(a_task("of the card", card=card))
    desk.tasks.add(a_task("of the contact", contact=contact))
    desk.tasks.add(a_task("of nobody"))
    lines = desk.store.tasks.open_of_contact(contact)
    assert [(x.task.fields.title, x.about.heading) for x in lines] == [
        ("of the card", "Müller, Eva"),
        ("of the contact", "Müller, Eva"),
    ]


def test_waiting_still_counts_as_waiting_whatever_becomes_of_the_tasks(desk):
    card = desk.add("Müller, Eva", stage="transaction")
    fields = desk.board.detail(card).fields
    desk.board.edit(card, replace(fields, waiting_on=WaitingOn.BANK))
    desk.clock.pass_days(3)
    task = desk.tasks.open_of_card(card)[0]
    desk.tasks.complete([task.id], following=a_task(card=card))
    (pause,) = desk.store.pauses(desk.journey().id, [card])
    assert (pause.kind, pause.who, pause.until) == (PauseKind.WAITING, "bank", None)
    desk.clock.pass_days(2)
    desk.board.edit(card, fields)
    (pause,) = desk.store.pauses(desk.journey().id, [card])
    assert round((pause.until - pause.since) / 86_400_000_000) == 5


def test_the_tasks_of_a_day_with_a_time_are_appointments(desk):
    card = a_quiet_card(desk)
    desk.tasks.add(a_task("Anruf", TODAY, at=time(15, 0), card=card))
    desk.tasks.add(a_task("irgendwann", TODAY, card=card))
    desk.tasks.add(a_task("morgen", date(2026, 7, 16), at=time(9, 0), card=card))
    (found,) = desk.activities.appointments(TODAY)
    assert found.start == moment_of(datetime(2026, 7, 15, 15, 0, tzinfo=UTC))
    assert found.task.task.fields.title == "Anruf"
    assert DAYS.zone is UTC


def contact_of(desk: Desk, card):
    query = "SELECT contact_id FROM card WHERE id = ?"
    return desk.store._plain.execute(query, (card,)).fetchone()[0]


def test_a_task_about_somebody_who_was_deleted_is_on_no_list(desk):
    whom = desk.contacts.add(ContactFields(name="Weg, Pia")).contact
    house = desk.properties.add(PropertyFields(line="EFH"), "de").id
    plans = a_task("call", contact=whom), a_task("see", property=house)
    about = [planned(desk, plan) for plan in plans]
    desk.contacts.delete(whom)
    desk.properties.delete(house, "de")
    assert desk.tasks.due() == []
    assert [desk.tasks.line(task.id) for task in about] == [None, None]
    desk.undo.undo()
    desk.undo.undo()
    assert [line.about.heading for line in desk.tasks.due()] == ["Weg, Pia", "EFH"]


def test_a_task_whose_card_was_deleted_meanwhile_can_still_be_done(desk):
    card = desk.add("Müller, Eva")
    first = desk.tasks.open_of_card(card)[0]
    desk.board.delete([card])
    desk.tasks.complete([first.id])
    desk.undo.undo()
    desk.undo.undo()
    assert desk.tasks.open_of_card(card)[0] == first
