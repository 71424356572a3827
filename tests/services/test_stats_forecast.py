"""The forecast of the real journeys, from a real store."""

from datetime import timedelta

import pytest

from kanban_app.domain.moment import LocalDays
from kanban_app.services.stats import Asked, StatsService
from tests.analytics.logs import BERLIN
from tests.builders import Desk


@pytest.fixture
def desk(tmp_path):
    desk = Desk(tmp_path / "b.sqlite")
    yield desk
    desk.close()


def forecast(desk: Desk, journey: str, days: LocalDays = BERLIN) -> dict:
    told = StatsService(desk.store, days, desk.uses.confirming).stats(
        desk.journey(journey), Asked(), desk.clock()
    )
    return told["forecast"]


def test_the_buyers_of_an_owners_property_bring_its_one_sale(desk):
    for name, stage in (("A", "fit"), ("B", "fit")):
        desk.add(name, stage, "buyer", object_line="Weg 1", value_cents=2_000_000)
    told = forecast(desk, "buyer")
    p = told["probabilities"]["fit"]["used"]
    alone = 20_000 * (1 - (1 - p) ** 2)
    assert told["commission"]["expected_eur"] == pytest.approx(alone)
    desk.add("Owner", "awareness", object_line="WEG  1")
    capped = forecast(desk, "buyer")["commission"]
    assert capped["expected_eur"] == pytest.approx(20_000 * 0.05)
    assert capped["cards"] == 2


def test_the_expected_close_of_a_card_says_when_its_commission_comes(desk):
    closes = BERLIN.date_of(desk.clock.now) + timedelta(days=50)
    desk.add("A", "transaction", value_cents=1_000_000, expected_close=closes)
    told = forecast(desk, "owner")["commission"]
    due = [m for m in told["months"] if m["mean_eur"]]
    assert [m["first"] <= closes.isoformat() <= m["last"] for m in due] == [True]
    assert due[0]["mean_eur"] == pytest.approx(9_500, rel=0.05)
    assert told["expected_eur"] == pytest.approx(9_500)


def test_without_cards_nothing_is_forecast(desk):
    told = forecast(desk, "owner")
    assert told["closings"]["at_least"] == told["commission"]["months"] == []
    assert told["commission"]["expected_eur"] == 0
    assert told["probabilities"]["awareness"]["yours"] is None
