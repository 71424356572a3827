"""Keeping what was believed before, when a value or a probability changes."""

from collections.abc import Mapping, Sequence

from sqlmodel import SQLModel

from kanban_app.domain.changes import OpKind
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.records import StageEstimate, Worth
from kanban_app.store.estimate_tables import CardEstimateRow, StageEstimateRow
from kanban_app.store.tables import CardRow, StageRow, table
from kanban_app.store.unit import Unit

_WORTH = ("value_cents", "currency", "probability")


def keep_card(unit: Unit, card: CardId, after: Mapping[str, object]) -> None:
    """Note what a card was worth until now if the columns `after` say otherwise.

    An import that gives a card its first value changes nobody's mind: whatever the order in which
    a history and a list come, the value holds from the beginning.
    """
    row = unit.row(CardRow, card)
    before, now = {n: row[n] for n in _WORTH}, {n: after[n] for n in _WORTH}
    if unit.kind is OpKind.IMPORT and not before["value_cents"] and not _known(unit, card):
        return
    _keep(unit, CardEstimateRow, {"card_id": card}, before, now)


def keep_stage(unit: Unit, stage: StageId, probability: float) -> None:
    """Note the probability a stage had until now if the new one differs."""
    before = {"probability": unit.row(StageRow, stage)["probability"]}
    _keep(unit, StageEstimateRow, {"stage_id": stage}, before, {"probability": probability})


def add_to_cards(unit: Unit, cards: Mapping[CardId, Sequence[Worth]]) -> None:
    """Store the past of new cards; it vanishes and comes back with them."""
    rows = [
        {
            "card_id": card,
            "at": worth.at,
            "value_cents": worth.value_cents,
            "currency": worth.currency,
            "probability": worth.probability,
        }
        for card, worths in cards.items()
        for worth in {w.at: w for w in worths}.values()
    ]
    unit.insert_many(CardEstimateRow, rows)


def add_to_stages(
    unit: Unit, estimates: Sequence[StageEstimate], ids: Mapping[StageId, StageId]
) -> None:
    """Store the past of those stages that `ids` gives a new id."""
    mine = {(e.stage, e.at): e for e in estimates if e.stage in ids}
    for estimate in mine.values():
        values = {"stage_id": ids[estimate.stage], "at": estimate.at}
        unit.insert(StageEstimateRow, {**values, "probability": estimate.probability})


def _known(unit: Unit, card: CardId) -> bool:
    found = "SELECT 1 FROM card_estimate WHERE card_id = ? LIMIT 1"
    return unit.plain.execute(found, (card,)).fetchone() is not None


def _keep(
    unit: Unit,
    model: type[SQLModel],
    owner: Mapping[str, int],
    before: Mapping[str, object],
    now: Mapping[str, object],
) -> None:
    if before == now:
        return
    ((column, key),) = owner.items()
    latest = unit.plain.execute(
        f"SELECT id, at FROM {table(model).name} WHERE {column} = ? ORDER BY at DESC LIMIT 1",  # noqa: S608
        (key,),
    ).fetchone()
    if latest is None:
        unit.insert(model, {**owner, "at": 0, **before})
    elif latest[1] >= unit.at:
        # Within the same moment, or after the clock was set back: what is said last holds.
        unit.update(model, latest[0], **now)
        return
    unit.insert(model, {**owner, "at": unit.at, **now})
