"""What becomes of cards as time passes, with every outcome competing against the others."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kanban_app.analytics.arrays import Floats


class Incidence(NamedTuple):
    """Shares of all cards at each of `times`, the ages at which any outcome happened.

    `shares[j]` belongs to outcome j + 1 and never falls; together with `still_open` they are 1.
    """

    times: Floats
    shares: Floats
    still_open: Floats


def cumulative_incidence(
    durations: npt.ArrayLike, outcomes: npt.ArrayLike, kinds: int
) -> Incidence:
    """Return how many of all cards met which outcome by which age.

    `outcomes` are 1 to `kinds`, or 0 where nothing happened by the end of the duration
    (censored); both in any order. One minus Kaplan-Meier with the other outcomes censored would
    be far too high (flow notes 3.4). Source: Aalen and Johansen 1978.
    """
    ages = np.asarray(durations, np.float64)
    codes = np.asarray(outcomes, np.int64)
    times, place = np.unique(ages[codes > 0], return_inverse=True)
    counts = np.zeros((kinds, times.size))
    np.add.at(counts, (codes[codes > 0] - 1, place), 1)
    at_risk = ages.size - np.searchsorted(np.sort(ages), times)
    still_open = np.cumprod(1 - counts.sum(axis=0) / at_risk)
    before = np.concatenate(([1.0], still_open[:-1]))[: times.size]
    return Incidence(times, np.cumsum(before * counts / at_risk, axis=1), still_open)
