"""How long something lasts when some of it is not over yet."""

from typing import NamedTuple

import numpy as np
import numpy.typing as npt

from kanban_app.analytics.arrays import Floats

# What the product of the shares may be off by rounding: 1/2 must count as reached.
_ROUNDING = 1e-12


class Survival(NamedTuple):
    """The share that lasts longer than each of `times` (increasing, those at which any ended)."""

    times: Floats
    share: Floats

    @property
    def median(self) -> float | None:
        """Return the time by which half of them ended, None if that was not reached."""
        return self.quantile(0.5)

    def quantile(self, ended: float) -> float | None:
        """Return the first time by which at least the share `ended` (0 to 1) ended.

        None if that was not reached. Without censoring it is the nearest rank.
        """
        reached = np.flatnonzero(self.share <= 1 - ended + _ROUNDING)
        return float(self.times[reached[0]]) if reached.size else None


def kaplan_meier(durations: npt.ArrayLike, ended: npt.ArrayLike) -> Survival:
    """Return the survival curve of `durations`; where `ended` is false the end is not known yet.

    Both have one entry each, in any order; the unit of time is kept. What ends and what is only
    censored at the same time was both at risk then. Source: Kaplan and Meier 1958.
    """
    times = np.asarray(durations, np.float64)
    over = np.asarray(ended, np.bool_)
    order = np.argsort(times)
    times, over = times[order], over[order]
    steps, deaths = np.unique(times[over], return_counts=True)
    at_risk = times.size - np.searchsorted(times, steps)
    return Survival(steps, np.cumprod(1 - deaths / at_risk, dtype=np.float64))
