"""The worked example of ten events, number by number."""

import csv
import json
import tomllib
from datetime import datetime

import pytest

from kanban_app.analytics.book import book_of, log_of
from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.stats import journey_stats
from kanban_app.analytics.window import Window
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import Moment, moment_of
from tests.analytics.logs import BERLIN, a_fact
from tests.builders import DATA

GOLDEN = DATA / "golden"
CARDS = {"A": CardId(1), "B": CardId(2), "C": CardId(3)}
# What the program does not say under this name (the forecast is another part's).
ELSEWHERE = {"monte_carlo_exact", "percentiles_S1_visits"}


def expected() -> dict[str, object]:
    return json.loads((GOLDEN / "ten_events.expected.json").read_text())


def three_stages() -> Journey:
    data = tomllib.loads((GOLDEN / "three_stages.toml").read_text())
    stages = tuple(
        Stage(StageId(s["position"]), s["key"], Names(**s["name"]), probability=s["probability"])
        for s in data["stage"]
    )
    journey = data["journey"]
    return Journey(
        JourneyId(1),
        journey["key"],
        Names(**journey["name"]),
        stages,
        journey["commitment_stage"],
        journey["won_when_leaving"],
    )


def ten_events(journey: Journey) -> list[StageEvent]:
    ids = {s.key: s.id for s in journey.stages}
    with (GOLDEN / "ten_events.csv").open() as file:
        rows = list(csv.DictReader(file))
    return [
        StageEvent(
            int(r["seq"]),
            instant(r["at"]),
            CARDS[r["card"]],
            JourneyId(1),
            1,
            EventKind(r["kind"]),
            ids.get(r["to_stage"]),
            None if r["to_stage"] in ids else End(r["to_stage"]),
        )
        for r in rows
    ]


def instant(text: str) -> Moment:
    return moment_of(datetime.fromisoformat(text))


def report() -> dict[str, object]:
    journey = three_stages()
    with (GOLDEN / "ten_cards.csv").open() as file:
        cents = {CARDS[r["card"]]: round(float(r["value"]) * 100) for r in csv.DictReader(file)}
    names = {card: ref for ref, card in CARDS.items()}
    orders = {1: tuple(s.id for s in journey.stages)}
    facts = [a_fact(card, value_cents=value) for card, value in cents.items()]
    told = expected()
    window = Window(*map(instant, [*told["period"], told["as_of"]]))
    book = book_of(log_of(journey, orders, ten_events(journey), facts), window.as_of)
    return journey_stats(book, window, BERLIN, names)


def differences(want: object, got: object, path: str = "") -> list[str]:
    """Return every place where `got` lacks or contradicts something that `want` says."""
    if isinstance(want, dict):
        assert isinstance(got, dict), path
        return [d for k in want for d in differences(want[k], got.get(k, "-"), f"{path}/{k}")]
    if isinstance(want, list):
        assert isinstance(got, list), path
        assert len(got) == len(want), path
        pairs = enumerate(zip(want, got, strict=True))
        return [d for i, (w, g) in pairs for d in differences(w, g, f"{path}/{i}")]
    return [] if want == got else [f"{path}: {want!r} is {got!r}"]


def test_every_number_of_the_example_comes_out_exactly() -> None:
    want = {key: value for key, value in expected().items() if key not in ELSEWHERE}
    assert differences(want, report()) == []


def test_the_percentiles_of_the_first_stage_are_nearest_ranks() -> None:
    visits = report()["percentiles_visits"]
    want = expected()["percentiles_S1_visits"]["nearest_rank"]
    assert visits["S1"] == {"nearest_rank": want, "n": 4}
    assert visits["S3"]["n"] == 1


def test_the_report_is_plain_json() -> None:
    assert json.loads(json.dumps(report())) == report()


def test_the_totals_and_the_percentiles_of_the_cycle_time_are_told() -> None:
    told = report()
    total = told["total"]
    assert {k: v for k, v in total.items() if v} == {"won": 1, "lost": 1, "open": 1, "arrivals": 3}
    assert told["cycle_time_percentiles"]["n"] == 1
    assert told["cycle_time_percentiles"]["nearest_rank"]["0.85"] == 10.0


def test_a_share_comes_with_its_wilson_interval() -> None:
    want = json.loads((GOLDEN / "flywheel_and_forecast.expected.json").read_text())["wilson_95"]
    assert wilson(7, 10) == pytest.approx(want["7_of_10"], abs=1e-15)
    assert wilson(0, 5) == pytest.approx(want["0_of_5"], abs=1e-15)
    low, high = report()["conversion"]["S2"]["interval_95"]
    assert (low, high) == wilson(2, 3)


def test_no_share_of_nothing_has_an_interval() -> None:
    with pytest.raises(ValueError, match="0 of 0"):
        wilson(0, 0)
