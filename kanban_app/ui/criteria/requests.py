"""What the checklist and the sheet beside a card ask for, each as one frozen value."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date

from kanban_app.domain.ids import CardId


@dataclass(frozen=True, slots=True)
class RowSaid:
    """What was said in the row of a criterion: a tick (None: nothing of it), values by key."""

    rule: str
    ticked: bool | None
    values: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class CriteriaSaid:
    """Ticks by rule (False takes one away) and values by key, of one card."""

    card_id: CardId
    ticks: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class MilestoneDay:
    """The day a milestone was reached; None takes it away."""

    card_id: CardId
    key: str
    on: date | None


@dataclass(frozen=True, slots=True)
class RowDay:
    """The day in the row of a milestone."""

    key: str
    on: date | None


@dataclass(frozen=True, slots=True)
class Heard:
    """What a client said of the stage: points, his own words, how he found it, where and how."""

    rating: int | None = None
    quote: str = ""
    sentiment: int | None = None
    touchpoint: str = ""
    usability: int | None = None
    emotion: int | None = None
    solving: int | None = None


NOTHING = Heard()


@dataclass(frozen=True, slots=True)
class ExitSaid:
    """What was said as a card left a stage: ticks, values, and the client's answer."""

    card_id: CardId
    ticks: Mapping[str, bool] = field(default_factory=dict)
    values: Mapping[str, str] = field(default_factory=dict)
    heard: Heard = NOTHING


@dataclass(frozen=True, slots=True)
class Later:
    """What is missing of a card shall become a task for a day."""

    card_id: CardId
    day: date
