"""What was believed when: kept with the first change, taken back with undo, read for numbers."""

from dataclasses import replace
from datetime import date

import pytest

from kanban_app.domain.card import WaitingOn
from kanban_app.domain.changes import OpKind
from kanban_app.domain.journey import StagePlan
from kanban_app.domain.records import (
    CardEstimate,
    CardFacts,
    PauseKind,
    StageEstimate,
)
from tests.builders import NOW, Desk, a_desk


@pytest.fixture
def desk(tmp_path):
    with a_desk(tmp_path / "b.sqlite") as made:
        yield made


def _edit(desk: Desk, card, **values):
    detail = desk.store.detail(card)
    assert detail is not None
    desk.board.edit(card, replace(detail.fields, **values))
    return desk.clock.now


def _plans(desk: Desk, **probabilities: float) -> list[StagePlan]:
    return [
        StagePlan(s.id, s.key, s.name, s.colour, probabilities.get(s.key, s.probability))
        for s in desk.journey().stages
    ]


def _estimates(desk: Desk):
    return list(desk.store.snapshot(NOW).card_estimates)


def test_a_card_that_never_changed_has_no_past(desk: Desk):
    card = desk.add("A")
    _edit(desk, card, notes="called", place="Ulm")
    assert _estimates(desk) == []


def test_the_first_change_keeps_what_held_before_and_later_ones_add_a_row(desk: Desk):
    card = desk.add("A", value_cents=100)
    first = _edit(desk, card, value_cents=200)
    second = _edit(desk, card, probability=0.6)
    third = _edit(desk, card, currency="CHF")
    assert _estimates(desk) == [
        CardEstimate(card, 0, 100, "EUR", None),
        CardEstimate(card, first, 200, "EUR", None),
        CardEstimate(card, second, 200, "EUR", 0.6),
        CardEstimate(card, third, 200, "CHF", 0.6),
    ]


def _import(desk: Desk, card, **values):
    detail = desk.store.detail(card)
    assert detail is not None
    fields = replace(detail.fields, **values)
    desk.store.record(OpKind.IMPORT, (), desk.clock(), lambda w: w.set_fields(card, fields))
    return desk.clock.now


def test_an_import_changes_a_value_but_only_fills_in_the_first_one(desk: Desk):
    card = desk.add("A", value_cents=0)
    _import(desk, card, value_cents=100)
    assert _estimates(desk) == []
    at = _import(desk, card, value_cents=200)
    assert [(e.at, e.value_cents) for e in _estimates(desk)] == [(0, 100), (at, 200)]
    _edit(desk, card, value_cents=0)
    _import(desk, card, value_cents=300)
    assert [e.value_cents for e in _estimates(desk)] == [100, 200, 0, 300]


def test_an_undone_change_was_never_believed(desk: Desk):
    card = desk.add("A", value_cents=100)
    _edit(desk, card, value_cents=200)
    after_first = _estimates(desk)
    _edit(desk, card, value_cents=300)
    desk.undo.undo()
    assert _estimates(desk) == after_first
    desk.undo.undo()
    assert _estimates(desk) == []
    desk.undo.redo()
    assert _estimates(desk) == after_first


def test_of_several_changes_within_a_moment_the_last_holds(desk: Desk):
    card = desk.add("A", value_cents=100)
    now = desk.clock.now
    for cents in (200, 300):
        desk.clock.now = now
        _edit(desk, card, value_cents=cents)
    assert _estimates(desk) == [
        CardEstimate(card, 0, 100, "EUR"),
        CardEstimate(card, desk.clock.now, 300, "EUR"),
    ]
    desk.undo.undo()
    assert [e.value_cents for e in _estimates(desk)] == [100, 200]


def test_the_estimates_of_a_deleted_card_do_not_count(desk: Desk):
    card = desk.add("A", value_cents=100)
    _edit(desk, card, value_cents=200)
    desk.board.delete([card])
    assert _estimates(desk) == []
    assert desk.store.card_facts(desk.journey().id) == []


def test_a_stage_keeps_the_probabilities_it_had(desk: Desk):
    journey, stage = desk.journey(), desk.stage("staging")
    desk.journeys.edit_stages(journey.id, _plans(desk), {})
    assert desk.store.snapshot(NOW).stage_estimates == ()
    desk.journeys.edit_stages(journey.id, _plans(desk, staging=0.5), {})
    assert desk.store.snapshot(NOW).stage_estimates == (
        StageEstimate(stage.id, 0, stage.probability),
        StageEstimate(stage.id, desk.clock.now, 0.5),
    )
    desk.undo.undo()
    assert desk.store.snapshot(NOW).stage_estimates == ()


def test_an_order_holds_from_when_it_was_made(desk: Desk):
    journey = desk.journey()
    desk.journeys.edit_stages(journey.id, _plans(desk)[1:], {})
    made = desk.clock.now
    since = desk.store.snapshot(NOW).version_since
    assert (since[journey.id, 1], since[journey.id, 2]) == (0, made)


def test_facts_say_what_numbers_need_of_a_card(desk: Desk):
    journey = desk.journey()
    card = desk.add(
        "A", object_line="Altbau  Weiß", place="Köln", probability=0.4,
        expected_close=date(2026, 9, 1), value_cents=500,
    )  # fmt: skip
    twin = desk.add("B", object_line="altbau weiss", place="Koln", currency="CHF")
    bare = desk.add("C", object_line="", place="Köln")
    desk.board.park([card], date(2026, 8, 1))
    facts = {f.card: f for f in desk.store.card_facts(journey.id)}
    assert facts[card] == CardFacts(
        card, 500, 0.4, "referral_owner", "altbau weiss|koln", "2026-09-01", "2026-08-01"
    )
    assert (facts[twin].listing, facts[twin].value_cents) == (facts[card].listing, 0)
    assert facts[bare].listing == ""
    assert desk.store.card_facts(journey.id, [bare]) == [facts[bare]]
    assert desk.store.card_facts(desk.journey("buyer").id) == []


def test_a_card_that_was_handed_over_belongs_to_both_journeys(desk: Desk):
    card = desk.add("A")
    desk.board.hand_over([card], desk.journey("buyer").id)
    for key in ("owner", "buyer"):
        assert [f.card for f in desk.store.card_facts(desk.journey(key).id)] == [card]


def test_rests_are_read_by_journey(desk: Desk):
    card = desk.add("A")
    other = desk.add("B", "awareness", "buyer", waiting_on=WaitingOn.BANK)
    since = _edit(desk, card, waiting_on=WaitingOn.NOTARY)
    (mine,) = desk.store.pauses(desk.journey().id)
    assert mine == (card, PauseKind.WAITING, "notary", since, None)
    assert [p.card for p in desk.store.pauses(desk.journey("buyer").id)] == [other]
    assert desk.store.pauses(desk.journey().id, [other]) == []
