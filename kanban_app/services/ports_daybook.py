"""What restoring a complete export needs from persistence beside cards and journeys."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from kanban_app.domain.activity import Activity
from kanban_app.domain.daybook import (
    CardEntry,
    ContactEntry,
    DealEntry,
    NoteEntry,
    Presence,
    PropertyEntry,
)
from kanban_app.domain.ids import CardId, ContactId, ProfileId, PropertyId, TaskId
from kanban_app.domain.search_profile import SearchProfile
from kanban_app.domain.substages import SubstageEvent
from kanban_app.domain.task import Task


class DaybookReader(Protocol):
    """Reading what is known already."""

    def presence(self) -> Presence:
        """Return what this store knows already of every noun."""
        ...


class DaybookWriter(Protocol):
    """Writing many of every noun; ids are those of this store, a uid of "" asks for a new one."""

    def add_contacts(self, contacts: Sequence[ContactEntry]) -> list[ContactId]:
        """Store contacts with all that hangs on them; return their ids in this order."""
        ...

    def add_pairs(self, pairs: Sequence[tuple[ContactId, ContactId]]) -> None:
        """Remember of pairs of contacts that they are two people."""
        ...

    def add_properties(self, properties: Sequence[PropertyEntry]) -> list[PropertyId]:
        """Store properties with their papers and advertisements; return their ids in this order."""
        ...

    def add_to_cards(self, entries: Mapping[CardId, CardEntry]) -> None:
        """Store what hangs on cards that this operation has made."""
        ...

    def add_tasks(self, tasks: Sequence[Task]) -> list[TaskId]:
        """Store tasks as they stand; return their ids in this order."""
        ...

    def add_activities(self, activities: Sequence[Activity]) -> None:
        """Store what happened."""
        ...

    def add_profiles(self, profiles: Sequence[SearchProfile]) -> list[ProfileId]:
        """Store search profiles; return their ids in this order."""
        ...

    def add_deals(self, deals: Sequence[DealEntry]) -> None:
        """Store deals as they stand."""
        ...

    def add_notes(self, notes: Sequence[NoteEntry]) -> None:
        """Store what is known of profiles that this operation has made."""
        ...

    def add_substages(self, events: Sequence[SubstageEvent]) -> None:
        """Store where cards went within their stages."""
        ...
