"""Activities: what happened with a client, and what is arranged."""

from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.about import About
from kanban_app.domain.ids import ActivityId, CardId, ContactId, PropertyId, StageId, TaskId
from kanban_app.domain.moment import Moment


class ActivityKind(StrEnum):
    """What it was (domain notes 1.6); templates anchor tasks to `event:<kind>`."""

    CALL = "call"
    EMAIL = "email"
    LETTER = "letter"
    VIEWING = "viewing"
    SECOND_VIEWING = "second_viewing"
    VALUATION = "valuation"
    MEETING = "meeting"
    NOTARY = "notary"
    HANDOVER = "handover"
    REPORT_SENT = "report_sent"
    BROCHURE_SENT = "brochure_sent"
    NOTE = "note"
    SURVEY = "survey"
    OFFER = "offer"


class Direction(StrEnum):
    """Who began it."""

    INCOMING = "in"
    OUTGOING = "out"


@dataclass(frozen=True, slots=True)
class ActivityFields:
    """Everything that can be typed into an activity.

    `rating` is 1 to 5 of the property, for a survey by its `scale` ("1-5", "0-10"; "": what its
    stage asks); `sentiment` -2 to 2; `quote` the client's own words; `objection` why a property was
    not what he looks for. What a client said of a stage names it (`stage`, None: where the card
    stood then), its sub-stage (`step`, keys joined by "/") and the `touchpoint`; `usability`,
    `emotion` and `solving` say from -2 to 2 how he found it.
    """

    kind: ActivityKind
    at: Moment
    minutes: int = 0
    direction: Direction | None = None
    subject: str = ""
    note: str = ""
    outcome: str = ""
    rating: int | None = None
    objection: str = ""
    quote: str = ""
    sentiment: int | None = None
    card: CardId | None = None
    contact: ContactId | None = None
    property: PropertyId | None = None
    task: TaskId | None = None
    stage: StageId | None = None
    step: str = ""
    touchpoint: str = ""
    usability: int | None = None
    emotion: int | None = None
    solving: int | None = None
    scale: str = ""


class Activity(NamedTuple):
    """An activity as it is stored."""

    id: ActivityId
    uid: str
    fields: ActivityFields


class Happening(NamedTuple):
    """What numbers need to know of an activity with a card."""

    kind: ActivityKind
    at: Moment
    card: CardId


class ActivityLine(NamedTuple):
    """An activity, and what lists say about whom it is."""

    activity: Activity
    about: About


def is_contact(fields: ActivityFields) -> bool:
    """Return whether the broker was in touch: notes, surveys and what came in are none."""
    quiet = fields.kind in (ActivityKind.NOTE, ActivityKind.SURVEY)
    return not quiet and fields.direction is not Direction.INCOMING
