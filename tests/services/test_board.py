"""What a broker does with cards, on a real store file."""

from datetime import date

import pytest

from kanban_app.domain.card import Outcome, WaitingOn
from kanban_app.domain.changes import Changes
from kanban_app.domain.errors import DomainError
from kanban_app.domain.history import End, EventKind
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.moment import LocalDays
from kanban_app.paths import local_zone
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk, a_lead


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def test_a_new_card_lies_on_top_of_its_column(desk: Desk):
    desk.add("Alt, Anna")
    desk.add("Neu, Nina")
    assert desk.titles("awareness") == ["Neu, Nina", "Alt, Anna"]


def test_a_drop_between_two_cards_keeps_its_place_after_a_restart(desk: Desk):
    for name in ("C", "B", "A"):
        desk.add(name, "acquisition")
    moved = desk.add("X")
    below = desk.store.column(desk.stage("acquisition").id)[1][0]
    desk.board.move(Drop((moved,), desk.stage("acquisition").id, below))
    again = desk.reopened()
    assert again.titles("acquisition") == ["A", "X", "B", "C"]
    again.store.close()


def test_many_cards_move_together_in_their_order(desk: Desk):
    cards = [desk.add(name) for name in ("3", "2", "1")][::-1]
    desk.board.move(Drop(tuple(cards), desk.stage("staging").id))
    assert desk.titles("staging") == ["1", "2", "3"]


def test_a_place_used_up_by_inserts_is_renumbered(desk: Desk):
    target = desk.stage("staging").id
    first, last = desk.add("first", "staging"), desk.add("last", "staging")
    desk.board.move(Drop((last,), target))
    for number in range(30):
        card = desk.add(f"{number}")
        desk.board.move(Drop((card,), target, last))
    assert desk.titles("staging")[:2] == ["first", "0"]
    assert desk.titles("staging")[-2:] == ["29", "last"]
    assert desk.store.check() == []
    assert first != last


def test_a_move_within_the_stage_is_no_event(desk: Desk):
    card, other = desk.add("A"), desk.add("B")
    desk.board.move(Drop((other,), desk.stage("awareness").id))
    assert desk.titles("awareness") == ["A", "B"]
    assert len(desk.store.events_of([card, other])) == 2


def test_entering_a_stage_behind_the_win_wins_and_stays_on_the_board(desk: Desk):
    card = desk.add("A", "transaction")
    desk.board.win([card])
    assert desk.titles("after_sales") == ["A"]
    assert desk.store.states([card])[card].outcome is Outcome.WON


def test_a_lost_card_leaves_the_board_and_keeps_its_reason(desk: Desk):
    card = desk.add("A")
    desk.board.lose([card], "price", "zu teuer")
    detail = desk.board.detail(card)
    assert desk.titles("awareness") == []
    assert (detail.outcome, detail.loss_reason, detail.loss_note) == ("lost", "price", "zu teuer")


def test_an_unknown_loss_reason_is_refused_and_changes_nothing(desk: Desk):
    card = desk.add("A")
    with pytest.raises(DomainError, match="no loss reason"):
        desk.board.lose([card], "mood")
    assert desk.titles("awareness") == ["A"]


def test_a_reopened_card_comes_back_to_its_stage(desk: Desk):
    card = desk.add("A", "marketing")
    desk.board.lose([card], "price")
    desk.board.reopen([card])
    assert desk.titles("marketing") == ["A"]
    assert desk.store.events_of([card])[-1].kind is EventKind.REOPEN


def test_a_reopened_win_comes_back_before_the_winning_boundary(desk: Desk):
    card = desk.add("A", "transaction")
    desk.board.win([card])
    desk.board.reopen([card])
    assert desk.titles("transaction") == ["A"]


def test_a_hand_over_keeps_the_history(desk: Desk):
    card = desk.add("A", "acquisition")
    desk.board.hand_over([card], desk.journey("buyer").id)
    ends = [(e.end, e.to) for e in desk.store.events_of([card])]
    assert desk.titles("awareness", "buyer") == ["A"]
    assert [e for e, _ in ends] == [None, End.HANDED_OVER, None]


def test_a_rest_that_is_over_ended_on_its_day_whenever_the_card_rests_again(desk: Desk):
    card = desk.add("A")
    desk.board.park([card], date(2026, 8, 1))
    desk.clock.pass_days(40)
    desk.board.park([card], date(2026, 12, 1))
    desk.clock.pass_days(1)
    awake = desk.clock()
    desk.board.park([card], None)
    first, second = desk.store.snapshot(desk.clock()).pauses
    assert first.until == LocalDays(local_zone()).start_of(date(2026, 8, 1))
    assert awake <= second.until <= desk.clock.now


def test_resting_until_the_same_day_again_is_one_rest(desk: Desk):
    card = desk.add("A")
    desk.board.park([card], date(2026, 8, 1))
    desk.clock.pass_days(1)
    assert desk.board.park([card], date(2026, 8, 1)) == Changes()
    (rest,) = desk.store.snapshot(desk.clock()).pauses
    assert rest.until is None


def test_moving_wakes_a_parked_card(desk: Desk):
    card = desk.add("A")
    desk.board.park([card], date(2026, 9, 1))
    assert desk.board.detail(card).parked_until == date(2026, 9, 1)
    desk.board.move(Drop((card,), desk.stage("staging").id))
    assert desk.board.detail(card).parked_until is None


def test_an_edit_stores_every_field(desk: Desk):
    card = desk.add("A")
    fields = a_lead(
        "Öztürk, Ada",
        tags=("warm", "Stuttgart"),
        notes="<b>fett</b>",
        expected_close=date(2026, 12, 24),
        waiting_on=WaitingOn.NOTARY,
        waiting_note="Entwurf",
    )
    desk.board.edit(card, fields)
    assert desk.board.detail(card).fields == fields


def test_a_card_without_any_name_is_refused(desk: Desk):
    card = desk.add("A")
    with pytest.raises(DomainError, match="name or a title"):
        desk.board.edit(card, a_lead("", contact=a_lead().contact.__class__()))


def test_waiting_leaves_intervals_behind(desk: Desk):
    card = desk.add("A")
    desk.board.edit(card, a_lead("A", waiting_on=WaitingOn.BANK))
    desk.clock.pass_days(3)
    desk.board.edit(card, a_lead("A"))
    (pause,) = desk.store.snapshot(desk.clock()).pauses
    assert pause.who == "bank"
    assert 2.9 < (pause.until - pause.since) / 86_400_000_000 < 3.1


def test_a_deleted_card_is_gone_from_view_and_numbers(desk: Desk):
    card = desk.add("A")
    desk.board.delete([card])
    assert desk.titles("awareness") == []
    assert desk.store.events_of([card]) == []


def test_a_clock_set_back_never_reorders_history(desk: Desk):
    card = desk.add("A")
    desk.clock.pass_days(-5)
    desk.board.move(Drop((card,), desk.stage("staging").id))
    ats = [e.at for e in desk.store.events_of([card])]
    assert ats == sorted(ats)
    assert desk.store.check() == []


def test_a_second_win_writes_nothing(desk: Desk):
    card, other = desk.add("A", "transaction"), desk.add("B", "transaction")
    desk.board.win([card])
    assert desk.board.win([card]) == Changes()
    assert desk.board.win([card, other]).cards == (other,)
    assert len(desk.store.events_of([card])) == 2


def test_a_new_card_keeps_to_the_rules_of_cards(desk: Desk):
    with pytest.raises(DomainError, match="too long"):
        desk.add("A", place="x" * 801)
    card = desk.add("A", notes="a\0b\ud83c")
    assert desk.board.detail(card).fields.notes == "ab"


def test_a_closed_card_moves_out_of_a_stage_that_was_removed(desk: Desk):
    card = desk.add("A", "staging")
    desk.board.lose([card], "price")
    journey = desk.journey()
    plans = [StagePlan(s.id, s.key, s.name, s.colour) for s in journey.stages if s.key != "staging"]
    desk.journeys.edit_stages(journey.id, plans, {})
    op = desk.board.move(Drop((card,), desk.stage("marketing").id)).op
    assert op.arguments == ("A", "", "marketing", "owner")
    assert desk.titles("marketing") == ["A"]
