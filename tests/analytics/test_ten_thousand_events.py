"""A log of ten thousand events gives the numbers that somebody else would count.

Everything expected here is counted in plain Python from the rows, or by lifelines and numpy; no
line of the program takes part. The rows have skips, steps back, losses, open, archived and
re-opened cards, and no two events share a moment.
"""

import random
from collections import Counter, defaultdict
from collections.abc import Iterator
from datetime import UTC, date, datetime, timedelta
from typing import NamedTuple
from zoneinfo import ZoneInfo

import numpy as np
import pytest

from kanban_app.analytics.book import book_of, log_of
from kanban_app.analytics.question import Question
from kanban_app.analytics.report import Report
from kanban_app.analytics.reporting import report
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, LossReason, Names, Stage
from kanban_app.domain.moment import LocalDays, Moment
from tests.analytics.lifelines_oracle import incidence, survival_median

ZONE = ZoneInfo("Europe/Berlin")
# In UTC: Python subtracts two times of one zone by the clock on the wall.
BEGIN = datetime(2025, 1, 6, tzinfo=UTC)
FIRST, LAST = date(2025, 7, 1), date(2025, 12, 30)
AS_OF = datetime(2026, 2, 1, 12, tzinfo=UTC)
STAGES = 5
AFTER = 6


class Row(NamedTuple):
    """An event: the card, when, and the stage (1 to 5, 6 is won) or an end."""

    card: int
    at: datetime
    to: int | str


def _rows(seed: int = 11) -> list[Row]:
    dice = random.Random(seed)
    rows = [row for card in range(1, 2_601) for row in _way(dice, card)]
    rows.sort(key=lambda row: row.at)
    return [row for row in rows if row.at <= AS_OF]


def _way(dice: random.Random, card: int) -> Iterator[Row]:
    at = BEGIN + timedelta(seconds=dice.uniform(0, 350 * 86_400))
    stage = dice.randint(2, 4) if dice.random() < 0.15 else 1
    yield Row(card, at, stage)
    while stage != AFTER and dice.random() < 0.92:
        at += timedelta(seconds=dice.expovariate(1 / (12 * 86_400)) + 1)
        what = dice.random()
        if what < 0.66:
            stage = min(stage + (2 if dice.random() < 0.15 else 1), AFTER)
            yield Row(card, at, stage)
        elif what < 0.76 and stage > 1:
            stage = dice.randint(1, stage - 1)
            yield Row(card, at, stage)
        else:
            yield Row(card, at, "LOST" if what < 0.94 else "ARCHIVED")
            if dice.random() < 0.85:
                return
            at += timedelta(seconds=dice.uniform(3_600, 20 * 86_400))
            yield Row(card, at, stage)


ROWS = _rows()


def _in_window(at: datetime) -> bool:
    return FIRST <= at.astimezone(ZONE).date() <= LAST


def _days(since: datetime, until: datetime) -> float:
    return (until - since) / timedelta(days=1)


def _by_card() -> dict[int, list[Row]]:
    found: dict[int, list[Row]] = defaultdict(list)
    for row in ROWS:
        found[row.card].append(row)
    return found


CARDS = _by_card()


@pytest.fixture(scope="module")
def told() -> Report:
    stages = tuple(
        Stage(StageId(n), f"S{n}", Names("", ""), post_win=n == AFTER) for n in range(1, AFTER + 1)
    )
    reason = LossReason("price", Names("", ""))
    journey = Journey(JourneyId(1), "j", Names("", ""), stages, "S2", "S5", loss_reasons=(reason,))
    events = [
        StageEvent(
            number,
            _moment(row.at),
            CardId(row.card),
            JourneyId(1),
            1,
            EventKind.MOVE,
            StageId(row.to) if isinstance(row.to, int) else None,
            None if isinstance(row.to, int) else End(row.to),
            "price" if row.to == "LOST" else "",
        )
        for number, row in enumerate(ROWS)
    ]
    as_of = _moment(AS_OF)
    book = book_of(log_of(journey, {1: tuple(s.id for s in stages)}, events), as_of)
    question = Question(FIRST.toordinal(), LAST.toordinal(), as_of)
    return report(book, question, LocalDays(ZONE))


def _moment(at: datetime) -> Moment:
    return Moment(round(at.timestamp() * 1_000_000))


def _end(card: int) -> tuple[str, datetime] | None:
    """Return how a card stands by its last word, and since when; None: open."""
    found = None
    for row in CARDS[card]:
        if row.to in ("LOST", "ARCHIVED"):
            found = (str(row.to), row.at)
        elif row.to == AFTER:
            found = ("WON", row.at)
        else:
            found = None
    return found


def _cohort(stage: int) -> list[tuple[datetime, datetime | None, int]]:
    """Return when each card came to a stage or behind it, and behind it; none began beyond."""
    found = []
    for card, rows in CARDS.items():
        if int(rows[0].to) > stage:
            continue
        places = [(row.at, row.to) for row in rows if isinstance(row.to, int)]
        joined = next((at for at, to in places if to >= stage), None)
        if joined is not None:
            found.append((joined, next((at for at, to in places if to > stage), None), card))
    return found


def _visits() -> list[tuple[int, datetime, datetime | None, object]]:
    """Return stage, beginning, end and what ended it."""
    found = []
    for rows in CARDS.values():
        for row, following in zip(rows, [*rows[1:], None], strict=True):
            if isinstance(row.to, int):
                ended = following.at if following else None
                found.append((row.to, row.at, ended, following.to if following else None))
    return found


def test_there_are_ten_thousand_events_of_every_kind() -> None:
    kinds = Counter(row.to for row in ROWS)
    assert 9_000 < len(ROWS) < 12_000
    assert min(kinds[to] for to in ("LOST", "ARCHIVED", 1, 2, 3, 4, 5, AFTER)) > 50
    assert sum(_end(card) is None for card in CARDS) > 100
    assert len({row.at for row in ROWS}) == len(ROWS)


def test_the_throughput_of_every_week_is_counted_right(told: Report) -> None:
    for stage in range(1, STAGES + 1):
        weeks: Counter[tuple[int, int]] = Counter()
        for _, left, _ in _cohort(stage):
            if left is not None and _in_window(left):
                weeks[left.astimezone(ZONE).isocalendar()[:2]] += 1
        shown = [date.fromordinal(bucket.first).isocalendar()[:2] for bucket in told.buckets]
        assert list(told.throughput[StageId(stage)].counts) == [weeks[week] for week in shown]


def test_the_funnel_is_counted_right(told: Report) -> None:
    for stage in range(1, STAGES + 1):
        cohort = [each for each in _cohort(stage) if _in_window(each[0])]
        advanced = sum(left is not None for _, left, _ in cohort)
        ends = [_end(card) for _, left, card in cohort if left is None]
        lost = sum(end is not None and end[0] == "LOST" for end in ends)
        left = sum(end is not None and end[0] == "ARCHIVED" for end in ends)
        found = told.funnel[stage - 1]
        assert (found.cohort, found.advanced, found.lost, found.left) == (
            len(cohort),
            advanced,
            lost,
            left,
        )


def test_the_curves_are_those_of_lifelines(told: Report) -> None:
    for stage in range(1, STAGES + 1):
        times, kinds = [], []
        for joined, left, card in _cohort(stage):
            if not _in_window(joined):
                continue
            end = _end(card)
            lost = left is None and end is not None and end[0] == "LOST"
            until = left or (end[1] if end else AS_OF)
            # A skipped stage is passed at once; lifelines wants no equal times and no 0.
            times.append(_days(joined, until) or (len(times) + 1) * 1e-12)
            kinds.append(1 if left else 2 if lost else 0)
        curve = told.curves[stage - 1]
        at = np.array([step.days for step in curve.steps])
        # A moment later, so that a step taken then is not missed.
        later = at + 1e-8
        for kind, name in ((1, "advanced"), (2, "lost")):
            got = np.array([getattr(step, name) for step in curve.steps])
            assert got == pytest.approx(incidence(times, kinds, kind, later), abs=1e-9)


def test_the_ledger_is_counted_right(told: Report) -> None:
    for row in told.ledger:
        ends = [
            (stage, to)
            for stage, since, _, to in _visits()
            if stage == row.stage and _in_window(since)
        ]
        counts = Counter(
            "open" if to is None
            else to.lower() if isinstance(to, str)
            else "won" if to == AFTER
            else "advanced" if to > stage
            else "back"
            for stage, to in ends
        )  # fmt: skip
        got = {name: getattr(row, name) for name in ("advanced", "won", "back", "lost", "archived")}
        assert got | {"open": row.open} == {name: counts[name] for name in (*got, "open")}
        assert row.entries == len(ends)


def test_the_times_in_a_stage_are_those_of_lifelines_and_numpy(told: Report) -> None:
    for time in told.stage_times[:STAGES]:
        visits = [visit for visit in _visits() if visit[0] == time.stage]
        ended = [
            _days(since, until) for _, since, until, _ in visits if until and _in_window(until)
        ]
        for share, got in ((0.5, time.p50), (0.85, time.p85)):
            want = np.quantile(ended, share, method="inverted_cdf")
            assert got == pytest.approx(want, abs=1e-9)
        began = [(since, until) for _, since, until, _ in visits if _in_window(since)]
        lengths = [_days(since, until or AS_OF) for since, until in began]
        median = survival_median(lengths, [until is not None for _, until in began])
        assert time.km_median == pytest.approx(median, abs=1e-9)


def test_the_cycle_times_and_rates_are_counted_right(told: Report) -> None:
    took, won, lost = [], 0, 0
    for card in CARDS:
        end = _end(card)
        if end is None or not _in_window(end[1]):
            continue
        lost += end[0] == "LOST"
        if end[0] == "WON":
            won += 1
            starts = [row.at for row in CARDS[card] if isinstance(row.to, int) and row.to >= 2]
            took.append(_days(starts[0], end[1]))
    assert (told.figures.won, told.figures.lost) == (won, lost)
    for percent, got in told.cycle.ranks.items():
        want = np.quantile(took, percent / 100, method="inverted_cdf")
        assert got == pytest.approx(want, abs=1e-9)
    mean = sum(took) / len(took)
    opened = sum(_end(card) is None for card in CARDS)
    assert told.flow.velocity_eur_day == 0
    assert mean == pytest.approx(np.mean([point.days for point in told.cycle.points]))
    assert opened == sum(len(stage.points) for stage in told.ageing)


def test_the_average_in_progress_is_the_sum_of_all_stays(told: Report) -> None:
    start = datetime(FIRST.year, FIRST.month, FIRST.day, tzinfo=ZONE)
    end = datetime(LAST.year, LAST.month, LAST.day, tzinfo=ZONE) + timedelta(days=1)
    start, end = start.astimezone(UTC), end.astimezone(UTC)
    inside, present = 0.0, 0
    for stage, since, until, _ in _visits():
        if stage != AFTER:
            inside += max(0.0, _days(max(since, start), min(until or AS_OF, end)))
    assert told.flow.average_wip == pytest.approx(inside / _days(start, end), rel=1e-12)
    for rows in CARDS.values():
        ends = [*(row.at for row in rows[1:]), AS_OF]
        present += any(
            row.to != AFTER and isinstance(row.to, int) and row.at < end and until > start
            for row, until in zip(rows, ends, strict=True)
        )
    came = sum(_in_window(rows[0].at) for rows in CARDS.values())
    assert told.figures.arrived == came
    assert told.flow.rate_per_week == pytest.approx(present * 7 / _days(start, end))
    assert told.flow.time_days == pytest.approx(inside / present)
    gone = sum(end is not None and _in_window(end[1]) for end in map(_end, CARDS))
    assert told.flow.net == told.balance.net == came - gone
