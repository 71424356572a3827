"""What the contact screen asks for."""

from dataclasses import dataclass

from kanban_app.domain.contact import Consent, ContactFields
from kanban_app.domain.ids import ContactId
from kanban_app.domain.merging import Picks


@dataclass(frozen=True, slots=True)
class ContactEdit:
    """What was typed into a contact."""

    contact: ContactId
    fields: ContactFields


@dataclass(frozen=True, slots=True)
class NewContact:
    """A contact to be made."""

    fields: ContactFields


@dataclass(frozen=True, slots=True)
class ConsentTyped:
    """A consent as it was typed; `place` is where it stood, -1 for a new one, None to drop it."""

    place: int
    consent: Consent | None


@dataclass(frozen=True, slots=True)
class MergeWish:
    """Two contacts to become one, and which values were chosen."""

    keep: ContactId
    drop: ContactId
    picks: Picks
