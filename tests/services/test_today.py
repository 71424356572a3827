"""What Today lists, on a real store: tasks by day, inquiries, cards that wait, appointments."""

from dataclasses import replace
from datetime import UTC, date, datetime, time

import pytest

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.card import WaitingOn
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, HOUR, Moment, moment_of
from kanban_app.domain.task import TaskFields
from kanban_app.services.moves import Drop
from kanban_app.services.today import friday_after
from tests.builders import Desk, a_desk

# A Wednesday, 9:00.
TODAY = date(2026, 7, 15)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def a_quiet_card(desk: Desk, name: str, stage: str = "acquisition", **more) -> CardId:
    """A card whose stage asks for nothing."""
    card = desk.add(name, stage, **more)
    desk.tasks.drop([t.id for t in desk.tasks.open_of_card(card)])
    return card


def task(desk: Desk, title: str, due: date, card: CardId | None = None, at: time | None = None):
    desk.tasks.add(TaskFields(title, due, at, card=card))


def call(desk: Desk, card: CardId, at: Moment, direction=Direction.OUTGOING) -> None:
    desk.activities.add(ActivityFields(ActivityKind.CALL, at, direction=direction, card=card))


def titles(lines) -> list[str]:
    return [line.task.fields.title for line in lines]


def test_tasks_stand_under_overdue_today_and_the_week(desk):
    card = a_quiet_card(desk, "Müller, Eva")
    task(desk, "gestern", date(2026, 7, 14), card)
    task(desk, "um acht", TODAY, card, time(8, 0))
    task(desk, "um zehn", TODAY, card, time(10, 0))
    task(desk, "heute", TODAY, card)
    task(desk, "Freitag", date(2026, 7, 17), card)
    task(desk, "Montag", date(2026, 7, 20), card)
    day = desk.today.day()
    assert titles(day.overdue) == ["gestern", "um acht"]
    assert titles(day.due) == ["um zehn", "heute"]
    assert titles(day.week) == ["Freitag"]
    assert desk.today.due_count() == 4


@pytest.mark.parametrize(
    ("today", "friday"),
    [
        (date(2026, 7, 13), date(2026, 7, 17)),
        (date(2026, 7, 16), date(2026, 7, 17)),
        (date(2026, 7, 17), date(2026, 7, 24)),
        (date(2026, 7, 19), date(2026, 7, 24)),
    ],
)
def test_the_week_ends_on_the_next_friday(today, friday):
    assert friday_after(today) == friday


def test_tasks_of_a_resting_card_wait_until_it_wakes_up(desk):
    card = a_quiet_card(desk, "Müller, Eva")
    task(desk, "gestern", date(2026, 7, 14), card)
    desk.board.park([card], date(2026, 8, 1))
    day = desk.today.day()
    assert (titles(day.overdue), day.counts["idle"]) == ([], 0)
    assert desk.today.due_count() == 0
    desk.clock.pass_days(20)
    assert titles(desk.today.day().overdue) == ["gestern"]


def test_an_inquiry_is_new_until_the_broker_was_in_touch(desk):
    first, second = desk.add("Erst, Eva"), desk.add("Zweit, Ada")
    assert [f.id for f in desk.today.day().inquiries] == [first, second]
    now = desk.clock()
    call(desk, first, now, Direction.INCOMING)
    assert [f.id for f in desk.today.day().inquiries] == [first, second], "he called, not we"
    call(desk, first, desk.clock())
    assert [f.id for f in desk.today.day().inquiries] == [second]
    desk.board.move(Drop((second,), desk.stage("acquisition").id))
    assert [f.id for f in desk.today.day().inquiries] == [second], "moved on, but never called"
    desk.board.move(Drop((second,), desk.stage("staging").id))
    assert desk.today.day().inquiries == []


def test_an_old_card_in_the_first_stage_is_no_inquiry(desk):
    desk.add("Alt, Eva")
    desk.clock.pass_days(15)
    assert desk.today.day().inquiries == []


def test_the_median_answer_takes_five_inquiries(desk):
    cards = [desk.add(f"Nr. {n}") for n in range(5)]
    for hours, card in zip((1, 2, 3, 8), cards, strict=False):
        created = desk.store.detail(card).created
        call(desk, card, Moment(created + hours * HOUR))
    desk.clock.pass_days(1)
    assert desk.today.day().answer is None, "only four were answered"
    call(desk, cards[4], Moment(desk.store.detail(cards[4]).created + 9 * HOUR))
    # Of 1, 2, 3, 8 and 9 hours the third.
    assert desk.today.day().answer == 3 * HOUR


def test_without_a_next_step_are_cards_where_the_broker_is_to_move(desk):
    poor = a_quiet_card(desk, "Arm, Eva", "staging", value_cents=100)
    rich = a_quiet_card(desk, "Reich, Ada", "staging", value_cents=900)
    waiting = a_quiet_card(desk, "Wartend, Uwe", "staging", waiting_on=WaitingOn.BANK)
    planned = a_quiet_card(desk, "Geplant, Ole", "staging")
    task(desk, "Anrufen", date(2026, 7, 30), planned)
    now = desk.clock()
    call(desk, poor, Moment(now - 3 * DAY))
    day = desk.today.day()
    assert [(i.face.id, i.last) for i in day.idle] == [(rich, None), (poor, now - 3 * DAY)]
    assert waiting not in {i.face.id for i in day.idle}


def a_past(desk: Desk) -> None:
    """Six owners: each stood ten days in acquisition; the three called after two days went on."""
    for number in range(10):
        card = desk.add(f"Nr. {number}", "acquisition")
        start = desk.clock()
        if number < 5:
            call(desk, card, Moment(start + 2 * DAY))
        desk.clock.pass_days(10)
        if number < 5:
            desk.board.move(Drop((card,), desk.stage("staging").id))
        else:
            desk.board.lose([card], "price")


def test_a_suggestion_counts_own_cases_and_names_the_phone(desk):
    a_past(desk)
    card = desk.add("Hagemann, Ruth", "acquisition", value_cents=1_000_000)
    desk.clock.pass_days(20)
    (nudge,) = desk.today.day().nudges
    assert nudge.face.id == card
    assert nudge.phone == "0761 123456"
    effect = nudge.suggestion.effect
    assert (effect.contacted, effect.others) == ((5, 5), (0, 5))
    assert nudge.suggestion.moved == pytest.approx(10_000)
    assert nudge.suggestion.lateness == pytest.approx(2, abs=0.01)
    call(desk, card, desk.clock())
    assert desk.today.day().nudges == []


def test_who_is_not_to_be_contacted_is_not_suggested(desk):
    a_past(desk)
    card = desk.add("Hagemann, Ruth", "acquisition", value_cents=1_000_000)
    desk.clock.pass_days(20)
    assert [n.face.id for n in desk.today.day().nudges] == [card]
    contact = desk.store.contacts.of_card(card)
    fields = desk.contacts.detail(contact).fields
    desk.contacts.edit(contact, replace(fields, do_not_contact=True))
    assert desk.today.day().nudges == []


def test_a_card_older_than_its_stage_s_pace_is_listed(desk):
    a_past(desk)
    card = desk.add("Alt, Eva", "acquisition")
    desk.clock.pass_days(9)
    assert desk.today.day().late == []
    desk.clock.pass_days(2)
    (over,) = desk.today.day().late
    assert over.face.id == card
    assert over.late.lateness == pytest.approx(1.1, abs=0.01)


def test_appointments_of_today_and_tomorrow_stand_by_their_time(desk):
    card = a_quiet_card(desk, "Müller, Eva")
    at = moment_of(datetime(2026, 7, 15, 16, 0, tzinfo=UTC))
    desk.activities.add(ActivityFields(ActivityKind.VIEWING, at, 45, card=card))
    desk.tasks.add(TaskFields("Telefonat", TODAY, time(11, 0), card=card))
    desk.tasks.add(TaskFields("Fototermin", date(2026, 7, 16), time(9, 30), card=card))
    day = desk.today.day()
    assert [a.minutes for a in day.appointments] == [0, 45]
    assert day.appointments[0].task.task.fields.title == "Telefonat"
    assert day.appointments[1].activity.activity.fields.kind is ActivityKind.VIEWING
    assert [a.task.task.fields.title for a in day.tomorrow] == ["Fototermin"]


def test_long_lists_are_cut_and_counted(desk):
    card = a_quiet_card(desk, "Müller, Eva")
    for number in range(60):
        task(desk, f"Nr. {number}", TODAY, card)
    day = desk.today.day()
    assert (len(day.due), day.counts["today"]) == (50, 60)
