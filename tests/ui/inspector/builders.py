"""A card of a small owner's journey, as the inspector is given it."""

from dataclasses import replace
from datetime import date

from kanban_app.domain.card import CardDetail, CardFields, Contact, Outcome, Source, WaitingOn
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey, LossReason, Names, Stage
from kanban_app.domain.moment import Moment
from kanban_app.ui.inspector.inspector import Inspector

REASONS = (
    LossReason("price", Names("Preis & Lage", "Price & place")),
    LossReason("private", Names("Verkauft privat", "Sells privately")),
    LossReason("spam", Names("Dublette", "Duplicate"), counts_as_loss=False),
)


def a_stage(stage_id: int, name: str, **changes) -> Stage:
    stage = Stage(StageId(stage_id), name.lower(), Names(name, name), probability=0.8)
    return stage._replace(**changes)


def a_journey() -> Journey:
    stages = (
        a_stage(1, "Erwerb"),
        a_stage(2, "Staging"),
        a_stage(3, "Geringe Leistungs\u00adbereitschaft und mehr"),
        a_stage(4, "After", post_win=True),
    )
    key = stages[2].key
    return Journey(
        JourneyId(1), "owner", Names("Eigentümer", "Owner"), stages, "erwerb", key,
        loss_reasons=REASONS,
    )  # fmt: skip


def some_fields(**changes) -> CardFields:
    fields = CardFields(
        title="EFH",
        contact=Contact("Müller <b>x</b>", ("0351 1", "0351 2"), ("m@example.de",)),
        object_line="EFH 149 m²",
        place="Freiburg",
        value_cents=1_947_000,
        source=Source.REFERRAL_OWNER,
        expected_close=date(2026, 9, 30),
        tags=("Erbe", "Hang"),
        notes="Zeile 1\r\nZeile\u00a02",
        waiting_on=WaitingOn.NOTARY,
        waiting_note="Entwurf",
    )
    return replace(fields, **changes)


def a_detail(card_id: int = 1, stage_id: int = 2, **changes) -> CardDetail:
    detail = CardDetail(
        CardId(card_id), f"uid{card_id}", "", JourneyId(1), StageId(stage_id), 1, Outcome.OPEN,
        "", "", None, Moment(0), Moment(0), some_fields(),
    )  # fmt: skip
    return detail._replace(**changes)


def show(panel: Inspector, detail: CardDetail) -> None:
    journey = a_journey()
    stage = next(s for s in journey.stages if s.id == detail.stage_id)
    panel.show_card(detail, stage, journey, "14 T. · Median 16 T.", 1)
