"""What sample data needs of persistence beside the cards: many things at once, with their past."""

from collections.abc import Sequence
from typing import Protocol

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.ids import ContactId, PropertyId
from kanban_app.domain.past_records import (
    PastContact,
    PastDeal,
    PastMilestone,
    PastProfile,
    PastTask,
    PastTick,
    PastValue,
)
from kanban_app.domain.property import PropertyFields


class PastWriter(Protocol):
    """Writing what new cards have behind them; it all goes and comes back with the operation.

    Values, ticks and milestones must be of cards that the same operation has stored.
    """

    def add_contacts(self, contacts: Sequence[PastContact]) -> Sequence[ContactId]:
        """Store new contacts with their numbers and consents, and return their ids."""
        ...

    def add_properties(self, properties: Sequence[PropertyFields]) -> Sequence[PropertyId]:
        """Store new properties with their papers and advertisements, and return their ids."""
        ...

    def add_tasks(self, tasks: Sequence[PastTask]) -> None:
        """Store tasks, done ones too."""
        ...

    def add_activities(self, activities: Sequence[ActivityFields]) -> None:
        """Store what happened and is arranged."""
        ...

    def add_profiles(self, profiles: Sequence[PastProfile]) -> None:
        """Store search profiles."""
        ...

    def add_deals(self, deals: Sequence[PastDeal]) -> None:
        """Store deals, those that have ended too."""
        ...

    def add_values(self, values: Sequence[PastValue]) -> None:
        """Store values of new cards."""
        ...

    def add_ticks(self, ticks: Sequence[PastTick]) -> None:
        """Store which criteria new cards meet."""
        ...

    def add_milestones(self, milestones: Sequence[PastMilestone]) -> None:
        """Store which milestones new cards have reached."""
        ...
