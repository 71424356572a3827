"""Undo and redo of everything, on a real store file."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.domain.changes import OpKind
from kanban_app.domain.journey import Names, StagePlan
from kanban_app.services.moves import Drop
from tests.builders import Desk, a_desk, a_lead


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "board.sqlite") as made:
        yield made


def picture(desk: Desk):
    """Everything that counts, as a comparable value."""
    snapshot = desk.store.snapshot(desk.clock.now)
    return snapshot.journeys, snapshot.cards, snapshot.events, snapshot.pauses, snapshot.orders


def test_an_undone_move_never_counts(desk: Desk):
    card = desk.add("A")
    desk.board.move(Drop((card,), desk.stage("staging").id))
    desk.undo.undo()
    assert desk.titles("awareness") == ["A"]
    assert len(desk.store.events_of([card])) == 1


def test_what_is_taken_back_cannot_be_redone_and_only_the_last_can_be(desk: Desk):
    desk.add("A")
    first = desk.undo.state().undo
    desk.add("B")
    assert desk.uses.undo.take_back(first.id).op is None
    assert desk.titles("awareness") == ["B", "A"]
    second = desk.undo.state().undo
    assert desk.uses.undo.take_back(second.id).op == second
    assert desk.titles("awareness") == ["A"]
    assert (desk.undo.state().undo, desk.undo.state().redo) == (first, None)
    assert desk.undo.redo().op is None
    desk.undo.undo()
    assert desk.undo.state().redo == first


def test_undo_names_what_it_would_take_back(desk: Desk):
    card = desk.add("Müller")
    desk.board.move(Drop((card,), desk.stage("staging").id))
    op = desk.undo.state().undo
    assert (op.kind, op.arguments) == (OpKind.MOVE, ("Müller", "awareness", "staging", "owner"))


def test_a_card_changed_twice_in_one_operation_comes_back_as_it_was(desk: Desk):
    card, other = desk.add("A"), desk.add("B")
    before = picture(desk)
    for name, cards in (("in a row", [card, card]), ("in turns", [card, other, card])):

        def work(writer, cards=cards):
            for rank, changed in enumerate(cards):
                writer.set_rank(changed, 7 + rank)

        desk.store.record(OpKind.REORDER, (name,), desk.clock(), work)
        after = picture(desk)
        assert after != before
        desk.undo.undo()
        assert picture(desk) == before
        desk.undo.redo()
        assert picture(desk) == after
        desk.undo.undo()


def test_undo_and_redo_survive_a_restart(desk: Desk):
    card = desk.add("A")
    desk.board.move(Drop((card,), desk.stage("staging").id))
    again = desk.reopened()
    again.undo.undo()
    once_more = again.reopened()
    once_more.undo.redo()
    assert once_more.titles("staging") == ["A"]
    once_more.store.close()


def test_a_new_change_ends_redo(desk: Desk):
    desk.add("A")
    desk.undo.undo()
    desk.add("B")
    assert desk.undo.state().redo is None
    assert desk.undo.redo().op is None


def _own_place(desk: Desk, card) -> None:
    below = desk.store.column(desk.stage("awareness").id)[2][0]
    desk.board.move(Drop((card,), desk.stage("awareness").id, below))


def _same_stages(desk: Desk, _) -> None:
    journey = desk.journey()
    plans = [
        StagePlan(s.id, s.key, s.name, s.colour, s.probability, s.wip_limit, s.dwell_target_days)
        for s in journey.stages
    ]
    desk.journeys.edit_stages(journey.id, plans, {})


@pytest.mark.parametrize(
    "nothing",
    [
        pytest.param(lambda desk, card: desk.board.edit(card, a_lead("B")), id="edit"),
        pytest.param(lambda desk, card: desk.board.park([card], None), id="wake"),
        pytest.param(_own_place, id="drop"),
        pytest.param(_same_stages, id="stages"),
    ],
)
def test_what_changes_nothing_leaves_undo_and_redo_alone(desk: Desk, nothing):
    _, card, _ = desk.add("C"), desk.add("B"), desk.add("A")
    desk.board.move(Drop((card,), desk.stage("staging").id))
    desk.undo.undo()
    before, shown = desk.undo.state(), picture(desk)
    nothing(desk, card)
    assert desk.undo.state() == before
    assert picture(desk) == shown
    desk.undo.redo()
    assert desk.titles("staging") == ["B"]


def test_removing_a_stage_is_undone_with_its_cards(desk: Desk):
    desk.add("A", "staging")
    before = picture(desk)
    journey = desk.journey()
    plans = [
        StagePlan(s.id, s.key, s.name, s.colour, s.probability, s.wip_limit, s.dwell_target_days)
        for s in journey.stages
        if s.key != "staging"
    ]
    desk.journeys.edit_stages(
        journey.id, plans, {desk.stage("staging").id: desk.stage("marketing").id}
    )
    assert desk.titles("marketing") == ["A"]
    assert desk.store.check() == []
    desk.undo.undo()
    assert picture(desk) == before
    desk.undo.redo()
    assert desk.titles("marketing") == ["A"]


def _turn_stages_round(desk: Desk, number: int) -> None:
    journey = desk.store.journeys()[number % 2]
    plans = [
        StagePlan(s.id, s.key, s.name, s.colour, s.probability, number % 9)
        for s in reversed(journey.stages)
    ]
    extra = StagePlan(None, f"extra_{len(plans)}", Names("Neu", "New"), "#123456")
    desk.journeys.edit_stages(journey.id, [*plans, extra], {})


def _edit(desk: Desk, card, number: int) -> None:
    fields = a_lead(f"E{number}", tags=("x", f"t{number}")[: number % 3], place="")
    desk.board.edit(card, fields)


ACTIONS = {
    "add": lambda desk, _, n: desk.add(f"N{n}"),
    "move": lambda desk, card, n: desk.board.move(Drop((card,), _any_stage(desk, n))),
    "win": lambda desk, card, _: desk.board.win([card]),
    "lose": lambda desk, card, _: desk.board.lose([card], "price"),
    "reopen": lambda desk, card, _: desk.board.reopen([card]),
    "archive": lambda desk, card, _: desk.board.archive([card]),
    "delete": lambda desk, card, _: desk.board.delete([card]),
    "park": lambda desk, card, n: desk.board.park([card], date(2027, 1, 1 + n % 28)),
    "edit": _edit,
    "stages": lambda desk, _, n: _turn_stages_round(desk, n),
}


def _any_stage(desk: Desk, number: int):
    stages = [s for j in desk.store.journeys() for s in j.stages]
    return stages[number % len(stages)].id


def _act(desk: Desk, action: str, number: int) -> None:
    cards = [c.id for c in desk.store.snapshot(desk.clock.now).cards]
    if cards:
        ACTIONS[action](desk, cards[number % len(cards)], number)
    else:
        desk.add(f"N{number}")


@settings(max_examples=15, deadline=None)
@given(
    steps=st.lists(st.tuples(st.sampled_from(sorted(ACTIONS)), st.integers(0, 400)), max_size=14),
    back=st.integers(1, 14),
)
def test_undo_is_exact_and_redo_brings_everything_again(tmp_path_factory, steps, back):
    with a_desk(tmp_path_factory.mktemp("undo") / "board.sqlite") as desk:
        pictures = [picture(desk)]
        for action, number in steps:
            before = desk.undo.state().undo
            _act(desk, action, number)
            if desk.undo.state().undo != before:
                pictures.append(picture(desk))
            assert desk.store.check() == []
            assert desk.store.journeys() == pictures[-1][0]
        taken = min(back, len(pictures) - 1)
        for index in range(taken):
            desk.undo.undo()
            assert picture(desk) == pictures[-2 - index]
            assert desk.store.journeys() == pictures[-2 - index][0]
        for _ in range(taken):
            desk.undo.redo()
        assert picture(desk) == pictures[-1]
