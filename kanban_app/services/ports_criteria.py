"""What criteria, milestones and rules need from persistence."""

from collections.abc import Collection, Mapping, Sequence
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Protocol

from kanban_app.domain.criteria import Tick
from kanban_app.domain.daybook import Reached
from kanban_app.domain.ids import CardId, JourneyId, StageId


class FactReader(Protocol):
    """Reading what is known of cards, as facts (see `domain.needs`)."""

    def of_cards(self, cards: Sequence[CardId], today: date) -> Mapping[CardId, Mapping[str, str]]:
        """Return what is known of each of these cards."""
        ...

    def of_stage(self, stage: StageId, today: date) -> Mapping[CardId, Mapping[str, str]]:
        """Return what is known of each card that the column of a stage shows."""
        ...


class CriteriaReader(Protocol):
    """Reading which criteria were ticked."""

    def of_card(self, card: CardId) -> Mapping[str, Tick]:
        """Return the ticks of a card by rule (`stage_key.criterion_key`)."""
        ...


class CriteriaWriter(Protocol):
    """Writing which criteria are ticked."""

    def tick(self, card: CardId, rule: str, note: str = "") -> None:
        """Tick a criterion now; one that is ticked keeps its moment and takes the note."""
        ...

    def untick(self, card: CardId, rule: str) -> None:
        """Take a tick away, if there is one."""
        ...


class MilestoneReader(Protocol):
    """Reading which milestones were reached."""

    def of_card(self, card: CardId) -> Sequence[Reached]:
        """Return the milestones a card has reached, in order of time."""
        ...

    def keys_of(self, cards: Collection[CardId]) -> Mapping[CardId, AbstractSet[str]]:
        """Return which milestones each of these cards has reached; who has none is left out."""
        ...

    def between(self, journey: JourneyId, first: date, last: date) -> Sequence[tuple[CardId, str]]:
        """Return which cards of a journey reached which milestone between two days."""
        ...


class MilestoneWriter(Protocol):
    """Writing which milestones were reached."""

    def reach(self, card: CardId, key: str, on: date) -> bool:
        """Record a milestone unless the card has it; return whether it is new."""
        ...

    def set_day(self, card: CardId, key: str, on: date) -> bool:
        """Give a milestone that the card has another day; return whether it has it."""
        ...

    def forget(self, card: CardId, key: str) -> None:
        """Take a milestone away, if the card has it."""
        ...
