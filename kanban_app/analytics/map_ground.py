"""What the metrics of a journey map are worked out from, read once per map."""

from collections.abc import Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags
from kanban_app.analytics.experience import Experience
from kanban_app.analytics.view import View
from kanban_app.analytics.wheel import Wheel
from kanban_app.domain.activity import Happening
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Stage
from kanban_app.domain.map_sheet import Unit
from kanban_app.domain.moment import Moment
from kanban_app.domain.property import Terms


class Found(NamedTuple):
    """A number that was worked out; `value` None: there are no cases. See `Measure`.

    `unit` is said only where it is not the one of the metric.
    """

    value: float | None
    n: int | None = None
    k: int | None = None
    parts: tuple[tuple[str, int], ...] = ()
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class Ground:
    """The journey through a period, and what is known of its cards beside their histories.

    `activities` are all of the period with cards, `own` the cards of the journey,
    `contacts` when the broker was in touch with a card, `properties` what its cards are about.
    `others` are the journeys of the other side.
    `wheel` is None where the numbers of the loop are not asked for (a map of one persona).
    """

    view: View
    activities: Sequence[Happening] = ()
    own: AbstractSet[CardId] = frozenset()
    contacts: Mapping[CardId, Sequence[Moment]] = field(default_factory=dict)
    properties: Mapping[CardId, Terms] = field(default_factory=dict)
    others: Sequence[View] = ()
    experience: Mapping[StageId, Experience] = field(default_factory=dict)
    wheel: Wheel | None = None

    def following(self, stage: Stage) -> Stage | None:
        """Return the stage behind a stage, None behind the last one."""
        stages = self.view.book.journey.stages
        place = next(i for i, each in enumerate(stages) if each.id == stage.id)
        return stages[place + 1] if place + 1 < len(stages) else None

    def cards(self, flags: Flags) -> list[CardId]:
        """Return the ids of the cards that are marked, in order."""
        return [CardId(card) for card in self.view.book.cards.ids[flags].tolist()]


def count(flags: Flags) -> int:
    """Return how many are marked."""
    return int(np.count_nonzero(flags))
