"""What goes onto paper of a journey's map: its sheet, whose it is, and how it is cut into pages."""

from dataclasses import dataclass
from enum import StrEnum

from kanban_app.domain.map_sheet import Place, Sheet
from kanban_app.domain.moment import LocalDays


class PageFormat(StrEnum):
    """The paper a map is printed on, always lying on its long side."""

    A3 = "a3"
    A4 = "a4"


class Fit(StrEnum):
    """Whether the map is made to fit one page or runs over as many as it needs."""

    PAGE = "page"
    TILES = "tiles"


@dataclass(frozen=True, slots=True)
class Person:
    """The persona a map speaks of; `picture` is a PNG, empty for none."""

    name: str
    line: str = ""
    picture: bytes = b""


@dataclass(frozen=True, slots=True)
class MapPage:
    """A map as it shall be printed; `opened` are the stages whose parts are shown."""

    sheet: Sheet
    days: LocalDays
    lobe: str = "single"
    person: Person | None = None
    opened: frozenset[Place] = frozenset()


@dataclass(frozen=True, slots=True)
class Print:
    """How a map becomes pages."""

    format: PageFormat = PageFormat.A3
    fit: Fit = Fit.PAGE
