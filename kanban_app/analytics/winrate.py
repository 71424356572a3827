"""How many of the closed cards were won, and how all cards stand."""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from kanban_app.analytics.intervals import ratio
from kanban_app.analytics.track import Standing, Track
from kanban_app.analytics.window import Window


@dataclass(frozen=True, slots=True)
class WinRate:
    """Cards won and lost; archived ones and losses that were no leads are neither."""

    won: int
    lost: int

    @property
    def rate(self) -> float | None:
        """Return won per closed, None if nothing was closed."""
        return ratio(self.won, self.won + self.lost)


def won_in(tracks: Iterable[Track], window: Window) -> list[Track]:
    """Return the cards that are won and were won in the period."""
    return [track for track in tracks if window.holds(track.won)]


def lost_in(tracks: Iterable[Track], window: Window) -> list[Track]:
    """Return the cards that are lost and were lost in the period."""
    return [t for t in tracks if t.standing is Standing.LOST and window.holds(t.closed)]


def standings(tracks: Iterable[Track]) -> Mapping[Standing, int]:
    """Return how many cards stand how."""
    return Counter(track.standing for track in tracks)
