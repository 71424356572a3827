"""What would be: chances, times and the loop moved by hand."""

import pytest

from kanban_app.analytics.seen import lies_ahead
from kanban_app.analytics.what_if import Baseline, Change, baseline_of, what_if
from kanban_app.domain.card import Source
from tests.analytics.logs import BERLIN
from tests.analytics.wheels import A1, A2, A3, AFTER, B1, B2, BEHIND, BUYERS, OWNERS, World


@pytest.fixture
def world():
    """Ten owners won, one of whom brought an owner and a buyer who were won; two open cards."""
    made = World()
    first, *_ = [made.client(100) for _ in range(10)]
    made.card((110, A1), (130, AFTER), by=first)
    made.card((110, B1), (130, BEHIND), by=first, source=Source.CROSS_OWNER_TO_BUYER)
    for _ in range(5):
        made.card((110, A1), (120, A2), (140, A3), (150, "LOST"))
        made.card((110, A1), (120, A2), (150, "LOST"))
    made.card((140, A1), euro=10_000)
    made.card((150, A3), euro=20_000)
    made.card((150, B2), euro=7_000)
    return made


def baseline(world: World, when: float = 160) -> Baseline:
    wheel = world.wheel(when)
    books = {book.journey.id: book for book in world.books(when)}
    return baseline_of(wheel, {j: lies_ahead(book, BERLIN) for j, book in books.items()})


def conversion(known: Baseline, stage) -> float:
    share = next(
        s.conversion.share for lobe in known.wheel.lobes for s in lobe.stages if s.stage == stage
    )
    assert share
    return share


def used(known: Baseline, stage) -> float:
    chances = known.ahead[OWNERS].probabilities
    return next(each.used for each in chances if each.stage == stage)


def test_nothing_moved_changes_nothing(world):
    found = what_if(baseline(world), [])
    assert found.then == found.now


def test_what_is_compared_with_is_the_forecast_itself(world):
    known = baseline(world)
    for journey, standing in known.now.items():
        told = known.ahead[journey].commission()
        assert standing.total_eur == told.total
        assert standing.closings == told.closings


def test_a_better_stage_lifts_what_stands_in_it_and_before_it(world):
    known = baseline(world)
    now, share = known.now[OWNERS].expected_eur, conversion(known, A2)
    found = what_if(known, [Change(A2, conversion=share * 1.1)])
    gained = found.then[OWNERS].expected_eur - now
    # The card in the third stage is past it.
    assert gained == pytest.approx(10_000 * used(known, A1) * 0.1)
    assert found.then[BUYERS].expected_eur == found.now[BUYERS].expected_eur


def test_a_better_stage_wins_more_of_the_leads_that_clients_bring(world):
    known = baseline(world)
    before = known.wheel.gain
    found = what_if(known, [Change(A2, conversion=conversion(known, A2) * 1.1)])
    assert before is not None
    assert before.matrix == (((1 / 11), 0.0), ((1 / 11), 0.0))
    assert found.now[OWNERS].rho == pytest.approx(1 / 11)
    assert found.then[OWNERS].rho == pytest.approx(1.1 / 11)
    assert found.then[OWNERS].totals == pytest.approx((1.1 / (1 - 0.1) + 0.0, 1.0), abs=0.02)


def test_clients_who_bring_more_turn_the_wheel_faster_but_no_open_card_is_worth_more(world):
    known = baseline(world)
    found = what_if(known, [Change(AFTER, conversion=conversion(known, AFTER) * 2)])
    assert found.then[OWNERS].rho == pytest.approx(2 / 11)
    assert found.then[OWNERS].expected_eur == found.now[OWNERS].expected_eur


def test_a_quicker_stage_brings_the_same_money_sooner(world):
    slow = World()
    for number in range(6):
        slow.card((1, A1), (2, A2), (200 + number, A3), (201 + number, AFTER))
    slow.card((205, A2), euro=10_000)
    known = baseline(slow, 210)
    found = what_if(known, [Change(A2, days=20)])
    assert found.then[OWNERS].expected_eur == found.now[OWNERS].expected_eur
    # Half a year is not enough for a visit of two hundred days, but for one of twenty.
    assert found.then[OWNERS].mean_eur > found.now[OWNERS].mean_eur
    assert what_if(known, [Change(A2, days=20)]) == found


def test_a_chance_typed_on_a_card_stays_and_none_is_above_one(world):
    known = baseline(world)
    card = max(world.cards)
    world.cards[card - 2] = world.cards[card - 2]._replace(probability=0.5)
    typed = baseline(world)
    found = what_if(typed, [Change(A2, conversion=1.0)])
    assert found.then[OWNERS].expected_eur == found.now[OWNERS].expected_eur
    most = what_if(known, [Change(A2, conversion=1.0), Change(A1, conversion=1.0)])
    assert most.then[OWNERS].expected_eur <= 10_000 + 20_000 * used(known, A3) + 1e-6


def test_the_deal_loop_turns_by_the_days_that_are_saved(world):
    known = baseline(world)
    wheel = known.wheel._replace(loop_time=known.wheel.loop_time._replace(deal=100.0, turns=3.65))
    known = baseline_of(wheel, known.ahead)
    median = next(s.median_days for s in wheel.lobes[0].stages if s.stage == A1)
    assert median
    found = what_if(known, [Change(A1, days=median - 5)])
    assert found.now[OWNERS].turns == pytest.approx(3.65)
    assert found.then[OWNERS].turns == pytest.approx(365 / 95)


def test_what_is_not_known_cannot_be_moved(world):
    known = baseline(world)
    found = what_if(known, [Change(B2, days=3)])
    assert found.then == found.now


def test_below_ten_clients_the_loop_does_not_turn():
    few = World()
    few.card((110, A1), (140, AFTER), by=few.client(100))
    found = what_if(baseline(few), [Change(A1, days=1)])
    assert (found.now[OWNERS].turns, found.then[OWNERS].turns) == (None, None)
