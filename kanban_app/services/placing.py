"""Where cards lie in a column after a move, and what an operation about cards is called."""

from collections.abc import Collection, Sequence

from kanban_app.domain.card import CardFace
from kanban_app.domain.ids import CardId
from kanban_app.domain.place import lie_between, ranks_between, renumbered
from kanban_app.services.moves import Drop
from kanban_app.services.ports import CardReader


def ranks_for(store: CardReader, drop: Drop, faces: Sequence[CardFace]) -> dict[CardId, int]:
    """Return the ranks that bring cards to their place, and of others that must make room."""
    moved = set(drop.cards)
    above, below = store.gap(drop.stage, drop.before, moved)
    present = {f.id: f.rank for f in faces if f.stage_id == drop.stage}
    if present.keys() == moved and lie_between(above, below, [present[c] for c in drop.cards]):
        return present
    ranks = ranks_between(above, below, len(drop.cards))
    if ranks is not None:
        return dict(zip(drop.cards, ranks, strict=True))
    ids = [c for c, _ in store.column(drop.stage) if c not in moved]
    # Only between two cards there can be no room: there is one to put them before.
    assert drop.before is not None
    place = ids.index(drop.before)
    order = [*ids[:place], *drop.cards, *ids[place:]]
    return {CardId(c): r for c, r in renumbered(order).items()}


def named(faces: Sequence[CardFace], *more: str) -> tuple[str, ...]:
    """Return an operation's arguments: the card's heading first.

    Several cards have no name: theirs is empty, and the last argument says how many they are.
    """
    if len(faces) == 1 and faces[0].heading:
        return (faces[0].heading, *more)
    return ("", *more, str(len(faces)))


def behind(
    column: Sequence[CardId], there: Collection[CardId], moved: Collection[CardId]
) -> CardId | None:
    """Return which card of a column comes after the last one `there`, but for the moved ones."""
    gone = frozenset(moved)
    others = [card for card in column if card not in gone]
    inside = [place for place, card in enumerate(others) if card in there]
    return others[inside[-1] + 1] if inside and inside[-1] + 1 < len(others) else None
