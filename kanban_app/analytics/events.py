"""The events of one journey as columns of numbers, sorted once and spliced when cards change."""

from collections.abc import Collection, Iterable, Iterator
from operator import itemgetter
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.domain.history import End, EventKind, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment

ENDS = tuple(End)
KINDS = tuple(EventKind)
# In the columns `to` and `end` for the one of both that is not set.
NONE = -1

_END_PLACES: dict[End | None, int] = {None: NONE, **{end: i for i, end in enumerate(ENDS)}}
_KIND_PLACES = {kind: place for place, kind in enumerate(KINDS)}
_FIELDS = itemgetter(2, 1, 0, 4, 5, 6, 7, 8)


class EventColumns(NamedTuple):
    """Events ordered by (card, at, seq), one entry each.

    `kind` and `end` are places in `KINDS` and `ENDS`, `reason` one in `reasons`; `to` is a stage.
    """

    card: Ints
    at: Ints
    seq: Ints
    version: Ints
    kind: Ints
    to: Ints
    end: Ints
    reason: Ints
    reasons: tuple[str, ...] = ("",)

    def where(self, kept: Flags) -> "EventColumns":
        """Return the events that are `kept`, in order."""
        return _made((column[kept] for column in self[:8]), self.reasons)

    def until(self, as_of: Moment) -> "EventColumns":
        """Return the events up to `as_of` (inclusive)."""
        kept = self.at <= as_of
        return self if kept.all() else self.where(kept)

    def spliced(self, cards: Collection[CardId], events: Iterable[StageEvent]) -> "EventColumns":
        """Return the columns with the histories of `cards` replaced by `events`."""
        new = columns_of(events, self.reasons)
        old = self.where(~np.isin(self.card, np.fromiter(cards, np.int64, len(cards))))
        pairs = zip(old[:8], new[:8], strict=True)
        return _sorted(_made((np.concatenate(pair) for pair in pairs), new.reasons))

    def told(self, journey: JourneyId) -> Iterator[StageEvent]:
        """Yield the events one by one, as those of `journey`."""
        rows = zip(*(column.tolist() for column in self[:8]), strict=True)
        for card, at, seq, version, kind, to, end, reason in rows:
            yield StageEvent(
                seq,
                Moment(at),
                CardId(card),
                journey,
                version,
                KINDS[kind],
                None if to == NONE else StageId(to),
                None if end == NONE else ENDS[end],
                self.reasons[reason],
            )


def columns_of(events: Iterable[StageEvent], reasons: tuple[str, ...] = ("",)) -> EventColumns:
    """Return the events as columns, whatever order they come in; `reasons` keep their places."""
    columns = list(zip(*map(_FIELDS, events), strict=True)) or [()] * 8
    card, at, seq, version, kind, to, end, reason = columns
    places = {text: place for place, text in enumerate(reasons)}
    for text in sorted(set(reason).difference(places)):
        places[text] = len(places)
    return _sorted(
        EventColumns(
            np.array(card, np.int64),
            np.array(at, np.int64),
            np.array(seq, np.int64),
            np.array(version, np.int64),
            np.array([_KIND_PLACES[each] for each in kind], np.int64),
            np.array([NONE if each is None else each for each in to], np.int64),
            np.array([_END_PLACES[each] for each in end], np.int64),
            np.array([places[each] for each in reason], np.int64),
            tuple(places),
        )
    )


def _sorted(columns: EventColumns) -> EventColumns:
    order = np.lexsort((columns.seq, columns.at, columns.card))
    if (np.diff(order) > 0).all():
        return columns
    return _made((column[order] for column in columns[:8]), columns.reasons)


def _made(columns: Iterable[Ints], reasons: tuple[str, ...]) -> EventColumns:
    card, at, seq, version, kind, to, end, reason = columns
    return EventColumns(card, at, seq, version, kind, to, end, reason, reasons)
