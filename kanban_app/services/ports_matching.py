"""What the use cases need of persistence for search profiles and their matches."""

from collections.abc import Iterable
from typing import Protocol

from kanban_app.domain.ids import CardId, ContactId, ProfileId, PropertyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.search_profile import MatchNote, ProfileFields, SearchProfile, Seeking


class ProfileReader(Protocol):
    """Reading search profiles, and what was seen of their matches.

    A profile that has not changed is the same object at every reading.
    """

    def active(self) -> list[Seeking]:
        """Return every profile that is to be matched, the eldest first."""
        ...

    def all(self) -> list[Seeking]:
        """Return every profile, the eldest first."""
        ...

    def find(self, profile: ProfileId) -> Seeking | None:
        """Return one profile, None if it or its card is gone."""
        ...

    def of_card(self, card: CardId) -> SearchProfile | None:
        """Return the profile of a card, None if it has none."""
        ...

    def notes(self) -> list[MatchNote]:
        """Return everything that was seen or refused."""
        ...

    def see(self, seen: Iterable[tuple[ProfileId, PropertyId, int | None]], at: Moment) -> None:
        """Keep which scores the broker has seen; it is no operation and cannot be undone."""
        ...


class ProfileWriter(Protocol):
    """Writing search profiles inside one operation."""

    def add(
        self, fields: ProfileFields, card: CardId | None = None, contact: ContactId | None = None
    ) -> ProfileId:
        """Store a new profile of a card or a contact."""
        ...

    def save(self, profile: ProfileId, fields: ProfileFields) -> None:
        """Store what differs."""
        ...

    def remove(self, profile: ProfileId) -> None:
        """Take a profile away; undo brings it back."""
        ...

    def refuse(self, profile: ProfileId, property_id: PropertyId, reason: str) -> None:
        """Keep why a property is no match, "" to let it be one again."""
        ...
