"""Everything on the map screen beside the map: its day, its personas, its backlog, its paper."""

from collections.abc import Callable, Iterable
from typing import NamedTuple

from kanban_app.domain.errors import QT_TRANSLATE_NOOP
from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.backlog import BacklogLink
from kanban_app.ui.links.commands import Command
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.links.map_compare import MapCompare
from kanban_app.ui.links.map_paper import MapPaper
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_screens import join_past
from kanban_app.ui.links.persona_strip import PersonaStripLink
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.links.screens import Screens
from kanban_app.ui.shell import MAPS, Shell


class MapNeighbours(NamedTuple):
    """What the map screen needs of the rest of the program."""

    journeys: JourneyLink
    personas: PersonasLink
    past: PastLink


class MapTools(NamedTuple):
    """What can be opened on the map screen."""

    backlog: BacklogLink
    paper: MapPaper
    compare: MapCompare


def join_parts(
    shell: Shell, desk: Desk, worker: Worker, maps: MapsLink, others: MapNeighbours
) -> MapTools:
    """Make them all, each lives as long as the shell; return what has commands."""
    paper = MapPaper(shell, desk, worker, maps)
    compare = MapCompare(shell, desk, worker, maps, paper.menu)
    paper.deeds.begun.connect(others.journeys.open)
    paper.from_file.triggered.connect(others.journeys.choose_file)
    join_past(others.past, maps.screen.header, maps.follow_past)
    PersonaStripLink(shell, others.personas, maps)
    return MapTools(BacklogLink(shell, desk, worker, maps), paper, compare)


def map_commands(screens: Screens, made: Callable[[], MapTools | None]) -> Iterable[Command]:
    """Return what the palette offers of the map; all of it is made with the screen."""

    def backlog() -> BacklogLink | None:
        tools = made()
        return tools.backlog if tools else None

    def on_map(deed: Callable[[MapTools], None]) -> None:
        screens.open(MAPS)
        tools = made()
        if tools is not None:
            deed(tools)

    yield from BacklogLink.commands(screens, backlog)
    printing = QT_TRANSLATE_NOOP("commands", "Print or export the journey map")
    yield Command("map.print", "export", printing, lambda: on_map(lambda t: t.paper.ask_print()))
    comparing = QT_TRANSLATE_NOOP("commands", "Compare journey maps")
    yield Command("map.compare", "swap", comparing, lambda: on_map(lambda t: t.compare.open()))
