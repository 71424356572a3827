"""What one contact moves is counted from the broker's own visits, and ranked by lateness."""

import pytest

from kanban_app.analytics.nudge import Counted, effects, suggestions
from kanban_app.domain.ids import CardId
from tests.analytics.logs import BERLIN, S1, S2, a_book, a_fact, day, history

NOW = day(60)


def ended(first: int, count: int, days: int, on: int):
    """`count` visits of S1 that lasted `days`, of which `on` went on and the others were lost."""
    return [history(first + i, (1, S1), (1 + days, S2 if i < on else "LOST")) for i in range(count)]


def a_past(*more):
    # Contacted: 7 of 10 went on; not contacted: 2 of 9. All 19 visits took 10 days.
    histories = [*ended(100, 10, 10, 7), *ended(200, 9, 10, 2), *more]
    return sorted((e for h in histories for e in h), key=lambda e: (e.at, e.seq))


CALLED = {CardId(100 + i): (day(3),) for i in range(10)}


def test_a_stage_counts_contacted_visits_and_the_others():
    book = a_book(a_past(), NOW)
    effect = effects(book, CALLED, BERLIN)[S1]
    assert effect.contacted == Counted(7, 10)
    assert effect.others == Counted(2, 9)
    assert effect.gain == pytest.approx(7 / 10 - 2 / 9)
    assert effect.term == effect.p85 == day(11) - day(1)


def test_a_contact_after_the_term_or_before_the_stage_does_not_count():
    late = {CardId(100 + i): (day(0), day(12)) for i in range(10)}
    effect = effects(a_book(a_past(), NOW), late, BERLIN)[S1]
    assert effect.contacted == Counted(0, 0)
    assert effect.others == Counted(9, 19)


def test_below_five_visits_on_a_side_nothing_is_suggested():
    few = dict(list(CALLED.items())[:4])
    book = a_book(a_past(history(1, (50, S1))), NOW, values={1: 10_000})
    found = effects(book, few, BERLIN)
    assert found[S1].gain is None
    assert suggestions(book, found, few, BERLIN) == []


def test_what_a_contact_moves_is_the_value_times_the_difference():
    book = a_book(a_past(history(1, (50, S1))), NOW, values={1: 10_000})
    (one,) = suggestions(book, effects(book, CALLED, BERLIN), CALLED, BERLIN)
    assert one.card == 1
    assert one.moved == pytest.approx(10_000 * (7 / 10 - 2 / 9))
    # Ten days in a stage whose 85th percentile is ten days.
    assert one.lateness == pytest.approx(1)
    assert one.silence == NOW - day(50)
    assert not one.touched


def test_of_equal_cards_the_later_one_comes_first():
    book = a_book(
        a_past(history(1, (50, S1)), history(2, (40, S1))), NOW, values={1: 10_000, 2: 10_000}
    )
    found = suggestions(book, effects(book, CALLED, BERLIN), CALLED, BERLIN)
    assert [s.card for s in found] == [2, 1]
    assert found[0].score == pytest.approx(2 * found[1].score)


def test_a_card_touched_within_the_term_a_resting_one_and_one_without_value_need_none():
    resting = a_fact(2, value_cents=1_000_000, parked_until="2026-12-24")
    book = a_book(
        a_past(history(1, (30, S1)), history(2, (30, S1)), history(3, (30, S1))),
        NOW,
        values={1: 10_000},
        facts=[resting],
    )
    touched = {**CALLED, CardId(1): (day(55),)}
    assert suggestions(book, effects(book, touched, BERLIN), touched, BERLIN) == []
    long_ago = {**CALLED, CardId(1): (day(35),)}
    (one,) = suggestions(book, effects(book, long_ago, BERLIN), long_ago, BERLIN)
    assert (one.card, one.touched, one.silence) == (1, True, NOW - day(35))


def test_without_own_visits_and_without_a_target_a_stage_says_nothing():
    book = a_book(history(1, (1, S2)), NOW, values={1: 10_000})
    effect = effects(book, {}, BERLIN)[S2]
    assert (effect.term, effect.gain) == (None, None)
