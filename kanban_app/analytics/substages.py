"""The numbers of sub-stages: those of the stage, told part by part, so that parts add up exactly.

A run is an unbroken time of a card in a sub-stage within one visit of the stage. What was in
sub-stages that are no more is a part of its own (`Row.gone`), told before the others.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.percentiles import nearest_ranks
from kanban_app.analytics.report_flow import cohort
from kanban_app.analytics.standings import NO_LEAD
from kanban_app.analytics.view import View
from kanban_app.analytics.visits import LEAVES, STAYS, Leave
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Names
from kanban_app.domain.moment import DAY, Moment
from kanban_app.domain.substages import (
    Stay,
    Substage,
    SubstageEvent,
    below,
    leaf_of,
    leaves,
    stays,
    within,
)

Steps = Sequence[Substage]
_GONE = Substage("", Names("", ""))
# The places of visits, and where the card stood within each.
Known = Sequence[tuple[int, tuple[Stay, ...]]]


class Run(NamedTuple):
    """A card (place) in a sub-stage; `visit` is the place of the visit of the stage.

    `until` is `NEVER` while it lasts; `leave` is how it ended, None: it did not. `came` and `went`
    are the leaves within the stage from and to which the card went, "" for outside of it.
    """

    visit: int
    card: int
    since: int
    until: int
    leave: Leave | None
    came: str
    went: str


class Ends(NamedTuple):
    """How many runs ended how, `open` ones did not."""

    advanced: int = 0
    won: int = 0
    back: int = 0
    lost: int = 0
    handed_off: int = 0
    archived: int = 0
    open: int = 0


class Row(NamedTuple):
    """A sub-stage and what became of the runs that belong to visits which began in the period.

    `from_outside` of the `entries` came from outside the level above, `on` and `back` went to
    another sub-stage of that level, `ends` tells of the others. Over a level `from_outside`, `ends`
    and `days` add up to what the level above says: its entries, all its ends, its time. So do the
    `standing` cards at the period's end and `average_wip` of all visits.
    `arrived` leads first reached the sub-stage in the period: at the first of a level as many as at
    the level above. `passed` counts first passages beyond it in the period. The `cohort` is the
    part of the stage's cohort that came this far, `advanced` of it went further.
    `took` are the days of the runs that ended in the period.
    """

    path: str
    step: Substage
    entries: int
    from_outside: int
    on: int
    back: int
    ends: Ends
    days: float
    standing: tuple[CardId, ...]
    average_wip: float | None
    arrived: int
    passed: int
    cohort: int
    advanced: int
    lost: int
    took: tuple[float, ...]
    rows: tuple["Row", ...] = ()

    @property
    def gone(self) -> bool:
        """Return whether this tells of the sub-stages of a level that are no more."""
        return not self.step.key

    @property
    def interval(self) -> tuple[float, float] | None:
        """Return the 95 % interval of the share that went further, None without a cohort."""
        return wilson(self.advanced, self.cohort) if self.cohort else None

    @property
    def median(self) -> float | None:
        """Return the nearest rank of 50 % of the days, None without any."""
        return nearest_ranks(self.took)[50]


@dataclass(frozen=True, slots=True)
class Level:
    """A stage told by its sub-stages; `known` are the stays of every visit of it, in order.

    `joined` tells when every card first reached every leaf, under "" when it passed the stage.
    Whoever stands behind a leaf, or has passed the stage, has reached it: the first leaf is reached
    with the stage, the last one passed with it.
    """

    view: View
    stage: StageId
    steps: Steps
    known: Known
    joined: Mapping[str, Ints]

    def rows(self, above: str = "") -> tuple[Row, ...]:
        """Return the sub-stages right below a path, in order, each with its own."""
        rows = tuple(_row(self, below(above, step.key), step) for step in _at(self.steps, above))
        gone = f"{above}/"
        if rows and any(stay.path == gone for _, parts in self.known for stay in parts):
            return (_row(self, gone, _GONE), *rows)
        return rows

    def runs(self, node: str) -> list[Run]:
        """Return every time a card was in a sub-stage, by visit and in order; "": the visits."""
        return [run for visit, parts in self.known for run in self._runs(visit, parts, node)]

    def _runs(self, visit: int, parts: Sequence[Stay], node: str) -> Iterator[Run]:
        visits, order = self.view.book.visits, list(leaves(self.steps))
        here = [within(stay.path, node) for stay in parts]
        last = len(parts) - 1
        begun = 0
        for place, inside in enumerate(here):
            if not inside:
                continue
            if place == 0 or not here[place - 1]:
                begun = place
            if place < last and here[place + 1]:
                continue
            if place < last:
                went, until = parts[place + 1].path, parts[place + 1].since
                here_at, there_at = _rank(order, parts[place].path), _rank(order, went)
                # Who stood in what is gone by now went on, whichever part comes next.
                further = there_at > here_at or (there_at == here_at and went in order)
                leave: Leave | None = Leave.ADVANCED if further else Leave.BACK
            else:
                went, until = "", Moment(int(visits.until[visit]))
                end = int(visits.leave[visit])
                leave = None if end == STAYS else LEAVES[end]
            came = parts[begun - 1].path if begun else ""
            card = int(visits.card[visit])
            yield Run(visit, card, parts[begun].since, until, leave, came, went)


def level_of(view: View, stage: StageId, steps: Steps, events: Iterable[SubstageEvent]) -> Level:
    """Return a stage of the journey told by its sub-stages; later events than `as_of` are none.

    `events` are those within the stage, in order.
    """
    book, mine = view.book, dict[int, list[SubstageEvent]]()
    for event in events:
        if event.at <= book.as_of:
            mine.setdefault(event.card, []).append(event)
    known = tuple(_known(book, stage, steps, mine))
    return Level(view, stage, steps, known, _joined(book, stage, steps, known))


def _known(
    book: Book, stage: StageId, steps: Steps, events: Mapping[int, Sequence[SubstageEvent]]
) -> Iterator[tuple[int, tuple[Stay, ...]]]:
    visits, first = book.visits, leaf_of(steps, "")
    places = np.flatnonzero(visits.stage == book.slot(stage))
    ids = book.cards.ids[visits.card[places]].tolist()
    times = zip(visits.since[places].tolist(), visits.until[places].tolist(), strict=True)
    for place, card, (since, until) in zip(places.tolist(), ids, times, strict=True):
        end = None if until == NEVER else until
        mine = events.get(card)
        found = stays(steps, mine, since, end) if mine else [Stay(first, since, end)]
        yield place, tuple(found)


def _joined(book: Book, stage: StageId, steps: Steps, known: Known) -> dict[str, Ints]:
    order, slot = list(leaves(steps)), book.slot(stage)
    reached, passed = book.cards.joined[slot], book.cards.left[slot]
    first = np.full((len(order), reached.size), NEVER, np.int64)
    told = {stay.path for _, parts in known for stay in parts}
    places = {path: _rank(order, path) for path in told}
    for visit, parts in known:
        card = int(book.visits.card[visit])
        for stay in parts:
            place = places[stay.path]
            first[place, card] = min(first[place, card], stay.since)
    # Of a leaf or any behind it; before the stage itself none counts as reached.
    first = np.minimum.accumulate(first[::-1])[::-1]
    first = np.maximum(np.minimum(first, passed), reached)
    first[0] = reached
    return {**dict(zip(order, first, strict=True)), "": passed}


def _rank(order: Sequence[str], path: str) -> int:
    """Return the place of a leaf, of what is gone that of the first leaf of its level."""
    if path in order:
        return order.index(path)
    return next(place for place, leaf in enumerate(order) if within(leaf, path.rstrip("/")))


def _row(level: Level, path: str, step: Substage) -> Row:
    view, runs, above = level.view, level.runs(path), path.rpartition("/")[0]
    visits = view.book.visits
    since = np.array([run.since for run in runs], np.int64)
    until = np.array([run.until for run in runs], np.int64)
    began = view.within(visits.since[[run.visit for run in runs]]) if runs else since > 0
    counted = [run for run, inside in zip(runs, began.tolist(), strict=True) if inside]
    inner = [run for run in counted if run.went and within(run.went, above)]
    ends = [run.leave for run in counted if not (run.went and within(run.went, above))]
    seen = np.minimum(until, view.book.as_of)
    moved = [run.leave for run in inner]
    ended = view.within(until)
    return Row(
        path=path,
        step=step,
        entries=len(counted),
        from_outside=sum(not (run.came and within(run.came, above)) for run in counted),
        on=moved.count(Leave.ADVANCED),
        back=moved.count(Leave.BACK),
        ends=Ends(**{each.value: ends.count(each) for each in Leave}, open=ends.count(None)),
        days=int((seen - since)[began].sum()) / DAY,
        standing=_standing(view, runs),
        average_wip=_average(view, since, until),
        **_passages(level, path),
        took=tuple(((until - since)[ended] / DAY).tolist()),
        rows=() if path.endswith("/") else level.rows(path),
    )


def _standing(view: View, runs: Iterable[Run]) -> tuple[CardId, ...]:
    ids, at = view.book.cards.ids, view.shown
    there = {r.card for r in runs if r.since <= at and (r.until > at or r.leave is None)}
    return tuple(CardId(int(ids[card])) for card in sorted(there))


def _average(view: View, since: Ints, until: Ints) -> float | None:
    window = view.window
    if not window.days:
        return None
    inside = np.minimum(until, window.seen_end) - np.maximum(since, window.start)
    return int(np.maximum(inside, 0).sum()) / DAY / window.days


def _passages(level: Level, path: str) -> dict[str, int]:
    view, joined = level.view, level.joined
    order = list(joined)
    inside = [leaf for leaf in order if leaf and within(leaf, path.rstrip("/"))]
    # Who stood in what is gone has come to the first part, as all others have.
    reached, left = joined[inside[0]], joined[order[order.index(inside[-1]) + 1]]
    if path.endswith("/"):
        left = reached
    slot, leads = view.book.slot(level.stage), view.book.cards.standing != NO_LEAD
    parts = cohort(view, slot)
    came = view.joined(slot) & (reached != NEVER)
    further = came & (left != NEVER)
    return {
        "arrived": _count(leads & view.within(reached)),
        "passed": _count(view.within(left)),
        "cohort": _count(came),
        "advanced": _count(further),
        "lost": _count(came & ~further & parts["lost"]),
    }


def _count(flags: Flags) -> int:
    return int(np.count_nonzero(flags))


def _at(steps: Steps, path: str) -> Steps:
    for key in path.split("/") if path else ():
        steps = next((step.steps for step in steps if step.key == key), ())
    return steps
