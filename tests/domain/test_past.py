"""The pipeline as it stood, told from the history."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.domain.card import Outcome, WaitingOn
from kanban_app.domain.history import End, fold
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment
from kanban_app.domain.past import Replay, as_of
from kanban_app.domain.records import CardEstimate, Pause, PauseKind, StageEstimate
from tests.domain.pasts import (
    DAYS,
    LEADS,
    NAMES,
    OFFERS,
    OWNER,
    SOLD,
    TALKS,
    WINS,
    at,
    journey,
    pipeline,
    stage,
)

PLACES = st.sampled_from([LEADS, TALKS, OFFERS, SOLD, *(End.LOST, End.ARCHIVED)])


@st.composite
def steps(draw):
    """A card that begins in a stage and is moved, closed and opened again."""
    days = sorted(draw(st.lists(st.integers(0, 60), min_size=1, max_size=6)))
    first = draw(st.sampled_from([LEADS, TALKS, OFFERS]))
    return list(zip(days, [first, *(draw(PLACES) for _ in days[1:])], strict=True))


def then(snapshot, days):
    return as_of(snapshot, at(days), DAYS)


def the(snapshot, number=1):
    return next(c for c in snapshot.cards if c.id == number)


def test_a_card_stands_where_it_stood_and_ended_as_it_had_ended():
    whole = pipeline([(0, LEADS), (10, TALKS), (20, End.LOST)])
    assert [c.stage_id for c in then(whole, 5).cards] == [LEADS]
    lost = the(then(whole, 20))
    assert (lost.outcome, lost.loss_reason, lost.loss_note) == (Outcome.LOST, "price", "zu teuer")
    talked = the(then(whole, 19))
    assert (talked.stage_id, talked.outcome, talked.entered) == (TALKS, Outcome.OPEN, at(10))
    assert (talked.loss_reason, talked.loss_note) == ("", "")


def test_a_card_that_came_later_is_not_there():
    whole = pipeline([(0, LEADS)], [(10, LEADS)])
    assert [c.id for c in then(whole, 9).cards] == [1]
    assert then(whole, -1).cards == ()


@given(st.lists(steps(), min_size=1, max_size=6), st.integers(-1, 61))
def test_every_card_is_the_fold_of_its_events_up_to_then(cards, days):
    whole = pipeline(*cards)
    told = then(whole, days)
    seen = tuple(e for e in whole.events if e.at <= at(days))
    assert told.events == seen
    folded = {n: fold((e for e in seen if e.card == n), WINS) for n in range(1, len(cards) + 1)}
    shown = {c.id: c for c in told.cards}
    assert shown.keys() == {n for n, state in folded.items() if state}
    for number, card in shown.items():
        state = folded[number]
        assert (card.stage_id, card.outcome, card.loss_reason) == (
            state.stage, state.outcome, state.loss_reason,
        )  # fmt: skip
        assert (card.created, card.entered) == (state.created, state.entered)


@given(st.lists(steps(), min_size=1, max_size=6), st.lists(st.integers(-1, 61), max_size=8))
def test_going_from_day_to_day_tells_what_going_there_at_once_tells(cards, ways):
    whole = pipeline(*cards)
    walked = Replay(whole, DAYS)
    for days in ways:
        assert walked.at(at(days)) == Replay(whole, DAYS).at(at(days))


@given(st.lists(steps(), min_size=1, max_size=6))
def test_as_of_now_nothing_differs_from_now(cards):
    whole = pipeline(*cards)
    assert as_of(whole, whole.as_of, DAYS) == whole


def test_a_card_is_worth_what_was_typed_by_then():
    worth = (
        CardEstimate(CardId(1), at(-1000), 50_000, "EUR", 0.7),
        CardEstimate(CardId(1), at(10), 70_000, "CHF"),
        CardEstimate(CardId(1), at(20), 100_000, "EUR"),
    )
    whole = pipeline([(0, LEADS)], [(0, LEADS)], card_estimates=worth)
    found = [the(then(whole, days)).fields for days in (0, 9, 10, 19, 20, 99)]
    assert [(f.value_cents, f.currency) for f in found] == [
        (50_000, "EUR"), (50_000, "EUR"), (70_000, "CHF"), (70_000, "CHF"), (100_000, "EUR"),
        (100_000, "EUR"),
    ]  # fmt: skip
    chances = [the(then(whole, days)).fields.probability for days in (0, 9, 10)]
    assert chances == [0.7, 0.7, None]
    assert the(then(whole, 0), 2).fields.value_cents == 100_000, "never changed: always so"
    assert then(whole, 10).card_estimates == worth[:2]


def test_a_card_waited_and_rested_as_it_did_then():
    pauses = (
        Pause(CardId(1), PauseKind.WAITING, "notary", at(2), at(4)),
        Pause(CardId(1), PauseKind.WAITING, "bank", at(10)),
        Pause(CardId(1), PauseKind.PARKED, "parked", at(5), at(7)),
    )
    whole = pipeline([(0, LEADS)], pauses=pauses)
    (card,) = whole.cards
    bank = WaitingOn.BANK
    fields = card.fields.__class__(title="A", waiting_on=bank, waiting_note="Frau Kurz")
    whole = whole._replace(cards=(card._replace(fields=fields),))
    shown = [the(then(whole, days)).fields for days in (1, 2, 4, 9, 10)]
    assert [(f.waiting_on, f.waiting_note) for f in shown] == [
        (WaitingOn.NOBODY, ""), (WaitingOn.NOTARY, ""), (WaitingOn.NOBODY, ""),
        (WaitingOn.NOBODY, ""), (bank, "Frau Kurz"),
    ]  # fmt: skip
    rested = [the(then(whole, days)).parked_until for days in (4, 5, 6.9, 7)]
    assert rested == [None, date(2026, 1, 12), date(2026, 1, 12), None]
    assert [p.until for p in then(whole, 3).pauses] == [None], "one did not know when it would end"


def test_a_card_rests_until_the_day_that_is_said_today():
    rest = Pause(CardId(1), PauseKind.PARKED, "parked", at(5))
    whole = pipeline([(0, LEADS), (20, TALKS)], pauses=(rest,))
    until = date(2026, 9, 9)
    whole = whole._replace(cards=(whole.cards[0]._replace(parked_until=until),))
    assert [the(then(whole, d)).parked_until for d in (4, 5, 19, 20)] == [None, until, until, until]


def test_cards_that_still_stand_there_keep_their_rank_and_others_lie_above_the_newest_on_top():
    whole = pipeline(
        [(0, LEADS)], [(1, LEADS)], [(2, LEADS), (50, TALKS)], [(3, LEADS), (50, End.LOST)]
    )
    ranks = sorted((c.rank, c.id) for c in then(whole, 10).cards)
    assert [card for _, card in ranks] == [4, 3, 1, 2]
    assert ranks[2:] == [(1000, 1), (2000, 2)]


def test_a_removed_stage_is_back_and_one_that_was_added_is_not_there_yet():
    whole = pipeline(
        [(0, TALKS), (30, LEADS)],
        journeys=(journey(LEADS, OFFERS, SOLD, version=2),),
        gone=(stage(TALKS),),
        orders={(OWNER, 1): (LEADS, TALKS, SOLD), (OWNER, 2): (LEADS, OFFERS, SOLD)},
        version_since={(OWNER, 1): at(-1000), (OWNER, 2): at(30)},
    )
    before, after = then(whole, 29), then(whole, 30)
    assert [s.id for s in before.journeys[0].stages] == [LEADS, TALKS, SOLD]
    assert before.gone == (), "nobody knew yet that there would be offers"
    assert list(before.orders) == list(before.version_since) == [(OWNER, 1)]
    assert before.journeys[0].version == 1
    assert before.journeys[0].won_when_leaving == "talks"
    assert [s.id for s in after.journeys[0].stages] == [LEADS, OFFERS, SOLD]
    assert [s.id for s in after.gone] == [TALKS]


def test_the_highest_of_the_versions_that_had_begun_holds():
    orders = {(OWNER, 1): (LEADS, SOLD), (OWNER, 2): (LEADS, OFFERS, SOLD), (OWNER, 3): (*NAMES,)}
    # Of the third nobody knows when it began.
    since = {(OWNER, 1): at(-1000), (OWNER, 2): at(30), (OWNER, 3): Moment(0)}
    whole = pipeline(
        [(0, LEADS)], journeys=(journey(version=3),), orders=orders, version_since=since
    )
    assert [len(then(whole, days).journeys[0].stages) for days in (0, 40)] == [4, 4]
    known = whole._replace(version_since={**since, (OWNER, 3): at(50)})
    assert [len(then(known, days).journeys[0].stages) for days in (0, 30, 50)] == [2, 3, 4]


def test_a_version_that_was_undone_never_comes_back():
    whole = pipeline(
        [(0, LEADS)],
        orders={(OWNER, 1): (LEADS, TALKS, OFFERS, SOLD), (OWNER, 2): (LEADS, SOLD)},
        version_since={(OWNER, 1): at(-1000), (OWNER, 2): at(30)},
    )
    assert len(then(whole, 40).journeys[0].stages) == 4


def test_a_stage_is_shown_while_cards_stand_in_it_though_the_journey_had_it_only_later():
    whole = pipeline(
        [(0, TALKS), (10, OFFERS)],
        orders={(OWNER, 1): (LEADS, OFFERS, SOLD), (OWNER, 2): (LEADS, TALKS, OFFERS, SOLD)},
        journeys=(journey(version=2),),
        version_since={(OWNER, 1): at(-1000), (OWNER, 2): at(30)},
    )
    early, late = then(whole, 5), then(whole, 20)
    assert [s.id for s in early.journeys[0].stages] == [LEADS, TALKS, OFFERS, SOLD]
    assert early.orders[OWNER, early.journeys[0].version] == (LEADS, TALKS, OFFERS, SOLD)
    assert [s.id for s in late.journeys[0].stages] == [LEADS, OFFERS, SOLD]


@pytest.mark.parametrize(("days", "chance"), [(0, 0.1), (9, 0.1), (10, 0.4), (19, 0.4), (20, 0.25)])
def test_a_stage_has_the_probability_it_had(days, chance):
    told = tuple(StageEstimate(TALKS, at(d), p) for d, p in ((-1000, 0.1), (10, 0.4), (20, 0.25)))
    stages = then(pipeline([(0, LEADS)], stage_estimates=told), days).journeys[0].stages
    assert {s.id: s.probability for s in stages} == {
        LEADS: 0.25, TALKS: chance, OFFERS: 0.25, SOLD: 0.25,
    }  # fmt: skip
