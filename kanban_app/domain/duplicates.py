"""Finding contacts that are one and the same person, each pair with its reasons.

Candidates share a phone, an e-mail address, or the beginning of a name; only those are compared, so
ten thousand contacts take no more time than they have such neighbours. Points:

| what two contacts share | points |
| --- | --- |
| a phone number, an e-mail address | 45 each |
| the name (in any order; `ü` is `ue` is `u`), a similar one, the last name and no other first name | 35, 25, 20 |
| street and place, the place alone | 20, 10 |
| nothing speaks against it: one of them has neither phone nor e-mail of its own | 15 |

Other first names take 30 off: a couple shares phone and house. From 50 points on a pair is shown,
from 80 on it is very likely.
"""  # noqa: E501 -- a table

import re
from collections import defaultdict
from collections.abc import Collection, Iterable, Iterator, Sequence
from enum import StrEnum
from functools import lru_cache
from itertools import combinations
from typing import NamedTuple

from kanban_app.domain.contact import ContactLine
from kanban_app.domain.ids import ContactId
from kanban_app.domain.keys import email_key
from kanban_app.domain.names import parse
from kanban_app.domain.text import fold

LEAST, LIKELY = 50, 80
_PHONE = _EMAIL = 45
_SAME_NAME, _SIMILAR_NAME, _LAST_NAME = 35, 25, 20
_ADDRESS, _PLACE = 20, 10
_OPEN, _OTHER_FIRST = 15, -30
_ALIKE = 88
# A number that so many share is a switchboard's; of a name that so many have, neighbours do.
_CROWD, _NEIGHBOURS = 30, 6
_MANY_WORDS = 4
_UMLAUT = re.compile("([aou])e")
_NOT_WORD = re.compile(r"\W+")
_STREET = re.compile(r"str(asse|\.)?(?=\s|\d|$)")
_FILLERS = frozenset({"und", "u", "familie", "eheleute", "herr", "frau"})


class ReasonKind(StrEnum):
    """What two contacts have in common."""

    PHONE = "phone"
    EMAIL = "email"
    NAME = "name"
    NAME_UMLAUT = "name_umlaut"
    NAME_SIMILAR = "name_similar"
    LAST_NAME = "last_name"
    ADDRESS = "address"
    PLACE = "place"


class Reason(NamedTuple):
    """One thing in common; `value` is the number, address or place."""

    kind: ReasonKind
    value: str = ""


class Pair(NamedTuple):
    """Two contacts that may be one, the one with the smaller id first."""

    one: ContactId
    other: ContactId
    score: int
    reasons: tuple[Reason, ...]

    @property
    def likely(self) -> bool:
        """Return whether they are very likely the same."""
        return self.score >= LIKELY


class _Name(NamedTuple):
    plain: str
    tokens: frozenset[str]
    last: str
    first: frozenset[str]
    umlaut: bool


class _Person(NamedTuple):
    line: ContactLine
    name: _Name
    emails: frozenset[str]
    phones: frozenset[str]
    reach: frozenset[str]
    street: str


def pairs(
    lines: Sequence[ContactLine], refused: Collection[tuple[ContactId, ContactId]] = ()
) -> list[Pair]:
    """Return the pairs that may be one contact, the likeliest first; `refused` are none."""
    people = [_person(line) for line in lines]
    known = set(refused)
    found: dict[tuple[ContactId, ContactId], Pair] = {}
    seen: set[tuple[ContactId, ContactId]] = set()
    for one, other in _candidates(people):
        if one.line.id > other.line.id:
            one, other = other, one  # noqa: PLW2901 -- the smaller id first
        key = (one.line.id, other.line.id)
        if key in seen or key in known:
            continue
        seen.add(key)
        pair = _compared(one, other)
        if pair is not None:
            found[key] = pair
    return sorted(found.values(), key=lambda p: (-p.score, p.one, p.other))


def canonical(text: str) -> str:
    """Return text in which `Müller`, `Mueller` and `Muller` are one: folded, no e after a, o, u."""
    return _UMLAUT.sub(r"\1", fold(text))


def house(street: str) -> str:
    """Return a street and its number as one however they are written: `Talstr. 5`, `Talstraße 5`.

    Blanks do not matter either: `5 a` is `5a`.
    """
    return "".join(_STREET.sub("str", canonical(street)).split())


def name_key(name: str) -> str:
    """Return the words of a name in one order and one spelling, "" if there are none."""
    return _name(name).plain


def agree(one: str, other: str) -> bool:
    """Return whether two names may be one person's as far as they are said.

    A couple's do not, nor do those of two people who share a firm's address.
    """
    here, there = _name(one), _name(other)
    if not (here.tokens and there.tokens) or here.tokens == there.tokens:
        return True
    if here.first and there.first and not _may_be_one(here.first, there.first):
        return False
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 -- only who looks for duplicates needs it

    return bool(here.tokens & there.tokens) or ratio(here.plain, there.plain) >= _ALIKE


def _person(line: ContactLine) -> _Person:
    emails = frozenset(map(email_key, line.emails)) - {""}
    phones = frozenset(line.keys) - {""}
    return _Person(
        line,
        _name(line.name),
        emails,
        phones,
        emails | phones,
        _STREET.sub("str", canonical(line.street)).strip(),
    )


@lru_cache(50_000)
def _name(text: str) -> _Name:
    parts = parse(text)
    last = canonical(parts.company or parts.last)
    first = _tokens(parts.first)
    tokens = _tokens(last) | first
    return _Name(" ".join(sorted(tokens)), tokens, last, first, _has_umlaut(text))


def _tokens(text: str) -> frozenset[str]:
    return frozenset(_NOT_WORD.split(canonical(text))) - {""} - _FILLERS


def _has_umlaut(text: str) -> bool:
    return not text.isascii() and bool(re.search("[äöüÄÖÜß]", text))


def _candidates(people: Sequence[_Person]) -> Iterator[tuple[_Person, _Person]]:
    reached: dict[str, list[_Person]] = defaultdict(list)
    named: dict[tuple[str, str], list[_Person]] = defaultdict(list)
    for person in people:
        for key in person.reach:
            reached[key].append(person)
        for block in _name_keys(person.name):
            named[block].append(person)
    for group in reached.values():
        if len(group) <= _CROWD:
            yield from combinations(group, 2)
    for group in named.values():
        yield from _neighbours(group)


def _name_keys(name: _Name) -> Iterable[tuple[str, str]]:
    """Return the blocks a name is in: by the beginnings of its words, in either order."""
    if not name.tokens:
        return ()
    words = sorted(name.tokens)
    if len(words) == 1:
        return ((words[0][:4], ""),)
    if len(words) > _MANY_WORDS:
        return ((words[0][:4], words[-1][:2]),)
    return {(a[:4], b[:2]) for a, b in combinations(words, 2)}


def _neighbours(group: Sequence[_Person]) -> Iterator[tuple[_Person, _Person]]:
    if len(group) <= _CROWD:
        yield from combinations(group, 2)
        return
    # In a crowd only those side by side: first of one name, then of one house.
    for order in (lambda p: (p.name.plain, p.line.city), lambda p: (p.street, p.name.plain)):
        ordered = sorted(group, key=order)
        for place, person in enumerate(ordered):
            for other in ordered[place + 1 : place + 1 + _NEIGHBOURS]:
                yield person, other


def _compared(one: _Person, other: _Person) -> Pair | None:
    known = bool(one.reach and other.reach)
    if known and not one.reach & other.reach and not _of_one_house(one, other):
        # The same as below, found out sooner: most candidates only have a name in common.
        return None
    reasons: list[Reason] = []
    points = 0
    for number in sorted(one.phones & other.phones)[:1]:
        reasons.append(Reason(ReasonKind.PHONE, number))
        points += _PHONE
    for address in sorted(one.emails & other.emails)[:1]:
        reasons.append(Reason(ReasonKind.EMAIL, address))
        points += _EMAIL
    points += _compare_names(one.name, other.name, reasons)
    points += _compare_places(one, other, reasons)
    if not known:
        points += _OPEN
    if points < LEAST:
        return None
    return Pair(one.line.id, other.line.id, points, tuple(reasons))


def _of_one_house(one: _Person, other: _Person) -> bool:
    return bool(one.street) and one.street == other.street and one.name.tokens == other.name.tokens


def _compare_names(one: _Name, other: _Name, reasons: list[Reason]) -> int:
    if not (one.tokens and other.tokens):
        return 0
    if one.tokens == other.tokens:
        umlaut = one.umlaut != other.umlaut
        reasons.append(Reason(ReasonKind.NAME_UMLAUT if umlaut else ReasonKind.NAME))
        return _SAME_NAME
    if one.first and other.first and not _may_be_one(one.first, other.first):
        return _OTHER_FIRST
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415 -- only who looks for duplicates needs it

    if one.last == other.last:
        reasons.append(Reason(ReasonKind.LAST_NAME))
        return _LAST_NAME
    if ratio(one.plain, other.plain) >= _ALIKE:
        reasons.append(Reason(ReasonKind.NAME_SIMILAR))
        return _SIMILAR_NAME
    return 0


def _may_be_one(one: frozenset[str], other: frozenset[str]) -> bool:
    """Return whether first names agree as far as they are said: `E.` and `Eva`, `Eva` and both."""
    from rapidfuzz.fuzz import ratio  # noqa: PLC0415

    if one & other:
        return True
    return any(
        a.startswith(b) or b.startswith(a) or ratio(a, b) >= 75  # noqa: PLR2004 -- Karin, Carin
        for a in one
        for b in other
    )


def _compare_places(one: _Person, other: _Person, reasons: list[Reason]) -> int:
    here, there = one.line, other.line
    place = here.city if fold(here.city) == fold(there.city) else ""
    if one.street and one.street == other.street and (place or here.postcode == there.postcode):
        reasons.append(Reason(ReasonKind.ADDRESS, here.street))
        return _ADDRESS
    if place and not (one.street and other.street):
        reasons.append(Reason(ReasonKind.PLACE, place))
        return _PLACE
    return 0
