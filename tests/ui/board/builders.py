"""A small board for tests: three stages of an owner's journey and cards by name."""

from datetime import UTC, datetime

from kanban_app.analytics.reading import StageReading
from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, Stage, StageKind
from kanban_app.domain.moment import DAY, Moment, moment_of

NOW = moment_of(datetime(2026, 7, 15, 9, tzinfo=UTC))
LEADS, STAGING, AFTER = StageId(1), StageId(2), StageId(3)


def a_stage(
    stage_id: StageId = STAGING,
    name: str = "Staging",
    *,
    limit: int = 0,
    target_days: int = 0,
    post_win: bool = False,
    wip: bool = True,
) -> Stage:
    kind = StageKind.RELATIONSHIP if post_win else StageKind.ACTIVE
    names = Names(name, name)
    question = Names(f"Was hilft in {name}?", f"What helps in {name}?")
    return Stage(
        stage_id, name.lower(), names, question, kind,
        counts_as_wip=wip, wip_limit=limit, dwell_target_days=target_days, post_win=post_win,
    )  # fmt: skip


def a_journey(journey_id: int = 1, first_stage: int = 1) -> Journey:
    stages = (
        a_stage(StageId(first_stage), "Leads", wip=False),
        a_stage(StageId(first_stage + 1), "Staging", limit=3, target_days=21),
        a_stage(StageId(first_stage + 2), "After Sales", post_win=True, wip=False),
    )
    return Journey(
        JourneyId(journey_id), f"journey{journey_id}", Names("Eigentümer", "Owner"), stages,
        "staging", "staging",
    )  # fmt: skip


def a_card(card_id: int, person: str = "", stage: StageId = STAGING, **changes) -> CardFace:
    face = CardFace(
        id=CardId(card_id),
        stage_id=stage,
        rank=1024 * card_id,
        title=f"Lead {card_id}",
        person=person or f"Person {card_id}",
        object_line="EFH 142 m²",
        place="Denzlingen",
        value_cents=1_785_000,
        currency="EUR",
        source="referral_owner",
        created=NOW - 14 * DAY,
        entered=NOW - 14 * DAY,
        outcome="open",
        parked_until="",
        waiting_on="nobody",
        waiting_note="",
        tags="",
        expected_close="",
    )
    return face._replace(**changes)


def cards(*ids: int, stage: StageId = STAGING) -> list[CardFace]:
    return [a_card(i, stage=stage) for i in ids]


def a_reading(advanced: int = 9, cohort: int = 13, lost: int = 0, **changes) -> StageReading:
    values = {
        "throughput": (1, 0, 1, 0, 2, 0, 1, 1, 0, 2, 1, 1),
        "median_days": 16.0,
        "p85_days": 30.0,
        "visits": 20,
    }
    return StageReading(cohort=cohort, advanced=advanced, lost=lost, **{**values, **changes})


def days_ago(days: float) -> int:
    return Moment(NOW - int(days * DAY))
