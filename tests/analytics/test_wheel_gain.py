"""The loop gain: the golden matrix, and random ones against numpy."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.wheel import Nps
from kanban_app.analytics.wheel_gain import fundamental, loop_gain, totals
from kanban_app.analytics.wheel_nps import nps_of
from tests.builders import DATA

GOLDEN = json.loads((DATA / "golden" / "flywheel_and_forecast.expected.json").read_text())
LOOP, ASKED = GOLDEN["loop"], GOLDEN["nps"]
SIDES = ("owner", "buyer")
GOLDEN_K = [[LOOP["K_to_from"][to][origin] for origin in SIDES] for to in SIDES]


def matrices(sizes: st.SearchStrategy[int], most: float = 3.0) -> st.SearchStrategy[list]:
    share = st.floats(0, most, allow_subnormal=False)
    return sizes.flatmap(
        lambda n: st.lists(st.lists(share, min_size=n, max_size=n), min_size=n, max_size=n)
    )


def test_the_golden_matrix_has_the_golden_gain_and_totals():
    assert loop_gain(GOLDEN_K) == pytest.approx(LOOP["spectral_radius"], abs=1e-12)
    assert fundamental(GOLDEN_K) == pytest.approx(np.array(LOOP["fundamental_matrix"]), abs=1e-12)
    golden = [LOOP[f"total_deals_per_external_{side}_deal"] for side in SIDES]
    assert totals(GOLDEN_K) == pytest.approx(golden, abs=1e-12)


@given(matrices(st.integers(1, 5)))
def test_the_gain_is_the_largest_eigenvalue_numpy_finds(matrix):
    # A tie of eigenvalues is found to half the digits only.
    largest = np.abs(np.linalg.eigvals(np.array(matrix))).max()
    assert loop_gain(matrix) == pytest.approx(largest, abs=1e-6, rel=1e-6)


@given(matrices(st.integers(1, 4), most=0.2))
def test_the_totals_are_the_sum_of_all_generations(matrix):
    known = np.array(matrix)
    deals, generation = np.zeros(len(matrix)), np.ones(len(matrix))
    for _ in range(400):
        deals, generation = deals + generation, generation @ known
    assert totals(matrix) == pytest.approx(deals, rel=1e-9)


@pytest.mark.parametrize("matrix", [[[1.0]], [[0.5, 0.5], [0.5, 0.5]], [[0.2, 1.2], [0.9, 0.1]]])
def test_a_wheel_that_turns_by_itself_has_no_total(matrix):
    assert loop_gain(matrix) >= 1
    assert totals(matrix) is None


def test_no_journey_has_no_gain():
    assert loop_gain([]) == 0


def test_the_golden_answers_make_forty():
    told = nps_of(ASKED["scores"])
    parts = ASKED["promoters"], ASKED["passives"], ASKED["detractors"]
    assert (told.promoters, told.passives, told.detractors) == parts
    assert told.score == ASKED["nps"]


@pytest.mark.parametrize(
    ("scores", "sides", "score"),
    [
        # The golden of the flow notes: 6 promoters, 2 passives, 2 detractors of 10.
        ([9, 10, 9, 10, 9, 10, 7, 8, 0, 6], (6, 2, 2), 40),
        ([10], (1, 0, 0), 100),
        ([0, 6, 7, 8], (0, 2, 2), -50),
        ([], (0, 0, 0), None),
    ],
)
def test_nps_is_promoters_minus_detractors_in_percent(scores, sides, score):
    assert nps_of(scores) == Nps(*sides)
    assert nps_of(scores).score == score
