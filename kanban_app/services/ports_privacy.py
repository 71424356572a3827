"""What the use cases need of persistence for a person's rights."""

from collections.abc import Collection, Mapping, Sequence
from pathlib import Path
from typing import Protocol

from kanban_app.domain.changes import Changes
from kanban_app.domain.erasure import ErasureWish, HeldBackup, Holdings, Mention
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.person import Person
from kanban_app.domain.retention import PersonCase


class PrivacyStore(Protocol):
    """Looking at everything that is stored about one person, handing it out, erasing it."""

    def find(self, text: str) -> Sequence[ContactId]:
        """Return the contacts of exactly this identity or name."""
        ...

    def cases(
        self, days: LocalDays, contacts: Collection[ContactId] | None = None
    ) -> Sequence[PersonCase]:
        """Return what says how long everybody is kept, or some of them."""
        ...

    def whole(self, contact: ContactId, at: Moment) -> Person | None:
        """Return everything that is stored about somebody, None if there is no such contact."""
        ...

    def holdings(self, contact: ContactId) -> Holdings | None:
        """Return how much is stored of somebody, None if there is no such contact."""
        ...

    def mentions(self, contact: ContactId) -> Sequence[Mention]:
        """Return what of others has his name, a phone or an e-mail of his in it."""
        ...

    def backups_with(self, contact: ContactId) -> Sequence[HeldBackup]:
        """Return the finished backups, each with whether it still holds this person."""
        ...

    def erase(self, wish: ErasureWish, at: Moment) -> Changes:
        """Write over what tells of a person; nothing of it can be undone."""
        ...

    def note_erased(self, contact: ContactId, *, properties: bool) -> None:
        """Remember by identity that somebody was erased, for the day an old backup comes back."""
        ...

    def back_again(self) -> Mapping[ContactId, bool]:
        """Return who was erased and is here again, and whether his properties went as well."""
        ...

    def purge(self) -> None:
        """Write the file anew without what was freed in it, and empty the log beside it."""
        ...

    def drop_copies(self, kept: Path) -> None:
        """Delete every backup but one."""
        ...
