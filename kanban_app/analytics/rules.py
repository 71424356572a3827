"""What the stage orders of all versions say, as bit masks, so that every step is cheap."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from functools import cache

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey

Orders = Mapping[int, tuple[StageId, ...]]


@cache
def slots_in(mask: int) -> tuple[int, ...]:
    """Return the positions of the bits set in `mask`, lowest first."""
    return tuple(i for i in range(mask.bit_length()) if mask >> i & 1)


@dataclass(frozen=True, slots=True)
class Rules:
    """A journey's stage orders, ready to be asked.

    Every stage that any version knew has a slot (a bit). `places` gives, by (version, stage), the
    mask of the stages before it and its own bit; `wins` the mask of a version's pipeline stages.
    Whether a stage is `post_win` is what the journey says today, as in the fold of a card.
    """

    slots: Mapping[StageId, int]
    places: Mapping[tuple[int, StageId], tuple[int, int]]
    wins: Mapping[int, int]
    post_win: frozenset[StageId]
    not_losses: frozenset[str]
    version: int

    def is_forward(self, versions: Sequence[int], origin: StageId, target: StageId) -> bool:
        """Tell whether `target` lies behind `origin` in the first version that knows both.

        A stage that no such version compares was deleted and gave its cards to a successor:
        that counts as forward.
        """
        for version in (*versions, self.version):
            place = self.places.get((version, target))
            if place and (version, origin) in self.places:
                return bool(place[0] >> self.slots[origin] & 1)
        return True


def rules_of(journey: Journey, orders: Orders) -> Rules:
    """Return the rules of `journey`; its present order is added where `orders` lacks it."""
    present = tuple(s.id for s in journey.stages)
    known = {journey.version: present, **orders}
    everything = dict.fromkeys([*present, *(s for order in known.values() for s in order)])
    slots = {stage: slot for slot, stage in enumerate(everything)}
    post_win = frozenset(s.id for s in journey.stages if s.post_win)
    places: dict[tuple[int, StageId], tuple[int, int]] = {}
    wins = {}
    for version, order in known.items():
        below = 0
        for stage in order:
            bit = 1 << slots[stage]
            places[version, stage] = (below, bit)
            below |= bit
        wins[version] = sum(1 << slots[stage] for stage in order if stage not in post_win)
    not_losses = frozenset(r.key for r in journey.loss_reasons if not r.counts_as_loss)
    return Rules(slots, places, wins, post_win, not_losses, journey.version)
