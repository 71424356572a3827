"""The shipped gazetteer, read when it is first asked for."""

from functools import cache

from kanban_app.domain.gazetteer import Gazetteer, read_regions, read_towns
from kanban_app.domain.property import PropertyFields
from kanban_app.paths import shipped_file


@cache
def gazetteer() -> Gazetteer:
    """Return where the towns of Germany and its German-speaking neighbours lie."""
    towns = read_towns(shipped_file("towns.csv").decode())
    return Gazetteer(towns, read_regions(shipped_file("postcode_regions.csv").decode()))


def located(fields: PropertyFields) -> PropertyFields:
    """Return a property with the degrees of its town, if it has none of its own."""
    return gazetteer().located(fields)
