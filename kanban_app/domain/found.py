"""What the search over everything finds, and how a result is told."""

from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.ids import CardId


class Sought(StrEnum):
    """What can be found, in the order of the results."""

    CARD = "card"
    CONTACT = "contact"
    PROPERTY = "property"
    TASK = "task"
    ACTIVITY = "activity"


class Found(NamedTuple):
    """One result: its `name`, what else it says, and the first card it belongs to, if any.

    `detail` is a line about it, `note` the longer texts in which words may have been found.
    `stage`, `outcome` and `journey` are those of the card, 0 and "" without one; `kind` is that of
    a contact, property or activity, `at` when an activity was. `contact` and `property` are who and
    what a task or activity without a card is about.
    """

    id: int
    name: str
    detail: str
    note: str
    card: CardId | None
    journey: int
    stage: int
    outcome: str
    kind: str = ""
    at: int = 0
    contact: int | None = None
    property: int | None = None
