"""The open cards as columns of numbers, from what is typed on them and where they stand."""

from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats
from kanban_app.analytics.simulation import OpenCards
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import DAY, LocalDays, Moment, days_between
from kanban_app.domain.records import CardFacts


class Now(NamedTuple):
    """The moment the forecast is told at, in the user's days."""

    as_of: Moment
    days: LocalDays

    @property
    def day(self) -> int:
        """Return the local day, a proleptic ordinal."""
        return self.days.day(self.as_of)

    @property
    def over(self) -> float:
        """Return the share of that day that is over, 0 to 1."""
        return min(1.0, (self.as_of - self.days.start_of(date.fromordinal(self.day))) / DAY)

    def until(self, iso_day: str) -> float:
        """Return the days until that day begins, 0 for "" and where it has begun."""
        if not iso_day:
            return 0.0
        begins = self.days.start_of(date.fromisoformat(iso_day))
        return max(0.0, days_between(self.as_of, begins))

    def closes(self, iso_day: str) -> int:
        """Return how many local days that day is away, -1 for "" and where it is past."""
        return max(-1, date.fromisoformat(iso_day).toordinal() - self.day) if iso_day else -1


class Stand(NamedTuple):
    """Where an open card stands: the place of its stage in the pipeline, and since when."""

    place: int
    since: Moment


class Pipeline(NamedTuple):
    """The open cards and, by number of their listing, the chance of its owner's card."""

    cards: OpenCards
    caps: Floats


def pipeline_of(
    stands: Mapping[CardId, Stand],
    facts: Mapping[CardId, CardFacts],
    used: Sequence[float],
    owners: Mapping[str, float],
    now: Now,
) -> Pipeline:
    """Return the open cards by their id, so that the same board gives the same futures.

    `facts` knows every card of `stands`; `used` is the chance of every stage of the pipeline,
    which a card's own goes before. `owners` gives the chance of the owner's card by listing.
    """
    known = [(stands[card], facts[card]) for card in sorted(stands)]
    numbers: dict[str, int] = {"": -1}
    listing = [numbers.setdefault(fact.listing, len(numbers) - 1) for _, fact in known]
    cards = OpenCards(
        place=np.array([stand.place for stand, _ in known], np.int64),
        age=np.array([days_between(stand.since, now.as_of) for stand, _ in known], np.float64),
        value=np.array([fact.value_cents / 100 for _, fact in known], np.float64),
        probability=np.array([_chance(stand, fact, used) for stand, fact in known], np.float64),
        own=np.array([fact.probability is not None for _, fact in known], np.bool_),
        listing=np.array(listing, np.int64),
        rests=np.array([now.until(fact.parked_until) for _, fact in known], np.float64),
        closes=np.array([now.closes(fact.expected_close) for _, fact in known], np.int64),
    )
    caps = [owners.get(name, 1.0) for name in numbers if name]
    return Pipeline(cards, np.array(caps, np.float64))


def owner_chances(
    stands: Mapping[CardId, Stand], facts: Mapping[CardId, CardFacts], used: Sequence[float]
) -> dict[str, float]:
    """Return the chance of the likeliest open card by listing: the cap of its buyers."""
    chances: dict[str, float] = {}
    for card, stand in stands.items():
        listing, chance = facts[card].listing, _chance(stand, facts[card], used)
        if listing:
            chances[listing] = max(chance, chances.get(listing, 0.0))
    return chances


def _chance(stand: Stand, fact: CardFacts, used: Sequence[float]) -> float:
    return used[stand.place] if fact.probability is None else fact.probability
