"""Two maps beside each other: which columns belong together, which rows can differ, which do."""

from collections.abc import Iterator
from difflib import SequenceMatcher
from itertools import zip_longest
from typing import NamedTuple

from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.map_items import Item
from kanban_app.domain.map_lanes import MEASURED, METRICS, Lane
from kanban_app.domain.map_sheet import Column, Measure, Place, Sheet, Unit

_NOTHING = Column(Place(StageId(0)), "", Names("", ""), "#C6CDD5")


class Pair(NamedTuple):
    """A column of one map and the one of the other that belongs to it, None where there is none."""

    first: Column | None
    second: Column | None


def pairs_of(first: Sheet, second: Sheet) -> tuple[Pair, ...]:
    """Return the columns side by side: those of the same key, and between them by place."""
    return tuple(_paired(first.columns, second.columns))


def compared_lanes(first: Sheet, second: Sheet) -> tuple[Lane, ...]:
    """Return the rows that are compared: those shown in the first map, and in the other own ones.

    Two days of one journey have the same texts, for these have no past: only what is measured is
    compared then.
    """
    if first.journey == second.journey:
        return tuple(lane for lane in first.shown if is_measured(lane))
    known = {lane.key for lane in first.lanes if not lane.own}
    own = (lane for lane in second.shown if lane.own and lane.key not in known)
    named = {lane.name for lane in first.shown if lane.own}
    return (*first.shown, *(lane for lane in own if lane.name not in named))


def differs(pair: Pair, lane: Lane) -> bool:
    """Return whether two columns say something else in a row."""
    return _said(pair.first, lane) != _said(pair.second, lane)


def sides(pairs: tuple[Pair, ...], first: Sheet, second: Sheet) -> tuple[Sheet, Sheet]:
    """Return both maps with as many columns each, empty ones where one has no counterpart."""
    return (
        first._replace(columns=tuple(p.first or _NOTHING for p in pairs)),
        second._replace(columns=tuple(p.second or _NOTHING for p in pairs)),
    )


def is_nothing(column: Column) -> bool:
    """Return whether a column only stands for one that is not there."""
    return not column.key


def _paired(first: tuple[Column, ...], second: tuple[Column, ...]) -> Iterator[Pair]:
    keys = [c.key for c in first], [c.key for c in second]
    matcher = SequenceMatcher(None, *keys, autojunk=False)
    for _, start, end, from_, to in matcher.get_opcodes():
        yield from map(Pair._make, zip_longest(first[start:end], second[from_:to]))


def is_measured(lane: Lane) -> bool:
    """Return whether a row is counted or said by clients, and not typed."""
    return not lane.own and (lane.key in MEASURED or lane.key in METRICS)


def _said(column: Column | None, lane: Lane) -> object:
    if column is None:
        return ()
    if not is_measured(lane):
        return tuple(_text(item) for item in column.cells.get(lane.key, ()))
    if lane.key in METRICS:
        return tuple((m.key, _rounded(m)) for m in column.measures.get(lane.key, ()))
    if lane.key == "quotes":
        return tuple((q.text, q.mood) for q in column.quotes)
    means = (column.experience.usability, column.experience.emotion, column.experience.solving)
    return tuple(round(p.mean, 1) if p.told and p.mean is not None else None for p in means)


def _rounded(measure: Measure) -> float | None:
    """Return a value as it is read: of how many it is makes no difference of its own."""
    if measure.value is None or measure.few:
        return None
    digits = {Unit.SHARE: 2, Unit.EACH: 2, Unit.EUR: 0, Unit.EUR_DAY: 0, Unit.NPS: 0}
    return round(measure.value, digits.get(measure.unit, 1))


def _text(item: Item) -> Names:
    return item.names
