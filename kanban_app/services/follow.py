"""What follows from an intention: tasks of a stage, milestones, the other side of a deal.

Followers write into the running operation, so one undo takes back the deed with all that followed.
"""

from collections.abc import Iterable
from typing import Protocol

from kanban_app.domain.activity import ActivityFields
from kanban_app.domain.history import FoldedState, Step
from kanban_app.domain.ids import CardId
from kanban_app.services.ports import Writer


class Follower(Protocol):
    """Told of what has just been written about a card; most followers heed one of the four."""

    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        """Follow a step of the card's history; `before` is None for a new card."""
        ...

    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        """Follow a value of the card (`notary_on`, an ISO date) that was set, "" if it is gone."""
        ...

    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Follow something that happened with the card or was arranged."""
        ...

    def before_removal(self, writer: Writer, card: CardId) -> None:  # noqa: ARG002
        """Follow that a card is about to be deleted; most leave what is hidden with it."""
        return


class Followers:
    """All followers of one store, told in order."""

    def __init__(self, followers: Iterable[Follower] = ()) -> None:
        self._followers = tuple(followers)

    def add(self, follower: Follower) -> None:
        """Tell one more: one that itself makes steps others follow has to know all of them."""
        self._followers = (*self._followers, follower)

    def after_step(
        self, writer: Writer, card: CardId, before: FoldedState | None, step: Step
    ) -> None:
        """Tell everybody of a step."""
        for follower in self._followers:
            follower.after_step(writer, card, before, step)

    def after_value(self, writer: Writer, card: CardId, key: str, value: str) -> None:
        """Tell everybody of a value."""
        for follower in self._followers:
            follower.after_value(writer, card, key, value)

    def after_activity(self, writer: Writer, card: CardId, fields: ActivityFields) -> None:
        """Tell everybody of an activity."""
        for follower in self._followers:
            follower.after_activity(writer, card, fields)

    def before_removal(self, writer: Writer, card: CardId) -> None:
        """Tell everybody that a card is about to be deleted."""
        for follower in self._followers:
            follower.before_removal(writer, card)
