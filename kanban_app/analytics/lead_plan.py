"""How many cards have to come to make so many sales: the pipeline read backwards."""

from collections.abc import Sequence


def needed(wins: float, shares: Sequence[float]) -> tuple[float | None, ...]:
    """Return how many cards must reach each step, in order, so that `wins` are won behind the last.

    `shares` say how many of those that reach a step go on from it (broker notes: target sales /
    (P(sale | mandate) x P(mandate | appointment))). None where nothing ever gets through.
    """
    found: list[float | None] = []
    reach: float | None = wins
    for share in reversed(shares):
        reach = reach / share if reach is not None and share else None
        found.append(reach)
    return tuple(found[::-1])
