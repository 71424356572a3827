"""Whom a task or an activity is about, as far as one line of a list shows it."""

from typing import NamedTuple

from kanban_app.domain.ids import JourneyId, StageId


class About(NamedTuple):
    """The basics of the card a line belongs to, or of its contact or property if it has no card.

    `heading` is the person, else the card's title, else the property. Without a card, `stage` and
    `journey` are None and everything the board would know is empty. `parked_until` is an ISO date
    or "", `entered` when the card came into its stage (microseconds UTC).
    """

    heading: str = ""
    object_line: str = ""
    place: str = ""
    journey: JourneyId | None = None
    stage: StageId | None = None
    outcome: str = ""
    value_cents: int = 0
    currency: str = "EUR"
    entered: int = 0
    parked_until: str = ""
