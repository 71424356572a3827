"""Where sample cards went within stages that open into sub-stages.

All chance here is of a generator of its own: everything else of the sample stays what it is.
"""

from collections.abc import Iterator, Mapping, Sequence
from random import Random

from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.substages import Substage, SubstageEvent, leaves
from kanban_app.services.demo_lives import Left, Life, Visit

# Of the cards that move within a stage at all, so many go back once.
_BACK = 0.12
_TARGET_UNKNOWN = 30
# By this share of its target a card that is still there has come through.
_PACE = 0.9


class Insider:
    """Tells of one card after the other how far it came within every stage."""

    def __init__(self, levels: Mapping[StageId, Sequence[Substage]], rng: Random) -> None:
        self._leaves = {stage: list(leaves(steps)) for stage, steps in levels.items()}
        self._rng = rng

    def of(self, life: Life, card: CardId) -> Iterator[SubstageEvent]:
        """Yield the steps of a card within its stages, in order; it begins in the first leaf."""
        for visit in life.visits:
            stage = life.journey.stages[visit.place].id
            paths = self._leaves.get(stage, [])
            if len(paths) > 1:
                for at, path in self._way(life, visit, paths):
                    yield SubstageEvent(card, stage, at, path)

    def _way(self, life: Life, visit: Visit, paths: Sequence[str]) -> Iterator[tuple[Moment, str]]:
        rng, length = self._rng, visit.until - visit.since
        way = list(paths[1 : self._reach(life, visit, len(paths))])
        if len(way) > 1 and rng.random() < _BACK:
            way.insert(1, paths[0])
        shares = sorted(rng.uniform(0.08, 0.92) for _ in way)
        for share, path in zip(shares, way, strict=True):
            yield Moment(visit.since + int(length * share)), path

    def _reach(self, life: Life, visit: Visit, count: int) -> int:
        """Return how many leaves a card came into: all of them, where it went on."""
        if visit.left is Left.ON:
            return count
        if visit.left is not Left.HERE:
            return self._rng.randint(1, count)
        target = life.journey.stages[visit.place].dwell_target_days or _TARGET_UNKNOWN
        gone = (visit.until - visit.since) / DAY / (target * _PACE)
        return max(1, min(count, 1 + int(gone * count + self._rng.uniform(-0.4, 0.6))))
