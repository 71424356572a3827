"""How many appointments and mandates so many sales take."""

import json

import pytest

from kanban_app.analytics.lead_plan import needed
from tests.builders import DATA

GOLDEN = json.loads((DATA / "golden" / "flywheel_and_forecast.expected.json").read_text())
PLAN = GOLDEN["lead_plan"]


def test_the_golden_plan_takes_the_golden_appointments_and_mandates():
    shares = PLAN["p_mandate_given_appointment"], PLAN["p_sale_given_mandate"]
    found = needed(PLAN["target_sales"], shares)
    assert found == pytest.approx((PLAN["appointments"], PLAN["mandates"]), abs=1e-12)


def test_where_nothing_gets_through_no_number_is_enough():
    assert needed(3, (0.5, 0.0, 0.5)) == (None, None, 6)
    assert needed(3, ()) == ()
