"""Tasks follow from what happens to a card, in the same operation."""

from datetime import UTC, date, datetime, time

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from kanban_app.domain.activity import ActivityFields, ActivityKind, Direction
from kanban_app.domain.changes import OpKind
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.moment import moment_of
from kanban_app.domain.task import Task, TaskFields
from kanban_app.services.criteria import Said
from kanban_app.services.desk import desk_over
from kanban_app.services.moves import Drop
from tests.builders import DAYS, Desk, a_desk, a_lead, add_bare, template

TODAY = date(2026, 7, 15)


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def open_tasks(desk: Desk, card, *, law: bool = False) -> list[Task]:
    """The open tasks of a card; those that rules of law made only if they are asked for."""
    tasks = desk.store.tasks.open_of_card(card)
    return [t for t in tasks if law or not t.fields.rule.startswith("compliance.")]


def rules(desk: Desk, card) -> dict[str, date]:
    return {t.fields.rule: t.fields.due for t in open_tasks(desk, card)}


def move(desk: Desk, card, stage: str, journey: str = "owner"):
    return desk.board.move(Drop((card,), desk.stage(stage, journey).id))


def set_value(desk: Desk, card, key: str, value: str):
    def work(writer):
        writer.values.set(card, key, value)
        desk.followers.after_value(writer, card, key, value)

    return desk.store.record(OpKind.EDIT, ("x",), desk.clock(), work)


def arrange(desk: Desk, card, at: datetime, kind=ActivityKind.VIEWING):
    return desk.activities.add(ActivityFields(kind, moment_of(at), 60, card=card))


def on(*parts: int) -> datetime:
    return datetime(*parts, tzinfo=UTC)


def test_a_new_card_has_the_tasks_of_its_stage(desk):
    card = desk.add("Müller, Eva")
    # The desk's clock stands at 9:00, so four hours later is 13:00.
    assert [(t.fields.title, t.fields.due, t.fields.at) for t in open_tasks(desk, card)] == [
        ("Erstkontakt beantworten", TODAY, time(13, 0)),
        ("Unterlage zur Wertermittlung senden", date(2026, 7, 16), None),
        ("Nachfassen", date(2026, 7, 18), None),
        ("Zweites Nachfassen", date(2026, 7, 29), None),
        ("Marktbericht schicken, Lage erfragen", date(2026, 10, 13), None),
    ]
    face = desk.board.faces([card])[0]
    assert (face.next_task, face.next_time) == ("Erstkontakt beantworten", "13:00")


def call(desk: Desk, card, direction: Direction = Direction.OUTGOING):
    fields = ActivityFields(ActivityKind.CALL, desk.clock(), direction=direction, card=card)
    return desk.activities.add(fields)


def test_leaving_a_stage_drops_its_tasks_and_the_next_makes_its_own(desk):
    card = desk.add("Müller, Eva")
    call(desk, card)
    moved = move(desk, card, "acquisition")
    assert moved.dropped == 5
    assert rules(desk, card) == {
        "acquisition.prepare": date(2026, 7, 16),
        "acquisition.visit": date(2026, 7, 20),
        "acquisition.present": date(2026, 7, 25),
        "acquisition.chase": date(2026, 7, 29),
    }
    assert {t.dropped for t in desk.store.tasks.done_of_card(card)} == {True}


def test_who_was_never_called_has_to_be_called_wherever_the_card_goes(desk):
    card = desk.add("Müller, Eva")
    call(desk, card, Direction.INCOMING)
    assert move(desk, card, "acquisition").dropped == 4
    assert "awareness.respond" in rules(desk, card)
    move(desk, card, "staging")
    assert "awareness.respond" in rules(desk, card), "he called, not we"
    call(desk, card)
    move(desk, card, "marketing")
    assert "awareness.respond" not in rules(desk, card)


def test_a_card_that_is_won_or_lost_waits_for_no_first_call(desk):
    won, lost = desk.add("Müller, Eva"), desk.add("Arndt, Ida")
    move(desk, won, "acquisition")
    move(desk, won, "after_sales")
    desk.board.lose([lost], "price")
    for card in (won, lost):
        assert "awareness.respond" not in rules(desk, card)


def test_undo_of_a_move_takes_its_tasks_away_and_redo_brings_them_back(desk):
    card = desk.add("Müller, Eva")
    before = open_tasks(desk, card)
    move(desk, card, "acquisition")
    after = open_tasks(desk, card)
    desk.undo.undo()
    assert open_tasks(desk, card) == before
    desk.undo.redo()
    assert open_tasks(desk, card) == after


def test_five_hundred_cards_moved_at_once_take_their_tasks_along_and_back(desk):
    add_bare(desk, 2000, 6, 1, closed=0)
    column = [c for s in desk.journey().pipeline[:4] for c, _ in desk.store.column(s.id)]
    cards = tuple(column[:500])
    assert len(cards) == 500
    for card in cards:
        call(desk, card)
    desk.board.move(Drop(cards, desk.stage("awareness").id))
    desk.board.move(Drop(cards, desk.stage("acquisition").id))
    desk.board.move(Drop(cards, desk.stage("staging").id))
    assert {x.task.fields.rule.partition(".")[0] for x in desk.tasks.due()} == {"staging"}
    assert len(desk.tasks.due()) == 5 * len(cards)
    desk.undo.undo()
    assert {x.task.fields.rule.partition(".")[0] for x in desk.tasks.due()} == {"acquisition"}
    desk.undo.redo()
    assert len(desk.tasks.due()) == 5 * len(cards)


def test_what_the_broker_changed_stays_when_the_card_goes_on(desk):
    card = desk.add("Müller, Eva")
    tasks = {t.fields.rule: t.id for t in open_tasks(desk, card)}
    desk.tasks.postpone([tasks["awareness.follow_3"]], date(2026, 8, 1))
    move(desk, card, "acquisition")
    assert rules(desk, card)["awareness.follow_3"] == date(2026, 8, 1)
    assert "awareness.follow_14" not in rules(desk, card)


def test_a_move_within_the_stage_changes_no_task(desk):
    card, other = desk.add("Müller, Eva"), desk.add("Arndt, Ida")
    before = open_tasks(desk, card)
    desk.board.move(Drop((card,), desk.stage("awareness").id, other))
    assert open_tasks(desk, card) == before


def test_a_lost_card_needs_nothing_more_and_a_reopened_one_begins_anew(desk):
    card = desk.add("Müller, Eva")
    desk.board.lose([card], "price")
    assert open_tasks(desk, card) == []
    desk.board.reopen([card])
    assert len(open_tasks(desk, card)) == 5


def test_what_the_law_asks_of_a_card_outlives_its_loss(desk):
    card = desk.add("Müller, Eva")
    law = TaskFields("Belege prüfen", date(2026, 8, 1), card=card, rule="compliance.papers")
    desk.store.record(OpKind.ADD_TASK, ("x",), desk.clock(), lambda w: w.tasks.add(law))
    desk.board.lose([card], "price")
    assert [t.fields.rule for t in open_tasks(desk, card, law=True)] == ["compliance.papers"]


def test_a_win_makes_the_tasks_of_after_sales_and_keeps_the_papers_for_five_years(desk):
    card = desk.add("Müller, Eva", stage="transaction")
    desk.board.win([card])
    assert rules(desk, card) == {
        "after_sales.thanks": date(2026, 7, 18),
        "after_sales.survey": date(2026, 7, 29),
        "after_sales.referral": date(2026, 8, 14),
        "after_sales.anniversary": date(2027, 7, 15),
        "after_sales.retention": date(2031, 12, 31),
    }
    desk.board.archive([card])
    assert rules(desk, card) == {"after_sales.retention": date(2031, 12, 31)}


def test_a_buyer_who_goes_on_unidentified_has_still_to_be_identified(desk):
    card = desk.add("Marx, Julia", "fit", "buyer")
    assert move(desk, card, "transaction", "buyer").dropped == 2
    assert "fit.identify" in rules(desk, card)
    known = desk.add("Graf, Carmen", "fit", "buyer")
    desk.criteria.say(known, Said({"fit.identity": True}))
    assert move(desk, known, "transaction", "buyer").dropped == 3
    assert "fit.identify" not in rules(desk, known)
    # Before Fit nobody may be asked for his papers: who goes back has to be asked anew.
    move(desk, card, "high_commitment", "buyer")
    assert "fit.identify" not in rules(desk, card)
    move(desk, card, "fit", "buyer")
    move(desk, card, "transaction", "buyer")
    assert "fit.identify" in rules(desk, card)
    move(desk, card, "after_sales", "buyer")
    assert "fit.identify" not in rules(desk, card)


def test_a_sale_needs_no_step_of_the_stages_before_it(desk):
    card = desk.add("Wolff, Thomas", stage="acquisition")
    set_value(desk, card, "contract_signed_on", "2026-07-10")
    move(desk, card, "marketing")
    set_value(desk, card, "mandate_ends_on", "2027-01-14")
    move(desk, card, "transaction")
    for key in ("notary_on", "handover_on"):
        set_value(desk, card, key, "2026-08-20")
    assert {"marketing.mandate_end", "acquisition.revoke_end"} <= rules(desk, card).keys()
    before = rules(desk, card)
    move(desk, card, "after_sales")
    kept = {name for name in rules(desk, card) if not name.startswith("after_sales")}
    # What comes with the sale itself is still to be done.
    assert kept == {f"transaction.{name}" for name in ("notary", "invoice", "handover")}
    # A mandate that is prolonged by hand afterwards needs no talk about it.
    set_value(desk, card, "mandate_ends_on", "2027-02-14")
    assert "marketing.mandate_end" not in rules(desk, card)
    desk.undo.undo()
    desk.undo.undo()
    assert rules(desk, card) == before


def test_a_reopened_card_has_the_days_of_its_stages_before_again(desk):
    card = desk.add("Müller, Eva", stage="acquisition")
    set_value(desk, card, "contract_signed_on", "2026-07-14")
    move(desk, card, "staging")
    desk.board.lose([card], "price")
    assert rules(desk, card) == {}
    desk.board.reopen([card])
    assert rules(desk, card)["acquisition.revoke_end"] == date(2026, 7, 28)
    assert rules(desk, card)["staging.photos"] == date(2026, 7, 22)


OWN = b"""
[journey]
key = "rent"
name = "Vermietung"
[[stage]]
key = "visit"
name = "Besichtigung"
tasks = [{ key = "thank", anchor = "exit", due = "P1D", de = "Danken" }]
[[stage]]
key = "sign"
name = "Unterschrift"
tasks = [
  { key = "keys", anchor = "exit", due = "P2W", de = "Abholung" },
  { key = "papers", anchor = "end_of_year", due = "P6Y", de = "Belege" },
]
"""


def test_leaving_a_stage_makes_what_it_asks_for_on_its_exit(desk):
    desk.journeys.add(OWN)
    card = desk.add("Voss, Jan", stage="visit", journey="rent")
    assert rules(desk, card) == {}
    move(desk, card, "sign", "rent")
    assert rules(desk, card) == {"visit.thank": date(2026, 7, 16)}
    desk.board.win([card])
    assert rules(desk, card) == {
        "sign.keys": date(2026, 7, 29),
        "sign.papers": date(2032, 12, 31),
    }


def test_who_is_lost_or_handed_over_does_not_leave_through_the_exit(desk):
    desk.journeys.add(OWN)
    lost = desk.add("Voss, Jan", stage="visit", journey="rent")
    gone = desk.add("Kern, Tom", stage="visit", journey="rent")
    desk.board.lose([lost], "price")
    desk.board.hand_over([gone], desk.journey("buyer").id)
    assert "visit.thank" not in rules(desk, lost) | rules(desk, gone)
    move(desk, lost, "sign", "rent")
    assert "visit.thank" not in rules(desk, lost)


def test_a_win_taken_back_owes_nothing_to_the_archive(desk):
    card = desk.add("Müller, Eva", stage="transaction")
    desk.board.win([card])
    desk.board.reopen([card])
    assert set(rules(desk, card)) == {"transaction.brief_notary", "transaction.walk_through"}


def test_a_card_handed_over_has_the_tasks_of_the_other_journey(desk):
    card = desk.add("Müller, Eva")
    desk.board.hand_over([card], desk.journey("buyer").id)
    assert set(rules(desk, card)) == {"awareness.respond", "awareness.brochure"}
    assert [t.fields.title for t in open_tasks(desk, card)] == [
        "Anfrage beantworten",
        "Exposé senden",
    ]


def test_a_day_that_is_set_makes_moves_and_drops_its_tasks(desk):
    card = desk.add("Müller, Eva", stage="transaction")
    set_value(desk, card, "notary_on", "2026-08-10")
    assert rules(desk, card)["transaction.notary"] == date(2026, 8, 10)
    assert rules(desk, card)["transaction.invoice"] == date(2026, 8, 11)
    count = len(open_tasks(desk, card))
    set_value(desk, card, "notary_on", "2026-08-12")
    assert rules(desk, card)["transaction.invoice"] == date(2026, 8, 12 + 1)
    assert len(open_tasks(desk, card)) == count
    set_value(desk, card, "notary_on", "")
    assert set(rules(desk, card)) == {"transaction.brief_notary", "transaction.walk_through"}


def test_a_day_set_before_the_stage_is_entered_counts_there(desk):
    card = desk.add("Müller, Eva", stage="marketing")
    set_value(desk, card, "notary_on", "2026-08-10")
    assert "transaction.notary" not in rules(desk, card)
    move(desk, card, "transaction")
    assert rules(desk, card)["transaction.notary"] == date(2026, 8, 10)


def test_a_day_of_a_stage_left_behind_still_counts(desk):
    card = desk.add("Müller, Eva", stage="acquisition")
    move(desk, card, "staging")
    set_value(desk, card, "contract_signed_on", "2026-07-14")
    assert rules(desk, card)["acquisition.revoke_end"] == date(2026, 7, 28)


@pytest.mark.parametrize(
    ("ends_on", "due"),
    [
        ("2026-12-31", date(2026, 12, 1)),
        ("2026-07-20", TODAY),  # thirty days before is over: today at the latest
        ("2026-07-01", None),  # the mandate has ended: nothing to discuss
        ("soon", None),
    ],
)
def test_what_belongs_before_a_day_is_due_while_that_lies_ahead(desk, ends_on, due):
    card = desk.add("Müller, Eva", stage="marketing")
    set_value(desk, card, "mandate_ends_on", ends_on)
    assert rules(desk, card).get("marketing.mandate_end") == due


def test_a_day_does_not_move_what_the_broker_has_planned_himself(desk):
    card = desk.add("Müller, Eva", stage="transaction")
    set_value(desk, card, "notary_on", "2026-08-10")
    tasks = {t.fields.rule: t.id for t in open_tasks(desk, card)}
    desk.tasks.postpone([tasks["transaction.invoice"]], date(2026, 9, 1))
    set_value(desk, card, "notary_on", "2026-08-20")
    assert rules(desk, card)["transaction.invoice"] == date(2026, 9, 1)
    assert rules(desk, card)["transaction.notary"] == date(2026, 8, 20)


@pytest.mark.parametrize("kind", [ActivityKind.VIEWING, ActivityKind.SECOND_VIEWING])
def test_a_viewing_has_tasks_before_and_after_it(desk, kind):
    card = desk.add("Kern, Tom", stage="high_commitment", journey="buyer")
    arrange(desk, card, on(2026, 7, 20, 17, 0), kind)
    assert rules(desk, card) == {
        "high_commitment.confirm": date(2026, 7, 19),
        "high_commitment.feedback": date(2026, 7, 21),
        "high_commitment.docs": date(2026, 7, 22),
        "high_commitment.decide": date(2026, 7, 25),
    }


def test_a_viewing_noted_afterwards_needs_no_confirmation(desk):
    card = desk.add("Kern, Tom", stage="high_commitment", journey="buyer")
    arrange(desk, card, on(2026, 7, 14, 17, 0))
    assert set(rules(desk, card)) == {
        "high_commitment.feedback",
        "high_commitment.docs",
        "high_commitment.decide",
    }


def test_a_viewing_arranged_before_the_stage_was_entered_has_its_tasks_there(desk):
    card = desk.add("Kern, Tom", stage="low_commitment", journey="buyer")
    arrange(desk, card, on(2026, 7, 20, 17, 0))
    assert "high_commitment.confirm" not in rules(desk, card)
    move(desk, card, "high_commitment", "buyer")
    assert rules(desk, card)["high_commitment.confirm"] == date(2026, 7, 19)
    # Confirmed, and the card goes back and forth: nobody is asked twice.
    (confirm,) = (t for t in open_tasks(desk, card) if t.fields.rule.endswith("confirm"))
    desk.tasks.complete([confirm.id])
    move(desk, card, "low_commitment", "buyer")
    move(desk, card, "high_commitment", "buyer")
    assert "high_commitment.confirm" not in rules(desk, card)
    assert len([r for r in rules(desk, card) if r.endswith("feedback")]) == 1


def test_nothing_is_asked_of_a_card_that_is_lost(desk):
    card = desk.add("Kern, Tom", stage="high_commitment", journey="buyer")
    desk.board.lose([card], "price")
    arrange(desk, card, on(2026, 7, 20, 17, 0))
    assert open_tasks(desk, card) == []


def test_two_viewings_have_their_own_tasks_and_a_moved_one_takes_them_along(desk):
    card = desk.add("Kern, Tom", stage="high_commitment", journey="buyer")
    arrange(desk, card, on(2026, 7, 20, 17, 0))
    arrange(desk, card, on(2026, 7, 27, 17, 0))

    def confirmations():
        tasks = open_tasks(desk, card)
        return [t.fields.due.day for t in tasks if t.fields.rule == "high_commitment.confirm"]

    assert confirmations() == [19, 26]
    first = desk.activities.of_card(card)[-1]
    moved = moment_of(on(2026, 7, 23, 9, 0))
    desk.activities.edit(first.id, ActivityFields(ActivityKind.VIEWING, moved, 60, card=card))
    assert confirmations() == [22, 26]
    desk.activities.delete(first.id)
    assert confirmations() == [26]
    desk.undo.undo()
    assert confirmations() == [22, 26]


def test_a_wrong_rule_of_the_brokers_own_is_left_out_and_the_others_hold(desk):
    own = b"""
[journey]
key = "rent"
name = "Vermietung"
[[stage]]
key = "new"
name = "Neu"
tasks = [{ key = "call", anchor = "enter", due = "P2D", de = "Anrufen" }]
[[stage]]
key = "end"
name = "Ende"
"""
    desk.journeys.add(own)
    stage = desk.stage("new", "rent")
    rests = desk.store.stage_rests()[stage.id]["tasks"]
    rests += [{"key": "odd", "anchor": "sometimes", "de": "x"}, 5]
    card = desk.add("Voss, Jan", stage="new", journey="rent")
    assert rules(desk, card) == {"new.call": date(2026, 7, 17)}


def test_what_a_template_makes_is_worded_in_the_language_of_the_program(desk):
    english = desk_over(desk.store, desk.clock, DAYS, template, language=lambda: "en")
    (card,) = english.board.add(desk.stage("awareness").id, a_lead()).cards
    assert open_tasks(desk, card)[0].fields.title == "Answer the first contact"


def test_cards_stored_with_their_past_and_removed_stages_make_no_tasks(desk):
    add_bare(desk, 20, 6, 1)
    owner = desk.journey()
    stay = [s for s in owner.stages if s.key != "staging"]
    plans = [StagePlan(s.id, s.key, s.name, s.colour) for s in stay]
    moved_to = {desk.stage("staging").id: desk.stage("marketing").id}
    desk.journeys.edit_stages(owner.id, plans, moved_to)
    assert desk.tasks.due() == []


ACTIONS = st.sampled_from(
    [
        "awareness",
        "acquisition",
        "marketing",
        "transaction",
        "after_sales",
        "win",
        "lose",
        "archive",
        "reopen",
        "day",
        "no day",
        "viewing",
    ]
)


def act(desk: Desk, card, action: str):
    deeds = {
        "win": lambda: desk.board.win([card]),
        "lose": lambda: desk.board.lose([card], "price"),
        "archive": lambda: desk.board.archive([card]),
        "reopen": lambda: desk.board.reopen([card]),
        "day": lambda: set_value(desk, card, "notary_on", "2026-09-01"),
        "no day": lambda: set_value(desk, card, "notary_on", ""),
        "viewing": lambda: arrange(desk, card, on(2026, 8, 1, 12, 0)),
    }
    return deeds.get(action, lambda: move(desk, card, action))()


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(ACTIONS, min_size=1, max_size=8))
def test_whatever_happens_the_open_tasks_are_those_of_the_stage(desk, actions):
    card = desk.add("Müller, Eva")
    seen = [open_tasks(desk, card)]
    for action in actions:
        if act(desk, card, action).op is not None:
            seen.append(open_tasks(desk, card))
        state = desk.store.states([card])[card]
        here = next(s.key for s in desk.journey().stages if s.id == state.stage)
        names = [t.fields.rule for t in open_tasks(desk, card)]
        duty = {"after_sales.retention"}
        days = {"transaction.notary", "transaction.invoice"}
        assert len(names) == len(set(names))
        if state.outcome in {"lost", "archived"}:
            assert set(names) <= duty
        else:
            owed = {"awareness.respond", "staging.energy"}
            assert {n for n in names if not n.startswith(here)} <= duty | days | owed
    for expected in reversed(seen[:-1]):
        desk.undo.undo()
        assert open_tasks(desk, card) == expected
    for expected in seen[1:]:
        desk.undo.redo()
        assert open_tasks(desk, card) == expected
