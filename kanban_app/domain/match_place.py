"""Whether a property lies where a buyer looks: names and postcodes, or a circle on the map."""

import re
import unicodedata
from collections.abc import Iterable
from functools import lru_cache
from math import asin, cos, hypot, radians, sin, sqrt

from kanban_app.domain.property import PropertyFields

_EARTH_KM = 6_371.0088
_WORDS = re.compile(r"[^\W_]+")
_UMLAUTS = str.maketrans({"ä": "a", "ö": "o", "ü": "u", "ß": "ss"})
_FULL_POSTCODE = 5
_SAME_REGION = 3
NEIGHBOUR = 0.5
"""The share of a postcode next door: of the five digits the first three agree."""
NEAR_CIRCLE = 1.5
"""A circle counts as nearly met up to this many times its radius."""


def place_key(text: str) -> str:
    """Return a place folded: `Köln-Sülz`, `Koeln Suelz` and `koln sulz` are one."""
    plain = text.casefold()
    if not plain.isascii():
        plain = unicodedata.normalize("NFC", plain).translate(_UMLAUTS)
    for written, letter in (("ae", "a"), ("oe", "o"), ("ue", "u")):
        plain = plain.replace(written, letter)
    if not plain.isascii():
        apart = unicodedata.normalize("NFD", plain)
        plain = "".join(c for c in apart if not unicodedata.combining(c))
    return " ".join("sankt" if word == "st" else word for word in _WORDS.findall(plain))


@lru_cache(maxsize=20_000)
def place_words(text: str) -> frozenset[str]:
    """Return the folded words of a place."""
    return frozenset(place_key(text).split())


def words_of(offer: PropertyFields) -> frozenset[str]:
    """Return everything a property's place can be called by."""
    return place_words(f"{offer.place} {offer.district} {offer.city} {offer.postcode}")


def place_share(wanted: Iterable[frozenset[str]], here: frozenset[str]) -> float:
    """Return 1 for a place whose words are all here, less for a postcode next door, else 0.

    A city holds its districts, a district of another city does not count. Up to four digits are
    the beginning of a postcode.
    """
    best = 0.0
    for words in wanted:
        if words <= here:
            return 1.0
        if len(words) == 1:
            (word,) = words
            if word.isdigit():
                best = max(best, max((_code_share(word, code) for code in here), default=0.0))
    return best


def _code_share(wanted: str, code: str) -> float:
    if not code.isdigit() or len(code) != _FULL_POSTCODE:
        return 0.0
    if len(wanted) < _FULL_POSTCODE:
        return float(code.startswith(wanted))
    return NEIGHBOUR * (code[:_SAME_REGION] == wanted[:_SAME_REGION])


def distance_km(from_lat: float, from_lon: float, to_lat: float, to_lon: float) -> float:
    """Return the great-circle distance by the haversine formula (Sinnott 1984), in kilometres."""
    north = radians(to_lat - from_lat) / 2
    east = radians(to_lon - from_lon) / 2
    part = hypot(sin(north), sqrt(cos(radians(from_lat)) * cos(radians(to_lat))) * sin(east))
    return 2 * _EARTH_KM * asin(min(1.0, part))


def circle_share(distance: float, radius: float) -> float:
    """Return 1 inside the circle, falling to 0 at `NEAR_CIRCLE` times its radius."""
    if distance <= radius:
        return 1.0
    slack = (NEAR_CIRCLE - 1) * radius
    return max(0.0, 1 - (distance - radius) / slack) if slack else 0.0
