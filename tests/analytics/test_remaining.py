"""The days left of a card have the mean that its stages' past visits give."""

from math import sqrt

import numpy as np
import pytest

from kanban_app.analytics.luck import draw_words, luck_of
from kanban_app.analytics.remaining import DEFAULT_DAYS, StageTimes, remaining_of
from tests.analytics.open_cards import taking

DRAWS = 200_000


def drawn(stages: list[StageTimes], place: int, age: float) -> np.ndarray:
    random = np.random.default_rng(11)
    left = remaining_of(random, stages, np.array([place]), np.array([age]))
    return left.days(np.zeros(DRAWS, np.int64), luck_of(draw_words(random, 1, DRAWS)[0]))


@pytest.mark.parametrize("age", [0, 4.2, 17, 60, 500])
@pytest.mark.parametrize("place", [0, 1, 2])
def test_the_mean_is_what_is_left_here_and_what_lies_ahead(place, age):
    random = np.random.default_rng(place)
    pasts = [random.gamma(2, 15, 80), random.exponential(9, 30), random.gamma(3, 4, 5)]
    longer = [days - age for days in pasts[place] if days >= age]
    here = np.mean(longer) if longer else pasts[place].mean()
    want = here + sum(past.mean() for past in pasts[place + 1 :])
    days = drawn([taking(*past) for past in pasts], place, age)
    assert days.min() >= 0
    # The ways ahead are drawn once: 16,384 of them.
    assert days.mean() == pytest.approx(want, abs=4 * days.std() / sqrt(2**14))


def test_a_stage_says_what_it_takes_by_five_visits_or_its_target():
    assert taking(1, 2, 3, 4, 5).own
    assert taking(1, 2, 3, 4, 5, target=70).mean == 3
    assert not taking(1, 2, 3, 4).own
    assert taking(1, 2, 3, 4, target=70).mean == 70
    assert taking(0, 0, 0, 0, 0, target=70).mean == 70
    assert taking().mean == DEFAULT_DAYS


def test_no_card_needs_no_stage():
    random = np.random.default_rng(1)
    left = remaining_of(random, [], np.zeros(0, np.int64), np.zeros(0))
    assert left.days(np.zeros(0, np.int64), luck_of(draw_words(random, 1, 0)[0])).size == 0
