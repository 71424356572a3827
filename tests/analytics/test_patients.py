"""The five hundred patients of the sample log, measured as if they were leads."""

import csv
import json
from collections import defaultdict
from datetime import datetime

import numpy as np
import pytest

from kanban_app.analytics.book import Book, book_of, log_of
from kanban_app.analytics.question import Question
from kanban_app.analytics.report_whole import efficiency
from kanban_app.analytics.reporting import report
from kanban_app.analytics.view import View
from kanban_app.analytics.window import Window
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.domain.moment import DAY, Moment, moment_of
from kanban_app.domain.records import Pause, PauseKind
from tests.analytics.logs import BERLIN
from tests.builders import DATA

GOLDEN = json.loads((DATA / "golden" / "patients.expected.json").read_text())
ORDER = GOLDEN["order"]
STAGES = {name: StageId(place + 1) for place, name in enumerate(ORDER)}
DIAGNOSTICS = ("Blood test", "X-Ray", "MRI SCAN")
JOURNEY = Journey(
    JourneyId(1),
    "patients",
    Names("", ""),
    tuple(Stage(stage, name, Names(name, name)) for name, stage in STAGES.items()),
    commitment_stage=ORDER[0],
    won_when_leaving=ORDER[-1],
)
# One activity: where the card was, from when, until when.
Activity = tuple[StageId, Moment, Moment]


@pytest.fixture(scope="module")
def cases() -> dict[CardId, list[Activity]]:
    """Return the activities of every patient, in the order they began."""
    begun: dict[str, Moment] = {}
    found: dict[CardId, list[Activity]] = defaultdict(list)
    with (DATA / "eventlog" / "patients.csv").open() as file:
        rows = sorted(csv.DictReader(file), key=lambda row: row["registration_type"] != "start")
    for row in rows:
        at = moment_of(datetime.fromisoformat(row["time"]))
        if row["registration_type"] == "start":
            begun[row["handling_id"]] = at
            continue
        name = "Diagnostics" if row["handling"] in DIAGNOSTICS else row["handling"]
        found[CardId(int(row["patient"]))].append((STAGES[name], begun[row["handling_id"]], at))
    return {card: sorted(each, key=lambda a: (a[1], a[0])) for card, each in found.items()}


def book(cases: dict[CardId, list[Activity]], unfinished: End | None = None) -> Book:
    """Return the patients as cards: won when checked out, waiting while nobody looks at them."""
    events, pauses = [], []
    for card, activities in cases.items():
        steps: list[tuple[Moment, StageId | None, End | None]] = []
        last = activities[0][1]
        for stage, since, until in activities:
            steps.append((since, stage, None))
            if since > last:
                pauses.append(Pause(card, PauseKind.WAITING, "nobody", last, since))
            last = max(last, until)
        finished = activities[-1][0] == STAGES["Check-out"]
        end = End.WON if finished else unfinished
        if end:
            steps.append((last, None, end))
        events += [
            StageEvent(card * 100 + n, at, card, JourneyId(1), 1, EventKind.MOVE, to, how)
            for n, (at, to, how) in enumerate(steps)
        ]
    log = log_of(JOURNEY, {1: tuple(STAGES.values())}, events, pauses=pauses)
    return book_of(log, moment_of(datetime.fromisoformat("2019-01-01T00:00:00Z")))


def test_every_stage_was_reached_as_often_as_the_sample_says(cases) -> None:
    told = book(cases)
    first = BERLIN.day(int(told.cards.began.min()))
    found = report(told, Question(first, BERLIN.day(told.as_of), told.as_of), BERLIN)
    reached = {ORDER[stage.stage - 1]: stage.cohort for stage in found.funnel}
    assert reached == GOLDEN["reached"]
    assert found.figures.won == GOLDEN["finished"]
    assert len(cases) - found.figures.won == GOLDEN["open"]
    assert sum(len(each) for each in cases.values()) == GOLDEN["activity_instances"]


def test_the_cycle_times_are_those_of_the_sample(cases) -> None:
    told = book(cases)
    first = BERLIN.day(int(told.cards.began.min()))
    cycle = report(told, Question(first, BERLIN.day(told.as_of), told.as_of), BERLIN).cycle
    want = GOLDEN["cycle_time_finished_days_nearest_rank"]
    assert {str(p / 100): days for p, days in cycle.ranks.items()} == want
    mean = np.mean([point.days for point in cycle.points])
    assert mean == pytest.approx(GOLDEN["mean_cycle_time_finished_days"], abs=1e-12)


def test_they_wait_as_much_as_the_sample_says(cases) -> None:
    # The sample counts those who never checked out, too: here they are lost at their last record.
    told = book(cases, unfinished=End.LOST)
    whole = Window(Moment(0), told.as_of, told.as_of)
    share, count = efficiency(View(told, whole, BERLIN))
    assert count == GOLDEN["cases"]
    assert share == pytest.approx(GOLDEN["flow_efficiency_all_cases_ratio_of_sums"], abs=1e-12)
    elapsed = (told.cards.closed - told.cards.began).sum() / DAY
    assert elapsed == pytest.approx(GOLDEN["elapsed_days"], abs=1e-9)
