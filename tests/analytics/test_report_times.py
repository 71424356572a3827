"""The times of the analytics screen, worked by hand."""

from datetime import UTC, date, datetime

import pytest

from kanban_app.analytics.question import Question
from kanban_app.analytics.report import CurveStep, Report
from kanban_app.analytics.reporting import report
from kanban_app.analytics.timing import AgePoint, CyclePoint
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment, moment_of
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    S1,
    S2,
    a_book,
    a_fact,
    day,
    history,
    ordinal,
)

JANUARY = Question(ordinal(1), ordinal(31), day(31))
# Thursday, so that its week is cut on both sides.
THURSDAY = date(2026, 1, 1).toordinal()
WEEK = 7


def told(*histories: list[StageEvent], question: Question = JANUARY, **more: object) -> Report:
    events = [event for each in histories for event in each]
    return report(a_book(events, question.as_of, **more), question, BERLIN)


def test_a_win_lies_on_its_local_day() -> None:
    # 23:30 in London is the next day in Berlin.
    late = day(9 + 12.5 / 24)
    first, last = history(1, (2, S2), (9, AFTER))
    found = told([first, last._replace(at=late)], history(2, (2, S2), (9, AFTER), kind="import"))
    took = 7 + 12.5 / 24
    assert found.cycle.points == (CyclePoint(CardId(1), ordinal(10), pytest.approx(took)),)
    assert found.cycle.unknown == 1
    assert found.cycle.ranks[85] == pytest.approx(took)


def test_open_cards_are_aged_beside_the_pace_of_their_stage() -> None:
    ended = [history(card, (1, S1), (1 + card, S2), (11, "LOST")) for card in range(1, 6)]
    found = told(
        *ended,
        history(6, (28, S1)),
        history(7, (20, S1)),
        history(8, (27, S1), kind="import"),
        history(9, (20, S1)),
        facts=[a_fact(9, parked_until="2026-02-01")],
    ).ageing[0]
    assert (found.p50, found.p85, found.visits, found.resting) == (3.0, 5.0, 5, 1)
    assert found.points == (
        AgePoint(CardId(6), 3.0, late=False),
        AgePoint(CardId(7), 11.0, late=True),
        AgePoint(CardId(8), 4.0, late=False, since_import=True),
    )


def test_a_card_is_late_only_beyond_the_pace_of_its_stage() -> None:
    ended = [history(card, (1, S1), (1 + card, S2), (11, "LOST")) for card in range(1, 6)]
    found = told(*ended, history(6, (26, S1)), history(7, (26 - 1 / 86_400, S1))).ageing[0]
    assert found.p85 == 5.0
    assert [(point.days > 5, point.late) for point in found.points] == [
        (False, False),
        (True, True),
    ]


def test_a_card_parked_until_today_is_awake() -> None:
    # 31 January is the day the report is told at.
    facts = [a_fact(1, parked_until="2026-01-31"), a_fact(2, parked_until="2026-02-01")]
    found = told(history(1, (1, S1)), history(2, (1, S1)), facts=facts).ageing[0]
    assert ([point.card for point in found.points], found.resting) == ([1], 1)


def test_the_pace_is_that_of_the_365_days_up_to_today() -> None:
    # Told on 31 January 2026, so that the year begins as 1 February 2025 does.
    begins = BERLIN.start_of(date(2025, 2, 1))
    for at, visits in ((begins, 1), (begins - 1, 0)):
        first, last = history(1, (-400, S1), (1, S2))
        found = told([first, last._replace(at=Moment(at))]).ageing[0]
        assert found.visits == visits


def test_a_day_is_the_local_one_in_summer_and_winter() -> None:
    # 23:30 and 00:30 in Berlin around midnights of July, January and both changes of the clock.
    for local, utc in (
        ("2026-07-10", "2026-07-10T21:30"), ("2026-07-11", "2026-07-10T22:30"),
        ("2026-01-10", "2026-01-10T22:30"), ("2026-01-11", "2026-01-10T23:30"),
        ("2026-03-29", "2026-03-29T21:30"), ("2026-03-30", "2026-03-29T22:30"),
        ("2026-10-25", "2026-10-24T22:30"), ("2026-10-26", "2026-10-25T23:30"),
    ):  # fmt: skip
        at = moment_of(datetime.fromisoformat(utc).replace(tzinfo=UTC))
        first, last = history(1, (-100, S2), (9, AFTER))
        today = BERLIN.day(at)
        question = Question(today - 3, today + 3, BERLIN.end_of(date.fromordinal(today + 3)))
        (point,) = told([first, last._replace(at=at)], question=question).cycle.points
        assert point.day == date.fromisoformat(local).toordinal()


def test_without_five_visits_there_is_no_pace_and_no_card_is_late() -> None:
    found = told(history(1, (1, S1), (2, S2)), history(2, (1, S1))).ageing[0]
    assert (found.p50, found.p85, found.visits) == (None, None, 1)
    assert not found.points[0].late


def test_open_visits_are_censored_in_the_time_of_a_stage() -> None:
    found = told(
        history(1, (1, S1), (3, S2)),
        history(2, (1, S1), (5, S2)),
        history(3, (1, S1)),
        history(4, (1, S1), (11, "LOST")),
        history(5, (1, S1), (6, S2)),
        history(6, (1, S1), (7, S2)),
        history(7, (1, S1)),
    ).stage_times[0]
    assert (found.p50, found.p85, found.ended, found.open) == (5.0, 10.0, 5, 2)
    assert found.km_median == 6.0


def test_below_five_ended_visits_a_stage_has_no_percentiles() -> None:
    ended = [history(card, (1, S1), (3, S2)) for card in range(1, 6)]
    later = JANUARY._replace(first=ordinal(9), before=(ordinal(1), ordinal(8)))
    few = told(*ended[:4]).stage_times[0]
    assert (few.p50, few.p85, few.ended) == (None, None, 4)
    before = told(*ended[:4], question=later).stage_times[0]
    assert (before.before_p50, before.before_ended) == (None, 4)
    assert told(*ended, question=later).stage_times[0].before_p50 == 2.0
    assert told(*ended).stage_times[0].p85 == 2.0


def test_lost_cards_compete_and_open_ones_are_censored_on_the_way_to_the_next_stage() -> None:
    found = told(
        history(1, (1, S1), (3, S2)),
        history(2, (1, S1), (5, "LOST")),
        history(3, (1, S1), (6, "ARCHIVED")),
        history(4, (1, S1), (9, S2)),
    ).curves[0]
    assert (found.n, found.decided) == (4, 3)
    assert found.steps == (
        CurveStep(2.0, 0.25, 0.0, 0.75),
        CurveStep(4.0, 0.25, 0.25, 0.5),
        # The archived card left after five days: one of one went on.
        CurveStep(8.0, 0.75, 0.25, 0.0),
    )
