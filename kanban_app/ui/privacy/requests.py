"""What the sheets of a person's rights ask for."""

from dataclasses import dataclass
from datetime import date

from kanban_app.domain.erasure import Mention
from kanban_app.domain.ids import ContactId


@dataclass(frozen=True, slots=True)
class EraseWish:
    """Erase a contact, with his own properties and with all old backups if wished."""

    contact: ContactId
    properties: bool
    backups: bool


@dataclass(frozen=True, slots=True)
class KeepWish:
    """Keep a contact until a day."""

    contact: ContactId
    until: date


@dataclass(frozen=True, slots=True)
class MentionWish:
    """Show where somebody is mentioned."""

    mention: Mention


@dataclass(frozen=True, slots=True)
class ErasePage:
    """What the question before an erasure says, in words.

    `kept` warns of duties that still hold; `properties` and `backups` word the two choices, "" for
    none; `held` says which backups hold the person.
    """

    contact: ContactId
    name: str
    goes: tuple[str, ...]
    stays: tuple[str, ...]
    kept: tuple[str, ...]
    properties: str
    backups: str
    held: str
    mentions: tuple[tuple[Mention, str], ...]


@dataclass(frozen=True, slots=True)
class KeepRow:
    """One person of the list: the name, why he is in it, and whether he may go now."""

    contact: ContactId
    name: str
    reason: str
    until: date


@dataclass(frozen=True, slots=True)
class KeepPage:
    """The list of one year; `years` can be chosen, `elsewhere` says what is kept elsewhere."""

    year: int
    today: date
    years: tuple[int, ...]
    rows: tuple[KeepRow, ...]
    elsewhere: str
