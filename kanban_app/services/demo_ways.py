"""The ways a sample card can take through a journey, before anybody knows when."""

from collections.abc import Mapping, Sequence
from math import log
from random import Random
from typing import NamedTuple

from kanban_app.domain.history import End, EventKind
from kanban_app.domain.journey import Journey, Stage

# Of ten leads that reach a stage of a usual broker, how many go on (domain notes 1.7 and 1.8).
_ADVANCE: Mapping[str, Mapping[str, float]] = {
    "owner": {
        "awareness": 0.40,
        "acquisition": 0.64,
        "staging": 0.88,
        "marketing": 0.80,
        "transaction": 0.90,
    },
    "buyer": {
        "awareness": 0.52,
        "low_commitment": 0.40,
        "high_commitment": 0.46,
        "fit": 0.70,
        "transaction": 0.88,
    },
}
# How the cards of a full board are spread over its columns.
_LIVE: Mapping[str, Mapping[str, float]] = {
    "owner": {
        "awareness": 9,
        "acquisition": 6,
        "staging": 4,
        "marketing": 6,
        "transaction": 3,
        "after_sales": 5,
    },
    "buyer": {
        "awareness": 15,
        "low_commitment": 23,
        "high_commitment": 7,
        "fit": 2,
        "transaction": 3,
        "after_sales": 3,
    },
}
_ADVANCE_LEAST, _ADVANCE_MOST, _ADVANCE_UNKNOWN = 0.35, 0.92, 0.6
_LIVE_UNKNOWN = 4.0
_DWELL_UNKNOWN, _DWELL_AFTER = 20.0, 110.0
# Half of all visits are shorter than this share of the target.
_USUAL, _SPREAD = 0.62, 0.6
_SKIPS, _BACK, _REOPENS, _LATE_START = 0.05, 0.06, 0.03, 0.07
_NO_LEAD = 0.12
# Reasons that only make sense before, or after, a card has come so far.
_EARLY = frozenset({"sells_private", "other_broker", "no_contact", "location", "search_ended"})
_LATE = frozenset({"mandate_ended", "revoked", "deal_collapsed", "outbid", "financing"})
_EARLY_STAGES = 2


class Leg(NamedTuple):
    """A step without a date, and the days until the next one."""

    to: str | End
    kind: EventKind
    reason: str = ""
    days: float = 0.0


class Ways:
    """What can happen to the cards of one journey."""

    def __init__(self, journey: Journey, rng: Random) -> None:
        self._rng = rng
        self.journey = journey
        self.stages = journey.stages
        self.pipeline = tuple(journey.pipeline)
        known = _ADVANCE.get(journey.key, {})
        self._advance = [known.get(s.key, rate) for s, rate in _rates(self.pipeline)]
        self._reasons = [self._reasons_at(place) for place in range(len(self.pipeline))]
        self._no_lead = [r.key for r in journey.loss_reasons if not r.counts_as_loss]

    def live_weights(self) -> list[float]:
        """Return how live cards are spread over the places where a card can be seen."""
        known = _LIVE.get(self.journey.key)
        if known:
            return [known.get(s.key, _LIVE_UNKNOWN) for s in self.stages]
        reach = self._reach()
        reach += reach[-1:] * (len(self.stages) - len(self.pipeline))
        return [r * self.dwell(s) for r, s in zip(reach, self.stages, strict=True)]

    def end_weights(self) -> list[float]:
        """Return how closed cards ended: lost in each stage of the pipeline, then won."""
        reach = self._reach()
        lost = [r * (1 - a) for r, a in zip(reach, self._advance, strict=True)]
        return [*lost, reach[-1] * self._advance[-1]]

    def dwell(self, stage: Stage) -> float:
        """Return the days a card should stay at most."""
        return stage.dwell_target_days or (_DWELL_AFTER if stage.post_win else _DWELL_UNKNOWN)

    def age(self, stage: Stage) -> float:
        """Return for how many days a live card has been in its stage; some are overdue."""
        share = self._rng.random()
        overdue = 0.5 if self._rng.random() < 0.2 else 0.0  # noqa: PLR2004 -- one in five
        return self.dwell(stage) * (0.02 + share + overdue)

    def to_stage(self, place: int) -> list[Leg]:
        """Return a way that ends by entering the stage at `place`."""
        if place < len(self.pipeline):
            return self._through_pipeline(place)
        legs = self._through_pipeline(len(self.pipeline) - 1)
        legs.append(self._leg(self.stages[len(self.pipeline)], EventKind.CLOSE))
        for stage in self.stages[len(self.pipeline) + 1 : place + 1]:
            legs.append(self._leg(stage, EventKind.MOVE))
        return legs

    def to_loss(self, place: int) -> list[Leg]:
        """Return a way that ends lost from the pipeline's stage at `place`."""
        reason = self._pick(self._reasons[place])
        if place == 0 and self._no_lead and self._rng.random() < _NO_LEAD:
            reason = self._pick(self._no_lead)
        return [*self._through_pipeline(place), Leg(End.LOST, EventKind.CLOSE, reason)]

    def to_win(self) -> tuple[list[Leg], int]:
        """Return a way that ends off the board as won, and which of its steps was the win."""
        if self.journey.first_post_win is None:
            legs = self._through_pipeline(len(self.pipeline) - 1)
            legs.append(Leg(End.WON, EventKind.CLOSE))
            return legs, len(legs) - 1
        legs = self.to_stage(len(self.pipeline))
        legs.append(Leg(End.ARCHIVED, EventKind.CLOSE))
        return legs, len(legs) - 2

    def _through_pipeline(self, place: int) -> list[Leg]:
        rng, start = self._rng, 0
        if place and rng.random() < _LATE_START:
            start = 1
        legs = [self._leg(self.pipeline[start], EventKind.CREATE)]
        at = start
        for following in range(start + 1, place + 1):
            chance = rng.random()
            if chance < _SKIPS and following < place:
                continue
            if chance > 1 - _REOPENS:
                legs += self._detour(at)
            at = following
            legs.append(self._leg(self.pipeline[at], EventKind.MOVE))
            if _SKIPS < chance < _SKIPS + _BACK:
                legs.append(self._leg(self.pipeline[at - 1], EventKind.MOVE))
                legs.append(self._leg(self.pipeline[at], EventKind.MOVE))
        return legs

    def _detour(self, place: int) -> list[Leg]:
        """Return a loss that turns out to be none some weeks later."""
        reason = self._pick(self._reasons[place])
        lost = Leg(End.LOST, EventKind.CLOSE, reason, self._rng.uniform(10, 60))
        return [lost, self._leg(self.pipeline[place], EventKind.REOPEN)]

    def _leg(self, stage: Stage, kind: EventKind) -> Leg:
        usual = log(_USUAL * self.dwell(stage))
        return Leg(stage.key, kind, days=self._rng.lognormvariate(usual, _SPREAD))

    def _reach(self) -> list[float]:
        reach = [1.0]
        for rate in self._advance[:-1]:
            reach.append(reach[-1] * rate)
        return reach

    def _reasons_at(self, place: int) -> list[str]:
        unlikely = _LATE if place < _EARLY_STAGES else _EARLY
        keys = [r.key for r in self.journey.loss_reasons if r.counts_as_loss]
        return [key for key in keys if key not in unlikely] or keys

    def _pick(self, keys: Sequence[str]) -> str:
        # Squared, because a few reasons make up most of the losses.
        return keys[int(self._rng.random() ** 2 * len(keys))] if keys else ""


def _rates(pipeline: Sequence[Stage]) -> list[tuple[Stage, float]]:
    """Return the share that goes on from each stage, told by the probabilities of two of them."""
    following = [*(s.probability for s in pipeline[1:]), 1.0]
    rates = []
    for stage, then in zip(pipeline, following, strict=True):
        rate = stage.probability / then if then and stage.probability else _ADVANCE_UNKNOWN
        rates.append((stage, min(max(rate, _ADVANCE_LEAST), _ADVANCE_MOST)))
    return rates
