"""What the sub-stages of stages are called, and the steps of a card within its stages in words."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import pairwise

from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Journey, Names
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import Substage, SubstageEvent, stays, visits, walk, within
from kanban_app.ui import formats
from kanban_app.ui.links.history_lines import HistoryLine

Levels = Mapping[StageId, tuple[Substage, ...]]
_APART = " \u203a "
_ICON = "columns"


def place_words(steps: Sequence[Substage], place: str) -> str:
    """Return all the names on the way to a place, "" where none of the sub-stages is meant."""
    return _APART.join(_text(step.name) for path, step in walk(steps) if within(place, path))


def inside_lines(
    inside: Sequence[SubstageEvent],
    history: Sequence[StageEvent],
    levels: Levels,
    journeys: Sequence[Journey],
    now: Moment,
) -> list[HistoryLine]:
    """Return the steps of one card within its stages up to `now`, in words.

    Where it stood in a sub-stage that is no more nothing can be named.
    """
    seen = [event for event in inside if event.at <= now]
    lines: list[HistoryLine] = []
    for stage in (stage for journey in journeys for stage in journey.stages):
        mine = [event for event in seen if event.stage == stage.id]
        steps = levels.get(stage.id, ())
        if mine and steps:
            for since, until in visits(history, stage.id):
                told = stays(steps, mine, since, until)
                ways = _ways([(stay.since, place_words(steps, stay.path)) for stay in told])
                lines += [HistoryLine(at, f"{_text(stage.name)}: {way}", _ICON) for at, way in ways]
    return lines


def _ways(places: Sequence[tuple[Moment, str]]) -> Iterator[tuple[Moment, str]]:
    for (_, before), (at, here) in pairwise(places):
        if here:
            yield at, f"{before} → {here}" if before else here


def _text(name: Names) -> str:
    return name.text(formats.language()).replace("\u00ad", "")
