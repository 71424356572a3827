"""Whose address a row of leads tells: what is sold or sought, or where the contact lives."""

import re
from typing import NamedTuple

from kanban_app.domain.card_rules import SHORT
from kanban_app.domain.contact import Home
from kanban_app.domain.duplicates import canonical, house
from kanban_app.domain.property_names import read_line
from kanban_app.exchange.reading.cells import Cells
from kanban_app.exchange.reading.contact_fields import EMAILS, PHONES
from kanban_app.exchange.reading.fields import Field
from kanban_app.exchange.reading.homes import home_of
from kanban_app.exchange.reading.values import word

# What only a property has; no field of a card takes it.
OF_PROPERTY = (Field.PRICE, Field.PROPERTY_KIND, Field.AREA, Field.ROOMS)
_PERSON = (
    Field.PERSON, Field.FIRST_NAME, Field.LAST_NAME, Field.ORGANIZATION, *PHONES, *EMAILS,
)  # fmt: skip
_ADDRESS = (Field.STREET, Field.POSTCODE, Field.PLACE)
# Objektort, Immobilienadresse, property city.
_ITS = re.compile("objekt|immobilie|property")
_AN_ADDRESS = re.compile("adresse|address|anschrift|strasse|street")
# A street with its number; `Wohnung 3` is none.
_STREET = re.compile(r"[^\W\d_][^\d,;]*\s\d+\s?[a-z]?(?:\s?[-/]\s?\d+\s?[a-z]?)?", re.IGNORECASE)
_NUMBERED = frozenset({"objekt", "haus", "nr", "nummer", "einheit", "we", "unit", "lot", "top"})


class CardPlaces(NamedTuple):
    """What a card is about and where that lies, the contact's own address, and what is beside.

    Rows with the same `site` are about one property; "" where that cannot be said. `beside` is a
    street that neither takes, as it goes into the notes.
    """

    object_line: str = ""
    place: str = ""
    home: Home = Home()
    site: str = ""
    beside: str = ""


def places_of(cells: Cells) -> CardPlaces:
    """Return whose the addresses of a row are.

    They are the property's if the row tells of one (a name, price, kind, area, rooms, or a column
    that is headed as the property's), or if it has nobody they could be of. With a column for the
    property's address another address is the contact's.
    """
    line = cells.short(Field.OBJECT_LINE, SHORT)
    street, postcode, place = (cells.short(f, SHORT) for f in _ADDRESS)
    if not (cells.sheet.own or _tells_of_property(cells)):
        return CardPlaces(home=home_of(street, postcode, place))
    if line and street and _headed(cells, Field.OBJECT_LINE, _AN_ADDRESS):
        return CardPlaces(line, home=home_of(street, postcode, place), site=_site(cells, line, ""))
    where = f"{postcode} {place}".strip() if postcode and postcode not in place else place
    beside = cells.labelled(Field.STREET) if line and street else ""
    line = line or street
    return CardPlaces(line, where, site=_site(cells, line, where), beside=beside)


def _tells_of_property(cells: Cells) -> bool:
    if any(cells.text(f) for f in (Field.OBJECT_LINE, *OF_PROPERTY)):
        return True
    if any(cells.text(f) and _headed(cells, f, _ITS) for f in _ADDRESS):
        return True
    return not any(cells.text(f) for f in _PERSON)


def _headed(cells: Cells, field: Field, pattern: re.Pattern[str]) -> bool:
    return pattern.search(word(cells.sheet.names.get(field, ""))) is not None


def _site(cells: Cells, line: str, place: str) -> str:
    """Return what makes two rows tell of one property: the same house, and nothing else said."""
    if cells.sheet.own or not _STREET.fullmatch(line.split(",", maxsplit=1)[0].strip()):
        return ""
    if read_line(line).kind is not None or word(line.split(maxsplit=1)[0]) in _NUMBERED:
        return ""
    told = (cells.text(f) for f in OF_PROPERTY)
    return "\n".join((house(line), canonical(place), *map(word, told)))
