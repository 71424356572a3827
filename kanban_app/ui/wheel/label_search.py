"""Where texts go that must not cover each other: every one has its choices, the best set wins."""

from collections.abc import Sequence
from itertools import combinations, product
from typing import Generic, NamedTuple, TypeVar

_T = TypeVar("_T")
_COVERED, _PER_AREA = 400.0, 1 / 20
_MOST_SWEEPS = 6
_BETTER = 1e-6


class Edges(NamedTuple):
    """A box as four numbers, for it is compared tens of thousands of times."""

    left: float
    top: float
    right: float
    bottom: float

    def grown(self, aside: float, above: float) -> "Edges":
        """Return a box that is larger on all sides."""
        left, top, right, bottom = self
        return Edges(left - aside, top - above, right + aside, bottom + above)


class Choice(NamedTuple, Generic[_T]):
    """One way to write a text: what that costs by itself, and what it takes, room included.

    `extra` says more than is needed, and is looked at when everything else has its place.
    """

    cost: float
    edges: Edges
    what: _T
    extra: bool = False


def settle(
    choices: Sequence[Sequence[Choice[_T]]], orders: Sequence[Sequence[int]]
) -> tuple[Choice[_T] | None, ...]:
    """Return one choice for every text, None where there was none, as cheap as was found.

    Choices come with the cheapest first. The texts take their places in an order, then each one
    moves to where it is best beside all others, until none wants to move. No order is best for
    every picture, so several are tried.
    """
    best: tuple[float, list[Choice[_T] | None]] | None = None
    modest = [[c for c in some if not c.extra] for some in choices]
    least = sum(min((c.cost for c in some), default=0.0) for some in choices)
    for order, first in product(orders, (modest, None)):
        if best is not None and best[0] <= least + _BETTER:
            # Every text has its cheapest place, and none stands in another's way.
            break
        start: list[Choice[_T] | None] = [None] * len(choices)
        taken = _taken(choices, order, _taken(first, order, start) if first else start)
        chosen = [choice for choice in taken if choice is not None]
        cost = sum(c.cost for c in chosen)
        cost += sum(_common(a.edges, b.edges) for a, b in combinations(chosen, 2))
        if best is None or cost < best[0] - _BETTER:
            best = cost, taken
    return tuple(best[1]) if best else ()


def _taken(
    choices: Sequence[Sequence[Choice[_T]]],
    order: Sequence[int],
    start: Sequence[Choice[_T] | None],
) -> list[Choice[_T] | None]:
    taken = list(start)
    for _ in range(_MOST_SWEEPS):
        moved = False
        for text in order:
            others = [c.edges for o, c in enumerate(taken) if c is not None and o != text]
            found = _cheapest(choices[text], others)
            moved = moved or found is not taken[text]
            taken[text] = found
        if not moved:
            break
    return taken


def _cheapest(some: Sequence[Choice[_T]], others: list[Edges]) -> Choice[_T] | None:
    best, found = float("inf"), None
    for choice in some:
        if choice.cost >= best:
            break
        left, top, right, bottom = choice.edges
        cost = choice.cost
        for other in others:
            if other[0] < right and left < other[2] and other[1] < bottom and top < other[3]:
                cost += _common(choice.edges, other)
                if cost >= best:
                    break
        if cost < best:
            best, found = cost, choice
    return found


def _common(a: Edges, b: Edges) -> float:
    across = min(a.right, b.right) - max(a.left, b.left)
    high = min(a.bottom, b.bottom) - max(a.top, b.top)
    return _COVERED + across * high * _PER_AREA if across > 0 and high > 0 else 0.0
