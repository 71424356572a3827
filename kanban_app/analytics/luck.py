"""What chance decides about one sale in one run, whatever it decides about all the others.

Every sale of every run has a number of its own, whether it happens or not. So one that happens by
a better chance moves no other one, neither its buyer nor its day.
"""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats, Words

# One number is told apart into three: two million steps each.
_BITS = 21
_STEPS = 2**_BITS


class Luck(NamedTuple):
    """Shares from 0 to below 1, one entry per sale: who buys, how long his visit, and the rest."""

    buyer: Floats
    visit: Floats
    way: Floats


def draw_words(random: np.random.Generator, runs: int, sales: int) -> Words:
    """Return the number of every sale in every run."""
    return random.integers(0, 2**64 - 1, (runs, sales), np.uint64, endpoint=True)


def luck_of(words: Words) -> Luck:
    """Return what these numbers say."""
    parts = ((words >> np.uint64(place * _BITS)) % np.uint64(_STEPS) for place in range(3))
    return Luck(*(part.astype(np.float64) / _STEPS for part in parts))
