"""What the sections about a card show and ask for, each as one frozen value."""

from dataclasses import dataclass
from datetime import date, time

from kanban_app.domain.ids import ActivityId, TaskId
from kanban_app.domain.records import Pause
from kanban_app.ui.widgets.choices import Choice


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
class WaitShown:
    """A wait whose days can be corrected, for whom in words; `until` None while it goes on."""

    wait: Pause
    who: str
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class WaitTyped:
    """The days typed for a wait; `until` None while it goes on."""

    wait: Pause
    since: date
    until: date | None = None


@dataclass(frozen=True, slots=True)
class Entry:
    """One line of a timeline; `ahead` if it is still to come.

    `detail` is what more is known, "" for nothing. One with an `activity` or a `wait` can be
    edited.
    """

    icon: str
    text: str
    when: str
    detail: str = ""
    ahead: bool = False
    activity: ActivityId | None = None
    wait: WaitShown | None = None

    @property
    def editable(self) -> bool:
        """Return whether the line can be edited."""
        return self.activity is not None or self.wait is not None


@dataclass(frozen=True, slots=True)
class EntryRequest:
    """An activity of the timeline to be looked at."""

    activity: ActivityId


@dataclass(frozen=True, slots=True)
class ActivityTyped:
    """What was typed for an activity; `kind` and `direction` are keys, `minutes` 0 for not said.

    `stage` is the key of what it speaks of, "" for where the card stood then.
    """

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
    stage: str = ""
    touchpoint: str = ""
    usability: int | None = None
    emotion: int | None = None
    solving: int | None = None
    scale: str = ""


@dataclass(frozen=True, slots=True)
class StageOffer:
    """A stage that can be spoken of, by key; `scale` is what its question is answered on."""

    key: str
    name: str
    touchpoints: tuple[Choice, ...] = ()
    scale: str = ""


@dataclass(frozen=True, slots=True)
class EntryChange:
    """An activity with what was typed into its form."""

    activity: ActivityId
    typed: ActivityTyped
