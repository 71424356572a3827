"""A journey's book with a stage told by its sub-stages, so that these are judged as stages are."""

from collections.abc import Iterable
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
from kanban_app.domain.substages import Substage, SubstageEvent, substages_of, walk
from kanban_app.services.levels import Opened, opened
from kanban_app.services.ports import CardReader

# A stage, and the path of the level that is opened in it.
_Level = tuple[StageId, str]


class LevelBook(NamedTuple):
    """The book, and the number that the sub-stage asked about has in it.

    Before `since` nobody told the sub-stages apart: all time lay in the first one.
    """

    book: Book
    column: StageId
    since: Moment


class _Kept(NamedTuple):
    """A level, what happened in it, and by path since when it is in use."""

    steps: tuple[Substage, ...]
    level: Opened
    events: EventColumns
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
        self._books: dict[_Level, Book] = {}

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
        book = self._told(whole, stage, kept)
        return LevelBook(book, column, _since(kept.used, place.path))

    def _known(self, whole: Book, stage: Stage, above: str) -> _Kept:
        if self._log is not whole.log.events:
            self._log = whole.log.events
            self._kept.clear()
        steps = substages_of(self._store.stage_rests().get(stage.id, {}))
        kept = self._kept.get((stage.id, above))
        if kept is None or kept.steps != steps:
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
        return _Kept(steps, level, columns_of(events), _used(level, events))

    def _told(self, whole: Book, stage: Stage, kept: _Kept) -> Book:
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
            self._books[key] = book_of(log, whole.as_of)
        return self._books[key]


def _used(level: Opened, events: Iterable[StageEvent]) -> dict[str, Moment]:
    """Return when a card first went from one part of a level to another, by the level's path.

    Where it came into the stage does not count: that is written down later, too, when another part
    comes first.
    """
    paths = {part.stage.id: part.path.split("/") for part in level.parts}
    found: dict[str, Moment] = {}
    for before, event in pairwise(events):
        if before.card != event.card or before.to not in paths or event.to not in paths:
            continue
        came, went = paths[before.to], paths[event.to]
        pairs = enumerate(zip(came, went, strict=False))
        depth = next((nth for nth, (here, there) in pairs if here != there), None)
        if depth is not None:
            above = "/".join(came[:depth])
            found[above] = min(event.at, found.get(above, event.at))
    return found


def _since(used: dict[str, Moment], path: str) -> Moment:
    """Return since when a sub-stage and all above it are told apart from those beside them."""
    keys = path.split("/")
    above = ["/".join(keys[:depth]) for depth in range(len(keys))]
    return max((used[each] for each in above if each in used), default=Moment(0))
