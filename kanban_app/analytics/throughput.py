"""How many cards passed a stage, and how many leads came."""

from collections.abc import Iterable
from dataclasses import dataclass

from kanban_app.analytics.track import Marks, Track
from kanban_app.analytics.window import Window
from kanban_app.domain.moment import Moment


@dataclass(frozen=True, slots=True)
class Throughput:
    """First passages beyond a stage; `strict_visited` only of cards that had visited it."""

    implied: int
    strict_visited: int


def throughput(tracks: Iterable[Track], slot: int, window: Window) -> Throughput:
    """Return the first passages beyond the stage in `slot` that lie in the period."""
    passages = [(_passed(t.implied, slot), _passed(t.strict, slot)) for t in tracks]
    return Throughput(
        sum(window.holds(implied) for implied, _ in passages),
        sum(window.holds(strict) for _, strict in passages),
    )


def arrivals(tracks: Iterable[Track], window: Window) -> int:
    """Return how many leads came in the period (flow notes 3.2).

    Not counted: losses that were no leads, histories that begin with an import (nobody knows
    when those leads came) and cards that began behind the winning boundary.
    """
    return sum(window.holds(track.arrived) for track in tracks)


def _passed(marks: Marks, slot: int) -> Moment | None:
    return Moment(marks.left[slot]) if marks.passed >> slot & 1 else None
