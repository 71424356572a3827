"""Hand-made flywheels: the one the screen was designed with, and others with less or more."""

import tomllib
from typing import NamedTuple

from kanban_app.analytics.energy import Flow
from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.report import Rate
from kanban_app.analytics.wheel import (
    Cause,
    Edge,
    EnergyBalance,
    Gain,
    Lobe,
    LoopRates,
    LoopTime,
    Momentum,
    Nps,
    People,
    Stall,
    Wheel,
    WheelStage,
)
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, LossReason, Names, Stage, StageKind
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.origin import EdgeKind
from kanban_app.paths import shipped
from kanban_app.ui.links.wheel_words import drawing_of
from kanban_app.ui.wheel.drawing import Drawing

NOW = Moment(1_763_700_000_000_000)
YEAR = 365 * DAY


class Row(NamedTuple):
    """One line of the designed table: cards, throughput, k, n, median days, lost thousands."""

    cards: int
    through: int
    k: int
    n: int
    days: float | None
    lost: float
    median: float | None = None


OWNER = (
    Row(21, 34, 34, 58, 71, 3.9),
    Row(6, 19, 19, 36, 33, 18.6, 0.61),
    Row(4, 18, 18, 19, 17, 4.1),
    Row(7, 14, 14, 18, 82, 13.8),
    Row(3, 13, 13, 14, 44, 5.2),
    Row(22, 6, 9, 22, None, 0.0),
)
BUYER = (
    Row(14, 88, 88, 131, 2, 1.4),
    Row(41, 46, 46, 92, 19, 3.6),
    Row(17, 22, 22, 49, 24, 6.9, 0.52),
    Row(5, 14, 14, 21, 16, 7.3),
    Row(3, 13, 13, 14, 41, 2.1),
    Row(16, 5, 4, 16, None, 0.0),
)


def a_journey(key: str, number: int) -> Journey:
    """Return a shipped journey as the board knows it."""
    file = shipped("resources") / "journeys" / f"{key}.toml"
    data = tomllib.loads(file.read_text(encoding="utf-8"))
    head, won, stages = data["journey"], False, []
    for place, item in enumerate(data["stage"]):
        stages.append(
            Stage(
                StageId(100 * number + place + 1),
                item["key"],
                Names(**item["name"]),
                Names(**item["question"]),
                StageKind(item["kind"]),
                item["counts_as_wip"],
                item["colour"],
                item["probability"],
                item["wip_limit"],
                item["dwell_target_days"],
                item.get("stale_after_days", 0),
                won,
            )
        )
        won = won or item["key"] == head["won_when_leaving"]
    reasons = tuple(
        LossReason(r["key"], Names(r["de"], r["en"]), r.get("counts_as_loss", True))
        for r in head["loss_reasons"]
    )
    return Journey(
        JourneyId(number),
        key,
        Names(**head["name"]),
        tuple(stages),
        head["commitment_stage"],
        head["won_when_leaving"],
        lobe=head["lobe"],
        loss_reasons=reasons,
    )


def journeys() -> tuple[Journey, Journey]:
    """Return both shipped journeys."""
    return a_journey("owner", 1), a_journey("buyer", 2)


def a_rate(k: int, n: int) -> Rate:
    return Rate(k, n, wilson(k, n) if n else None)


def a_stage(stage: Stage, row: Row, reason: str) -> WheelStage:
    lost = row.lost * 1_000
    cards = tuple(CardId(stage.id * 1_000 + i) for i in range(max(1, row.n - row.k)))
    causes = (Cause(Flow.LOST, reason, lost, cards),) if lost else ()
    return WheelStage(
        stage.id, row.cards, 0, row.cards, row.cards * 1_500.0, row.through, row.through,
        a_rate(row.k, row.n), row.median, row.days, 40_000.0 if row.n else 0.0, lost, causes,
        Stall(None, (), 0, (), 0),
    )  # fmt: skip


def a_lobe(journey: Journey, rows: tuple[Row, ...], external: int, worth: float) -> Lobe:
    reason = journey.loss_reasons[1].key
    stages = tuple(a_stage(s, r, reason) for s, r in zip(journey.stages, rows, strict=True))
    wip = sum(r.cards for r, s in zip(rows, journey.stages, strict=True) if s.counts_as_wip)
    loop = 6 if external else 0
    return Lobe(journey.id, stages, wip, worth if external else 0.0, external, loop, 0.0, 0.0)


def edges(first: int, second: int, count: int, kind: EdgeKind, at: int = 0) -> list[Edge]:
    stage = StageId(100 * second + 2)
    return [
        Edge(kind, CardId(at + 2 * i), CardId(at + 2 * i + 1), JourneyId(first), JourneyId(second),
             Moment(NOW - 30 * DAY), stage, None)
        for i in range(count)
    ]  # fmt: skip


def a_wheel(
    owner: tuple[Row, ...] = OWNER, buyer: tuple[Row, ...] = BUYER, *, few: bool = False
) -> Wheel:
    """Return the wheel of the design, or one of other rows."""
    own, buy = journeys()
    some = [
        *edges(1, 2, 6, EdgeKind.CROSS), *edges(2, 1, 5, EdgeKind.CROSS, 50),
        *edges(1, 1, 8, EdgeKind.REFERRAL, 100), *edges(2, 2, 4, EdgeKind.REFERRAL, 200),
    ]  # fmt: skip
    quiet = not any(r.n or r.cards for r in (*owner, *buyer))
    clients = 7 if few else 38
    counts = {EdgeKind.REFERRAL: 2, EdgeKind.REPEAT: 0, EdgeKind.CROSS: 1}
    return Wheel(
        NOW, Moment(NOW - YEAR), NOW,
        (
            a_lobe(own, owner, 0 if quiet else 45, 148_300.0),
            a_lobe(buy, buyer, 0 if quiet else 122, 48_200.0),
        ),
        0 if quiet else 13, 0.0 if quiet else 248_600.0, a_rate(23, 190),
        LoopRates(clients, counts, dict.fromkeys(EdgeKind)),
        LoopTime(9, 38, 180.0, 412.0, 0.89, 0.81, 0.6, 0.5),
        None if few or quiet else Momentum(5.8, 5.1, 29.0, 27.0, 5),
        None if few or quiet else a_gain(),
        Nps(13, 5, 3),
        EnergyBalance(168_400.0, dict.fromkeys(Flow, 0.0), 196_500.0),
        () if quiet else tuple(some), (), People(29.0, (), (), (), (), ()),
    )  # fmt: skip


def a_gain() -> Gain:
    ids = (JourneyId(1), JourneyId(2))
    return Gain(
        ids, ((0.2, 0.3), (0.1, 0.05)), ((4, 6), (2, 1)), ((4, 6), (2, 1)), (20, 20), 0.3137, None
    )


def nothing() -> Wheel:
    """Return the wheel of a store without a card."""
    rows = tuple(Row(0, 0, 0, 0, None, 0.0) for _ in OWNER)
    return a_wheel(rows, rows)


def one_card() -> Wheel:
    """Return the wheel of a store with a single card that never moved."""
    rows = tuple(Row(0, 0, 0, 0, None, 0.0) for _ in OWNER)
    return a_wheel((Row(1, 0, 0, 1, None, 0.0), *rows[1:]), rows, few=True)


def many(times: int) -> Wheel:
    """Return the designed wheel with many times as much of everything."""

    def grown(row: Row) -> Row:
        return row._replace(
            cards=row.cards * times, through=row.through * times, k=row.k * times, n=row.n * times,
            lost=row.lost * times,
        )  # fmt: skip

    return a_wheel(tuple(map(grown, OWNER)), tuple(map(grown, BUYER)))


def a_drawing(wheel: Wheel | None = None) -> Drawing:
    """Return what is drawn of a wheel."""
    return drawing_of(wheel or a_wheel(), journeys())


def lone() -> tuple[Wheel, tuple[Journey, ...]]:
    """Return the wheel of a single journey of seven phases."""
    life = a_journey("lifecycle", 3)
    rows = tuple(
        Row(9, 3, 0, 0, None, 0.0) if stage.post_win else Row(5, 40, 30, 60, 10.0, 2.0)
        for stage in life.stages
    )
    brought = tuple(edges(3, 3, 5, EdgeKind.REFERRAL))
    return a_wheel()._replace(lobes=(a_lobe(life, rows, 30, 90_000.0),), edges=brought), (life,)
