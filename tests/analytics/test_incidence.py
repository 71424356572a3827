"""The time-aware shares equal an independent implementation (lifelines)."""

import warnings

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.incidence import aalen_johansen

with warnings.catch_warnings():
    # Its dependencies warn about each other at import; that is not about our numbers.
    warnings.simplefilter("ignore")
    from lifelines import AalenJohansenFitter

CODES = {"won": 1, "lost": 2, "open": 0}
# Untied on purpose: lifelines moves tied times apart by chance.
CASES = st.lists(
    st.tuples(st.floats(0.1, 900), st.sampled_from(sorted(CODES))),
    min_size=3,
    max_size=60,
    unique_by=lambda case: round(case[0], 6),
)


@settings(max_examples=25)
@given(CASES)
def test_won_and_lost_shares_equal_lifelines_on_untied_data(cases):
    ours = aalen_johansen(cases)
    for kind in ("won", "lost"):
        if not any(end == kind for _, end in cases):
            continue
        with warnings.catch_warnings():
            warnings.simplefilter("ignore")
            fitter = AalenJohansenFitter(calculate_variance=False)
            fitter.fit([t for t, _ in cases], [CODES[e] for _, e in cases], CODES[kind])
        theirs = fitter.cumulative_density_
        for point in ours:
            expected = theirs.loc[theirs.index <= point.t].iloc[-1, 0]
            assert getattr(point, kind) == pytest.approx(expected, abs=1e-9)
