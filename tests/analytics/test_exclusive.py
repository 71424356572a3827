"""A property is sold once, however many want to buy it."""

import json

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from kanban_app.analytics.exclusive import expected_value, sales_of
from tests.builders import DATA

NONE = -1


def expectation(values, probabilities, listings, caps=None) -> float:
    p = np.asarray(probabilities, float)
    sales = sales_of(p, np.asarray(listings, np.int64), caps)
    return expected_value(np.asarray(values, float), p, sales)


def test_the_worked_example_comes_out():
    golden = json.loads((DATA / "golden" / "flywheel_and_forecast.expected.json").read_text())
    want = golden["listing_exclusive"]
    values = [want["value_eur"]] * 3
    assert expectation(values, want["p"], [0, 0, 0]) == pytest.approx(want["expected_eur"])
    assert round(want["expected_eur"]) == 7_840
    assert expectation(values, want["p"], [NONE] * 3) == pytest.approx(want["naive_sum_eur"])


def test_the_owner_has_to_sell_too():
    caps = np.array([0.3])
    assert expectation([20_000] * 3, [0.2, 0.2, 0.05], [0, 0, 0], caps) == pytest.approx(6_000)
    assert expectation([20_000], [0.2], [0], caps) == pytest.approx(4_000)


def test_unequal_values_weigh_by_their_probabilities():
    # (0.6 x 10,000 + 0.2 x 30,000) / 0.8 = 15,000; one of both buys with 1 - 0.4 x 0.8 = 0.68.
    assert expectation([10_000, 30_000], [0.6, 0.2], [0, 0]) == pytest.approx(10_200)


def test_certain_impossible_and_no_buyers():
    assert expectation([9_000, 5_000], [1, 0], [0, 0]) == 9_000
    assert expectation([9_000, 5_000], [1, 1], [0, 0]) == 7_000
    assert expectation([9_000, 5_000], [0, 0], [0, NONE]) == 0
    assert expectation([], [], []) == 0


@given(
    st.lists(st.tuples(st.integers(0, 50_000), st.floats(0, 1), st.integers(-1, 4)), max_size=12)
)
def test_one_sale_per_listing_is_never_worth_more_than_all(cards):
    values, p, listings = ([c[i] for c in cards] for i in range(3))
    naive = expectation(values, p, [NONE] * len(cards))
    assert naive == pytest.approx(sum(v * q for v, q, _ in cards))
    assert expectation(values, p, listings) <= naive * (1 + 1e-9) + 1e-6
    apart = list(range(len(cards)))
    assert expectation(values, p, apart) == pytest.approx(naive)
