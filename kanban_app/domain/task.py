"""Tasks: what is to be done, until when, about whom."""

from dataclasses import dataclass
from datetime import date, time
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.about import About
from kanban_app.domain.ids import CardId, ContactId, PropertyId, TaskId
from kanban_app.domain.moment import Moment


class TaskChannel(StrEnum):
    """How a task is done; the templates' words."""

    PHONE = "phone"
    EMAIL = "email"
    LETTER = "letter"
    VISIT = "visit"
    DESK = "desk"


@dataclass(frozen=True, slots=True)
class TaskFields:
    """Everything that can be typed into a task.

    `at` is local time, None for any time of the day; `minutes` how long it takes, 0 not said;
    `rule` the template's `stage_key.task_key`, "" for the broker's own; `repeat` an ISO 8601
    duration, "" for once.
    """

    title: str
    due: date
    at: time | None = None
    channel: TaskChannel | None = None
    minutes: int = 0
    card: CardId | None = None
    contact: ContactId | None = None
    property: PropertyId | None = None
    rule: str = ""
    repeat: str = ""


class Task(NamedTuple):
    """A task as it stands: open while `done_at` is None, no longer needed if `dropped`.

    `touched` says that the broker changed what a template made: rules leave it alone then.
    """

    id: TaskId
    uid: str
    fields: TaskFields
    created: Moment
    done_at: Moment | None = None
    dropped: bool = False
    outcome: str = ""
    touched: bool = False

    @property
    def open(self) -> bool:
        """Return whether it is still to be done."""
        return self.done_at is None


class TaskLine(NamedTuple):
    """A task, and what lists say about whom it is."""

    task: Task
    about: About
