"""Which sample homes were for sale at a time: what a buyer may have been shown."""

from collections.abc import Sequence
from random import Random

from kanban_app.domain.moment import Moment
from kanban_app.services.demo_lives import OWNER, Life

_TRIES = 8


class Market:
    """Knows when which owner's home was on the market."""

    def __init__(self, lives: Sequence[Life]) -> None:
        self._stays: list[tuple[Moment, Moment, int]] = [
            (visit.since, visit.until, life.number)
            for life in lives
            if life.side == OWNER
            for visit in life.visits
            if visit.stage == "marketing"
        ]

    def shown(self, life: Life, rng: Random) -> int | None:
        """Return the number of a home that was on the market when a buyer went to see one."""
        seen = life.entered("high_commitment")
        if seen is None or not self._stays:
            return None
        for _ in range(_TRIES):
            since, until, number = rng.choice(self._stays)
            if since <= seen <= until:
                return number
        return None
