"""Making one contact out of two: what stays, and what both bring along."""

from collections.abc import Callable, Mapping
from dataclasses import replace
from enum import StrEnum
from typing import NamedTuple

from kanban_app.domain.consent import united
from kanban_app.domain.contact import ContactFields, Identity
from kanban_app.domain.keys import email_key
from kanban_app.domain.phone import phone_key


class Side(StrEnum):
    """Which of the two contacts a value is taken from: the one that stays, or the other."""

    KEEP = "keep"
    DROP = "drop"


class Part(StrEnum):
    """What is chosen as a whole, in the order it is shown."""

    NAME = "name"
    STREET = "street"
    PLACE = "place"
    CHANNEL = "channel"
    LANGUAGE = "language"
    BIRTHDAY = "birthday"
    IDENTITY = "identity"


_FIELDS = {
    Part.NAME: (
        "name", "kind", "salutation", "title", "first_name", "last_name", "company",
    ),
    Part.STREET: ("street",),
    Part.PLACE: ("postcode", "city", "country"),
    Part.CHANNEL: ("channel",),
    Part.LANGUAGE: ("language",),
    Part.BIRTHDAY: ("birthday",),
    Part.IDENTITY: ("identity",),
}  # fmt: skip
Picks = Mapping[Part, Side]


class Question(NamedTuple):
    """A part in which two contacts differ; `default` is the side that knows more."""

    part: Part
    default: Side


def questions(keep: ContactFields, drop: ContactFields) -> tuple[Question, ...]:
    """Return what must be chosen: parts that differ."""
    asked = []
    for part in Part:
        if _values(keep, part) != _values(drop, part):
            side = Side.KEEP if filled(keep, part) or not filled(drop, part) else Side.DROP
            asked.append(Question(part, side))
    return tuple(asked)


def filled(fields: ContactFields, part: Part) -> bool:
    """Return whether a contact says anything there."""
    if part is Part.NAME:
        return bool(fields.name)
    if part is Part.IDENTITY:
        return fields.identity != Identity()
    return any(_values(fields, part))


def merged(keep: ContactFields, drop: ContactFields, picks: Picks) -> ContactFields:
    """Return the one contact out of two.

    Phones, e-mails, roles, consents and notes of both stay. Who does not want to be contacted under
    one name does not under the other either; what is kept longer is kept.
    """
    chosen = {q.part: picks.get(q.part, q.default) for q in questions(keep, drop)}
    values = {
        name: getattr(drop, name)
        for part, side in chosen.items()
        if side is Side.DROP
        for name in _FIELDS[part]
    }
    days = [day for day in (keep.keep_until, drop.keep_until) if day is not None]
    notes = dict.fromkeys(note for note in (keep.notes, drop.notes) if note.strip())
    return replace(
        keep,
        **values,
        roles=tuple(dict.fromkeys((*keep.roles, *drop.roles))),
        phones=_each_once((*keep.phones, *drop.phones), phone_key),
        emails=_each_once((*keep.emails, *drop.emails), email_key),
        consents=united(keep.consents, drop.consents),
        do_not_contact=keep.do_not_contact or drop.do_not_contact,
        keep_until=max(days, default=None),
        notes="\n\n".join(notes),
    )


def _values(fields: ContactFields, part: Part) -> tuple[object, ...]:
    return tuple(getattr(fields, name) for name in _FIELDS[part])


def _each_once(texts: tuple[str, ...], key: Callable[[str], str]) -> tuple[str, ...]:
    first: dict[str, str] = {}
    for text in texts:
        first.setdefault(key(text) or text, text)
    return tuple(first.values())
