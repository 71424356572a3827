"""A comparison of two pipelines shows what was changed, and no luck of the draw."""

import numpy as np
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.forecast import Today, belief_of
from kanban_app.analytics.foretold import StageProbability
from kanban_app.analytics.open_cards import Pipeline
from kanban_app.analytics.outlook import Ahead
from kanban_app.analytics.remaining import StageTimes
from kanban_app.analytics.simulation import Belief, Horizon, OpenCards, simulate
from kanban_app.domain.ids import StageId
from tests.analytics.open_cards import mixed_cards, mixed_stages

shares = st.floats(0.02, 0.9)


def ahead(chance: float, cards: int) -> Ahead:
    """Return so many cards of 10,000 EUR in a stage that all leave within a week or two."""
    zeros = np.zeros(cards)
    open_cards = OpenCards(
        place=np.zeros(cards, np.int64), age=zeros, value=np.full(cards, 10_000.0),
        probability=np.full(cards, chance), own=np.zeros(cards, bool),
        listing=np.full(cards, -1, np.int64), rests=zeros, closes=np.full(cards, -1, np.int64),
    )  # fmt: skip
    times = (StageTimes(np.array([5.0, 6.0, 7.0, 8.0, 9.0])),)
    known = (StageProbability(StageId(1), chance, 0, 0, chance),)
    return Ahead(Pipeline(open_cards, np.ones(0)), times, Today(739_000), known)


@given(shares, shares, st.integers(1, 12))
def test_a_better_chance_never_brings_less(one: float, other: float, cards: int) -> None:
    low, high = sorted((one, other))

    sure = belief_of(ahead(low, cards).probabilities)
    worse, better = (ahead(c, cards).commission(sure) for c in (low, high))

    assert worse.expected_eur <= better.expected_eur
    assert sum(m.mean_eur for m in worse.months) <= sum(m.mean_eur for m in better.months)
    assert worse.closings <= better.closings


stages = st.tuples(*[shares] * 5).map(np.array)


@settings(max_examples=20, deadline=None)
@given(stages, stages)
def test_better_chances_win_the_same_on_the_same_days_and_more(one, other):
    # Of several buyers of one property a better chance may let another one win: here are none.
    cards = mixed_cards(300)._replace(listing=np.full(300, -1))
    low, high = np.minimum(one, other), np.maximum(one, other)
    # 2,000 runs of so many cards are simulated in two parts.
    horizon = Horizon(182, 2_000, 7, belief=Belief(low * 14, (1 - low) * 14))

    worse, better = (
        simulate(cards._replace(probability=chances[cards.place]), mixed_stages(), horizon)
        for chances in (low, high)
    )

    assert (worse.closings <= better.closings).all()
    assert (worse.money <= better.money).all()
