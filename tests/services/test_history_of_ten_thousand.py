"""A log of ten thousand steps, imported as history, gives the numbers somebody else would count."""

from collections import Counter
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise
from math import ceil
from zoneinfo import ZoneInfo

import pytest

from kanban_app.domain.moment import LocalDays, moment_of
from kanban_app.services.import_plan import Duplicates, ImportChoices, TableKind
from kanban_app.services.importing import ImportService
from kanban_app.services.stats import Asked, StatsService
from tests.analytics.test_ten_thousand_events import AFTER, AS_OF, CARDS, ROWS, STAGES
from tests.builders import Desk

BERLIN = ZoneInfo("Europe/Berlin")
FIRST, LAST = date(2025, 7, 1), date(2025, 12, 31)
TOML = """
[journey]
key = "five"
name = { de = "Fünf", en = "Five" }
commitment_stage = "S2"
won_when_leaving = "S5"
loss_reasons = [{ key = "price", name = { de = "Preis", en = "Price" } }]
""" + "".join(
    f'[[stage]]\nkey = "S{i}"\nname = {{ de = "S{i}", en = "S{i}" }}\nprobability = 0.{i}\n'
    for i in range(1, STAGES + 1)
)


def _word(to: object) -> str:
    return "WON" if to == AFTER else f"S{to}" if isinstance(to, int) else str(to)


def _log() -> bytes:
    lines = ["Case,Activity,Timestamp,Reason"]
    for row in ROWS:
        reason = "price" if row.to == "LOST" else ""
        lines.append(f"c{row.card},{_word(row.to)},{row.at.isoformat()},{reason}")
    return "\n".join(lines).encode()


def _in_window(at: datetime) -> bool:
    return FIRST <= at.astimezone(BERLIN).date() <= LAST


def _beyond(card: int, stage: int) -> datetime | None:
    rows = CARDS[card]
    if int(rows[0].to) > stage:
        return None
    return next((row.at for row in rows if isinstance(row.to, int) and row.to > stage), None)


@pytest.fixture(scope="module")
def told(tmp_path_factory):
    desk = Desk(tmp_path_factory.mktemp("log") / "s.sqlite")
    days = LocalDays(BERLIN)
    importing = ImportService(desk.store, desk.clock, days)
    desk.journeys.add(TOML.encode())
    names = {"card": "Case", "to_stage": "Activity", "at": "Timestamp", "reason": "Reason"}
    choices = ImportChoices(journey="five", kind=TableKind.HISTORY, columns=names)
    plan = importing.plan("log.csv", _log(), choices)
    importing.run(plan, Duplicates.SKIP)
    assert desk.store.check() == []
    start, end = (
        moment_of(datetime(day.year, day.month, day.day, tzinfo=BERLIN))
        for day in (FIRST, LAST + timedelta(days=1))
    )
    asked = Asked(start, end, moment_of(AS_OF))
    yield StatsService(desk.store, days, desk.uses.confirming).stats(
        desk.journey("five"), asked, desk.clock()
    )
    desk.close()


def test_every_step_was_taken(told):
    ends = Counter(map(_stands, CARDS))
    assert told["total"]["arrivals"] == len(CARDS)
    for standing in ("WON", "LOST", "ARCHIVED"):
        assert told["total"][standing.lower()] == ends[standing]


def test_throughput_is_counted_right(told):
    for stage in range(1, STAGES + 1):
        moments = [at for card in CARDS if (at := _beyond(card, stage)) is not None]
        want = sum(map(_in_window, moments))
        assert told["throughput_by_stage"][f"S{stage}"]["implied"] == want


def test_arrivals_and_win_rate_are_counted_right(told):
    assert told["arrivals"]["count"] == sum(_in_window(rows[0].at) for rows in CARDS.values())
    closed = Counter(_stands(card) for card, rows in CARDS.items() if _in_window(rows[-1].at))
    assert told["win_rate_closed_in_period"]["won"] == closed["WON"]
    assert told["win_rate_closed_in_period"]["lost"] == closed["LOST"]


def test_percentiles_of_visits_are_nearest_ranks(told):
    for stage in range(1, STAGES + 1):
        took = [
            (following.at - row.at) / timedelta(days=1)
            for rows in CARDS.values()
            for row, following in pairwise(rows)
            if row.to == stage and _in_window(following.at)
        ]
        found = told["percentiles_visits"][f"S{stage}"]
        assert found["n"] == len(took)
        for share, got in found["nearest_rank"].items():
            want = sorted(took)[ceil(float(share) * len(took)) - 1]
            assert got == pytest.approx(want, abs=1e-9)


def test_work_in_progress_is_the_sum_of_all_stays(told):
    start = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=BERLIN).astimezone(UTC)
    end = datetime(2026, 1, 1, tzinfo=BERLIN).astimezone(UTC)
    for stage in range(1, STAGES + 1):
        stays = timedelta()
        for rows in CARDS.values():
            for row, following in zip(rows, [*rows[1:], None], strict=True):
                if row.to == stage:
                    until = min(following.at if following else end, end)
                    stays += max(until - max(row.at, start), timedelta())
        assert told["average_wip"][f"S{stage}"] == pytest.approx(stays / (end - start), abs=1e-9)


def _stands(card: int) -> str:
    return _word(CARDS[card][-1].to)
