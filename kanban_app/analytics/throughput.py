"""How many cards passed a stage, and how many leads came."""

from collections.abc import Iterable

from kanban_app.analytics.track import Track
from kanban_app.analytics.window import Window
from kanban_app.domain.moment import Moment


def throughput(tracks: Iterable[Track], slot: int, window: Window) -> int:
    """Return the first passages beyond a stage that lie in the period.

    The slot (`Rules.slot`) says which stage, and whether only cards that visited it count.
    """
    return sum(t.passed >> slot & 1 and window.holds(Moment(t.left[slot])) for t in tracks)


def arrivals(tracks: Iterable[Track], window: Window) -> int:
    """Return how many leads came in the period (flow notes 3.2).

    Not counted: losses that were no leads, histories that begin with an import (nobody knows
    when those leads came) and cards that began behind the winning boundary.
    """
    return sum(window.holds(track.arrived) for track in tracks)
