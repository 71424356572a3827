"""A report for the pictures, of a few hand-made numbers."""

from datetime import date, timedelta

from kanban_app.analytics.foretold import (
    Closings,
    Commission,
    FanPoint,
    MonthMoney,
    StageProbability,
)
from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.question import Bucket, Question
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import (
    Balance,
    CumulativeFlow,
    Curve,
    CurveStep,
    Figures,
    Flow,
    FunnelStage,
    LedgerRow,
    Limits,
    LossCase,
    Losses,
    Rate,
    Report,
    Run,
    Signal,
    SignalKind,
    SourceRow,
)
from kanban_app.analytics.timing import AgePoint, AgeStage, CyclePoint, CycleTimes, StageTime
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, LossReason, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.ui.analytics.scene import View

LAST = date(2026, 11, 22)
NAMES = ("Sensibilisierung", "Erwerb", "Staging", "Marketing", "Transaktion", "After Sales")
WEEKS = 12


def a_journey() -> Journey:
    stages = tuple(
        Stage(
            StageId(i + 1),
            f"s{i}",
            Names(name, f"{name} en"),
            colour="#1F6FB2",
            probability=0.2 * i,
            post_win=i == len(NAMES) - 1,
        )
        for i, name in enumerate(NAMES)
    )
    reasons = (
        LossReason("price", Names("Preisvorstellung nicht vereinbar", "Price too high")),
        LossReason("other_agent", Names("Anderer Makler beauftragt", "Another agent")),
    )
    return Journey(
        JourneyId(1), "owner", Names("Eigentümer", "Owner"), stages, "s1", "s4",
        loss_reasons=reasons,
    )  # fmt: skip


def buckets() -> tuple[Bucket, ...]:
    first = LAST - timedelta(days=7 * WEEKS - 1)
    starts = [first.toordinal() + 7 * i for i in range(WEEKS)]
    return tuple(Bucket(day, day + 6, whole=True) for day in starts)


def a_question(*, compare: bool = True) -> Question:
    weeks = buckets()
    first = weeks[0].first
    before = (first - 7 * WEEKS, first - 1) if compare else None
    return Question(first, weeks[-1].last, Moment(0), PeriodUnit.WEEK, before)


def a_run(*counts: int, signal: int | None = None) -> Run:
    given = counts or (8, 7, 9, 6, 8, 7, 12, 8, 7, 6, 9, 8)
    mean = sum(given) / len(given)
    signals = (Signal(signal, SignalKind.BEYOND),) if signal is not None else ()
    return Run(given, given[::-1], Limits(mean, 1.0, 14.5), signals)


def a_funnel_stage(stage: StageId, cohort: int, advanced: int, lost: int) -> FunnelStage:
    rest = cohort - advanced - lost
    bounds = wilson(advanced, cohort) if cohort else None
    before = Rate(advanced // 2, max(1, cohort), None)
    return FunnelStage(stage, cohort, advanced, lost, rest, 0, bounds, before)


def a_report(*, compare: bool = True, cases: int = 6, points: int = 12) -> Report:
    question, weeks, journey = a_question(compare=compare), buckets(), a_journey()
    pipe = [s.id for s in journey.pipeline]
    figures = Figures(12, 55, 96, Rate(12, 67, wilson(12, 67)), 148.0, 12, 15, 23, 327_440.0)
    days = tuple(b.last for b in weeks)
    cycle = tuple(CyclePoint(CardId(i + 1), days[i % WEEKS], 100.0 + 10 * i) for i in range(points))
    return Report(
        question=question,
        stages=tuple(pipe),
        buckets=weeks,
        figures=figures,
        figures_before=figures._replace(won=10, won_eur=267_300.0) if compare else None,
        throughput={None: a_run(signal=6), **{s: a_run(*[1] * WEEKS) for s in pipe}},
        wins=a_run(*[1] * WEEKS),
        arrivals=a_run(),
        balance=Balance(
            (7, 9, 8, 11, 6, 8, 10, 7, 5, 9, 8, 8), (1, 0, 1, 2, 0, 1, 0, 2, 1, 0, 2, 2),
            (3, 5, 4, 6, 5, 3, 7, 5, 3, 5, 5, 4), (0, 1, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0),
            (0,) * WEEKS, (7,) * WEEKS,
        ),
        funnel=tuple(
            a_funnel_stage(s, *counts)
            for s, counts in zip(
                pipe, ((96, 34, 38), (36, 17, 13), (18, 14, 1), (15, 10, 1), (3, 2, 1)), strict=True
            )
        ),
        curves=tuple(
            Curve(s, 40, 30, (CurveStep(5, 0.2, 0.1, 0.7), CurveStep(30, 0.4, 0.3, 0.3)))
            for s in pipe
        ),
        cumulative=CumulativeFlow(
            days, {s: tuple(range(2, 2 + WEEKS)) for s in pipe[1:]}, tuple(range(WEEKS))
        ),
        cycle=CycleTimes(cycle, {50: 148.0, 70: 170.0, 85: 196.0, 95: 241.0}, {85: 211.0}, 9, 1),
        ageing=tuple(
            AgeStage(
                s,
                (AgePoint(CardId(21), 8.0, late=False), AgePoint(CardId(22), 90.0, late=True)),
                18.0, 34.0, 30, 1,
            )
            for s in pipe[1:]
        ),
        stage_times=tuple(StageTime(s, 24.0, 88.0, 72, 30.0, 3, 31.0, 20) for s in pipe),
        ledger=tuple(LedgerRow(s, 30, 10, 1, 2, 8, 1, 2, 6) for s in pipe),
        sources=(
            SourceRow("portal_is24", 40, 4, 20, 15, 1, 80_000.0),
            SourceRow("phone", 3, 1, 1, 1, 0, 20_000.0),
        ),
        losses=Losses(
            tuple(
                LossCase(
                    CardId(31 + i), pipe[i % 3], ("price", "other_agent")[i % 2],
                    days[-1] - i, 12_000.0,
                )
                for i in range(cases)
            ),
            2,
        ),
        closings=Closings(
            (0, 1, 0, 2, 0, 1, 0, 0, 1, 0), 26, (1.0, 0.98, 0.9, 0.6, 0.3, 0.05),
            {50: 3, 70: 2, 85: 2, 95: 1}, 3.1,
        ),
        commission=Commission(
            2_000, 26, 15,
            tuple(
                FanPoint(days[-1] + 7 * i, 1_000.0 * i, 6_000.0 * i, 9_000.0 * i)
                for i in range(27)
            ),
            tuple(
                MonthMoney(
                    days[-1] + 30 * i, days[-1] + 30 * i + 29,
                    0.0, 20_000.0, 50_000.0, 24_000.0, 1.1,
                )
                for i in range(6)
            ),
            (82_000.0, 160_000.0, 251_000.0), (3, 6, 9), 150_000.0, 3, 5,
        ),
        probabilities=tuple(StageProbability(s, 0.35, 3, 4, 0.4643) for s in pipe),
        flow=Flow(12.4, 1.8, 48.2, 0.34, 12, 4, 820.0, 750.0, 640_000.0, 210_000.0, 182_000.0, 2),
    )  # fmt: skip


def an_empty_report() -> Report:
    question, weeks, journey = a_question(), buckets(), a_journey()
    pipe = [s.id for s in journey.pipeline]
    none = Run((0,) * WEEKS, (0,) * WEEKS)
    figures = Figures(0, 0, 0, Rate(0, 0, None), None, 0, 0, 0, 0.0)
    zeros = (0,) * WEEKS
    return Report(
        question=question,
        stages=tuple(pipe),
        buckets=weeks,
        figures=figures,
        figures_before=figures,
        throughput={None: none, **dict.fromkeys(pipe, none)},
        wins=none,
        arrivals=none,
        balance=Balance(zeros, zeros, zeros, zeros, zeros, zeros),
        funnel=tuple(FunnelStage(s, 0, 0, 0, 0, 0, None) for s in pipe),
        curves=tuple(Curve(s, 0, 0, ()) for s in pipe),
        cumulative=CumulativeFlow((), dict.fromkeys(pipe, ()), ()),
        cycle=CycleTimes((), {50: None, 70: None, 85: None, 95: None}, {}),
        ageing=tuple(AgeStage(s, (), None, None, 0) for s in pipe),
        stage_times=tuple(StageTime(s, None, None, 0, None, 0) for s in pipe),
        ledger=tuple(LedgerRow(s) for s in pipe),
        sources=(),
        losses=Losses((), 0),
        closings=Closings((), 26, (), {}, 0.0),
        commission=Commission(2_000, 26, 0, (), (), (0.0, 0.0, 0.0), (0, 0, 0), 0.0, 0, 5),
        probabilities=tuple(StageProbability(s, 0.35, 0, 0, 0.35) for s in pipe),
        flow=Flow(None, None, None, None, 0, 0, None, None, 0.0, 0.0, 0.0, 0),
    )


def a_view(report: Report | None = None, option: str = "") -> View:
    names = {CardId(i): f"Breuer {i}" for i in range(1, 60)}
    return View(report or a_report(), a_journey(), names, option)
