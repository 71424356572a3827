"""The sub-stages of one level while they are being edited: pure values, nothing stored yet."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Names, StagePlan
from kanban_app.domain.substages import Substage, below
from kanban_app.ui.journeys.drafts import Trouble, name_troubles


@dataclass(frozen=True, slots=True)
class LevelEdit:
    """The sub-stages a level shall have, and where the cards of removed ones go, by path."""

    stage: StageId
    path: str
    steps: tuple[Substage, ...]
    moved_to: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class LevelDraft:
    """A level as edited so far; every change gives a new draft. New sub-stages have no key."""

    path: str
    before: tuple[Substage, ...]
    steps: tuple[Substage, ...]
    moved_to: Mapping[str, str] = field(default_factory=dict)

    @property
    def changed(self) -> bool:
        """Return whether saving would change anything."""
        return self.steps != self.before

    def with_step(self, index: int, step: Substage) -> "LevelDraft":
        """Return the draft with another sub-stage at `index`."""
        return replace(self, steps=(*self.steps[:index], step, *self.steps[index + 1 :]))

    def added(self, index: int) -> "LevelDraft":
        """Return the draft with a new sub-stage at `index`."""
        new = Substage("", Names("", ""))
        return replace(self, steps=(*self.steps[:index], new, *self.steps[index:]))

    def ordered(self, order: Sequence[int]) -> "LevelDraft":
        """Return the draft with its sub-stages in the order of these indices."""
        return replace(self, steps=tuple(self.steps[i] for i in order))

    def removed(self, index: int, target: str) -> "LevelDraft":
        """Return the draft without a sub-stage; its cards go to the one of key `target`."""
        gone, moves = self.steps[index].key, dict(self.moved_to)
        if gone and target:
            here, there = below(self.path, gone), below(self.path, target)
            moves = {path: there if to == here else to for path, to in moves.items()}
            moves[here] = there
        return replace(self, steps=self.steps[:index] + self.steps[index + 1 :], moved_to=moves)

    def troubles(self) -> Mapping[int, Trouble]:
        """Return what is wrong, by the index of the sub-stage."""
        return name_troubles([step.name for step in self.steps])

    def plans(self, colour: str) -> list[StagePlan]:
        """Return the sub-stages as the list of stages shows them."""
        return [StagePlan(None, step.key, step.name, colour) for step in self.steps]


def level_draft(path: str, steps: Sequence[Substage]) -> LevelDraft:
    """Return a level ready to be edited; one without sub-stages begins with a new one."""
    draft = LevelDraft(path, tuple(steps), tuple(steps))
    return draft if steps else draft.added(0)
