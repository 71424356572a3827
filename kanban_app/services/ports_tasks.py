"""What tasks and activities need from persistence."""

from collections.abc import Mapping, Sequence
from datetime import date, time
from typing import Protocol

from kanban_app.domain.about import About
from kanban_app.domain.activity import (
    Activity,
    ActivityFields,
    ActivityLine,
    Happening,
)
from kanban_app.domain.ids import ActivityId, CardId, ContactId, PropertyId, TaskId
from kanban_app.domain.moment import Moment
from kanban_app.domain.task import Task, TaskFields, TaskLine


class TaskReader(Protocol):
    """Reading tasks; those of deleted cards are in no list. Open ones come by day and time."""

    def by_ids(self, tasks: Sequence[TaskId]) -> list[Task]:
        """Return these tasks as far as they exist, in this order."""
        ...

    def lines(self, tasks: Sequence[TaskId]) -> list[TaskLine]:
        """Return these tasks as far as they exist, in this order."""
        ...

    def open_lines(self, until: date | None = None) -> list[TaskLine]:
        """Return every open task due until a day (None: whenever)."""
        ...

    def open_of_card(self, card: CardId) -> list[Task]:
        """Return the open tasks of a card."""
        ...

    def done_of_card(self, card: CardId, limit: int = 50) -> list[Task]:
        """Return the tasks of a card that are done or no longer needed, the latest first."""
        ...

    def open_of_contact(self, contact: ContactId) -> list[TaskLine]:
        """Return the open tasks of a contact and of all its cards."""
        ...

    def open_of_property(self, property_id: PropertyId) -> list[TaskLine]:
        """Return the open tasks of a property and of all cards about it."""
        ...

    def next_of_cards(self, cards: Sequence[CardId]) -> dict[CardId, Task]:
        """Return the next open task of each of these cards that has one."""
        ...

    def timed(self, day: date) -> list[TaskLine]:
        """Return the open tasks of a day that have a time."""
        ...

    def without_step(self, today: date) -> list[CardId]:
        """Return the open cards on the boards that do not rest and have no open task."""
        ...

    def about(
        self, card: CardId | None, contact: ContactId | None, property_id: PropertyId | None
    ) -> About:
        """Return what a line about these would say."""
        ...


class ActivityReader(Protocol):
    """Reading activities, the newest first unless it says otherwise."""

    def by_id(self, activity: ActivityId) -> Activity | None:
        """Return an activity, None if it is gone."""
        ...

    def of_card(self, card: CardId, limit: int = 200) -> list[Activity]:
        """Return what happened and is arranged with a card."""
        ...

    def of_contact(self, contact: ContactId, limit: int = 200) -> list[ActivityLine]:
        """Return what happened and is arranged with a contact or any of its cards."""
        ...

    def of_property(self, property_id: PropertyId, limit: int = 200) -> list[ActivityLine]:
        """Return what happened and is arranged about a property or any card about it."""
        ...

    def between(self, start: Moment, end: Moment) -> list[ActivityLine]:
        """Return the activities from `start` up to but without `end`, the earliest first."""
        ...

    def happenings(self, start: Moment, end: Moment) -> Sequence[Happening]:
        """Return what is with cards from `start` up to but without `end`, the earliest first."""
        ...

    def contacts(self, until: Moment) -> Mapping[CardId, Sequence[Moment]]:
        """Return when the broker was in touch, the earliest first, by card.

        Notes, surveys and what came in from the client are none.
        """
        ...

    def voices(self, until: Moment, since: Moment | None = None) -> Sequence[Activity]:
        """Return in what of all cards a client is heard, the earliest first; from `since` on."""
        ...

    def times(self, card: CardId, since: Moment) -> list[tuple[str, Moment]]:
        """Return kind and moment of a card's activities from `since` on, the earliest first."""
        ...


class TaskWriter(Protocol):
    """Writing tasks."""

    def add(self, fields: TaskFields) -> TaskId:
        """Store a new open task."""
        ...

    def change(self, task: TaskId, fields: TaskFields) -> None:
        """Store what the broker typed into a task; rules leave it alone from then on."""
        ...

    def move(self, task: TaskId, day: date, at: time | None) -> None:
        """Give a task the day and time its rule says now."""
        ...

    def close(self, task: TaskId, outcome: str = "", *, dropped: bool = False) -> None:
        """Say that a task is done, or no longer needed."""
        ...

    def tell_kept(self, tasks: int) -> None:
        """Note how many of the broker's own steps stay open although the card has ended."""
        ...

    def reopen(self, task: TaskId) -> None:
        """Say that a task is open again."""
        ...


class ActivityWriter(Protocol):
    """Writing activities."""

    def add(self, fields: ActivityFields) -> ActivityId:
        """Store something that happened or is arranged."""
        ...

    def change(self, activity: ActivityId, fields: ActivityFields) -> None:
        """Store an activity's fields."""
        ...

    def remove(self, activity: ActivityId) -> None:
        """Take an activity off every list."""
        ...
