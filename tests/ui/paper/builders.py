"""Boards for paper, by a few numbers."""

from datetime import UTC, date, datetime
from zoneinfo import ZoneInfo

from kanban_app.analytics.reading import BoardReading, Period, PeriodUnit, StageReading
from kanban_app.domain.card import CardFace, Outcome, Source, WaitingOn
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage, StageKind
from kanban_app.domain.moment import DAY, LocalDays, moment_of
from kanban_app.ui.paper.content import BoardPage, PageColumn

NOW = moment_of(datetime(2026, 7, 15, 9, 0, tzinfo=UTC))
DAYS = LocalDays(ZoneInfo("Europe/Berlin"))
NAMES = (
    ("Sensi\u00adbilisierung", "Awareness", "#56707F"), ("Erwerb", "Acquisition", "#1F6FB2"),
    ("Staging", "Staging", "#6C54B5"), ("Marketing", "Marketing", "#A2467F"),
    ("Transaktion", "Transaction", "#A35C00"), ("After Sales", "After sales", "#2E7D4F"),
)  # fmt: skip
PEOPLE = (
    "Müller, Eva", "Groß, Jürgen", "Demirtaş, Emre", "Schröder & Söhne GbR", "Nguyễn, Lan",
    "Erbengemeinschaft Freifrau von Hohenlohe-Waldenburg-Schillingsfürst", "O'Neill <b>Sean</b>",
)  # fmt: skip
OBJECTS = ("EFH 149 m²", "ETW 3 Zi. 82 m²", "MFH 6 WE", "Grundstück 640 m²", "")
PLACES = ("Freiburg-Rieselfeld", "Lörrach", "Bad Krozingen", "Titisee-Neustadt", "")
SOURCES = (Source.REFERRAL_OWNER, Source.PORTAL_IS24, Source.LETTERBOX, Source.PHONE)
MONDAY = date(2026, 4, 27).toordinal()


def a_journey(stages: int = 6) -> Journey:
    made = []
    for i in range(stages):
        de, en, colour = NAMES[i % len(NAMES)]
        again = f" {i // len(NAMES) + 1}" if i >= len(NAMES) else ""
        last = i == stages - 1
        made.append(
            Stage(
                StageId(i + 1), f"s{i}", Names(de + again, en + again), colour=colour,
                kind=StageKind.RELATIONSHIP if last else StageKind.ACTIVE,
                probability=1.0 if last else min(0.9, 0.1 * (i + 1)), wip_limit=8 if i == 1 else 0,
                dwell_target_days=30, post_win=last,
            )
        )  # fmt: skip
    return Journey(JourneyId(1), "owner", Names("Eigentümer", "Owner"), tuple(made), "s1", "s4")


def a_face(number: int, stage: StageId, **more: object) -> CardFace:
    parked = "2026-09-01" if number % 11 == 7 else ""
    waits = str(WaitingOn.BANK) if number % 5 == 3 else ""
    face = CardFace(
        CardId(number), stage, number * 1024, "Anfrage", PEOPLE[number % len(PEOPLE)],
        OBJECTS[number % len(OBJECTS)], PLACES[number % len(PLACES)],
        0 if number % 9 == 4 else 1_947_000 + number * 31_050,
        "EUR", str(SOURCES[number % len(SOURCES)]), NOW - 200 * DAY,
        NOW - (number * 7 % 140) * DAY, str(Outcome.OPEN), parked, waits,
        "Finanzierung" if waits else "", "Erbe\nAlleinauftrag" if number % 4 == 1 else "",
        "2026-10-30" if number % 4 == 2 else "",
    )  # fmt: skip
    return face._replace(**more)


def a_reading(journey: Journey) -> BoardReading:
    periods = tuple(Period(MONDAY + 7 * i, MONDAY + 7 * i + 6) for i in range(12))
    stages = {}
    for i, stage in enumerate(journey.stages):
        bars = tuple((i + 3) * (p + 1) % 4 for p in range(12))
        stages[stage.id] = StageReading(bars, 40 - 2 * (i % 10), 12, 6, 21.0 + i, 60.0 + i, 20)
    last = journey.stages[-1].id
    stages[last] = StageReading((0,) * 12, 9, 0, 0, None, None, 0)
    return BoardReading(PeriodUnit.WEEK, periods, stages, 6)


def a_column(stage: Stage, cards: tuple[CardFace, ...], count: int | None = None) -> PageColumn:
    value = sum(c.value_cents for c in cards)
    weighted = 0 if stage.post_win else round(value * stage.probability)
    return PageColumn(stage, cards, len(cards) if count is None else count, value, weighted)


def a_page(
    counts: tuple[int, ...] = (14, 9, 7, 4, 3, 0), *, read: bool = True, **more: object
) -> BoardPage:
    journey = a_journey(len(counts))
    columns, number = [], 0
    for stage, count in zip(journey.stages, counts, strict=True):
        cards = tuple(a_face(number + i, stage.id, **more) for i in range(count))
        number += count
        columns.append(a_column(stage, cards))
    reading = a_reading(journey) if read else None
    return BoardPage(journey, tuple(columns), reading, NOW, "Pipeline Eigentümer", DAYS)
