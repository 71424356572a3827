"""Where a card lies in its column: integer ranks with room between neighbours."""

from collections.abc import Sequence
from itertools import pairwise

STEP = 1024


def ranks_between(before: int | None, after: int | None, count: int) -> list[int] | None:
    """Return `count` ranks strictly between two neighbours, None if the gap is used up.

    None as a neighbour means the end of the column. Integers spaced 1,024 apart, because float
    midpoints collide after about 45 inserts at one place.
    """
    if before is None and after is None:
        return [STEP * (i + 1) for i in range(count)]
    if after is None:
        assert before is not None
        return [before + STEP * (i + 1) for i in range(count)]
    if before is None:
        return [after - STEP * (count - i) for i in range(count)]
    gap = after - before
    if gap <= count:
        return None
    return [before + gap * (i + 1) // (count + 1) for i in range(count)]


def lie_between(before: int | None, after: int | None, ranks: Sequence[int]) -> bool:
    """Return whether cards with these ranks lie in this order between two neighbours already."""
    line = [rank for rank in (before, *ranks, after) if rank is not None]
    return all(above < below for above, below in pairwise(line))


def renumbered(order: Sequence[int]) -> dict[int, int]:
    """Return a fresh rank for every id of a column, in order."""
    return {card: STEP * (i + 1) for i, card in enumerate(order)}
