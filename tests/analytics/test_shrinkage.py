"""Few cases move what was believed a little, many decide."""

import json

import pytest

from kanban_app.analytics.shrinkage import WEIGHT, shrunk
from tests.builders import DATA


def test_the_worked_example_comes_out():
    golden = json.loads((DATA / "golden" / "flywheel_and_forecast.expected.json").read_text())
    want = golden["shrunk_stage_probability"]
    assert want["weight"] == WEIGHT
    assert shrunk(want["k"], want["n"], want["prior"]) == pytest.approx(want["value"], abs=1e-15)
    assert round(want["value"], 4) == 0.4643


def test_without_cases_the_template_holds_and_with_many_the_journey():
    assert shrunk(0, 0, 0.35) == pytest.approx(0.35)
    assert shrunk(0, 0, 0.0) == 0
    assert shrunk(500, 1_000, 0.0) == pytest.approx(0.5, abs=0.01)
    assert shrunk(7, 7, 1.0) == 1
