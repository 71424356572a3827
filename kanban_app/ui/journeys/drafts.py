"""The stages of a journey while they are being edited: pure values, nothing stored yet."""

import re
from collections import Counter
from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, field, replace
from enum import StrEnum

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, Names, StagePlan
from kanban_app.domain.text import fold

_NOT_KEY = re.compile(r"[^a-z0-9]+")


@dataclass(frozen=True, slots=True)
class StageEdit:
    """The stages a journey shall have, and where the cards of removed ones go."""

    journey_id: JourneyId
    stages: tuple[StagePlan, ...]
    moved_to: Mapping[StageId, StageId]


class Trouble(StrEnum):
    """What keeps stages from being saved."""

    NO_NAME = "no_name"
    SAME_NAME = "same_name"


@dataclass(frozen=True, slots=True)
class Draft:
    """A journey's stages as edited so far; every change gives a new draft."""

    journey: Journey
    plans: tuple[StagePlan, ...]
    moved_to: Mapping[StageId, StageId] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Return whether saving would change anything."""
        return self.plans != plans_of(self.journey)

    def with_plan(self, index: int, plan: StagePlan) -> "Draft":
        """Return the draft with another stage at `index`."""
        return replace(self, plans=(*self.plans[:index], plan, *self.plans[index + 1 :]))

    def added(self, index: int, plan: StagePlan) -> "Draft":
        """Return the draft with a new stage at `index`."""
        return replace(self, plans=(*self.plans[:index], plan, *self.plans[index:]))

    def ordered(self, order: Sequence[int]) -> "Draft":
        """Return the draft with its stages in the order of these indices."""
        return replace(self, plans=tuple(self.plans[i] for i in order))

    def removed(self, index: int, target: StageId | None) -> "Draft":
        """Return the draft without a stage; all cards bound for it go to `target`."""
        gone = self.plans[index].id
        moves = dict(self.moved_to)
        if gone is not None and target is not None:
            # Who was to move into the stage that now goes as well moves on with its cards.
            moves = {stage: target if to == gone else to for stage, to in moves.items()}
            moves[gone] = target
        return replace(self, plans=self.plans[:index] + self.plans[index + 1 :], moved_to=moves)

    def cards_bound_for(self, index: int, counts: Mapping[StageId, int]) -> int:
        """Return the cards in a stage and those that removed stages send there."""
        stage = self.plans[index].id
        if stage is None:
            return 0
        arriving = sum(counts.get(s, 0) for s, to in self.moved_to.items() if to == stage)
        return counts.get(stage, 0) + arriving

    def troubles(self) -> Mapping[int, Trouble]:
        """Return what is wrong, by the index of the stage."""
        return name_troubles([p.name for p in self.plans])

    def won_from(self) -> int:
        """Return the index of the first stage that holds won cards, as the store will see it."""
        keys = [p.key for p in self.plans]
        before = [s.key for s in self.journey.stages]
        if self.journey.won_when_leaving not in before:
            return len(keys)
        last = before.index(self.journey.won_when_leaving)
        for key in reversed(before[: last + 1]):
            if key in keys:
                return keys.index(key) + 1
        return 1

    def edit(self) -> StageEdit:
        """Return what is to be saved; new stages get their keys."""
        taken = {p.key for p in self.plans if p.key} | {s.key for s in self.journey.stages}
        plans: list[StagePlan] = []
        for plan in self.plans:
            named = plan if plan.key else plan._replace(key=key_for(plan.name, taken))
            taken.add(named.key)
            plans.append(named)
        return StageEdit(self.journey.id, tuple(plans), dict(self.moved_to))


def draft_of(journey: Journey) -> Draft:
    """Return a journey's stages ready to be edited."""
    return Draft(journey, plans_of(journey))


def plans_of(journey: Journey) -> tuple[StagePlan, ...]:
    """Return the stages as they stand."""
    return tuple(
        StagePlan(
            s.id, s.key, s.name, s.colour, s.probability, s.wip_limit, s.dwell_target_days
        )
        for s in journey.stages
    )  # fmt: skip


def key_for(name: Names, taken: Collection[str]) -> str:
    """Return a new stable key made from a name, e.g. `second_viewing`, `second_viewing_2`."""
    base = _NOT_KEY.sub("_", fold(name.en.strip() or name.de)).strip("_") or "stage"
    key, number = base, 2
    while key in taken:
        key, number = f"{base}_{number}", number + 1
    return key


def name_troubles(stages: Sequence[Names]) -> Mapping[int, Trouble]:
    """Return what is wrong with the names of stages, by the index of the stage."""
    named = [{_plain(name) for name in names if name.strip()} for names in stages]
    bearers = Counter(name for names in named for name in names)
    wrong: dict[int, Trouble] = {}
    for index, names in enumerate(named):
        if not names:
            wrong[index] = Trouble.NO_NAME
        elif any(bearers[name] > 1 for name in names):
            wrong[index] = Trouble.SAME_NAME
    return wrong


def _plain(name: str) -> str:
    return " ".join(name.replace("\u00ad", "").split()).casefold()
