"""Stretches of time as sorted, disjoint pairs `[since, until)`: joined, crossed and measured."""

from collections.abc import Iterable, Sequence
from typing import TypeAlias

# Later than any moment: a stretch that goes on.
FOREVER = 2**62
Span: TypeAlias = tuple[int, int]
Spans: TypeAlias = Sequence[Span]


def united(spans: Iterable[Span]) -> list[Span]:
    """Return what at least one of the stretches covers; those without length cover nothing."""
    found: list[Span] = []
    for since, until in sorted(spans):
        if until <= since:
            continue
        if found and since <= found[-1][1]:
            found[-1] = (found[-1][0], max(until, found[-1][1]))
        else:
            found.append((since, until))
    return found


def crossed(some: Spans, others: Spans) -> list[Span]:
    """Return what both cover; each of them sorted and disjoint."""
    found: list[Span] = []
    i = j = 0
    while i < len(some) and j < len(others):
        since = max(some[i][0], others[j][0])
        until = min(some[i][1], others[j][1])
        if since < until:
            found.append((since, until))
        if some[i][1] < others[j][1]:
            i += 1
        else:
            j += 1
    return found


def covers(spans: Iterable[Span], moment: int) -> bool:
    """Tell whether one of the stretches covers a moment."""
    return any(since <= moment < until for since, until in spans)
