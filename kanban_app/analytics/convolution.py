"""How many wins some weeks bring, exactly: every way the past weeks could follow each other."""

from collections import Counter
from collections.abc import Mapping, Sequence

import numpy as np

from kanban_app.analytics.arrays import Floats
from kanban_app.analytics.percentiles import SHOWN

# What sums of shares may be off by rounding: 1/2 must count as 50 %.
_ROUNDING = 1e-12


def sum_distribution(sample: Sequence[int], weeks: int) -> Floats:
    """Return P(sum = k) for k = 0, 1, ... of `weeks` weeks, each like any week of `sample`.

    `sample` holds counts of 0 or more and is not empty. The convolution is done value by value,
    so that one week of thousands (an import) costs no more than its few different counts.
    """
    most = max(sample)
    shares = {count: n / len(sample) for count, n in sorted(Counter(sample).items())}
    distribution = np.ones(1)
    for _ in range(weeks):
        following = np.zeros(distribution.size + most)
        for count, share in shares.items():
            following[count : count + distribution.size] += share * distribution
        distribution = following
    return distribution


def at_least(distribution: Floats) -> Floats:
    """Return P(sum >= k) for k = 0, 1, ...; the first is 1, and they never rise."""
    # Summed from the small end, so that rare sums keep their digits.
    chances = np.minimum(1.0, np.cumsum(distribution[::-1])[::-1])
    chances[0] = 1.0
    return chances


def confident(chances: Sequence[float] | Floats) -> Mapping[int, int]:
    """Return the most wins one can count on with 50/70/85/95 % confidence.

    `chances[k]` is P(sum >= k), which never rises.
    """
    known = np.asarray(chances)
    return {p: int(np.count_nonzero(known >= p / 100 - _ROUNDING)) - 1 for p in SHOWN}
