"""What use cases write of journeys, their stages and what their map says."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from kanban_app.domain.ids import JourneyId, StageId
from kanban_app.domain.journey import Journey, JourneyTemplate, Names, StagePlan
from kanban_app.domain.records import Snapshot


class JourneyWriter(Protocol):
    """Writing journeys within a running operation."""

    def add_journey(self, template: JourneyTemplate) -> JourneyId:
        """Store a new journey with its stages."""
        ...

    def restore_journey(self, journey: Journey, snapshot: Snapshot) -> dict[StageId, StageId]:
        """Store a journey of a snapshot with all its versions; return its stages' new ids."""
        ...

    def remove_journey(self, journey: JourneyId) -> None:
        """Take a journey without cards away."""
        ...

    def rename_journey(self, journey: JourneyId, name: Names) -> None:
        """Store another name of a journey."""
        ...

    def journeys(self) -> Sequence[Journey]:
        """Return the journeys as this operation has left them so far."""
        ...

    def save_stage_rest(self, stage: StageId, rest: Mapping[str, object]) -> None:
        """Store what a stage's template says beyond its columns."""
        ...

    def save_journey_rest(self, journey: JourneyId, rest: Mapping[str, object]) -> None:
        """Store what a journey's template says beyond its columns."""
        ...

    def save_question(self, stage: StageId, question: Names) -> None:
        """Store the guiding question of a stage."""
        ...

    def save_stages(self, journey: JourneyId, stages: Sequence[StagePlan]) -> dict[str, StageId]:
        """Store the stages of a journey in this order and return their ids by key.

        Stages that are not listed are gone; their cards must have been moved before.
        """
        ...
