"""A circle on the map in words, and back: the town in its middle, or its degrees."""

import re
from typing import NamedTuple

from PySide6.QtCore import QCoreApplication

from kanban_app.domain.match_values import Circle
from kanban_app.services.towns import gazetteer
from kanban_app.ui import formats

_DEGREES = re.compile(r"\s*(-?\d{1,2}[.,]\d+)\s*[,;/ ]\s*(-?\d{1,3}[.,]\d+)\s*")
_POLE, _DATE_LINE = 90, 180


class Middle(NamedTuple):
    """Where a circle has its middle: degrees, WGS 84."""

    latitude: float
    longitude: float


def circle_text(circle: Circle) -> str:
    """Return a circle by its radius and its middle."""
    km = formats.number(circle.km, 0 if float(circle.km).is_integer() else 1)
    middle = middle_text(Middle(circle.latitude, circle.longitude))
    return QCoreApplication.translate("match_words", "%s km around %s") % (km, middle)


def middle_text(middle: Middle) -> str:
    """Return the town whose middle this is, else the degrees."""
    town = gazetteer().at(*middle)
    return town.label if town else f"{middle.latitude:.4f}, {middle.longitude:.4f}"


def middle_of(text: str) -> Middle | None:
    """Return the middle that is meant by a town's name or by degrees, None if none is."""
    degrees = _DEGREES.fullmatch(text)
    if degrees:
        north, east = (float(part.replace(",", ".")) for part in degrees.groups())
        return Middle(north, east) if abs(north) <= _POLE and abs(east) <= _DATE_LINE else None
    town = gazetteer().one(text)
    return Middle(town.latitude, town.longitude) if town else None


def several_called(text: str) -> bool:
    """Return whether more than one town has this very name."""
    return len(gazetteer().named(text)) > 1


def towns_like(text: str, most: int) -> list[str]:
    """Return the names of towns that begin like this, the largest first."""
    return [town.label for town in gazetteer().starting(text, most)]
