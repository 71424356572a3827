"""Personas: the clients a journey is made for, as its template tells them."""

import base64
import binascii
import re
from collections.abc import Collection, Mapping, Sequence
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.free_key import free_key
from kanban_app.domain.journey import Names
from kanban_app.domain.template_texts import text_of, texts_of, told

# The card value that says whose persona a client is, and the key of a journey's template.
PERSONA, PERSONAS = "persona", "personas"
# Asks for the cards that are of no persona; no key looks like this.
NOBODY = "-"
# A square of 256 px as PNG has at most 262,144 bytes without compression of its colours.
MOST_BYTES = 300_000
_OWN = ("key", "name", "line", "goals", "pains", "quote", "picture")
_PNG = b"\x89PNG\r\n\x1a\n"
LONGEST_NAME = 80


class Persona(NamedTuple):
    """A kind of client with the face of one; `key` is what cards know it by.

    `picture` is a PNG of at most 256 px in base64, "" for none. `rest` is what else the template
    says of it.
    """

    key: str
    name: str
    line: Names = Names("", "")
    goals: tuple[Names, ...] = ()
    pains: tuple[Names, ...] = ()
    quote: Names = Names("", "")
    picture: str = ""
    rest: Mapping[str, object] = {}


def personas_of(rest: Mapping[str, object]) -> tuple[Persona, ...]:
    """Return the personas of a journey by what its template says; what has no name is none.

    Where two have one key the first keeps it, as cards know it; `NOBODY` is no key of a persona.
    """
    entries = rest.get(PERSONAS)
    listed = entries if isinstance(entries, list) else []
    written = {_written(entry) for entry in listed}
    found: dict[str, Persona] = {}
    for entry in listed:
        persona = _persona(entry, found, written)
        if persona is not None:
            found[persona.key] = persona
    return tuple(found.values())


def with_personas(rest: Mapping[str, object], personas: Sequence[Persona]) -> dict[str, object]:
    """Return what a journey's template says, with these personas."""
    kept = {key: value for key, value in rest.items() if key != PERSONAS}
    return kept | {PERSONAS: [_entry(p) for p in personas]} if personas else kept


def checked_persona(persona: Persona) -> Persona:
    """Return a persona that can be kept; DomainError without a name or with another picture."""
    name = persona.name.strip()
    if not name:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "Give the persona a name, for example Helga Brandt, 71.")
        )
    if len(name) > LONGEST_NAME:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "The name of a persona has at most %s letters."),
            LONGEST_NAME,
        )
    if persona.picture and not png_of(persona):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "This picture cannot be used; choose a PNG or JPEG.")
        )
    return persona._replace(name=name)


def typed_into(base: Persona, typed: Persona, news: Persona) -> Persona:
    """Return `news` with everything the broker has typed since `base`."""
    told = zip(base, typed, news, strict=True)
    return Persona._make(now if now != old else new for old, now, new in told)


def png_of(persona: Persona) -> bytes:
    """Return the bytes of a persona's picture, b"" if it has none that can be shown."""
    try:
        data = base64.b64decode(persona.picture, validate=True)
    except (binascii.Error, ValueError):
        return b""
    return data if data.startswith(_PNG) and len(data) <= MOST_BYTES else b""


def initials(name: str) -> str:
    """Return the first letters of the first and the last word of a name, without an age."""
    words = [word for word in re.split(r"[\s,]+", name) if word[:1].isalpha()]
    letters = [words[0][0], words[-1][0]] if len(words) > 1 else [w[0] for w in words]
    return "".join(letters).upper()


def _written(entry: object) -> str:
    key = entry.get("key") if isinstance(entry, Mapping) else None
    return key if isinstance(key, str) and key != NOBODY else ""


def _persona(entry: object, taken: Collection[str], written: Collection[str]) -> Persona | None:
    if not isinstance(entry, Mapping):
        return None
    # A name is the same in both languages; a template may tell it twice all the same.
    name = text_of(entry.get("name")).de or text_of(entry.get("name")).en
    if not name:
        return None
    picture, key = entry.get("picture"), _written(entry)
    if not key or key in taken:
        key = free_key(key or name, {*taken, *written}, PERSONA)
    return Persona(
        key=key,
        name=name,
        line=text_of(entry.get("line")),
        goals=texts_of(entry.get("goals")),
        pains=texts_of(entry.get("pains")),
        quote=text_of(entry.get("quote")),
        picture=picture if isinstance(picture, str) else "",
        rest={k: v for k, v in entry.items() if k not in _OWN},
    )


def _entry(persona: Persona) -> dict[str, object]:
    entry: dict[str, object] = {"key": persona.key, "name": persona.name}
    for key, names in (("line", persona.line), ("quote", persona.quote)):
        if any(names):
            entry[key] = told(names)
    for key, texts in (("goals", persona.goals), ("pains", persona.pains)):
        if texts:
            entry[key] = [told(names) for names in texts]
    if persona.picture:
        entry["picture"] = persona.picture
    return entry | dict(persona.rest)
