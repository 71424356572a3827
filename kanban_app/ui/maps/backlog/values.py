"""What the backlog shows, and what it asks for; a stage of it may be a sub-stage."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kanban_app.analytics.experiment import Experiment
from kanban_app.domain.improvement import Improvement
from kanban_app.domain.map_sheet import Place


class StageLine(NamedTuple):
    """A stage as a heading of the list."""

    id: Place
    name: str
    colour: str


class Line(NamedTuple):
    """An improvement of a stage, and what came of it where that can be asked."""

    stage: Place
    improvement: Improvement
    came_of_it: Experiment | None = None

    @property
    def id(self) -> tuple[Place, str]:
        """Return what it is known by."""
        return self.stage, self.improvement.key


class Deed(StrEnum):
    """What can be done with an improvement by one click."""

    START = "start"
    FINISH = "finish"
    REOPEN = "reopen"
    DELETE = "delete"


@dataclass(frozen=True, slots=True)
class DeedWanted:
    """Something is to be done with an improvement."""

    stage: Place
    key: str
    deed: Deed


@dataclass(frozen=True, slots=True)
class ImprovementTyped:
    """An improvement as it was typed; `before` is the stage it stood in, None for a new one."""

    stage: Place
    improvement: Improvement
    before: Place | None = None


@dataclass(frozen=True, slots=True)
class ImprovementMoved:
    """An improvement is to have a place (0 first) among those of a stage that are not done."""

    stage: Place
    key: str
    target: Place
    place: int


@dataclass(frozen=True, slots=True)
class Chosen:
    """An improvement was pointed at in the matrix."""

    stage: Place
    key: str
