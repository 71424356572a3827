"""What the sections about a card show and ask for, each as one frozen value."""

from dataclasses import dataclass
from datetime import date, time

from kanban_app.domain.ids import ActivityId, TaskId


@dataclass(frozen=True, slots=True)
class StepLine:
    """An open task as a section lists it; `when` is worded, `late` if its time is over."""

    task: TaskId
    icon: str
    title: str
    when: str
    detail: str = ""
    late: bool = False


@dataclass(frozen=True, slots=True)
class StepTyped:
    """What was typed for a step; `channel` and `repeat` are keys, "" for any way and for once."""

    title: str
    due: date
    at: time | None = None
    channel: str = ""
    repeat: str = ""


@dataclass(frozen=True, slots=True)
class StepChange:
    """A step with what was typed into its form."""

    task: TaskId
    step: StepTyped


@dataclass(frozen=True, slots=True)
class StepDone:
    """What came of a step: the client's words and mood are worth keeping, `following` is next."""

    task: TaskId
    outcome: str = ""
    quote: str = ""
    sentiment: int | None = None
    following: StepTyped | None = None


@dataclass(frozen=True, slots=True)
class StepLater:
    """A step to be done on another day."""

    task: TaskId
    day: date


@dataclass(frozen=True, slots=True)
class StepRequest:
    """Something to be done with a step."""

    task: TaskId


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline; `ahead` if it is still to come, `activity` if it can be edited.

    `detail` is what more is known, "" for nothing.
    """

    icon: str
    text: str
    when: str
    detail: str = ""
    ahead: bool = False
    activity: ActivityId | None = None


@dataclass(frozen=True, slots=True)
class EntryRequest:
    """An activity of the timeline to be looked at."""

    activity: ActivityId


@dataclass(frozen=True, slots=True)
class ActivityTyped:
    """What was typed for an activity; `kind` and `direction` are keys, `minutes` 0 for not said."""

    kind: str
    day: date
    at: time | None = None
    minutes: int = 0
    direction: str = ""
    subject: str = ""
    note: str = ""
    outcome: str = ""
    rating: int | None = None
    objection: str = ""
    quote: str = ""
    sentiment: int | None = None


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An activity with what was typed into its form."""

    activity: ActivityId
    typed: ActivityTyped
