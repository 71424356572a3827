"""What the inspector shows and asks for, each as one frozen value."""

from dataclasses import dataclass
from datetime import date

from kanban_app.domain.card import CardFields
from kanban_app.domain.ids import CardId


@dataclass(frozen=True, slots=True)
class EditRequest:
    """What the broker typed into a card."""

    card_id: CardId
    fields: CardFields


@dataclass(frozen=True, slots=True)
class CardRequest:
    """Something to be done with a card."""

    card_id: CardId


@dataclass(frozen=True, slots=True)
class LostReason:
    """Why cards were lost: the key of a reason of their journey ("" without any), and a note."""

    key: str
    note: str


@dataclass(frozen=True, slots=True)
class ParkUntil:
    """The day cards wake up again."""

    day: date
