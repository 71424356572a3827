"""What the columns of a board show of a snapshot's cards."""

from collections.abc import Callable, Iterable

from kanban_app.domain.card import CardDetail, CardFace, Outcome
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey


def columns_of(
    cards: Iterable[CardDetail],
    journeys: Iterable[Journey],
    face: Callable[[CardDetail], CardFace],
) -> dict[StageId, tuple[CardFace, ...]]:
    """Return the cards of every column in order: open ones, behind the boundary won ones."""
    shown = {s.id: Outcome.WON if s.post_win else Outcome.OPEN for j in journeys for s in j.stages}
    piles: dict[StageId, list[CardDetail]] = {stage: [] for stage in shown}
    for card in cards:
        if shown.get(card.stage_id) is card.outcome:
            piles[card.stage_id].append(card)
    return {stage: tuple(map(face, sorted(pile, key=_place))) for stage, pile in piles.items()}


def face_of(card: CardDetail, listing: int | None = None) -> CardFace:
    """Return what the board shows of a card; `listing` is the number of its property."""
    fields = card.fields
    return CardFace(
        id=card.id,
        stage_id=card.stage_id,
        rank=card.rank,
        title=fields.title,
        person=fields.contact.name,
        object_line=fields.object_line,
        place=fields.place,
        value_cents=fields.value_cents,
        currency=fields.currency,
        source=str(fields.source),
        created=card.created,
        entered=card.entered,
        outcome=str(card.outcome),
        parked_until=card.parked_until.isoformat() if card.parked_until else "",
        waiting_on=str(fields.waiting_on),
        waiting_note=fields.waiting_note,
        tags="\n".join(fields.tags),
        expected_close=fields.expected_close.isoformat() if fields.expected_close else "",
        probability=fields.probability,
        listing=listing,
    )


def _place(card: CardDetail) -> tuple[int, int]:
    return card.rank, card.id
