"""Journeys and readings for the charts, by a few numbers."""

from datetime import date

from kanban_app.analytics.reading import BoardReading, Period, PeriodUnit, StageReading
from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage
from kanban_app.ui.charts.cells import Column

MONDAY = date(2026, 4, 27).toordinal()
NAMES = ("Sensibilisierung", "Erwerb", "Staging", "Marketing", "Transaktion", "After Sales")


def a_journey(number: int = 1, name: str = "Eigentümer", names=NAMES) -> Journey:
    stages = tuple(
        Stage(
            StageId(100 * number + i),
            f"s{i}",
            Names(text, f"{text} en"),
            colour="#1F6FB2",
            post_win=i == len(names) - 1,
        )
        for i, text in enumerate(names)
    )
    return Journey(JourneyId(number), "owner", Names(name, "Owner"), stages, "s1", "s4")


def weeks(count: int = 12) -> tuple[Period, ...]:
    return tuple(Period(MONDAY + 7 * i, MONDAY + 7 * i + 6) for i in range(count))


def a_stage_reading(
    throughput=(1, 0, 2, 1, 1, 3, 0, 1, 2, 1, 2, 1), cohort=30, advanced=9, lost=13
) -> StageReading:
    return StageReading(tuple(throughput), cohort, advanced, lost, 41.0, 90.0, 20)


def a_reading(journey: Journey, *stages: StageReading, unit=PeriodUnit.WEEK) -> BoardReading:
    given = dict(zip((s.id for s in journey.stages), stages, strict=False))
    every = {s.id: given.get(s.id, a_stage_reading()) for s in journey.stages}
    return BoardReading(unit, weeks(), every, 6)


def an_empty_reading(journey: Journey) -> BoardReading:
    nothing = StageReading((0,) * 12, 0, 0, 0, None, None, 0)
    return a_reading(journey, *[nothing] * len(journey.stages))


def columns_of(journey: Journey, width: int = 216, folded=()) -> list[Column]:
    columns, x = [], 16.0
    for i, stage in enumerate(journey.stages):
        wide = 40 if i in folded else width
        columns.append(Column(journey.id, stage.id, x, wide, i in folded))
        x += wide + 8
    return columns
