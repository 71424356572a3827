"""Names: taking apart how a contact is called in lists, and putting it together again.

Lists say `Müller, Dr. Eva`; a firm goes by its own name.
"""

import re
from dataclasses import replace
from typing import NamedTuple

from kanban_app.domain.contact import ContactFields, ContactKind
from kanban_app.domain.text import fold

_TITLES = frozenset({"dr.", "prof.", "dr", "prof", "med.", "jur.", "dipl.-ing.", "mag.", "ing."})
_SALUTATIONS = {"herr": "Herr", "herrn": "Herr", "frau": "Frau", "familie": "Familie"}
_SALUTATIONS |= {"eheleute": "Eheleute", "fam.": "Familie", "mr": "Mr", "mrs": "Mrs", "ms": "Ms"}
_PARTICLES = frozenset(
    {"von", "vom", "van", "zu", "zum", "zur", "de", "der", "den", "da", "di", "del", "la", "le"}
)
_AND = frozenset({"und", "u.", "&", "and", "+"})
_FORMS = frozenset(
    {
        "gmbh", "mbh", "ag", "kg", "ohg", "gbr", "ug", "e.k.", "ek", "eg", "e.v.", "ev", "se",
        "kgaa", "co.", "ltd", "ltd.", "gag", "partg", "stiftung", "erbengemeinschaft", "weg",
    }
)  # fmt: skip
# A firm without a legal form in its name.
_ENDINGS = re.compile(
    r"(beratung|verwaltung|immobilien|\w{3}bank|sparkasse|notariat|kanzlei|gericht|bauamt"
    r"|grundbuchamt|katasteramt|versicherung|architekten|steuerberater|rechtsanwälte|notare"
    r"|gesellschaft|genossenschaft)$"
)


class NameParts(NamedTuple):
    """A name taken apart; a firm has only `company`, two people share one `last`."""

    salutation: str = ""
    title: str = ""
    first: str = ""
    last: str = ""
    company: str = ""


def is_company(text: str) -> bool:
    """Return whether a name is a firm's, an office's or an authority's."""
    if "," in text:
        return any(word.lower() in _FORMS for word in text.replace(",", " ").split())
    words = text.lower().split()
    return any(w in _FORMS for w in words[1:]) or any(_ENDINGS.search(w) for w in words)


def parse(text: str, *, company: bool | None = None) -> NameParts:
    """Return the parts of a name; whether it is a firm's is seen if `company` does not say it."""
    text = " ".join(text.split())
    if company or (company is None and is_company(text)):
        return NameParts(company=text)
    if "," not in text:
        return _in_order(text.split())
    last, *rest = (part.strip() for part in text.split(","))
    before, after = _lead(last.split()), _lead(" ".join(rest).split())
    greeting = before.salutation or after.salutation
    first, title = after.rest, " ".join(filter(None, (before.title, after.title)))
    if not before.rest:
        # Only a title stood before the comma.
        return NameParts(greeting, title, last=" ".join(first))
    if not first and greeting == after.salutation:
        # `Faller, Familie`: the greeting is all there is for a first name, and stays in the list.
        return NameParts("", title, after.salutation, " ".join(before.rest))
    return NameParts(greeting, title, " ".join(first), " ".join(before.rest))


class _Lead(NamedTuple):
    salutation: str
    title: str
    rest: list[str]


def _lead(words: list[str]) -> _Lead:
    """Take greeting and titles off some words, wherever a title stands among them."""
    salutation = ""
    if words and words[0].lower() in _SALUTATIONS:
        salutation, words = _SALUTATIONS[words[0].lower()], words[1:]
    titles = [w for w in words if w.lower() in _TITLES]
    return _Lead(salutation, " ".join(titles), [w for w in words if w.lower() not in _TITLES])


def _in_order(words: list[str]) -> NameParts:
    salutation, title, rest = _lead(words)
    if len(rest) < 2 or salutation in ("Familie", "Eheleute"):  # noqa: PLR2004 -- first and last
        return NameParts(salutation, title, last=" ".join(rest))
    start = len(rest) - 1
    for place, word in enumerate(rest[:-1]):
        if word.lower() in _PARTICLES:
            start = place
            break
    if start and rest[start - 1].lower() in _AND:
        # `Hanna und Müller`: the last word belongs to the couple, whose last name nobody said.
        return NameParts(salutation, title, last=" ".join(rest))
    return NameParts(salutation, title, " ".join(rest[:start]), " ".join(rest[start:]))


def compose(parts: NameParts) -> str:
    """Return how lists call somebody: the firm, else `Last, Title First`."""
    if parts.company:
        return parts.company
    called = " ".join(filter(None, (parts.title, parts.first)))
    return ", ".join(filter(None, (parts.last, called)))


def with_parts(fields: ContactFields) -> ContactFields:
    """Return the fields with the parts of the name where only the name itself is known."""
    if fields.first_name or fields.last_name or fields.company or not fields.name:
        return fields
    return renamed(fields, fields.name)


def renamed(fields: ContactFields, name: str) -> ContactFields:
    """Return the fields under another name, its parts in step with it.

    A firm keeps the person one speaks to there.
    """
    company = fields.kind is ContactKind.COMPANY or is_company(name)
    if company:
        kept = replace(fields, name=name, kind=ContactKind.COMPANY, company=name)
        # What was taken for a person's name was the firm's.
        return kept if fields.company else replace(kept, title="", first_name="", last_name="")
    parts = parse(name, company=False)
    return replace(
        fields,
        name=name,
        salutation=parts.salutation or fields.salutation,
        title=parts.title,
        first_name=parts.first,
        last_name=parts.last,
        company=fields.company,
    )


def begun(fields: ContactFields) -> ContactFields:
    """Return a new contact with name and parts in step; parts that were typed are right."""
    if not fields.name:
        return replace(fields, name=compose(parts_of(fields)))
    if fields.kind is ContactKind.PERSON and is_company(fields.name):
        return replace(fields, kind=ContactKind.COMPANY, company=fields.name)
    return with_parts(fields)


def parts_of(fields: ContactFields) -> NameParts:
    """Return the parts of the name as they are typed into a contact; a person has no firm's."""
    company = fields.company if fields.kind is ContactKind.COMPANY else ""
    return NameParts(fields.salutation, fields.title, fields.first_name, fields.last_name, company)


def in_step(before: ContactFields, after: ContactFields) -> ContactFields:
    """Return `after` with name and parts in step; whichever of the two was changed is right."""
    if after.name != before.name:
        return renamed(after, after.name)
    if parts_of(after)[1:] != parts_of(before)[1:]:
        return replace(after, name=compose(parts_of(after)) or after.name)
    return after


def family(fields: ContactFields) -> str:
    """Return the folded last name, or the firm's, to sort and to compare by."""
    return fold(fields.last_name or fields.company or fields.name)
