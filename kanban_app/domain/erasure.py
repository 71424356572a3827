"""Erasing a person: what there is of him, what goes with him, and where else he is mentioned."""

from datetime import datetime
from enum import StrEnum
from pathlib import Path
from typing import NamedTuple

from kanban_app.domain.ids import ContactId, PropertyId
from kanban_app.domain.names import parse


class Holdings(NamedTuple):
    """How much is stored of one person; `steps` are what stays: his cards' histories.

    `merged` are contacts that became part of him. `properties` are his own that no other open card
    is about, `shared` counts those that one is.
    """

    contact: ContactId
    name: str
    phones: int
    emails: int
    consents: int
    identified: bool
    merged: int
    cards: int
    open_cards: int
    steps: int
    activities: int
    tasks: int
    profiles: int
    drafts: int
    changes: int
    properties: tuple[PropertyId, ...]
    shared: int


class ErasureWish(NamedTuple):
    """What to call the one who was erased and his `thing`s, and which properties go with him.

    Values of his cards stay if they are days, numbers or one of `words`, touchpoints if they are
    one of these; all else is free text.
    """

    contact: ContactId
    name: str
    thing: str
    task: str
    properties: tuple[PropertyId, ...] = ()
    words: frozenset[str] = frozenset()


class Place(StrEnum):
    """Where else somebody is mentioned."""

    CARD = "card"
    CONTACT = "contact"
    PROPERTY = "property"
    STAGE = "stage"
    JOURNEY = "journey"


class Mention(NamedTuple):
    """Something of others with his name, phone or e-mail in it: what it is called, which to open.

    `row` is the id of that card, contact or property; of the stage or journey whose map says it.
    """

    place: Place
    row: int
    name: str


class HeldBackup(NamedTuple):
    """A finished backup, and whether it still holds the person that was asked for."""

    at: datetime
    path: Path
    holds: bool


def called(name: str) -> tuple[str, ...]:
    """Return a name as texts may say it: `Müller, Eva` is Eva Müller as well."""
    parts = parse(name)
    both = parts.first and parts.last
    others = (f"{parts.first} {parts.last}", f"{parts.last}, {parts.first}") if both else ()
    return tuple(dict.fromkeys(filter(None, (" ".join(name.split()), *others))))


def family_name(name: str) -> str:
    """Return what somebody is called in short, a company's name whole."""
    parts = parse(name)
    return parts.last or parts.company or parts.first
