"""An independent implementation of the survival curves (lifelines), quiet about itself."""

import warnings
from collections.abc import Sequence

import numpy as np

with warnings.catch_warnings():
    # Its dependencies warn about each other at import; that is not about our numbers.
    warnings.simplefilter("ignore")
    from lifelines import AalenJohansenFitter, KaplanMeierFitter


def survival(durations: Sequence[float], ended: Sequence[bool], at: np.ndarray) -> np.ndarray:
    """Return the Kaplan-Meier shares at the times `at`."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitter = KaplanMeierFitter().fit(durations, ended)
    return fitter.survival_function_at_times(at).to_numpy()


def survival_median(durations: Sequence[float], ended: Sequence[bool]) -> float:
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        return float(KaplanMeierFitter().fit(durations, ended).median_survival_time_)


def incidence(
    durations: Sequence[float], outcomes: Sequence[int], kind: int, at: np.ndarray
) -> np.ndarray:
    """Return the Aalen-Johansen shares of outcome `kind` at the times `at`; no ties."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        fitter = AalenJohansenFitter(calculate_variance=False).fit(durations, outcomes, kind)
    curve = fitter.cumulative_density_
    return curve.iloc[np.searchsorted(curve.index, at, side="right") - 1, 0].to_numpy()
