"""The simulated futures are reproducible, and their means are those that can be worked out."""

from collections import Counter
from math import exp, sqrt

import numpy as np
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.exclusive import expected_value, sales_of
from kanban_app.analytics.remaining import DEFAULT_DAYS, StageTimes
from kanban_app.analytics.simulation import Belief, Horizon, OpenCards, simulate
from tests.analytics.open_cards import mixed_cards, mixed_stages, open_cards, taking

RUNS = 4_000
AT_ONCE = taking(0, 0, 0, 0, 0)


def look(cards: OpenCards, *stages: StageTimes, **more: object):
    return simulate(cards, stages, Horizon(**{"days": 182, "runs": RUNS, "seed": 7, **more}))


def days_of(cards: OpenCards, *stages: StageTimes, **more: object) -> Counter[int]:
    """Return on which day (1 is tomorrow) how many runs win the one card."""
    closings = look(cards, *stages, **more).closings
    assert closings.sum(axis=1).max() <= 1
    return Counter((np.nonzero(closings)[1] + 1).tolist())


def near(share: float, runs: int = RUNS) -> object:
    """Allow what chance allows: four standard errors of a share."""
    return pytest.approx(share, abs=4 * sqrt(share * (1 - share) / runs))


def test_the_same_seed_gives_the_same_futures_and_another_one_others():
    cards, stages = mixed_cards(80), mixed_stages()
    first, again = look(cards, *stages), look(cards, *stages)
    assert (first.money == again.money).all()
    assert (first.closings == again.closings).all()
    assert (first.money != look(cards, *stages, seed=8).money).any()


def test_nothing_global_is_drawn_from():
    np.random.seed(1)
    first = look(mixed_cards(20), *mixed_stages())
    np.random.seed(2)
    assert (first.money == look(mixed_cards(20), *mixed_stages()).money).all()


@pytest.mark.parametrize("count", [1, 7, 300])
def test_the_mean_is_the_weighted_pipeline_where_time_does_not_matter(count):
    calm = {"age": np.zeros(count), "rests": np.zeros(count), "closes": np.full(count, -1)}
    cards = mixed_cards(count)._replace(**calm)
    totals = look(cards, *[AT_ONCE] * 5).money.sum(axis=1)
    sales = sales_of(cards.probability, cards.listing)
    want = expected_value(cards.value, cards.probability, sales)
    error = totals.std() / sqrt(RUNS)
    assert totals.mean() == pytest.approx(want, abs=4 * error + 1e-9)


@settings(max_examples=20, deadline=None)
@given(
    st.lists(st.tuples(st.floats(0, 1), st.integers(0, 3)), min_size=1, max_size=12),
    st.integers(0, 99),
)
def test_a_listing_is_sold_at_most_once_in_every_run(buyers, seed):
    p, listings = [b[0] for b in buyers], [b[1] for b in buyers]
    for listing in set(listings):
        value = [1.0 if each == listing else 0.0 for each in listings]
        cards = open_cards(len(buyers), probability=p, listing=listings, value=value)
        assert look(cards, AT_ONCE, seed=seed, runs=200).money.sum(axis=1).max() <= 1


def test_who_buys_is_drawn_by_the_chances():
    cards = open_cards(3, probability=[0.6, 0.2, 0], listing=0, value=[1, 100, 10_000])
    totals = Counter(look(cards, AT_ONCE).money.sum(axis=1).tolist())
    assert set(totals) == {0, 1, 100}
    assert totals[0] / RUNS == near(0.4 * 0.8)
    assert totals[100] / RUNS == near(0.68 / 4)


def test_the_owner_caps_the_sale():
    cards = open_cards(2, probability=0.9, listing=0)
    sold = look(cards, AT_ONCE, caps=np.array([0.25])).closings.sum(axis=1)
    assert sold.mean() == near(0.25)


def test_what_is_certain_always_happens_and_what_is_impossible_never():
    cards = open_cards(2, probability=[1, 0], value=[1, 1_000])
    assert set(look(cards, AT_ONCE).money.sum(axis=1)) == {1}


def test_a_visit_goes_on_like_one_that_was_longer():
    # After 5 days in the stage only 10 and 20 are left of the past.
    days = days_of(open_cards(age=5), taking(1, 2, 4, 4.9, 10, 20))
    assert set(days) == {5, 15}
    assert days[5] / RUNS == near(0.5)


def test_a_visit_as_old_as_the_longest_ends_today():
    assert set(days_of(open_cards(age=20), taking(1, 2, 4, 5, 20))) == {1}
    assert set(days_of(open_cards(age=0), AT_ONCE)) == {1}


def test_a_visit_that_outlasted_all_of_the_past_ends_at_its_pace():
    days = days_of(open_cards(age=50), taking(4, 8, 8, 10, 20))
    assert sum(n for day, n in days.items() if day < 10) / RUNS == near(1 - exp(-1))


@pytest.mark.parametrize(
    ("stage", "mean"),
    [
        (taking(1, 1, 1, 1, target=12), 12),
        (taking(), DEFAULT_DAYS),
        (AT_ONCE, DEFAULT_DAYS),
        (AT_ONCE._replace(target=9), 9),
    ],
)
def test_without_a_past_to_go_by_the_target_is_the_mean(stage, mean):
    days = days_of(open_cards(age=3), stage)
    assert sum(n for day, n in days.items() if day < mean) / RUNS == near(1 - exp(-1))


def test_the_stages_ahead_take_their_time_and_those_behind_none():
    three, four, long = (taking(*[days] * 5) for days in (3, 4, 70))
    assert set(days_of(open_cards(place=1), long, three, four)) == {7}
    assert set(days_of(open_cards(place=2), long, three, four)) == {4}
    assert set(days_of(open_cards(place=0), long, three, four)) == {77}


def test_every_combination_of_the_stages_ahead_comes_up():
    days = days_of(open_cards(), taking(1, 1, 1, 1, 1), taking(10, 20, 20, 20, 20))
    assert set(days) == {11, 21}
    # The ways ahead are drawn once for all: 16,384 of them.
    assert days[11] / RUNS == pytest.approx(0.2, abs=4 * sqrt(0.16 / RUNS + 0.16 / 2**14))


def test_a_parked_card_goes_on_when_it_wakes():
    assert set(days_of(open_cards(rests=20.5, age=1), taking(3, 3, 3, 3, 3))) == {22}


def test_an_expected_close_is_the_day_and_the_chance_stays():
    days = days_of(open_cards(closes=40, probability=0.5, rests=90), taking(3, 3, 3, 3, 3))
    assert set(days) == {40}
    assert days[40] / RUNS == near(0.5)


def test_what_is_due_today_counts_with_tomorrow():
    assert set(days_of(open_cards(closes=0), AT_ONCE)) == {1}
    assert set(days_of(open_cards(place=1), AT_ONCE, taking(0.4, 0.4, 0.4, 0.4, 0.4))) == {1}


def test_how_much_of_today_is_over_moves_the_day():
    stage = taking(*[2.5] * 5)
    assert set(days_of(open_cards(), stage, over=0.4)) == {2}
    assert set(days_of(open_cards(), stage, over=0.6)) == {3}


def test_what_comes_later_than_the_horizon_is_not_in_it():
    cards = open_cards(4, closes=[1, 182, 183, 10**6])
    assert look(cards, AT_ONCE).closings.sum(axis=1).tolist() == [2] * RUNS
    assert look(open_cards(age=0), taking(*[1e9] * 5)).closings.sum() == 0


def test_no_card_has_no_future():
    futures = look(open_cards(0), AT_ONCE, runs=10)
    assert futures.money.shape == (10, 182)
    assert futures.money.sum() == futures.closings.sum() == 0


def test_more_cards_than_one_chunk_holds_come_out_alike():
    # 3,000 cards are simulated in chunks of 174 runs; their mean is that of the cards alone.
    cards = open_cards(3_000, probability=0.25, value=1)
    totals = look(cards, AT_ONCE, runs=1_000).money.sum(axis=1)
    assert totals.mean() == pytest.approx(750, abs=4 * sqrt(3_000 * 0.1875 / 1_000))
    assert totals.std() == pytest.approx(sqrt(3_000 * 0.1875), rel=0.1)


def test_an_uncertain_probability_widens_the_future_and_keeps_its_mean():
    cards = open_cards(60, probability=0.4)
    sure = look(cards, taking(5, 10, 20, 30, 40), runs=4_000).closings.sum(axis=1)
    # As many as fourteen cases: 5.6 for, 8.4 against.
    belief = Belief(np.array([5.6]), np.array([8.4]))
    unsure = look(cards, taking(5, 10, 20, 30, 40), runs=4_000, belief=belief).closings.sum(axis=1)
    # Binomial sd sqrt(60 x .4 x .6) = 3.8; beta sd sqrt(.4 x .6 / 15) = .126, times 60 = 7.6.
    assert sure.std() == pytest.approx(3.79, rel=0.1)
    assert unsure.std() == pytest.approx(np.hypot(3.79, 7.59), rel=0.1)
    assert unsure.mean() == pytest.approx(24, abs=4 * 8.5 / np.sqrt(4_000))


def test_a_chance_of_ones_own_is_as_sure_as_it_was_typed():
    cards = open_cards(60, probability=0.4, own=True)
    belief = Belief(np.array([5.6]), np.array([8.4]))
    found = look(cards, taking(5, 10, 20, 30, 40), runs=4_000, belief=belief).closings.sum(axis=1)
    assert found.std() == pytest.approx(3.79, rel=0.1)
