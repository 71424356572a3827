"""Where towns lie: so that a radius starts at a name, and a property without degrees has a place.

A town is found by its name with or without what says which one it is (`Frankfurt`, `Frankfurt a.
M.`); what nobody calls it is not found (`Lindau Harz`). Of several towns that are left the largest
is meant if it has `CLEARLY` times the people of the next; otherwise the name is open.
"""

import csv
import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace
from itertools import islice
from typing import NamedTuple

from kanban_app.domain.match_place import distance_km, place_key
from kanban_app.domain.property import PropertyFields

CLEARLY = 3
"""How many times larger a town must be to be meant by a name it shares."""
DIGITS = 3
"""How many digits of a German postcode say which of several towns is meant."""
REGION_KM = 60.0
"""No town is further from the middle of its postcode region."""
SAME_TOWN_KM = 25.0
"""A place of this name further away is no district of the town."""
_REST = re.compile(r"\s+(?:am|an|im|in|bei|ob|vor|auf|unter)\s|\s*[(/,]")
_WITH_CODE = re.compile(r"\s*(\d{5})\s+(.+)")
_DEGREE_DIGITS = 4
_POSTCODE = 5


class Town(NamedTuple):
    """A town with the degrees (WGS 84) of its middle and about how many people live there.

    `qualifier` tells it from others of its name, "" where there is none; `also` is what people
    write behind its name.
    """

    name: str
    qualifier: str
    latitude: float
    longitude: float
    people: int
    also: str = ""

    @property
    def label(self) -> str:
        """Return the name that is no other town's."""
        return f"{self.name} ({self.qualifier})" if self.qualifier else self.name


Spot = tuple[float, float]


def read_regions(text: str) -> dict[str, Spot]:
    """Return the middle of each postcode region of a file of `digits;latitude;longitude`."""
    return {digits: (float(north), float(east)) for digits, north, east in _rows(text)}


def read_towns(text: str) -> list[Town]:
    """Return the towns of a file of `name;qualifier;latitude;longitude;people;also`."""
    return [
        Town(name, qualifier, float(north), float(east), int(people), also)
        for name, qualifier, north, east, people, also in _rows(text)
    ]


def _rows(text: str) -> Iterator[list[str]]:
    lines = (line for line in text.splitlines() if not line.startswith("#"))
    return csv.reader(lines, delimiter=";")


class Gazetteer:
    """Finds towns by name and by place; `regions` are the middles of German postcode regions."""

    def __init__(self, towns: Iterable[Town], regions: Mapping[str, Spot]) -> None:
        self._regions = regions
        # The largest first: whoever asks for a few gets those that are meant most often.
        self._towns = sorted(towns, key=lambda town: -town.people)
        self._keys: list[str] = []
        self._labels: dict[str, Town] = {}
        self._named: dict[str, list[Town]] = {}
        self._spots: dict[Spot, Town] = {}
        for town in self._towns:
            self._take(town)

    def _take(self, town: Town) -> None:
        name, bare = keys_of(town.name)
        label = place_key(town.label) if town.qualifier else name
        self._keys.append(label)
        self._labels.setdefault(label, town)
        for key in {name, bare}:
            self._named.setdefault(key, []).append(town)
        self._spots.setdefault(_spot(town.latitude, town.longitude), town)

    def one(self, text: str) -> Town | None:
        """Return the town that is meant, None if there is none or it could be several.

        A district behind a hyphen (`Köln-Sülz`) may be there or not.
        """
        words = place_key(text).split()
        if whole := self._labels.get(" ".join(words)):
            return whole
        for end in range(len(words), 0, -1):
            named = self._named.get(" ".join(words[:end]), ())
            fitting = [town for town in named if _says(town, words[end:])]
            if fitting:
                return meant(fitting)
        town, hyphen, _ = text.partition("-")
        return self.one(town) if hyphen else None

    def named(self, text: str) -> Sequence[Town]:
        """Return every town of this name, the largest first."""
        return self._named.get(place_key(text), ())

    def starting(self, text: str, limit: int) -> list[Town]:
        """Return the largest towns whose names begin like this, for a list to pick from."""
        key = place_key(text)
        pairs = zip(self._keys, self._towns, strict=True)
        return list(islice((town for name, town in pairs if name.startswith(key)), limit))

    def at(self, latitude: float, longitude: float) -> Town | None:
        """Return the town whose middle this is, None for a place that is none."""
        return self._spots.get(_spot(latitude, longitude))

    def located(self, fields: PropertyFields) -> PropertyFields:
        """Return a property with the middle of its town, if it has no degrees of its own.

        The postcode says which of several towns it is; a district counts where it is known
        near the town.
        """
        if fields.latitude is not None and fields.longitude is not None:
            return fields
        written = _WITH_CODE.match(fields.city or fields.place)
        code, name = written.groups() if written else ("", fields.city or fields.place)
        town = self._town(name, fields.postcode or code)
        if town is None:
            return fields
        middle = town.latitude, town.longitude
        place = _nearest(self.named(fields.district), middle, SAME_TOWN_KM) or town
        return replace(fields, latitude=place.latitude, longitude=place.longitude)

    def _town(self, name: str, postcode: str) -> Town | None:
        middle = self._regions.get(postcode[:DIGITS]) if len(postcode) == _POSTCODE else None
        if middle is None:
            return self.one(name)
        named = next((self._named[k] for k in _beginnings(name) if k in self._named), ())
        return _nearest(named, middle, REGION_KM)


def _beginnings(text: str) -> Iterator[str]:
    """Yield a place's key, then that without its last word, and so on."""
    words = place_key(text).split()
    return (" ".join(words[:end]) for end in range(len(words), 0, -1))


def _says(town: Town, rest: Sequence[str]) -> bool:
    """Return whether words, or their beginnings, are what says which town is meant."""
    known = place_key(f"{town.label} {town.also}").split()
    return all(any(word.startswith(part) for word in known) for part in rest)


def _nearest(towns: Sequence[Town], middle: Spot, most_km: float) -> Town | None:
    def off(town: Town) -> float:
        return distance_km(*middle, town.latitude, town.longitude)

    return min((town for town in towns if off(town) <= most_km), key=off, default=None)


def _spot(latitude: float, longitude: float) -> Spot:
    return round(latitude, _DEGREE_DIGITS), round(longitude, _DEGREE_DIGITS)


def meant(towns: Sequence[Town]) -> Town | None:
    """Return the only town, or the one that is clearly the largest; the largest come first."""
    first, *others = towns
    return first if not others or first.people >= CLEARLY * others[0].people else None


def keys_of(name: str) -> tuple[str, str]:
    """Return the keys of a town's name, and of that without what says which one it is."""
    bare, key = _REST.split(name, maxsplit=1)[0], place_key(name)
    return key, key if bare == name else place_key(bare)
