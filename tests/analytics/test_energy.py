"""The energy ledger as an identity, whatever moved and whatever was believed meanwhile."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.beliefs import Beliefs, by_card, by_stage
from kanban_app.analytics.energy import Energies, EnergyLedger, Flow
from kanban_app.analytics.rules import rules_of
from kanban_app.analytics.track import Standing, tracks_of
from kanban_app.analytics.window import Window
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardEstimate, StageEstimate
from tests.analytics.logs import (
    AFTER,
    CARE,
    NO_LEAD,
    RULES,
    S1,
    S2,
    S3,
    TWO_ORDERS,
    a_journey,
    day,
    history,
    logs,
)
from tests.analytics.one_by_one import weighted_pipeline

TWO_RULES = rules_of(a_journey(version=1), TWO_ORDERS)
PROBABILITIES = {S1: 0.1, S2: 0.4, S3: 0.7}
A = CardId(1)
JANUARY = Window(day(1), day(31), day(31))
CARDS = [CardId(n) for n in range(1, 3)]
moments = st.integers(-5, 900).map(day)
chances = st.floats(0, 1)
windows = st.builds(
    lambda start, length, after: Window(day(start), day(start + length), day(start + after)),
    st.integers(-20, 300),
    st.integers(1, 400),
    st.integers(-10, 600),
)
card_estimates = st.lists(
    st.builds(
        CardEstimate, st.sampled_from(CARDS), st.just(Moment(0)) | moments,
        st.integers(0, 10**7), st.sampled_from(("EUR", "CHF")), st.none() | chances,
    ),
    max_size=8,
)  # fmt: skip
stage_estimates = st.lists(
    st.builds(
        StageEstimate, st.sampled_from((S1, S2, S3, AFTER, CARE)),
        st.just(Moment(0)) | moments, chances,
    ),
    max_size=6,
)  # fmt: skip


def _then(found: list[CardEstimate], card: CardId, at: Moment) -> tuple[float, float | None]:
    """Say value and own chance of a card at a moment: read on from the beginning."""
    known = sorted((e for e in found if e.card == card), key=lambda e: e.at)
    if not known:
        return card * 1000.0, None
    told = known[0]
    # Of equal moments the last one holds, even where it is the first of all.
    for estimate in known:
        if estimate.at <= at or estimate.at == told.at:
            told = estimate
    euro = told.value_cents / 100 if told.currency == "EUR" else 0.0
    return euro, told.probability


def _chance(found: list[StageEstimate], stage: StageId, at: Moment) -> float:
    known = sorted((e for e in found if e.stage == stage), key=lambda e: e.at)
    if not known:
        return PROBABILITIES.get(stage, 0.0)
    told = known[0]
    for estimate in known:
        if estimate.at <= at or estimate.at == told.at:
            told = estimate
    return told.probability


@pytest.mark.timeout(180)
@given(logs(cards=2), windows, card_estimates, stage_estimates)
@settings(max_examples=1_000, deadline=None)
def test_the_energy_at_the_end_is_that_at_the_start_and_all_that_flowed(
    events: list[StageEvent],
    window: Window,
    typed: list[CardEstimate],
    weighed: list[StageEstimate],
) -> None:
    values = {card: card * 1000.0 for card in CARDS}
    beliefs = Beliefs(
        values, PROBABILITIES, {}, by_card(typed, window.as_of), by_stage(weighed, window.as_of)
    )
    tracks = tracks_of(TWO_RULES, events, window.as_of)
    book = Energies(TWO_RULES, beliefs).ledger(tracks, window)
    last = Moment(window.seen_end - (window.end <= window.as_of))
    for moment, energy in ((Moment(window.start - 1), book.opening), (last, book.closing)):
        at = min(moment, window.as_of)
        then = tracks_of(TWO_RULES, events, at)
        expected = 0.0
        for card, track in then.items():
            if track.standing is Standing.OPEN and track.stage is not None:
                value, own = _then(typed, card, at)
                expected += value * (_chance(weighed, track.stage, at) if own is None else own)
        assert energy == pytest.approx(expected, abs=1e-6)
        assert weighted_pipeline(then, beliefs, at) == pytest.approx(expected, abs=1e-6)


def _book(
    *steps: tuple[float, StageId | str],
    window: Window = JANUARY,
    typed: tuple[tuple[float, int, float | None], ...] = (),
    weighed: tuple[tuple[float, StageId, float], ...] = (),
    reason: str = "price",
) -> EnergyLedger:
    """Book one card of 10,000 EUR; `typed` are (day, EUR, own chance), day 0 the beginning."""
    tracks = tracks_of(RULES, history(1, *steps, reason=reason))
    cards = [CardEstimate(A, _at(d), euro * 100, "EUR", own) for d, euro, own in typed]
    stages = [StageEstimate(stage, _at(d), chance) for d, stage, chance in weighed]
    beliefs = Beliefs(
        {A: 10_000.0},
        PROBABILITIES,
        {},
        by_card(cards, window.as_of),
        by_stage(stages, window.as_of),
    )
    return Energies(RULES, beliefs).ledger(tracks, window)


def _at(number: float) -> Moment:
    return day(number) if number else Moment(0)


def _flows(book: EnergyLedger) -> dict[str, float]:
    return {flow.value: pytest.approx(x) for flow, x in book.flows.items() if abs(x) > 1e-9}


def test_a_new_value_is_revalued_at_the_old_chance_and_counts_from_then_on() -> None:
    book = _book((1, S1), (9, S2), typed=((0, 10_000, None), (5, 8_000, None)))
    assert _flows(book) == {"injected": 1_000, "revalued": -200, "advanced": 2_400}
    assert book.closing == pytest.approx(8_000 * 0.4)


def test_a_chance_of_ones_own_re_estimates_and_holds_while_the_card_moves() -> None:
    book = _book((1, S1), (9, S2), (12, S1), typed=((0, 10_000, None), (5, 10_000, 0.6)))
    assert _flows(book) == {"injected": 1_000, "re_estimated": 5_000}
    assert book.leaks == {(S2, Flow.BACK): 0.0}


def test_a_cleared_chance_goes_back_to_that_of_the_stage() -> None:
    typed = ((0, 10_000, 0.6), (15, 10_000, None))
    assert _flows(_book((1, S1), (9, S2), typed=typed)) == {
        "injected": 6_000, "re_estimated": -2_000,
    }  # fmt: skip


def test_value_and_chance_changed_at_once_are_told_apart() -> None:
    book = _book((1, S1), typed=((0, 10_000, None), (5, 20_000, 0.5)))
    assert _flows(book) == {"injected": 1_000, "revalued": 1_000, "re_estimated": 8_000}


def test_a_new_probability_of_a_stage_re_estimates_the_cards_that_stand_there() -> None:
    weighed = ((0, S1, 0.1), (5, S1, 0.2), (0, S2, 0.4), (6, S2, 0.5))
    book = _book((1, S1), (9, S2), weighed=weighed)
    # When the second stage changed, the card was not there.
    assert _flows(book) == {"injected": 1_000, "re_estimated": 1_000, "advanced": 3_000}


def test_a_win_releases_the_value_of_its_moment() -> None:
    book = _book((1, S1), (9, "WON"), typed=((0, 10_000, None), (5, 12_000, None), (20, 50, 1.0)))
    assert _flows(book) == {
        "injected": 1_000, "revalued": 200, "won_gain": 10_800, "released": -12_000,
    }  # fmt: skip
    assert book.closing == pytest.approx(0)


def test_a_lost_card_takes_away_what_it_was_worth_last() -> None:
    typed = ((0, 10_000, None), (5, 10_000, 0.9), (12, 10_000, 0.1))
    book = _book((1, S1), (9, "LOST"), (20, S2), typed=typed)
    assert _flows(book) == {"injected": 2_000, "re_estimated": 8_000, "lost": -9_000}
    assert book.leaks == {(S1, Flow.LOST): pytest.approx(9_000)}
    faded = _book((1, S1), (9, "LOST"), typed=typed, reason=NO_LEAD)
    assert _flows(faded) == {"injected": 1_000, "re_estimated": 8_000, "faded": -9_000}


def test_what_changed_before_the_period_is_its_opening() -> None:
    window = Window(day(10), day(20), day(31))
    typed = ((0, 10_000, None), (5, 20_000, None), (15, 30_000, None), (25, 40_000, None))
    book = _book((1, S1), window=window, typed=typed)
    assert (book.opening, _flows(book)) == (pytest.approx(2_000), {"revalued": 1_000})


def test_what_is_believed_after_the_moment_of_the_report_does_not_count() -> None:
    window = Window(day(1), day(31), day(4))
    book = _book((1, S1), window=window, typed=((0, 10_000, None), (5, 20_000, None)))
    assert (book.closing, _flows(book)) == (pytest.approx(1_000), {"injected": 1_000})


def test_at_one_moment_what_is_believed_changes_before_the_card_moves() -> None:
    book = _book((1, S1), (5, S2), typed=((0, 10_000, None), (5, 20_000, None)))
    assert _flows(book) == {"injected": 1_000, "revalued": 1_000, "advanced": 6_000}
