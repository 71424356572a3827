"""Everything on the map screen beside the map: its day, its personas, its backlog, its paper."""

from typing import NamedTuple

from kanban_app.services.desk import Desk
from kanban_app.ui.aio import Worker
from kanban_app.ui.links.backlog import BacklogLink
from kanban_app.ui.links.journeys import JourneyLink
from kanban_app.ui.links.map_compare import MapCompare
from kanban_app.ui.links.map_paper import MapPaper
from kanban_app.ui.links.maps import MapsLink
from kanban_app.ui.links.past import PastLink
from kanban_app.ui.links.past_screens import join_past
from kanban_app.ui.links.persona_strip import PersonaStripLink
from kanban_app.ui.links.personas import PersonasLink
from kanban_app.ui.shell import Shell


class MapNeighbours(NamedTuple):
    """What the map screen needs of the rest of the program."""

    journeys: JourneyLink
    personas: PersonasLink
    past: PastLink


def join_parts(
    shell: Shell, desk: Desk, worker: Worker, maps: MapsLink, others: MapNeighbours
) -> BacklogLink:
    """Make them all, each lives as long as the shell; return the backlog, which has commands."""
    paper = MapPaper(shell, desk, worker, maps)
    MapCompare(shell, desk, worker, maps, paper.menu)
    paper.from_file.triggered.connect(others.journeys.choose_file)
    join_past(others.past, maps.screen.header, maps.follow_past)
    PersonaStripLink(shell, others.personas, maps)
    return BacklogLink(shell, desk, worker, maps)
