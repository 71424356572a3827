"""Where cards land: the arithmetic of gaps and orders, without any widget."""

from collections.abc import Collection, Sequence

from kanban_app.domain.ids import CardId
from kanban_app.ui.board.requests import Step


def gap_at(y: int, item_height: int, count: int, gap: int | None) -> int:
    """Return the card row before which the landing gap opens under content height `y` (px).

    Stable by design: an open gap moves only when the pointer passes the middle of a neighbour.
    """
    row, inside = divmod(max(0, y), item_height)
    if gap is not None:
        if row == gap:
            return gap
        if row > gap:
            row -= 1
    lower_half = inside * 2 >= item_height
    return min(count, row + 1 if lower_half else row)


def before_of(ids: Sequence[CardId], row: int, moved: Collection[CardId]) -> CardId | None:
    """Return the first card at or after `row` that stays where it is, None for the end."""
    return next((card for card in ids[row:] if card not in moved), None)


def is_same_place(ids: Sequence[CardId], row: int, moved: Sequence[CardId]) -> bool:
    """Say whether landing `moved` before `row` leaves the order of this column as it is."""
    start, leaving = row, frozenset(moved)
    while start > 0 and ids[start - 1] in leaving:
        start -= 1
    return tuple(ids[start : start + len(moved)]) == tuple(moved)


def nudged(ids: Sequence[CardId], rows: Sequence[int], step: Step) -> tuple[bool, CardId | None]:
    """Return (can move, card to land before) for moving `rows` (ascending) one place up or down."""
    if not rows:
        return False, None
    if step is Step.UP:
        return (True, ids[rows[0] - 1]) if rows[0] > 0 else (False, None)
    following = rows[-1] + 1
    if following >= len(ids):
        return False, None
    return True, ids[following + 1] if following + 1 < len(ids) else None
