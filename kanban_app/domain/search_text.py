"""Text as the search over everything reads it: words without case, marks and punctuation.

Every umlaut is found however it is typed: `Müller` by `müller`, `muller` and `mueller`, and
`Mueller` by `müller`.
"""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache
from typing import NamedTuple

from kanban_app.domain.keys import phone_key
from kanban_app.domain.text import fold

# Between texts that are folded by the hundred.
_SEPARATOR = "\0"
_NO_WORD = re.compile(rf"[^\w{_SEPARATOR}]+|_+")
_UMLAUT = re.compile("[äöü]")
_E_AFTER_VOWEL = re.compile(r"(?<=[aou])e")
_UMLAUTS = str.maketrans({"ä": "ae", "ö": "oe", "ü": "ue"})
_PHONE = re.compile(r"[\d\s+()/.\-–]+")
_LEAST_DIGITS = 4
_GERMANY = "+49"


class Query(NamedTuple):
    """What is looked for: words that must all occur, and a telephone number if it may be one."""

    words: tuple[str, ...]
    phone: str = ""


def query_of(typed: str) -> Query:
    """Return what was typed as words to look for."""
    parts = (_words(part) for part in typed.split())
    return Query(tuple(dict.fromkeys(p for p in parts if p)), _phone_of(typed))


def dial_text(number: str) -> str:
    """Return the digits of a telephone number as they are found in any spelling."""
    key = phone_key(number)
    if key.startswith(_GERMANY):
        return f"0{key.removeprefix(_GERMANY)}"
    return f"00{key[1:]}" if key.startswith("+") else key


def searchable(texts: Sequence[str]) -> list[str]:
    """Return texts as words apart by single spaces, with the other spellings of umlauts behind.

    Many at once, because each takes microseconds and there are hundreds of thousands.
    """
    if not texts:
        return []
    joined = _SEPARATOR.join(text.replace(_SEPARATOR, " ") for text in texts)
    joined = unicodedata.normalize("NFC", joined).lower()
    plain = [" ".join(t.split()) for t in _NO_WORD.sub(" ", fold(joined)).split(_SEPARATOR)]
    raw = joined.split(_SEPARATOR)
    return [_with_spellings(p, r) for p, r in zip(plain, raw, strict=True)]


def marks(text: str, words: Sequence[str]) -> list[tuple[str, bool]]:
    """Return the text cut into pieces, each with whether one of the `words` was found there."""
    hit = [False] * len(text)
    for folded, places in (_variant(text, umlaut, e) for umlaut, e in _SPELLINGS):
        for word in words:
            at = folded.find(word)
            while at >= 0:
                for place in range(places[at], places[at + len(word) - 1] + 1):
                    hit[place] = True
                at = folded.find(word, at + 1)
    pieces: list[tuple[str, bool]] = []
    start = 0
    for place in range(1, len(text) + 1):
        if place == len(text) or hit[place] != hit[start]:
            pieces.append((text[start:place], hit[start]))
            start = place
    return pieces


# Umlauts with an e or without, and e after a vowel as it stands or left out.
_SPELLINGS = ((False, False), (True, False), (False, True))


def _variant(text: str, umlaut_e: bool, drop_e: bool) -> tuple[str, list[int]]:  # noqa: FBT001
    """Return one spelling of a text, and for each of its letters where it comes from."""
    letters: list[str] = []
    places: list[int] = []
    for place, char in enumerate(text):
        lower = char.lower()
        folded = fold(lower.translate(_UMLAUTS) if umlaut_e else lower)
        if drop_e and folded == "e" and letters and letters[-1] in "aou":
            continue
        for letter in folded:
            if not letter.isalnum():
                if letters and letters[-1] == " ":
                    continue
                letter = " "  # noqa: PLW2901 -- all punctuation reads alike
            letters.append(letter)
            places.append(place)
    return "".join(letters), places


def _words(text: str) -> str:
    return " ".join(_NO_WORD.sub(" ", fold(unicodedata.normalize("NFC", text))).split())


def _with_spellings(plain: str, raw: str) -> str:
    others = []
    if not raw.isascii():
        others += [_spelled_out(w) for w in raw.split() if not w.isascii() and _UMLAUT.search(w)]
    if "ae" in plain or "oe" in plain or "ue" in plain:
        others += [
            _E_AFTER_VOWEL.sub("", w) for w in plain.split() if "ae" in w or "oe" in w or "ue" in w
        ]
    return " ".join((plain, *others)) if others else plain


@lru_cache(maxsize=4_096)
def _spelled_out(word: str) -> str:
    return _words(word.translate(_UMLAUTS))


def _phone_of(typed: str) -> str:
    digits = dial_text(typed)
    long_enough = sum(c.isdigit() for c in digits) >= _LEAST_DIGITS
    return digits if long_enough and _PHONE.fullmatch(typed) else ""
