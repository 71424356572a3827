"""Whether what came after differs from what was before by more than chance (the rank-sum test)."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats, Ints


class Difference(NamedTuple):
    """How likely chance alone sets both sides as far apart, and whether the second is higher."""

    chance: float
    rises: bool


def difference(before: Sequence[float], after: Sequence[float]) -> Difference:
    """Return how two sides of at least one value each differ.

    The test is exact: every way to deal the same values out to both sides counts alike, so it
    supposes nothing of how they are spread, and equal values share their rank.
    """
    values = np.asarray([*before, *after], dtype=float)
    ranks = _doubled_ranks(values)
    here, all_of_it = int(ranks[len(before) :].sum()), int(ranks.sum())
    rises = here * values.size > all_of_it * len(after)
    # The smaller side is the quicker one to count, and says the same.
    few = ranks[: len(before)] if len(before) < len(after) else ranks[len(before) :]
    ways = _ways(ranks, few.size)
    here = int(few.sum())
    below, above = ways[: here + 1].sum(), ways[here:].sum()
    return Difference(min(1.0, 2 * float(min(below, above) / ways.sum())), rises)


def _doubled_ranks(values: Floats) -> Ints:
    """Return twice the rank of each value from 0, the middle one of those that are equal."""
    ordered = np.sort(values)
    first = np.searchsorted(ordered, values, side="left")
    return first + np.searchsorted(ordered, values, side="right") - 1


def _ways(ranks: Ints, size: int) -> Floats:
    """Return by sum how many choices of `size` ranks have it."""
    most = int(np.sort(ranks)[ranks.size - size :].sum())
    ways: Floats = np.zeros((size + 1, most + 1))
    ways[0, 0] = 1.0
    for rank in map(int, ranks):
        ways[1:, rank:] += ways[:-1, : most + 1 - rank].copy()
    chosen: Floats = ways[size]
    return chosen
