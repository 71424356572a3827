"""Whatever a chart counts, the cards behind it are as many."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from kanban_app.analytics.behind import cards_behind
from kanban_app.analytics.book import Book, book_of, log_of
from kanban_app.analytics.question import Chart, FlowKey, Part, Pick, Question
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import Report
from kanban_app.analytics.reporting import report, view_of
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from tests.analytics.logs import (
    AFTER,
    BERLIN,
    JOURNEY,
    S1,
    S2,
    S3,
    TWO_ORDERS,
    a_book,
    a_fact,
    day,
    history,
    logs,
    ordinal,
)

_FACTS = [
    a_fact(1, source="phone", value_cents=100_00),
    a_fact(2, source="phone", parked_until="2099-01-01"),
    a_fact(3, source="website"),
    a_fact(4, source="website", value_cents=500_00),
    a_fact(5, source="phone"),
]
questions = st.builds(
    lambda first, length, after, unit, strict: Question(
        ordinal(first), ordinal(first + length), day(first + after), unit, strict=strict
    ),
    st.integers(-20, 200),
    st.integers(0, 400),
    st.integers(-10, 600),
    st.sampled_from(PeriodUnit),
    st.booleans(),
)


class Behind:
    """Asks for the cards behind picks of one question."""

    def __init__(self, book: Book, question: Question) -> None:
        self.book, self.question = book, question
        self.told: Report = report(book, question, BERLIN)
        self.view = view_of(book, (question.first, question.last), BERLIN)

    def __call__(self, chart: Chart, **more: object) -> list[CardId]:
        found = cards_behind(self.book, self.question, Pick(chart, **more), BERLIN)
        assert found == sorted(set(found))
        return found


def asked(events: list[StageEvent], question: Question) -> Behind:
    return Behind(book_of(log_of(JOURNEY, TWO_ORDERS, events, _FACTS), question.as_of), question)


@given(logs(), questions)
def test_every_bar_of_throughput_and_balance_has_its_cards(
    events: list[StageEvent], question: Question
) -> None:
    behind = asked(events, question)
    told = behind.told
    for bucket in range(0, len(told.buckets), max(1, len(told.buckets) // 5)):
        passed: list[CardId] = []
        for stage in told.stages:
            cards = behind(Chart.THROUGHPUT, stage=stage, bucket=bucket)
            assert len(cards) == told.throughput[stage].counts[bucket]
            passed += cards
        # All passages are counted, and each card is listed once.
        assert told.throughput[None].counts[bucket] == len(passed)
        assert behind(Chart.THROUGHPUT, bucket=bucket) == sorted(set(passed))
        balance = told.balance
        for part, counts in (
            (Part.ARRIVED, balance.arrived),
            (Part.WON, balance.won),
            (Part.LOST, balance.lost),
            (Part.HANDED_OFF, balance.handed),
        ):
            assert len(behind(Chart.BALANCE, bucket=bucket, part=part)) == counts[bucket]
        away = balance.other[bucket] + balance.handed[bucket]
        assert len(behind(Chart.BALANCE, bucket=bucket, part=Part.ARCHIVED)) == away


@given(logs(), questions)
def test_the_parts_of_a_cohort_add_up_to_it(events: list[StageEvent], question: Question) -> None:
    behind = asked(events, question)
    for funnel, curve in zip(behind.told.funnel, behind.told.curves, strict=True):
        for chart in (Chart.CONVERSION, Chart.CURVES):
            parts = {part: set(behind(chart, stage=funnel.stage, part=part)) for part in Part}
            assert len(parts[Part.ADVANCED]) == funnel.advanced
            assert len(parts[Part.LOST]) == funnel.lost
            assert len(parts[Part.OPEN]) == funnel.undecided
            assert len(parts[Part.ARCHIVED]) == funnel.left
            assert parts[Part.ARCHIVED] <= parts[Part.OPEN]
            whole = parts[Part.ADVANCED] | parts[Part.LOST] | parts[Part.OPEN]
            assert whole == parts[Part.ALL]
            assert len(whole) == funnel.cohort == curve.n


@given(logs(), questions)
@settings(max_examples=200)
def test_every_other_number_has_its_cards(events: list[StageEvent], question: Question) -> None:
    behind = asked(events, question)
    told = behind.told
    assert behind(Chart.CYCLE) == [point.card for point in told.cycle.points]
    for stage in told.ageing:
        assert behind(Chart.AGEING, stage=stage.stage) == [p.card for p in stage.points]
        late = behind(Chart.AGEING, stage=stage.stage, key="late")
        assert late == [point.card for point in stage.points if point.late]
        assert len(behind(Chart.AGEING, stage=stage.stage, key="resting")) == stage.resting
    for row in told.sources:
        for part in (Part.ARRIVED, Part.WON, Part.LOST, Part.OPEN):
            assert len(behind(Chart.SOURCES, key=row.source, part=part)) == getattr(row, part)
        assert len(behind(Chart.SOURCES, key=row.source, part=Part.ARCHIVED)) == row.left
    for reason, count in told.losses.by_reason().items():
        assert len(behind(Chart.REASONS, key=reason)) == count
    assert behind(Chart.REASONS) == [case.card for case in told.losses.cases]
    for stage, levels in told.cumulative.levels.items():
        assert len(behind(Chart.CUMULATIVE, stage=stage)) == levels[-1]
    for probability in told.probabilities:
        stage = probability.stage
        assert len(behind(Chart.PROBABILITIES, stage=stage)) == probability.closed
        assert len(behind(Chart.PROBABILITIES, stage=stage, part=Part.WON)) == probability.wins
    assert len(behind(Chart.COMMISSION)) == told.commission.cards
    assert len(behind(Chart.CUMULATIVE)) == told.figures.wip
    flow = told.flow
    assert len(behind(Chart.FLOW, key=FlowKey.FINISHED)) == flow.efficiency_cards
    assert len(behind(Chart.FLOW, key=FlowKey.REOPENED)) <= flow.reopened
    present = len(behind(Chart.FLOW, key=FlowKey.PRESENT))
    days = behind.view.window.days
    assert present == pytest.approx((flow.rate_per_week or 0) * days / 7)
    if present:
        product = flow.rate_per_week / 7 * flow.time_days
        assert product == pytest.approx(flow.average_wip)


def test_the_entries_and_stays_of_a_stage_have_their_cards() -> None:
    events = [
        *history(1, (1, S1), (3, S2), (5, S1)),
        *history(2, (2, S1), (4, "LOST")),
        *history(3, (3, S2), (9, AFTER)),
    ]
    question = Question(ordinal(1), ordinal(31), day(20))
    behind = Behind(a_book(events, day(20)), question)
    # The first card entered S1 twice and is one card.
    assert behind(Chart.LEDGER, stage=S1) == [1, 2]
    assert behind.told.ledger[0].entries == 3
    assert behind(Chart.LEDGER, stage=S1, part=Part.ADVANCED) == [1]
    assert behind(Chart.LEDGER, stage=S1, part=Part.LOST) == [2]
    assert behind(Chart.LEDGER, stage=S1, part=Part.OPEN) == [1]
    assert behind(Chart.LEDGER, stage=S2, part=Part.BACK) == [1]
    assert behind(Chart.LEDGER, stage=S2, part=Part.WON) == [3]
    assert behind(Chart.STAGE_TIME, stage=S2) == [1, 3]
    assert behind(Chart.STAGE_TIME, stage=S1, part=Part.OPEN) == [1]
    assert behind(Chart.CLOSINGS) == [3]
    assert behind(Chart.FLOW, key=FlowKey.OPEN) == [1]
    assert behind(Chart.REASONS, key="price", stage=S1) == [2]
    assert behind(Chart.REASONS, key="price", stage=S2) == []


def test_nothing_is_behind_what_is_not_there() -> None:
    behind = Behind(a_book(history(1, (1, S1)), day(9)), Question(ordinal(1), ordinal(9), day(9)))
    assert behind(Chart.LEDGER, stage=StageId(99)) == []
    assert behind(Chart.THROUGHPUT, stage=S1, bucket=50) == []
    assert behind(Chart.LEDGER, stage=S3) == []
    assert behind(Chart.CYCLE, part=Part.LOST) == behind(Chart.CYCLE)


def test_the_cards_in_a_stage_are_those_of_the_last_day_shown() -> None:
    events = [*history(1, (1, S1), (15, S2)), *history(2, (3, S1))]
    as_of = BERLIN.end_of(date(2026, 1, 31))
    book = a_book(events, as_of)
    past = Question(ordinal(1), ordinal(10), as_of)
    assert Behind(book, past)(Chart.CUMULATIVE, stage=S1) == [1, 2]
    now = past._replace(last=ordinal(31))
    assert Behind(book, now)(Chart.CUMULATIVE, stage=S1) == [2]
    assert Behind(book, now)(Chart.CUMULATIVE) == [1, 2]


def test_stages_that_are_no_work_are_in_neither_flow_nor_ageing() -> None:
    stages = tuple(stage._replace(counts_as_wip=stage.id != S1) for stage in JOURNEY.stages)
    events = [*history(1, (1, S1)), *history(2, (3, S2))]
    book = a_book(events, day(9), journey=JOURNEY._replace(stages=stages))
    behind = Behind(book, Question(ordinal(1), ordinal(9), day(9)))
    assert [stage.stage for stage in behind.told.ageing] == [S2, S3]
    for chart in (Chart.CUMULATIVE, Chart.AGEING, Chart.FLOW):
        assert behind(chart) == [2]


def test_every_figure_of_the_flow_lists_its_own_cards() -> None:
    events = [
        *history(1, (1, S1)),
        *history(2, (2, S1), (9, AFTER)),
        *history(3, (2, S1), (9, "LOST"), kind="import"),
        *history(4, (2, S1), (4, "LOST"), (6, S1), (8, "HANDED_OVER")),
        *history(5, (2, S1), (7, "ARCHIVED")),
        *history(6, (1, S1), (3, "LOST")),
        *history(7, (20, S1)),
    ]
    behind = Behind(a_book(events, day(30)), Question(ordinal(5), ordinal(15), day(30)))
    assert behind(Chart.FLOW, key=FlowKey.PRESENT) == [1, 2, 3, 4, 5]
    # Nobody knows for how long the imported one had waited.
    assert behind(Chart.FLOW, key=FlowKey.FINISHED) == [2]
    assert behind(Chart.FLOW, key=FlowKey.REOPENED) == [4]
    assert behind(Chart.FLOW, key=FlowKey.OPEN) == [1, 7]
    # The net flow: nothing came, three ended, the fourth goes on in another journey.
    assert behind(Chart.BALANCE) == [2, 3, 5]
    assert behind.told.flow.net == behind.told.balance.net == -3


def test_no_reason_is_a_reason_of_its_own() -> None:
    events = [
        *history(1, (1, S1), (3, "LOST")),
        *history(2, (1, S1), (3, "LOST"), reason=""),
    ]
    behind = Behind(a_book(events, day(9)), Question(ordinal(1), ordinal(9), day(9)))
    assert behind(Chart.REASONS, key="") == [2]
    assert behind(Chart.REASONS) == [1, 2]
