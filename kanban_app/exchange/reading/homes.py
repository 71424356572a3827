"""Postal addresses in cells: street and town apart, even where a file has them in one cell."""

import re

from kanban_app.domain.contact import Home

_TOWN = re.compile(r"(?:[A-Z]{1,2}-)?(\d{4,5})\s+(\S.*)", re.DOTALL)
_WHOLE = re.compile(r"(.+?)\s*[,;\n]\s*((?:[A-Z]{1,2}-)?\d{4,5}\s+\S.*)", re.DOTALL)


def home_of(street: str, postcode: str, city: str, country: str = "") -> Home:
    """Return an address; `Talstr. 5, 79252 Stegen` and `79252 Stegen` are taken apart."""
    if not (postcode or city) and (found := _WHOLE.fullmatch(street)):
        street, city = found[1], found[2]
    if (found := _TOWN.fullmatch(city)) and (not postcode or postcode == found[1]):
        postcode, city = found[1], found[2]
    return Home(*(" ".join(part.split()) for part in (street, postcode, city, country)))
