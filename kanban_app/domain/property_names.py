"""How a property is named where nobody typed a name: kind, rooms, area, and where it lies."""

import re
from dataclasses import replace
from functools import lru_cache

from kanban_app.domain.property import PropertyFields, PropertyKind

# What German brokers write; English readers get words.
_SHORT_DE = {
    PropertyKind.FLAT: "ETW",
    PropertyKind.DETACHED: "EFH",
    PropertyKind.SEMI_DETACHED: "DHH",
    PropertyKind.TERRACED: "RH",
    PropertyKind.TWO_FAMILY: "ZFH",
    PropertyKind.APARTMENT_BUILDING: "MFH",
    PropertyKind.PLOT: "Grundstück",
    PropertyKind.COMMERCIAL: "Gewerbe",
    PropertyKind.OTHER: "Objekt",
}
_SHORT_EN = {
    PropertyKind.FLAT: "Flat",
    PropertyKind.DETACHED: "House",
    PropertyKind.SEMI_DETACHED: "Semi",
    PropertyKind.TERRACED: "Terraced",
    PropertyKind.TWO_FAMILY: "Two-family",
    PropertyKind.APARTMENT_BUILDING: "Apartments",
    PropertyKind.PLOT: "Plot",
    PropertyKind.COMMERCIAL: "Commercial",
    PropertyKind.OTHER: "Property",
}
_ROOMS = {"de": "Zi.", "en": "rooms"}
_SHORT = {"de": _SHORT_DE, "en": _SHORT_EN}
# Kinds of which buyers ask for the rooms first.
_BY_ROOMS = frozenset({PropertyKind.FLAT})
_SAID = {
    "etw": PropertyKind.FLAT,
    "eigentumswohnung": PropertyKind.FLAT,
    "wohnung": PropertyKind.FLAT,
    "flat": PropertyKind.FLAT,
    "efh": PropertyKind.DETACHED,
    "einfamilienhaus": PropertyKind.DETACHED,
    "house": PropertyKind.DETACHED,
    "dhh": PropertyKind.SEMI_DETACHED,
    "doppelhaushälfte": PropertyKind.SEMI_DETACHED,
    "semi": PropertyKind.SEMI_DETACHED,
    "rh": PropertyKind.TERRACED,
    "reh": PropertyKind.TERRACED,
    "rmh": PropertyKind.TERRACED,
    "reihenhaus": PropertyKind.TERRACED,
    "terraced": PropertyKind.TERRACED,
    "zfh": PropertyKind.TWO_FAMILY,
    "zweifamilienhaus": PropertyKind.TWO_FAMILY,
    "mfh": PropertyKind.APARTMENT_BUILDING,
    "mehrfamilienhaus": PropertyKind.APARTMENT_BUILDING,
    "grundstück": PropertyKind.PLOT,
    "baugrundstück": PropertyKind.PLOT,
    "plot": PropertyKind.PLOT,
    "gewerbe": PropertyKind.COMMERCIAL,
    "laden": PropertyKind.COMMERCIAL,
    "büro": PropertyKind.COMMERCIAL,
    "commercial": PropertyKind.COMMERCIAL,
}
_KINDS = {short: kind for words in _SHORT.values() for kind, short in words.items()}
_COMPOSED = re.compile(
    r"(?P<kind>[^\W\d][\w-]*)(?: (?P<rooms>\d+(?:[.,]\d+)?) (?:Zi\.|rooms))?"
    r"(?: (?P<area>\d+(?:[.,]\d+)?) m²)?"
)
_WORD = re.compile(r"[^\W\d_]+")
_AREA = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:m²|m2|qm)", re.IGNORECASE)
_ROOM = re.compile(r"(\d+(?:[.,]\d+)?)\s*(?:-\s*)?(?:zi\b|zimmer|rooms?\b)", re.IGNORECASE)


def composed_line(fields: PropertyFields, language: str) -> str:
    """Return a property's name out of kind, rooms and area: `EFH 149 m²`, `ETW 3 Zi. 92 m²`."""
    if fields.kind is None:
        return ""
    parts = [_SHORT[language][fields.kind]]
    if fields.kind in _BY_ROOMS and fields.rooms:
        parts.append(f"{number(fields.rooms, language)} {_ROOMS[language]}")
    plot = fields.kind is PropertyKind.PLOT
    area = fields.plot_area if plot else fields.living_area or fields.usable_area
    if area:
        parts.append(f"{number(area, language)} m²")
    return " ".join(parts)


def composed_place(fields: PropertyFields) -> str:
    """Return where a property lies: `Freiburg-Rieselfeld`, or the town alone."""
    return "-".join(part for part in (fields.city.strip(), fields.district.strip()) if part)


def named(before: PropertyFields, after: PropertyFields, language: str) -> PropertyFields:
    """Return the fields with name and place made up anew, unless somebody typed them.

    What equals the made-up name of before was not typed, in whichever language it was made up.
    """
    line, place = after.line, after.place
    if not line.strip() or line in {composed_line(before, lang) for lang in _SHORT}:
        line = composed_line(after, language) or line
    if not place.strip() or place == composed_place(before):
        place = composed_place(after) or place
    return replace(after, line=line, place=place)


def label(fields: PropertyFields, language: str) -> str:
    """Return what to call a property whatever is known of it."""
    return (
        in_language(fields.line.strip(), language)
        or composed_line(fields, language)
        or fields.street.strip()
        or _SHORT[language][PropertyKind.OTHER]
    )


def title(fields: PropertyFields, language: str) -> str:
    """Return how lists call a property: kind and street, unless somebody typed a name."""
    street = fields.street.strip()
    if not street or (fields.line.strip() and not is_composed(fields)):
        return label(fields, language)
    return f"{_SHORT[language][fields.kind or PropertyKind.OTHER]} {street}"


@lru_cache(maxsize=4_096)
def in_language(line: str, language: str) -> str:
    """Return a name as it would have been made up in a language; what was typed stays as it is."""
    found = _COMPOSED.fullmatch(line)
    kind = _KINDS.get(found["kind"]) if found else None
    if found is None or kind is None or _SHORT[language][kind] == found["kind"]:
        return line
    parts = [_SHORT[language][kind]]
    if found["rooms"]:
        parts.append(f"{found['rooms']} {_ROOMS[language]}")
    if found["area"]:
        parts.append(f"{found['area']} m²")
    mark, other = (",", ".") if language == "de" else (".", ",")
    return " ".join(parts[:1] + [part.replace(other, mark, 1) for part in parts[1:]])


def size(rooms: float | None, area: float | None, language: str) -> tuple[str, ...]:
    """Return how large a property is, as far as that is known: `3 Zi.`, `92 m²`."""
    parts = []
    if rooms:
        parts.append(f"{number(rooms, language)} {_ROOMS[language]}")
    if area:
        parts.append(f"{number(area, language)} m²")
    return tuple(parts)


def is_composed(fields: PropertyFields) -> bool:
    """Return whether the name says no more than kind, rooms and area do."""
    return fields.line in {composed_line(fields, language) for language in _SHORT}


def read_line(line: str) -> PropertyFields:
    """Return what a name says of a property: kind, rooms and area."""
    words = (word.casefold() for word in _WORD.findall(line))
    kind = next((_SAID[word] for word in words if word in _SAID), None)
    area, rooms = _number(_AREA, line), _number(_ROOM, line)
    plot = kind is PropertyKind.PLOT
    return PropertyFields(
        line=line,
        kind=kind,
        rooms=rooms,
        living_area=None if plot else area,
        plot_area=area if plot else None,
    )


def described(fields: PropertyFields) -> PropertyFields:
    """Return the fields with what their name says, where nothing else is known of it yet."""
    read = read_line(fields.line)
    return replace(
        fields,
        kind=fields.kind or read.kind,
        rooms=fields.rooms or read.rooms,
        living_area=fields.living_area or read.living_area,
        plot_area=fields.plot_area or read.plot_area,
    )


def number(value: float, language: str) -> str:
    """Return a number without needless decimals: `92`, `3,5`."""
    text = f"{value:.2f}".rstrip("0").rstrip(".")
    return text.replace(".", ",") if language == "de" else text


def _number(pattern: re.Pattern[str], text: str) -> float | None:
    found = pattern.search(text)
    return float(found[1].replace(",", ".")) if found else None
