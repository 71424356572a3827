"""Momentum, worked by hand."""

import pytest

from kanban_app.analytics.wheel_momentum import momentum
from tests.analytics.logs import day
from tests.analytics.wheels import A1, AFTER, World


@pytest.fixture
def world():
    """Ten clients since day 100, all near; the first brings a card that is won on day 300."""
    made = World()
    first, *_ = [made.client(100) for _ in range(10)]
    made.card((150, A1), (300, AFTER), by=first)
    return made


def told(world: World, when: float):
    return momentum(world.edges(when), world.mass(when), world.wins(when), day(when))


def test_the_momentum_is_the_mass_times_what_it_brought_per_year(world):
    found = told(world, 400)
    # Eleven clients of one half each; of 365 days ten were there for 300, the eleventh for 100.
    average = (5 * 300 + 0.5 * 100) / 365
    assert found.mass == 5.5
    assert found.average_mass == pytest.approx(average, abs=1e-12)
    assert found.loop_wins == 1
    assert found.per_year == pytest.approx(5.5 / average, abs=1e-12)


def test_the_trend_looks_ninety_days_back(world):
    # On day 310 nothing was different but the time that the mass had been there.
    before = 5.5 / ((5 * 210 + 0.5 * 10) / 365)
    found = told(world, 400)
    assert found.before == pytest.approx(before, abs=1e-12)
    assert found.trend == pytest.approx(found.per_year - before)
    assert told(world, 389).before == 0
    assert told(world, 189).before is None


def test_a_loop_win_counts_for_a_year(world):
    for card in range(1, 12):
        world.touch(card, 600)
    assert told(world, 664.9).loop_wins == 1
    gone = told(world, 665)
    assert (gone.loop_wins, gone.per_year) == (0, 0)


def test_a_win_that_was_taken_back_counted_then_but_no_longer(world):
    world.card((160, A1), (250, AFTER), (350, A1), by=1)
    assert told(world, 400).loop_wins == 1
    assert told(world, 340).loop_wins == 2


def test_below_ten_clients_there_is_none():
    world = World()
    for _ in range(9):
        world.client(100)
    assert told(world, 200) is None
