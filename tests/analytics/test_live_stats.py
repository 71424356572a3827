"""The numbers that follow every move, by hand."""

from datetime import UTC, date, datetime

import pytest

from kanban_app.analytics.live import CohortPart, LiveStats
from kanban_app.analytics.reading import BoardReading, Period, PeriodUnit
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, moment_of
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    JOURNEY,
    NO_LEAD,
    ORDERS,
    S1,
    S2,
    S3,
    history,
    ordinal,
)

# Thursday; its ISO week began on Monday, 26 January.
JAN_29 = ordinal(29)


def live(*events: StageEvent, today: int = JAN_29) -> LiveStats:
    stats = LiveStats(JOURNEY, ORDERS, BERLIN, today)
    for event in events:
        stats.apply(event)
    return stats


def weeks(stats: LiveStats, count: int = 5, *, strict: bool = False) -> BoardReading:
    return stats.reading(PeriodUnit.WEEK, count, strict=strict)


def months(stats: LiveStats) -> BoardReading:
    return stats.reading(PeriodUnit.MONTH, 2)


def test_weeks_begin_on_monday_and_the_last_one_is_running() -> None:
    shown = weeks(live(), 2).periods
    first = date(2026, 1, 26).toordinal()
    assert shown == (Period(first - 7, first - 1), Period(first, first + 6))


def test_months_run_from_the_first_to_the_last_day_across_the_year() -> None:
    days = [(date.fromordinal(p.first), date.fromordinal(p.last)) for p in months(live()).periods]
    assert days == [
        (date(2025, 12, 1), date(2025, 12, 31)),
        (date(2026, 1, 1), date(2026, 1, 31)),
    ]


def test_periods_may_end_on_an_earlier_day_and_are_closed_then() -> None:
    stats = live(*history(1, (1, S1), (6, S2)), *history(2, (1, S1), (27, S3)))
    earlier = stats.reading(PeriodUnit.WEEK, 2, end=ordinal(6))
    assert date.fromordinal(earlier.periods[-1].last) == date(2026, 1, 11)
    assert earlier.stages[S1].throughput == (0, 1)
    assert not earlier.running
    assert weeks(stats).running


def test_an_earlier_reading_takes_the_pace_of_its_own_year() -> None:
    moves = [history(card, (1, S1), (1 + card, S2)) for card in range(1, 6)]
    long_after = live(*(e for events in moves for e in events), today=ordinal(900))
    assert long_after.reading(PeriodUnit.WEEK).stages[S1].median_days is None
    then = long_after.reading(PeriodUnit.WEEK, end=ordinal(6)).stages[S1]
    assert (then.median_days, then.visits) == (3.0, 5)


def test_the_pace_of_an_earlier_year_follows_what_is_added_and_taken_back() -> None:
    moves = [history(card, (1, S1), (1 + card, S2)) for card in range(1, 6)]
    stats = live(*(e for events in moves for e in events), today=ordinal(900))

    def then() -> tuple[float | None, int]:
        stage = stats.reading(PeriodUnit.WEEK, end=ordinal(20)).stages[S1]
        return stage.median_days, stage.visits

    assert then() == (3.0, 5)
    # Of 1, 2, 3, 4, 5, 8 and 9 days the fourth; without the first card the third of six.
    for event in history(6, (1, S1), (9, S2)) + history(7, (1, S1), (10, S2)):
        stats.apply(event)
    assert then() == (4.0, 7)
    stats.remove(CardId(1))
    assert then() == (4.0, 6)


def test_a_reading_without_passages_and_arrivals_is_empty() -> None:
    stats = live(*history(1, (1, S1), (6, S2)), today=ordinal(900))
    assert stats.reading(PeriodUnit.WEEK).empty
    assert not stats.reading(PeriodUnit.WEEK, end=ordinal(6)).empty


def test_the_first_and_the_last_day_with_anything_to_show() -> None:
    stats = live(*history(1, (1, S1), (6, S2)), *history(2, (8, S1)), today=ordinal(7))
    assert (stats.first_day(), stats.last_day()) == (ordinal(1), ordinal(6))
    stats.set_today(ordinal(900))
    assert stats.last_day() == ordinal(8)
    stats.remove(CardId(2))
    assert stats.last_day() == ordinal(6)
    stats.remove(CardId(1))
    assert (stats.first_day(), stats.last_day()) == (None, None)


def test_a_bar_counts_the_first_passages_of_its_week() -> None:
    stats = live(
        *history(1, (1, S1), (6, S2), (7, S1), (13, S2)),
        *history(2, (1, S1), (27, S3)),
        *history(3, (1, S2), (28, S3)),
    )
    reading = weeks(stats).stages
    assert reading[S1].throughput == (0, 1, 0, 0, 1)
    assert reading[S2].throughput == (0, 0, 0, 0, 2)
    assert weeks(stats, strict=True).stages[S2].throughput == (0, 0, 0, 0, 1)
    this_week = weeks(stats).periods[-1]
    assert stats.cards_in_bar(S2, this_week) == [CardId(2), CardId(3)]
    assert stats.cards_in_bar(S2, this_week, strict=True) == [CardId(3)]


def test_a_move_late_on_sunday_evening_belongs_to_that_week_in_berlin() -> None:
    sunday = moment_of(datetime(2026, 1, 25, 22, 59, tzinfo=UTC))
    first, second = history(1, (1, S1), (2, S2))
    late = StageEvent(2, sunday, first.card, first.journey, 1, second.kind, S2)
    assert weeks(live(first, late)).stages[S1].throughput == (0, 0, 0, 1, 0)


def test_a_cohort_counted_by_hand() -> None:
    # Five cards reach S2 in the window. 1 goes on, 2 skips it, 3 is lost, 4 is archived, 5 waits.
    # 6 began beyond it, 7 was no lead, 8 never came that far: none of them is in its cohort.
    stats = live(
        *history(1, (1, S1), (6, S2), (8, S3)),
        *history(2, (1, S1), (9, S3)),
        *history(3, (1, S2), (9, "LOST")),
        *history(4, (1, S2), (9, "ARCHIVED")),
        *history(5, (1, S1), (9, S2)),
        *history(6, (1, S3), (9, S2)),
        *history(7, (1, S2), (9, "LOST"), reason=NO_LEAD),
        *history(8, (1, S1), (9, "LOST")),
    )
    found = weeks(stats)
    stage = found.stages[S2]
    assert (stage.cohort, stage.advanced, stage.lost, stage.undecided) == (5, 2, 1, 2)
    window = Period(found.periods[0].first, found.periods[-1].last)
    parts = {part: stats.cards_in_cohort(S2, part, window) for part in CohortPart}
    assert parts == {
        CohortPart.ADVANCED: [CardId(1), CardId(2)],
        CohortPart.LOST: [CardId(3)],
        CohortPart.UNDECIDED: [CardId(4), CardId(5)],
    }
    strict = weeks(stats, strict=True).stages[S2]
    assert (strict.cohort, strict.advanced, strict.lost) == (4, 1, 1)


def test_a_cohort_belongs_to_the_window_the_stage_was_reached_in() -> None:
    stats = live(*history(1, (1, S1), (28, S2)))
    this_week = weeks(stats, 1)
    assert this_week.stages[S1].cohort == 0
    assert this_week.stages[S2].cohort == 1
    assert this_week.stages[S1].throughput == (1,)


def test_a_re_opened_loss_is_undecided_again() -> None:
    stats = live(*history(1, (1, S1), (5, "LOST")))
    assert months(stats).stages[S1].lost == 1
    stats.apply(history(1, (1, S1), (5, "LOST"), (6, S1))[-1])
    assert months(stats).stages[S1].undecided == 1


def test_a_win_counts_once_and_is_taken_back_with_the_card() -> None:
    stats = live(*history(1, (1, S3), (5, AFTER)), *history(2, (1, S3), (6, "WON")))
    assert months(stats).won == 2
    assert months(stats).stages[S3].throughput == (0, 2)
    stats.apply(history(1, (1, S3), (5, AFTER), (7, S3))[-1])
    assert months(stats).won == 1
    stats.remove(CardId(2))
    assert months(stats).won == 0
    assert months(stats).stages[S3].throughput == (0, 1)


def test_the_pace_needs_five_visits_and_is_a_nearest_rank() -> None:
    stats = live()
    for card, length in enumerate((4, 1, 3, 2), start=1):
        for event in history(card, (1, S1), (1 + length, S2)):
            stats.apply(event)
    assert stats.pace_p85(S1) is None
    assert months(stats).stages[S1].visits == 4
    for event in history(5, (1, S1), (21, "LOST")):
        stats.apply(event)
    assert stats.pace_median(S1) == 3 * 86_400
    assert stats.pace_p85(S1) == 20 * 86_400
    assert months(stats).stages[S1].median_days == 3.0
    assert months(stats).stages[S1].p85_days == 20.0


def test_the_pace_forgets_visits_that_ended_a_year_ago() -> None:
    stats = live(*(e for card in range(1, 6) for e in history(card, (1, S1), (2, S2))))
    last_day = ordinal(2) + 364
    stats.set_today(last_day)
    assert stats.pace_median(S1) == DAY / 1_000_000
    stats.set_today(last_day + 1)
    assert stats.pace_median(S1) is None
    stats.set_today(JAN_29)
    assert stats.pace_median(S1) is not None


def test_visits_of_won_cards_have_a_pace_too() -> None:
    stats = live(*(e for c in range(1, 6) for e in history(c, (1, AFTER), (3, "HANDED_OVER"))))
    assert stats.pace_median(AFTER) == 2 * 86_400


def test_an_event_that_comes_late_is_put_in_its_place() -> None:
    first, second, third = history(1, (1, S1), (6, S2), (13, S3))
    stats = live(first, third, second)
    assert stats.events_of(CardId(1)) == [first, second, third]
    assert weeks(stats).stages[S2].throughput == (0, 0, 1, 0, 0)


def test_the_sequence_decides_where_an_event_of_the_same_moment_belongs() -> None:
    first, second, third = history(1, (1, S1), (6, S2), (6, S3))
    assert live(first, third, second).events_of(CardId(1)) == [first, second, third]


def test_a_visit_that_ends_after_today_waits_for_its_day() -> None:
    stats = live(*(e for c in range(1, 6) for e in history(c, (1, S1), (30, S2))))
    assert stats.pace_median(S1) is None
    stats.set_today(JAN_29 + 1)
    assert stats.pace_median(S1) == 29 * 86_400


def test_an_unknown_card_has_no_events_and_can_be_removed() -> None:
    stats = live()
    stats.remove(CardId(9))
    assert stats.events_of(CardId(9)) == []


def test_a_stage_of_another_journey_is_unknown() -> None:
    with pytest.raises(KeyError):
        live().pace_p85(99)
