"""How many days an open card still needs up to its win, drawn from the visits of the past."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats, Ints
from kanban_app.analytics.luck import Luck
from kanban_app.domain.enough import FEWEST

# What a stage takes that has neither enough visits nor a target of its own (assumption).
DEFAULT_DAYS = 30.0
# How many ways through the stages ahead are drawn, for all cards and runs to choose from.
_WAYS = 2**14


class StageTimes(NamedTuple):
    """How long a visit of one stage takes, in days: those of the `past`, in order, or a target.

    From five visits on they decide; below, `target` is the mean (0: `DEFAULT_DAYS`).
    """

    past: Floats
    target: float = 0.0

    @property
    def own(self) -> bool:
        """Tell whether there are enough visits to draw from."""
        return self.past.size >= FEWEST

    @property
    def mean(self) -> float:
        """Return the mean days of a visit where none of the past can say it."""
        past = float(self.past.mean()) if self.own else 0.0
        return past or self.target or DEFAULT_DAYS


class Remaining(NamedTuple):
    """What the days left are drawn from: one entry per card, but `past` and `ways`.

    The present visit ends like one of the past ones that took `age` days at least: `longer` of
    them, from `shorter` on in `past`. Where there is none it goes on for an exponential time with
    the `mean`. `ways[place]` are drawn sums of the visits behind that place.
    """

    past: Floats
    shorter: Ints
    longer: Ints
    age: Floats
    mean: Floats
    place: Ints
    ways: Floats

    def days(self, card: Ints, luck: Luck) -> Floats:
        """Return the days up to the win for each of `card` (numbers, any of them many times)."""
        ahead: Floats = self.ways[self.place[card], (luck.way * _WAYS).astype(np.int64)]
        return self._visit(card, luck.visit) + ahead

    def _visit(self, card: Ints, share: Floats) -> Floats:
        longer = self.longer[card]
        pick = self.shorter[card] + (share * longer).astype(np.int64)
        unknown = np.flatnonzero(longer == 0)
        pick[unknown] = 0
        rest: Floats = self.past[pick] - self.age[card]
        rest[unknown] = -np.log1p(-share[unknown]) * self.mean[card[unknown]]
        return rest


def remaining_of(
    random: np.random.Generator, stages: Sequence[StageTimes], place: Ints, age: Floats
) -> Remaining:
    """Return what the days left of cards are drawn from: each `age` days in stage `place`.

    Below five visits the time in a stage is exponential, which forgets its age. A visit that
    outlasted all of the past is taken for such a one, too, with their mean: they say nothing about
    how much longer it takes, and a hazard that stays the same neither promises its end nor rules
    it out. Stages ahead are drawn as if none of them was skipped.
    """
    shorter, longer = np.zeros((2, place.size), np.int64)
    # A first entry that nobody draws, so that there is one.
    pasts, begin = [np.zeros(1)], 1
    for number, stage in enumerate(stages):
        here = place == number
        if stage.own:
            found = np.searchsorted(stage.past, age[here])
            shorter[here], longer[here] = begin + found, stage.past.size - found
        pasts.append(stage.past)
        begin += stage.past.size
    means = np.array([stage.mean for stage in stages])
    ways = _ways(random, stages)
    return Remaining(np.concatenate(pasts), shorter, longer, age, means[place], place, ways)


def _ways(random: np.random.Generator, stages: Sequence[StageTimes]) -> Floats:
    """Return drawn days from leaving each stage to the win, `[place, way]`."""
    ways = np.zeros((len(stages), _WAYS))
    for place in range(len(stages) - 1, 0, -1):
        ways[place - 1] = ways[place] + _visits(random, stages[place])
    return ways


def _visits(random: np.random.Generator, stage: StageTimes) -> Floats:
    if not stage.own:
        return random.exponential(stage.mean, _WAYS)
    return stage.past[random.integers(0, stage.past.size, _WAYS)]
