"""The energy of both journeys together: an identity, with every leak named."""

from dataclasses import replace

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.believed import entries_by_card, weights
from kanban_app.analytics.energy import Flow
from kanban_app.analytics.wheel import Cause
from kanban_app.analytics.wheel_energy import balance_of, energy_of
from kanban_app.analytics.window import Window
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.records import CardEstimate, StageEstimate
from tests.analytics.logs import NO_LEAD, day
from tests.analytics.wheels import A1, A2, A3, AFTER, B1, BEHIND, BY_STAGE, OWNERS, World

CARDS = [CardId(1), CardId(2), CardId(3)]
TO_OTHERS = "hand over"
places = st.sampled_from([*BY_STAGE, TO_OTHERS, End.WON, End.LOST, End.ARCHIVED])
moments = st.integers(1, 500).map(day)
chances = st.floats(0, 1)


@st.composite
def histories(draw: st.DrawFn) -> list[StageEvent]:
    """Draw cards that wander through one journey, end, come back and change sides."""
    events: list[StageEvent] = []
    for card in CARDS:
        at, journey, seq = day(draw(st.integers(1, 60))), OWNERS, card * 1_000
        for number in range(draw(st.integers(1, 7))):
            at = Moment(at + draw(st.sampled_from([0, DAY // 3, 5 * DAY, 90 * DAY])))
            where = draw(places)
            reason = draw(st.sampled_from(["price", NO_LEAD])) if where is End.LOST else ""
            kind = EventKind.CREATE if number == 0 else EventKind.MOVE
            if where == TO_OTHERS:
                end = End.HANDED_OVER
                events.append(StageEvent(seq, at, card, journey, 1, kind, None, end, ""))
                where, kind = (B1 if journey == OWNERS else A1), EventKind.HAND_OVER
                seq += 1
            stage = None if isinstance(where, End) else where
            journey = journey if stage is None else BY_STAGE[stage]
            end = where if isinstance(where, End) else None
            events.append(StageEvent(seq, at, card, journey, 1, kind, stage, end, reason))
            seq += 1
    return events


typed = st.lists(
    st.builds(
        CardEstimate, st.sampled_from(CARDS), st.just(Moment(0)) | moments,
        st.integers(0, 10**7), st.just("EUR"), st.none() | chances,
    ),
    max_size=6,
)  # fmt: skip
weighed = st.lists(
    st.builds(
        StageEstimate, st.sampled_from([*BY_STAGE]), st.just(Moment(0)) | moments, chances,
    ),
    max_size=6,
)  # fmt: skip


def believed(estimates, at: Moment):
    """Return what held at a moment: the first estimate always did, of equal moments the last."""
    known = sorted(estimates, key=lambda e: e.at)
    return next((e for e in reversed(known) if e.at <= max(at, known[0].at)), None)


def books_at(events, cards, stages, at: Moment):
    """Return both books as of a moment, every belief that came by then among them."""
    world = World()
    world.events = [e for e in events if e.at <= at]
    for card in CARDS:
        world.card(euro=card * 1_000)
        told = believed([e for e in cards if e.card == card], at)
        if told is not None:
            values = {"value_cents": told.value_cents, "probability": told.probability}
            world.cards[card] = world.cards[card]._replace(**values)
    found = []
    for book in world.books((at - day(1)) / DAY + 1):
        told = {
            s.id: believed([e for e in stages if e.stage == s.id], at) for s in book.journey.stages
        }
        journey = book.journey._replace(
            stages=tuple(
                s._replace(probability=then.probability) if (then := told[s.id]) else s
                for s in book.journey.stages
            )
        )
        found.append((book, journey))
    return found


def believing(book, journey, cards=(), stages=()):
    """Return a book whose stages weigh what a journey says, with the past of what was believed."""
    log = replace(book.log, journey=journey)
    log = replace(log, card_estimates=tuple(cards), stage_estimates=tuple(stages))
    return replace(book, log=log)


@pytest.mark.timeout(300)
@settings(max_examples=1_000, deadline=None)
@given(histories(), typed, weighed, st.integers(0, 400), st.integers(1, 500))
def test_the_energy_at_the_end_is_that_at_the_start_and_all_that_flowed(
    events, cards, stages, start, length
):
    window = Window(day(start), day(start + length), day(start + length))
    energies = []
    for book, journey in books_at(events, cards, stages, window.as_of):
        entries = entries_by_card(believing(book, journey, cards, stages))
        energies.append(energy_of([e for each in entries.values() for e in each], window, ()))
    told = balance_of(energies)
    for moment, amount in ((window.start, told.opening), (window.end, told.closing)):
        expected = 0.0
        for book, journey in books_at(events, cards, stages, Moment(moment - 1)):
            expected += float(weights(believing(book, journey)).sum())
        assert amount == pytest.approx(expected, abs=1e-6)
    assert told.closing == pytest.approx(told.opening + sum(told.flows.values()), abs=1e-6)
    leaked = -told.flows[Flow.LOST] - told.flows[Flow.BACK]
    causes = [cause for each in energies for stage in BY_STAGE for cause in each.causes(stage)]
    assert sum(cause.eur for cause in causes) == pytest.approx(leaked, abs=1e-6)


def told(world: World, first: float, last: float):
    window = Window(day(first), day(last), day(last))
    loop = {edge.caused for edge in world.edges(last)}
    return [
        energy_of([e for each in entries_by_card(b).values() for e in each], window, loop)
        for b in world.books(last)
    ]


def test_every_leak_has_its_reason_and_its_cards():
    world = World()
    first = world.card((1, A1), (5, A2), (9, A1), (20, "LOST"), euro=8_000)
    second = world.card((2, A2), (10, "LOST"), euro=10_000)
    owners, _ = told(world, 1, 31)
    assert owners.causes(A2) == (
        Cause(Flow.LOST, "price", 4_000, (second,)),
        Cause(Flow.BACK, "", pytest.approx(2_400), (first,)),
    )
    assert owners.causes(A1) == (Cause(Flow.LOST, "price", 800, (first,)),)
    assert owners.lost(A2) == pytest.approx(6_400)
    # What came into the second stage: 3,200 of the first card and 4,000 of the second.
    assert owners.entered[A2] == pytest.approx(7_200)
    assert owners.entered[A1] == pytest.approx(1_600)


def test_force_from_the_loop_is_told_apart():
    world = World()
    client = world.client(10)
    world.card((20, B1), by=client, euro=5_000)
    world.card((20, A1), by=client, euro=6_000)
    world.card((21, B1), euro=7_000)
    owners, buyers = told(world, 15, 31)
    assert (owners.injected_external, owners.injected_loop) == (0, pytest.approx(600))
    assert (buyers.injected_external, buyers.injected_loop) == (
        pytest.approx(700), pytest.approx(500),
    )  # fmt: skip


def test_a_win_gains_what_was_missing_and_releases_all():
    world = World()
    world.card((1, A3), (9, AFTER), euro=12_000)
    world.card((1, A3), (2, "HANDED_OVER"), (2, BEHIND), euro=12_000)
    balance = balance_of(told(world, 5, 31))
    flows = {flow: eur for flow, eur in balance.flows.items() if eur}
    assert balance.opening == pytest.approx(8_400)
    assert flows == {Flow.WON_GAIN: pytest.approx(3_600), Flow.RELEASED: -12_000}
    assert balance.closing == pytest.approx(0)
