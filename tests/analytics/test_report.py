"""The report of the analytics screen, worked by hand."""

from datetime import date

import pytest

from kanban_app.analytics.question import Bucket, Question
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import LossCase, Rate, Report, Signal, SignalKind, SourceRow
from kanban_app.analytics.reporting import report
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import StageKind
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Pause, PauseKind
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    JOURNEY,
    NO_LEAD,
    S1,
    S2,
    S3,
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


def wins(first: int, *days: float) -> list[list[StageEvent]]:
    """Return cards that are won on these days of January, hours after they came to S3."""
    return [history(first + i, (at - 0.2, S3), (at, AFTER)) for i, at in enumerate(days)]


def test_a_bucket_that_the_window_or_the_moment_cuts_is_not_whole() -> None:
    question = JANUARY._replace(last=ordinal(20), as_of=day(15))
    assert told(question=question).buckets == (
        Bucket(THURSDAY, THURSDAY + 3, whole=False),
        Bucket(THURSDAY + 4, THURSDAY + 10, whole=True),
        Bucket(THURSDAY + 11, THURSDAY + 17, whole=False),
        Bucket(THURSDAY + 18, THURSDAY + 19, whole=False),
    )
    months = JANUARY._replace(unit=PeriodUnit.MONTH, as_of=BERLIN.end_of(date(2026, 1, 31)))
    assert told(question=months).buckets == (Bucket(THURSDAY, THURSDAY + 30, whole=True),)
    assert not told(question=months._replace(as_of=day(31))).buckets[0].whole


def test_limits_come_from_whole_weeks_since_the_journey_began() -> None:
    # Mondays from 5 January on; weeks of 1, 3, 1, 3, 1, 3 wins: mean 2, moving range 2.
    days = [5 + WEEK * week + part for week in range(6) for part in range(1 + 2 * (week % 2))]
    end = THURSDAY + 3 + 6 * WEEK
    # Two years before there was nothing to count.
    question = Question(end - 104 * WEEK, end, BERLIN.end_of(date.fromordinal(end)))
    found = told(*wins(1, *days), question=question).wins
    assert found.counts[-6:] == (1, 3, 1, 3, 1, 3)
    assert found.limits is not None
    assert found.limits.mean == 2
    assert (found.limits.lower, found.limits.upper) == pytest.approx((0, 2 + 2.66 * 2))
    assert found.signals == ()


def test_a_signal_names_its_place_among_all_weeks() -> None:
    sundays = [4 + WEEK * week for week in range(12)]
    days = [*sundays, *(sundays[-1] + part / 100 for part in range(9))]
    end = THURSDAY + 3 + 11 * WEEK
    question = Question(THURSDAY + 1, end, BERLIN.end_of(date.fromordinal(end)))
    found = told(*wins(1, *days), question=question).wins
    assert found.counts == (1,) * 11 + (10,)
    assert Signal(11, SignalKind.BEYOND) in found.signals


def test_the_period_before_has_its_counts() -> None:
    before = [5 + WEEK * week for week in range(6)]
    after = [5 + WEEK * (6 + week) + part for week in range(6) for part in range(3)]
    first, middle = THURSDAY + 4, THURSDAY + 4 + 6 * WEEK
    question = Question(
        middle,
        middle + 6 * WEEK - 1,
        day(99),
        before=(first, middle - 1),
    )
    found = told(*wins(1, *before, *after), question=question)
    assert found.wins.before == (1,) * 6
    assert found.wins.counts == (3,) * 6
    assert found.figures_before is not None
    assert (found.figures.won, found.figures_before.won) == (18, 6)
    assert found.cycle.before_n == 6
    assert found.arrivals.before == found.balance.arrived_before


def test_a_card_that_passes_two_stages_in_a_week_counts_for_both_and_twice_for_all() -> None:
    found = told(history(1, (5, S1), (6, S2), (7, S3)), history(2, (6, S1), (8, S2)))
    assert found.throughput[S1].counts == (0, 2, 0, 0, 0)
    assert found.throughput[S2].counts == (0, 1, 0, 0, 0)
    assert found.throughput[None].counts == (0, 3, 0, 0, 0)


def test_the_period_before_begins_with_the_week_of_the_first_card() -> None:
    # Weeks from Mondays on: eight before, of which the first three had no card yet.
    monday = THURSDAY + 4
    question = Question(
        monday + 8 * WEEK, monday + 12 * WEEK - 1, day(99), before=(monday, monday + 8 * WEEK - 1)
    )
    found = told(*wins(1, 5 + 3 * WEEK, 5 + 5 * WEEK), question=question)
    assert found.wins.before == found.arrivals.before == (1, 0, 1, 0, 0)
    assert found.balance.arrived_before == (1, 0, 1, 0, 0)
    assert found.throughput[None].before == (1, 0, 1, 0, 0)


def test_a_journey_that_began_within_or_after_the_period_before_is_not_compared_with_it() -> None:
    monday = THURSDAY + 4
    question = Question(
        monday + 2 * WEEK, monday + 4 * WEEK - 1, day(99), before=(monday, monday + 2 * WEEK - 1)
    )
    before, within, after = (history(1, (at, S1)) for at in (6, 12, 20))
    first = told(before, question=question).figures_before
    assert first is not None
    assert (first.arrived, first.wip) == (1, 1)
    assert told(within, question=question).figures_before is None
    late = told(after, question=question)
    assert late.figures_before is None
    assert late.wins.before == late.balance.arrived_before == ()


def test_what_comes_and_goes_is_balanced_per_week() -> None:
    found = told(
        history(1, (5, S1), (7, AFTER)),
        history(2, (5, S1), (13, "LOST")),
        history(3, (6, S1), (13, "ARCHIVED")),
        history(4, (6, S1), (14, "HANDED_OVER")),
        history(5, (6, S1), (14, "LOST"), reason=NO_LEAD),
        history(6, (20, S1)),
    ).balance
    assert found.arrived == (0, 4, 0, 1, 0)
    assert found.won == (0, 1, 0, 0, 0)
    assert found.lost == (0, 0, 1, 0, 0)
    assert found.other == (0, 0, 1, 0, 0)
    assert found.handed == (0, 0, 1, 0, 0)
    # Five came, three ended; the one handed over goes on in another journey.
    assert found.net == 2


def test_the_figures_are_those_at_the_end_of_the_window() -> None:
    events = (
        history(1, (2, S2), (12, AFTER)),
        history(2, (3, S2), (6, "LOST")),
        history(3, (4, S2), (20, S3)),
    )
    found = told(*events, values={1: 700}, question=JANUARY._replace(last=ordinal(10)))
    assert (found.figures.won, found.figures.lost, found.figures.arrived) == (0, 1, 3)
    assert found.figures.wip == 2
    whole = told(*events, values={1: 700}).figures
    assert whole.win_rate == Rate(1, 2, whole.win_rate.interval)
    assert (whole.cycle_median, whole.cycle_n, whole.wip, whole.won_eur) == (10.0, 1, 1, 700.0)


def test_the_levels_of_a_day_are_told_at_its_end() -> None:
    found = told(
        history(1, (1, S1), (3, S2), (5, AFTER)),
        history(2, (2, S1), (4, "LOST")),
        question=JANUARY._replace(last=ordinal(6)),
    ).cumulative
    assert found.days == tuple(range(THURSDAY, THURSDAY + 6))
    assert found.levels[S1] == (1, 2, 1, 0, 0, 0)
    assert found.levels[S2] == (0, 0, 1, 1, 0, 0)
    assert found.ended == (0, 0, 0, 1, 2, 2)


def test_a_long_window_is_sampled_with_both_ends() -> None:
    question = Question(THURSDAY, THURSDAY + 999, day(2000))
    days = told(history(1, (1, S1)), question=question).cumulative.days
    assert len(days) == 120
    assert (days[0], days[-1]) == (THURSDAY, THURSDAY + 999)


def test_sources_and_losses_are_told_by_what_became_of_them() -> None:
    found = told(
        history(1, (1, S1), (9, AFTER)),
        history(2, (1, S1), (9, "LOST")),
        history(3, (2, S1), (4, S2), (9, "ARCHIVED")),
        history(4, (2, S2), (9, "LOST"), reason=NO_LEAD),
        history(5, (2, S2)),
        facts=[
            a_fact(1, source="phone", value_cents=70_000),
            a_fact(2, source="phone", value_cents=5_000),
            a_fact(3, source="website"),
            a_fact(4, source="website"),
            a_fact(5, source="phone"),
        ],
    )
    assert found.sources == (
        SourceRow("phone", arrived=3, won=1, lost=1, open=1, left=0, won_eur=700.0),
        SourceRow("website", arrived=1, won=0, lost=0, open=0, left=1, won_eur=0.0),
    )
    assert found.losses.cases == (LossCase(CardId(2), S1, "price", ordinal(9), 50.0),)
    assert found.losses.no_leads == 1


def test_overlapping_waits_count_once_and_so_do_waiting_stages() -> None:
    def waits(since: float, until: float | None) -> Pause:
        end = None if until is None else day(until)
        return Pause(CardId(1), PauseKind.WAITING, "bank", day(since), end)

    # Ten days from the first event to the win: waited 2-5 and 4-6, and S3 (8-11) waits itself.
    waiting = tuple(
        stage._replace(kind=StageKind.WAITING) if stage.id == S3 else stage
        for stage in JOURNEY.stages
    )
    pauses = (waits(2, 5), waits(4, 6), waits(10, None))
    parked = Pause(CardId(2), PauseKind.PARKED, "", day(1), None)
    found = told(
        history(1, (1, S1), (8, S3), (11, AFTER)),
        history(2, (1, S1), (11, "LOST")),
        history(3, (1, S1), (11, "ARCHIVED")),
        journey=JOURNEY._replace(stages=waiting),
        pauses={CardId(1): pauses, CardId(2): (parked,)},
    ).flow
    assert found.efficiency_cards == 2
    # A parked card does not wait for anybody: (10 - 4 - 3 + 10) of 20 days.
    assert found.efficiency == pytest.approx(13 / 20)


def test_only_openings_within_the_window_are_counted() -> None:
    events = history(1, (1, S1), (3, "LOST"), (5, S1), (20, "LOST"), (25, S1))
    assert told(events).flow.reopened == 2
    assert told(events, question=JANUARY._replace(last=ordinal(10))).flow.reopened == 1
    handed = history(1, (1, S1), (3, "HANDED_OVER"), (5, S1))
    assert told(handed).flow.reopened == 0


def test_ones_own_chance_weighs_before_that_of_the_stage() -> None:
    found = told(
        history(1, (1, S1)),
        history(2, (1, S2)),
        history(3, (1, S3), (2, AFTER)),
        values={1: 1000, 3: 9000},
        facts=[a_fact(2, value_cents=100_000, probability=0.9)],
    ).flow
    assert found.pipeline_eur == 2000
    assert found.weighted_eur == pytest.approx(1000 * 0.1 + 1000 * 0.9)
    assert found.realised_eur_day == pytest.approx(9000 / 30.5, rel=0.01)


def test_a_journey_without_cards_has_a_report() -> None:
    found = told()
    assert found.figures.win_rate == Rate(0, 0, None)
    assert found.figures.cycle_median is None
    assert found.flow.efficiency is found.flow.velocity_eur_day is found.flow.time_days is None
    assert found.wins.limits is None
    assert found.funnel[0].to_date is found.funnel[0].resolved_only is None
    assert found.funnel[0].interval is None
    assert found.curves[0].steps == found.cycle.points == found.sources == ()
    assert found.stage_times[0].p50 is found.stage_times[0].km_median is None
    assert found.ledger[0].rework is None


def test_a_window_that_has_not_begun_says_nothing() -> None:
    ahead = Question(ordinal(40), ordinal(50), day(31))
    found = told(history(1, (1, S1)), question=ahead)
    assert found.flow.average_wip is found.flow.rate_per_week is None
    assert found.cumulative.days == ()
    assert not any(bucket.whole for bucket in found.buckets)


def test_weeks_of_the_clock_change_have_167_and_169_hours() -> None:
    # An hour after midnight on Mondays in Berlin, written in UTC.
    for sunday, hours in ((date(2026, 3, 29), 167), (date(2026, 10, 25), 169)):
        monday = date.fromordinal(sunday.toordinal() - 6)
        begin, end = BERLIN.start_of(monday), Moment(BERLIN.end_of(sunday) + 1)
        assert (end - begin) / 3_600_000_000 == hours
        first, last = history(1, (1, S3), (2, AFTER))
        inside = [first._replace(at=begin), last._replace(at=Moment(end - 1))]
        after = [first._replace(at=begin, card=CardId(2)), last._replace(at=end, card=CardId(2))]
        question = Question(monday.toordinal(), monday.toordinal() + 13, Moment(end + 1))
        found = told(inside, after, question=question)
        assert found.wins.counts == (1, 1)
        assert found.arrivals.counts == (2, 0)
        assert [bucket.whole for bucket in found.buckets] == [True, False]
