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


class BacklogPlaces:
    """Gives every sub-stage a number beside those of stages; it is negative and always the same."""

    def __init__(self) -> None:
        self._numbers: dict[Place, StageId] = {}
        self._places: dict[StageId, Place] = {}

    def number(self, place: Place) -> StageId:
        """Return the number of a place; a stage has its own."""
        if not place.path:
            return place.stage
        number = self._numbers.setdefault(place, StageId(-1 - len(self._numbers)))
        self._places[number] = place
        return number

    def place(self, number: StageId) -> Place:
        """Return the place of a number."""
        return self._places.get(number, Place(number))

    def lines(
        self,
        journey: Journey,
        levels: Mapping[StageId, Sequence[Substage]],
        wanted: Collection[Place] | None = None,
    ) -> list[StageLine]:
        """Return every stage, each with its sub-stages: those that are `wanted`, None: all."""
        return [
            line
            for line in self._all(journey, levels)
            if line.id > 0 or wanted is None or self.place(line.id) in wanted
        ]

    def _all(
        self, journey: Journey, levels: Mapping[StageId, Sequence[Substage]]
    ) -> Iterator[StageLine]:
        for stage in journey.stages:
            name = stage.name.text(formats.language()).replace("\u00ad", "")
            yield StageLine(stage.id, name, stage.colour)
            steps = levels.get(stage.id, ())
            for path, _ in walk(steps):
                words = f"{name}{_APART}{place_words(steps, path)}"
                yield StageLine(self.number(Place(stage.id, path)), words, stage.colour)
