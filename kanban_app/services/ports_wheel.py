"""What the use cases of the wheel need from persistence."""

from collections.abc import Collection, Mapping, Sequence
from typing import Protocol

from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import CardEstimate, StageEstimate
from kanban_app.domain.wheel_facts import Answer, Client, Person


class WheelReader(Protocol):
    """Reading of all clients what the wheel needs; what was deleted is left out."""

    def contacts(self) -> Mapping[CardId, ContactId]:
        """Return whose every card is; cards without a contact are left out."""
        ...

    def origins(self) -> Mapping[CardId, CardId]:
        """Return by which card every card was brought that one brought."""
        ...

    def people(self) -> Mapping[ContactId, Person]:
        """Return what allows or forbids to stay in touch, by contact."""
        ...

    def touches(self) -> Mapping[Client, Sequence[Moment]]:
        """Return when clients took part in something, the earliest first."""
        ...

    def answers(self) -> tuple[Answer, ...]:
        """Return what surveys were answered with, the earliest first."""
        ...

    def sales(self) -> Collection[tuple[CardId, CardId]]:
        """Return the cards of owner and buyer of every sale."""
        ...

    def estimates(self) -> tuple[Sequence[CardEstimate], Sequence[StageEstimate]]:
        """Return what cards were believed to be worth, and how likely a win was in a stage."""
        ...

    def gone(self) -> tuple[Stage, ...]:
        """Return the stages that were removed."""
        ...
