"""What the stage orders of all versions say, as bit masks, so that every step is cheap."""

from collections.abc import Mapping, Sequence
from functools import cache
from typing import NamedTuple

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey

Orders = Mapping[int, tuple[StageId, ...]]


@cache
def slots_in(mask: int) -> tuple[int, ...]:
    """Return the positions of the bits set in `mask`, lowest first."""
    return tuple(i for i in range(mask.bit_length()) if mask >> i & 1)


class Rules(NamedTuple):
    """A journey's stage orders, ready to be asked.

    Every stage that any version knew has two slots (bits of a mask): `slots[stage]` counts skipped
    stages as reached (implied), the one `size` higher only visited ones (strict).
    `places` gives, by (version, stage), the slots reached by entering the stage and those of the
    stages before it; `wins` the same for a plain win, which enters no stage.
    Whether a stage is `post_win` is what the journey says today, as in the fold of a card.
    """

    slots: Mapping[StageId, int]
    places: Mapping[tuple[int, StageId], tuple[int, int]]
    wins: Mapping[int, tuple[int, int]]
    post_win: frozenset[StageId]
    not_losses: frozenset[str]
    version: int

    @property
    def size(self) -> int:
        """Return how many stages there are."""
        return len(self.slots)

    def slot(self, stage: StageId, *, strict: bool) -> int:
        """Return the slot of a stage of this journey; KeyError for any other."""
        return self.slots[stage] + (self.size if strict else 0)

    def is_forward(self, versions: Sequence[int], origin: StageId, target: StageId) -> bool:
        """Tell whether `target` lies behind `origin` in the first version that knows both.

        A stage that no such version compares was deleted and gave its cards to a successor:
        that counts as forward.
        """
        for version in (*versions, self.version):
            place = self.places.get((version, target))
            if place and (version, origin) in self.places:
                return bool(place[1] >> self.slots[origin] & 1)
        return True


def rules_of(journey: Journey, orders: Orders) -> Rules:
    """Return the rules of `journey`; its present order is added where `orders` lacks it."""
    present = tuple(s.id for s in journey.stages)
    known = {journey.version: present, **orders}
    everything = dict.fromkeys([*present, *(s for order in known.values() for s in order)])
    slots = {stage: slot for slot, stage in enumerate(everything)}
    post_win = journey.wins
    size = len(slots)
    places: dict[tuple[int, StageId], tuple[int, int]] = {}
    wins = {}
    for version, order in known.items():
        below = pipeline = 0
        for stage in order:
            bit = 1 << slots[stage]
            places[version, stage] = (below | bit | bit << size, below | below << size)
            below |= bit
            if stage not in post_win:
                pipeline |= bit
        wins[version] = (pipeline, pipeline | pipeline << size)
    not_losses = frozenset(r.key for r in journey.loss_reasons if not r.counts_as_loss)
    return Rules(slots, places, wins, post_win, not_losses, journey.version)
