"""Finding contacts by what is typed: names in any spelling, places, notes, numbers."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from kanban_app.domain.contact import ContactLine
from kanban_app.domain.duplicates import canonical
from kanban_app.domain.names import parse
from kanban_app.domain.phone import national_digits, typed_digits
from kanban_app.domain.text import fold

_NUMBER = re.compile(r"[+(]?\d[\d\s()/.\-]{2,}")
_LEAST_DIGITS = 3
_BEFORE, _AFTER = 12, 24
_DROPPED = {"a": "e", "o": "e", "u": "e"}

Span = tuple[int, int]


class Hay(NamedTuple):
    """A contact and what a search looks through, made once."""

    line: ContactLine
    seen: str
    notes: str
    digits: str
    order: str


class Needle(NamedTuple):
    """What is looked for: words that must all occur, and a number if it may be one."""

    words: tuple[str, ...]
    digits: str


def hay(line: ContactLine) -> Hay:
    """Return a contact made ready for searching; `order` sorts by last name, a title aside."""
    shown = "\n".join((line.name, line.person, *line.emails, line.street, line.postcode, line.city))
    digits = "\n".join(national_digits(key) for key in line.keys)
    parts = parse(line.name)
    order = fold(parts.company or f"{parts.last}, {parts.first}")
    return Hay(line, canonical(shown), canonical(line.notes), digits, order)


def needle(text: str) -> Needle:
    """Return what a typed text looks for."""
    digits = typed_digits(text) if _NUMBER.fullmatch(text.strip()) else ""
    words = tuple(canonical(text).split())
    return Needle(words, digits if len(digits) >= _LEAST_DIGITS else "")


def found(hays: Iterable[Hay], wanted: Needle) -> list[Hay]:
    """Return the contacts in which every word occurs, or the number."""
    if not wanted.words:
        return list(hays)
    return [h for h in hays if _matches(h, wanted)]


def spans(text: str, words: Sequence[str]) -> list[Span]:
    """Return where words of a needle stand in a text, as it is written."""
    letters, places = _letters(text)
    marked = [False] * len(text)
    for word in words:
        start = letters.find(word)
        while start >= 0:
            # An e that was dropped behind its vowel is marked with it.
            end = start + len(word)
            last = places[end] if end < len(places) else len(text)
            marked[places[start] : last] = [True] * (last - places[start])
            start = letters.find(word, start + 1)
    return _runs(marked)


def excerpt(notes: str, words: Sequence[str]) -> str:
    """Return the line of notes around the first word that occurs, "" if none does."""
    for word in words:
        letters, places = _letters(notes)
        start = letters.find(word)
        if start >= 0:
            return _cut(notes, places[start], len(word))
    return ""


def _matches(one: Hay, wanted: Needle) -> bool:
    if wanted.digits and wanted.digits in one.digits:
        return True
    return all(word in one.seen or word in one.notes for word in wanted.words)


def _letters(text: str) -> tuple[str, list[int]]:
    """Return the canonical letters of a text, and where each of them stands in it."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        for letter in fold(char):
            if letter == "e" and letters and letters[-1] in _DROPPED and places[-1] != place:
                # `canonical` takes one e off each vowel, as a spelling of its umlaut.
                letters.append("")
            else:
                letters.append(letter)
            places.append(place)
    kept = [(letter, place) for letter, place in zip(letters, places, strict=True) if letter]
    return "".join(letter for letter, _ in kept), [place for _, place in kept]


def _runs(marked: Sequence[bool]) -> list[Span]:
    found_runs: list[Span] = []
    start = None
    for place, on in enumerate((*marked, False)):
        if on and start is None:
            start = place
        elif not on and start is not None:
            found_runs.append((start, place))
            start = None
    return found_runs


def _cut(text: str, at: int, length: int) -> str:
    # One word before it tells enough: the place for it is narrow.
    line = text.rfind("\n", 0, at) + 1
    before = text.rfind(" ", line, max(line, at - 1)) + 1
    start = max(line, before, at - _BEFORE)
    end = text.find("\n", at)
    end = min(len(text) if end < 0 else end, at + length + _AFTER)
    return text[start:end].strip()
