"""Completing a contact by what a file tells of the same person: empty fields, never others."""

from collections.abc import Callable
from dataclasses import replace
from datetime import date
from typing import NamedTuple

from kanban_app.domain.contact import ContactFields, ContactKind, Home
from kanban_app.domain.duplicates import canonical, house
from kanban_app.domain.keys import email_key
from kanban_app.domain.names import in_step
from kanban_app.domain.phone import phone_key

_SINGLE = ("salutation", "company", "language", "channel", "birthday")
# Who is greeted so is more than one person: a first name would not be everybody's.
_SEVERAL = frozenset({"Familie", "Eheleute"})
_GREETED = {"Mr": "Herr", "Mrs": "Frau", "Ms": "Frau"}
_ALONE = frozenset({"Herr", "Frau"})


class Differs(NamedTuple):
    """What a file tells otherwise than it is known; the known one stays."""

    told: str | date
    known: str | date


def completed(known: ContactFields, told: ContactFields) -> ContactFields:
    """Return the known contact with what it lacks; nothing that is said of it changes.

    Phones, e-mails and roles are added, so are lines of notes that are not there yet. An address
    is one thing: of another address nothing is taken.
    """
    fields = _named(known, told)
    missing = {
        name: getattr(told, name)
        for name in _SINGLE
        if not getattr(known, name) and getattr(told, name)
    }
    if known.kind is ContactKind.COMPANY:
        missing.pop("company", None)
    home = at_home(known.home, told.home)
    return replace(
        fields,
        **missing,
        **home._asdict(),
        roles=tuple(dict.fromkeys((*known.roles, *told.roles))),
        phones=_with_new(known.phones, told.phones, phone_key),
        emails=_with_new(known.emails, told.emails, email_key),
        notes=_with_lines(known.notes, told.notes),
    )


def differing(known: ContactFields, told: ContactFields) -> tuple[Differs, ...]:
    """Return what the file tells otherwise: greeting, title, firm, address, day of birth."""
    found: list[Differs] = []
    if not _same(_greeting(known), _greeting(told)):
        found.append(Differs(told.salutation, known.salutation))
    if not _same(known.title.replace(".", ""), told.title.replace(".", "")):
        found.append(Differs(told.title, known.title))
    if known.kind is not ContactKind.COMPANY and not _same(known.company, told.company):
        found.append(Differs(told.company, known.company))
    if not same_home(known.home, told.home):
        found.append(Differs(_written(told.home), _written(known.home)))
    if known.birthday and told.birthday and known.birthday != told.birthday:
        found.append(Differs(told.birthday, known.birthday))
    return tuple(found)


def a_couple(known: ContactFields, told: ContactFields) -> bool:
    """Return whether one is greeted as a man, the other as a woman, and only one by first name.

    Of two who share first and last name only a greeting was mistyped.
    """
    greetings = {_greeting(known), _greeting(told)}
    return greetings == _ALONE and not (known.first_name and told.first_name)


def same_home(one: Home, other: Home) -> bool:
    """Return whether nothing in two addresses contradicts, as far as they are said."""
    return all(
        not a or not b or a == b for a, b in zip(_compared(one), _compared(other), strict=True)
    )


def at_home(known: Home, told: Home) -> Home:
    """Return an address with what it lacks; one that is another is left out as a whole."""
    if not same_home(known, told):
        return known
    return Home(*(here or there for here, there in zip(known, told, strict=True)))


def _greeting(fields: ContactFields) -> str:
    return _GREETED.get(fields.salutation, fields.salutation)


def _same(one: str, other: str) -> bool:
    """Return whether two texts do not contradict, as far as they are said."""
    return not one or not other or canonical(one).split() == canonical(other).split()


def _compared(home: Home) -> tuple[str, str, str]:
    return house(home.street), "".join(home.postcode.split()), canonical(home.city).strip()


def _written(home: Home) -> str:
    town = f"{home.postcode} {home.city}".strip()
    return ", ".join(filter(None, (home.street, town)))


def _named(known: ContactFields, told: ContactFields) -> ContactFields:
    """Return the contact with a first name and a title if only his last name was known."""
    if known.kind is ContactKind.COMPANY or known.salutation in _SEVERAL:
        return known
    if a_couple(known, told):
        return known
    if canonical(known.last_name) != canonical(told.last_name):
        return known
    after = replace(
        known,
        title=known.title or told.title,
        first_name=known.first_name or told.first_name,
    )
    return in_step(known, after)


def _with_new(
    known: tuple[str, ...], told: tuple[str, ...], key: Callable[[str], str]
) -> tuple[str, ...]:
    """Return the known ones as they are, and those that are new, each once."""
    seen = {key(text) or text for text in known}
    added: dict[str, str] = {}
    for text in told:
        added.setdefault(key(text) or text, text)
    return (*known, *(text for found, text in added.items() if found not in seen))


def _with_lines(known: str, told: str) -> str:
    here = {line.strip() for line in known.splitlines()}
    new = [line for line in told.splitlines() if line.strip() and line.strip() not in here]
    return "\n".join(filter(None, (known, *new)))
