"""Where improvements are named: in a stage or in one of its sub-stages, as lines of the backlog."""

from collections.abc import Collection, Iterator, Mapping, Sequence

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.substages import Substage, walk
from kanban_app.ui import formats
from kanban_app.ui.links.level_words import place_words
from kanban_app.ui.maps.backlog.values import StageLine

_APART = " \u203a "
_Levels = Mapping[StageId, Sequence[Substage]]


def stage_lines(
    journey: Journey, levels: _Levels, wanted: Collection[Place] | None = None
) -> list[StageLine]:
    """Return every stage, each with its sub-stages: those that are `wanted`, None: all."""
    return [
        line
        for line in _all(journey, levels)
        if not line.id.path or wanted is None or line.id in wanted
    ]


def _all(journey: Journey, levels: _Levels) -> Iterator[StageLine]:
    for stage in journey.stages:
        name = stage.name.text(formats.language()).replace("\u00ad", "")
        yield StageLine(Place(stage.id), name, stage.colour)
        steps = levels.get(stage.id, ())
        for path, _ in walk(steps):
            words = f"{name}{_APART}{place_words(steps, path)}"
            yield StageLine(Place(stage.id, path), words, stage.colour)
