"""A journey's book with a stage told by its sub-stages, so that these are judged as stages are."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from itertools import pairwise
from typing import NamedTuple

from kanban_app.analytics.book import Book, book_of
from kanban_app.analytics.events import EventColumns, columns_of
from kanban_app.domain.history import StageEvent
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Stage
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.moment import Moment
from kanban_app.domain.substages import (
    Substage,
    SubstageEvent,
    below,
    children,
    levels_above,
    substages_of,
    walk,
    within,
)
from kanban_app.services.levels import Opened, opened
from kanban_app.services.ports import CardReader

# A stage, and the path of the level that is opened in it.
_Level = tuple[StageId, str]
# Every sub-stage by its path, without what its map says.
_Shape = tuple[tuple[str, Substage], ...]


class LevelBook(NamedTuple):
    """The book, and the number that the sub-stage asked about has in it.

    Before `since` nobody told the sub-stages apart: all time lay in the first one.
    """

    book: Book
    column: StageId
    since: Moment


class _Kept(NamedTuple):
    """A level, what its columns are made of, and what happened in it, twice: told and counted."""

    shape: _Shape
    level: Opened
    told: Sequence[StageEvent]
    events: EventColumns


class _Told(NamedTuple):
    """A book, and by path since when its levels were in use as far as it knows."""

    book: Book
    used: dict[str, Moment]


class LevelBooks:
    """Keeps what happened in a level as long as nothing happens in the journey.

    A book is made once per level and moment, however many improvements are judged by it.
    """

    def __init__(self, store: CardReader) -> None:
        self._store = store
        self._log: EventColumns | None = None
        self._kept: dict[_Level, _Kept] = {}
        self._whole: Book | None = None
        self._books: dict[_Level, _Told] = {}

    def book(self, whole: Book, place: Place) -> LevelBook | None:
        """Return the book in which a sub-stage is a stage, None if it is gone."""
        stage = next((each for each in whole.journey.stages if each.id == place.stage), None)
        if stage is None:
            return None
        kept = self._known(whole, stage, place.path.rpartition("/")[0])
        inner = (part.stage.id for part in kept.level.inner if part.path == place.path)
        column = next(inner, None)
        if column is None:
            return None
        told = self._told(whole, stage, kept)
        return LevelBook(told.book, column, _since(told.used, place.path))

    def _known(self, whole: Book, stage: Stage, above: str) -> _Kept:
        if self._log is not whole.log.events:
            self._log = whole.log.events
            self._kept.clear()
        steps = substages_of(self._store.stage_rests().get(stage.id, {}))
        kept, shape = self._kept.get((stage.id, above)), _shape(steps)
        if kept is None or kept.shape != shape:
            self._whole = None
            kept = self._kept[stage.id, above] = self._read(whole, stage, steps, above)
        return kept

    def _read(self, whole: Book, stage: Stage, steps: tuple[Substage, ...], above: str) -> _Kept:
        journey = whole.journey
        # Books know stages by numbers that are no less than 0: those behind all others.
        behind = 1 + max((*whole.rules.slots, stage.id))
        ids = {path: StageId(behind + nth) for nth, (path, _) in enumerate(walk(steps))}
        level = opened(journey, stage, steps, above, ids)
        inside: dict[CardId, list[SubstageEvent]] = {}
        for event in self._store.substages.of_stage(stage.id):
            inside.setdefault(event.card, []).append(event)
        history = (event for part in self._store.events(journey.id) for event in part)
        events = list(level.events(history, inside))
        return _Kept(_shape(steps), level, events, columns_of(events))

    def _told(self, whole: Book, stage: Stage, kept: _Kept) -> _Told:
        if self._whole is not whole:
            self._whole = whole
            self._books.clear()
        key = stage.id, kept.level.path
        if key not in self._books:
            log = replace(
                whole.log,
                journey=kept.level.whole,
                orders=kept.level.orders(whole.log.orders),
                events=kept.events,
                gone=(*whole.log.gone, *kept.level.levels.values()),
            )
            # What is told of a past day does not know what came later.
            known = [event for event in kept.told if event.at <= whole.as_of]
            self._books[key] = _Told(book_of(log, whole.as_of), _used(kept.level, known))
        return self._books[key]


def _shape(steps: Sequence[Substage]) -> _Shape:
    return tuple((path, step._replace(rest={}, steps=())) for path, step in walk(steps))


def _used(level: Opened, events: Iterable[StageEvent]) -> dict[str, Moment]:
    """Return since when the parts of each level are told apart, by the level's path.

    That is when a card first went from one to another, or first went to one that cards had gone
    past until then: a part that was added later. Where a card came into the stage does not count:
    that is written down later, too, when another part comes first.
    """
    paths = {part.stage.id: part.path for part in level.parts}
    beside = {above: [step.key for step in children(level.steps, above)] for above in level.levels}
    came: dict[str, Moment] = {}
    past: dict[str, list[Moment]] = {}
    for before, event in pairwise(events):
        if before.card != event.card or before.to not in paths or event.to is None:
            continue
        gone_past, part = _step(beside, paths[before.to], paths.get(event.to, ""))
        for each in gone_past:
            past.setdefault(each, []).append(event.at)
        if part:
            came[part] = min(event.at, came.get(part, event.at))
    found: dict[str, Moment] = {}
    for above, keys in beside.items():
        times = {p: came[p] for p in (below(above, key) for key in keys) if p in came}
        begun = min(times.values(), default=None)
        if begun is not None:
            added = (t for p, t in times.items() if any(begun < x < t for x in past.get(p, ())))
            found[above] = max((begun, *added))
    return found


def _step(beside: Mapping[str, list[str]], here: str, there: str) -> tuple[list[str], str]:
    """Return the parts that a step goes past, and the one it comes to from one beside it.

    `beside` has the parts of every level in order; `there` is "" where the stage is left.
    """
    past, part = list[str](), ""
    for above in levels_above(here):
        keys, own = beside[above], _part(here, above)
        other = _part(there, above) if there and within(there, above) else ""
        if other == own:
            continue
        end = keys.index(other) if other else len(keys)
        past += [below(above, key) for key in keys[keys.index(own) + 1 : end]]
        part = below(above, other) if other else part
    return past, part


def _part(path: str, above: str) -> str:
    """Return the key of the part of a level in which a path lies."""
    return path[len(above) :].lstrip("/").split("/")[0]


def _since(used: Mapping[str, Moment], path: str) -> Moment:
    """Return since when a sub-stage and all above it are told apart from those beside them."""
    return max((used[above] for above in levels_above(path) if above in used), default=Moment(0))
