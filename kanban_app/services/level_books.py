"""A journey's book with a stage told by its sub-stages, so that these are judged as stages are."""

from dataclasses import replace
from typing import NamedTuple

from kanban_app.analytics.book import Book, book_of
from kanban_app.analytics.events import columns_of
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.map_sheet import Place
from kanban_app.domain.substages import SubstageEvent, substages_of, walk
from kanban_app.services.levels import opened
from kanban_app.services.ports import CardReader


class LevelBook(NamedTuple):
    """The book, and the number that the sub-stage asked about has in it."""

    book: Book
    column: StageId


def level_book(store: CardReader, whole: Book, place: Place) -> LevelBook | None:
    """Return the book in which a sub-stage is a stage, None if it is gone."""
    journey, as_of = whole.journey, whole.as_of
    stage = next((stage for stage in journey.stages if stage.id == place.stage), None)
    if stage is None:
        return None
    steps = substages_of(store.stage_rests().get(stage.id, {}))
    # Books know stages by numbers that are no less than 0: those behind all others.
    behind = 1 + max((*whole.rules.slots, stage.id))
    ids = {path: StageId(behind + nth) for nth, (path, _) in enumerate(walk(steps))}
    level = opened(journey, stage, steps, place.path.rpartition("/")[0], ids)
    column = next((part.stage.id for part in level.inner if part.path == place.path), None)
    if column is None:
        return None
    inside: dict[CardId, list[SubstageEvent]] = {}
    for event in store.substages.of_stage(stage.id):
        if event.at <= as_of:
            inside.setdefault(event.card, []).append(event)
    history = (e for part in store.events(journey.id) for e in part if e.at <= as_of)
    log = replace(
        whole.log,
        journey=level.whole,
        orders=level.orders(whole.log.orders),
        events=columns_of(level.events(history, inside)),
        gone=(*whole.log.gone, *level.levels.values()),
    )
    return LevelBook(book_of(log, as_of), column)
