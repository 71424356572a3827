"""Files of a journey's map, from what is asked for to the bytes; for the window and commands."""

from collections.abc import Callable
from dataclasses import dataclass, field
from enum import StrEnum

from kanban_app.domain.errors import QT_TRANSLATE_NOOP, DomainError
from kanban_app.domain.ids import JourneyId
from kanban_app.domain.journey import Journey
from kanban_app.domain.map_sheet import Column, Place, Sheet
from kanban_app.domain.moment import LocalDays, Moment
from kanban_app.domain.persona import png_of
from kanban_app.exchange.writing.map_markdown import write_comparison, write_map
from kanban_app.services.desk import Desk
from kanban_app.services.import_load import unheeded
from kanban_app.services.import_plan import CancelledError
from kanban_app.services.maps import Scope
from kanban_app.ui import formats
from kanban_app.ui.export.compare_texts import compare_text
from kanban_app.ui.export.map_texts import map_text
from kanban_app.ui.maps.compare.stacked import Compared
from kanban_app.ui.paper.map_compare import compare_pdf
from kanban_app.ui.paper.map_content import MapPage, Person, Print
from kanban_app.ui.paper.map_document import map_pdf
from kanban_app.ui.paper.map_picture import map_png, map_svg

Progress = Callable[[int, int], bool]
YEAR = 365


class MapFormat(StrEnum):
    """What a map can become; the values are the endings of files."""

    PDF = "pdf"
    PNG = "png"
    SVG = "svg"
    MARKDOWN = "md"


@dataclass(frozen=True, slots=True)
class MapWish:
    """Which map shall be printed how; `opened` are the stages whose parts are shown.

    `names` says whether clients stand beside what they said.
    """

    journey: Journey
    scope: Scope
    how: Print = field(default_factory=Print)
    opened: frozenset[Place] = frozenset()
    names: bool = True


def map_format(ending: str) -> MapFormat:
    """Return the format a file's ending names; DomainError lists those there are."""
    key = ending.lower().lstrip(".")
    if key not in set(MapFormat):
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "%s is no format of a map. There are: %s."),
            ending or "–",
            ", ".join(MapFormat),
        )
    return MapFormat(key)


def scope_of(desk: Desk, as_of: Moment, persona: str = "") -> Scope:
    """Return the year that ends with the local day of `as_of`."""
    last = desk.days.day(as_of)
    return Scope(last - YEAR + 1, last, as_of, persona)


def page_of(desk: Desk, wish: MapWish) -> MapPage:
    """Return a map as paper shows it; reads the store."""
    sheet = desk.maps.sheet(wish.journey, wish.scope)
    if not wish.names:
        sheet = without_names(sheet)
    person = _person(desk, wish.journey.id, wish.scope.persona)
    return MapPage(sheet, desk.days, wish.journey.lobe, person, wish.opened)


def comparison(desk: Desk, wish: MapWish, other: Journey | Moment) -> Compared:
    """Return a map beside that of another journey, or beside its own at another moment."""
    scope = wish.scope
    if isinstance(other, Journey):
        second = desk.maps.sheet(other, Scope(scope.first, scope.last, scope.as_of))
    else:
        second = desk.maps.sheet(wish.journey, scope_of(desk, other, scope.persona))
    first = desk.maps.sheet(wish.journey, scope)
    if not wish.names:
        first, second = without_names(first), without_names(second)
    return Compared(first, second, side_names(first, second, desk.days))


def asked_file(
    desk: Desk, wanted: MapFormat, wish: MapWish, other: Journey | Moment | None
) -> bytes:
    """Return the file of a map, or of its comparison with another."""
    if other is None:
        return map_file(wanted, page_of(desk, wish), wish.how, unheeded)
    return comparison_file(wanted, comparison(desk, wish, other), wish.how, unheeded)


def side_names(first: Sheet, second: Sheet, days: LocalDays) -> tuple[str, str]:
    """Return what tells two maps apart: their days, or their journeys."""
    if first.journey == second.journey:
        one, two = (formats.day_text(days.date_of(sheet.as_of)) for sheet in (first, second))
        return one, two
    return first.name.text(formats.language()), second.name.text(formats.language())


def comparison_file(wanted: MapFormat, compared: Compared, how: Print, progress: Progress) -> bytes:
    """Return the bytes of a comparison, which is a PDF or Markdown."""
    if wanted is MapFormat.MARKDOWN:
        return write_comparison(compare_text(compared))
    if wanted is not MapFormat.PDF:
        raise DomainError(
            QT_TRANSLATE_NOOP("Errors", "A comparison is written as PDF or as md, not as %s."),
            str(wanted),
        )
    content = compare_pdf(compared, how.format, progress)
    if not content:
        raise CancelledError
    return content


def without_names(sheet: Sheet) -> Sheet:
    """Return a map that does not tell who said what."""
    return sheet._replace(columns=tuple(_nameless(column) for column in sheet.columns))


def map_file(wanted: MapFormat, page: MapPage, how: Print, progress: Progress) -> bytes:
    """Return the bytes of a file; CancelledError if the progress says no."""
    if wanted is MapFormat.MARKDOWN:
        return write_map(map_text(page))
    if wanted is MapFormat.PNG:
        return map_png(page, how.format)
    if wanted is MapFormat.SVG:
        return map_svg(page, how.format)
    content = map_pdf(page, how, progress)
    if not content:
        raise CancelledError
    return content


def _nameless(column: Column) -> Column:
    quotes = tuple(quote._replace(who="") for quote in column.quotes)
    return column._replace(quotes=quotes, parts=tuple(_nameless(part) for part in column.parts))


def _person(desk: Desk, journey: JourneyId, key: str) -> Person | None:
    found = next((p for p in desk.personas.of_journey(journey) if p.key == key), None)
    if found is None:
        return None
    return Person(found.name, found.line.text(formats.language()), png_of(found))
