"""The part of the report that is about cards flowing: throughput, balance, funnel, levels."""

from collections.abc import Callable

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.buckets import Buckets, run_of
from kanban_app.analytics.intervals import wilson
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.report import Balance, CumulativeFlow, FunnelStage, Rate, Run
from kanban_app.analytics.standings import ARCHIVED, HANDED_OVER, LOST
from kanban_app.analytics.view import View, gone, in_progress, start_of
from kanban_app.analytics.visits import LEAVES, STAYS, Leave
from kanban_app.domain.ids import StageId

SAMPLES = 120
_DEPARTED = [LEAVES.index(each) for each in Leave if each not in (Leave.ADVANCED, Leave.BACK)]
# The buckets asked about, and those of the period before.
Spans = tuple[Buckets, Buckets | None]


def run(spans: Spans, count: Callable[[Buckets], tuple[int, ...]]) -> Run:
    """Return a run of counts with the period before."""
    now, before = spans
    return run_of(count(now), now, (count(before), before) if before else None)


def run_over(spans: Spans, moments: Ints) -> Run:
    """Return a run that counts moments."""
    return run(spans, lambda buckets: buckets.counts(moments))


def throughput(book: Book, spans: Spans, *, strict: bool) -> dict[StageId | None, Run]:
    """Return the first passages of every stage; under None those of all stages together."""
    left = {s.id: book.cards.left[book.slot(s.id, strict=strict)] for s in book.journey.stages}
    runs: dict[StageId | None, Run] = {}
    for stage, moments in left.items():
        runs[stage] = run_over(spans, moments)
    every = np.concatenate([*left.values()]) if left else np.empty(0, np.int64)
    runs[None] = run_over(spans, every)
    return runs


def balance(book: Book, spans: Spans) -> Balance:
    """Return what came and what went per bucket."""
    cards, (now, before) = book.cards, spans
    lost, archived, handed = (
        np.where(cards.standing == each, cards.closed, NEVER)
        for each in (LOST, ARCHIVED, HANDED_OVER)
    )
    return Balance(
        arrived=now.counts(cards.arrived),
        won=now.counts(cards.won),
        lost=now.counts(lost),
        other=now.counts(archived),
        handed=now.counts(handed),
        arrived_before=before.counts(cards.arrived)[before.begun :] if before else (),
    )


def funnel(view: View, before: View | None, *, strict: bool) -> tuple[FunnelStage, ...]:
    """Return the cohort of every stage of the journey, in board order (flow notes 3.4)."""
    stages = []
    for stage in view.book.journey.stages:
        slot = view.book.slot(stage.id, strict=strict)
        parts = cohort(view, slot)
        counted = {name: int(np.count_nonzero(part)) for name, part in parts.items()}
        n, advanced = sum(counted.values()), counted["advanced"]
        stages.append(
            FunnelStage(
                stage=stage.id,
                cohort=n,
                advanced=advanced,
                lost=counted["lost"],
                undecided=n - advanced - counted["lost"],
                left=counted["left"],
                interval=wilson(advanced, n) if n else None,
                before=_rate(before, slot) if before else None,
            )
        )
    return tuple(stages)


def cohort(view: View, slot: int) -> dict[str, Flags]:
    """Return the cards of a stage's cohort: `advanced`, `lost`, `left` and still `open` ones."""
    cards, joined = view.book.cards, view.joined(slot)
    advanced = joined & (cards.left[slot] != NEVER)
    stays = joined & ~advanced
    lost = stays & (cards.standing == LOST)
    left = stays & gone(view.book)
    return {"advanced": advanced, "lost": lost, "left": left, "open": stays & ~lost & ~left}


def cumulative(view: View) -> CumulativeFlow:
    """Return the levels of the stages in progress over the local days of the period.

    At most `SAMPLES` days, evenly spread, the first and the last one among them; the last one is
    told as far as it has gone by `as_of`.
    """
    book, visits = view.book, view.book.visits
    day, window = view.days.day, view.window
    first, last = day(window.start), min(day(window.end - 1), day(book.as_of))
    if last < first:
        return CumulativeFlow((), {}, ())
    days = np.unique(np.linspace(first, last, min(SAMPLES, last - first + 1)).round()).astype(int)
    ends = [min(start_of(view.days, day + 1) - 1, view.shown) for day in days.tolist()]
    moments = np.array(ends, np.int64)
    working = [stage.id for stage in in_progress(book.journey)]
    levels = {
        stage: tuple(level(book, visits.stage == book.slot(stage), moments).tolist())
        for stage in working
    }
    ended = np.isin(visits.stage, [book.slot(stage) for stage in working])
    ended &= np.isin(visits.leave, _DEPARTED) & (visits.until >= window.start)
    gone_by = upto(visits.until[ended], moments)
    return CumulativeFlow(tuple(days.tolist()), levels, tuple(gone_by.tolist()))


def level(book: Book, chosen: Flags, moments: Ints) -> Ints:
    """Return how many of the `chosen` visits cover each moment."""
    # A visit without length begins and ends at once and covers nothing.
    return upto(book.visits.since[chosen], moments) - upto(book.visits.until[chosen], moments)


def upto(events: Ints, moments: Ints) -> Ints:
    """Return how many events lie at or before each moment (increasing, at least one)."""
    # Only what lies between the moments needs sorting.
    before = np.count_nonzero(events <= moments[0])
    between = np.sort(events[(events > moments[0]) & (events <= moments[-1])])
    return np.asarray(before + np.searchsorted(between, moments, side="right"), np.int64)


def standing_at(book: Book, chosen: Flags, moment: int) -> Ints:
    """Return the cards (places) that a `chosen` visit holds at a moment."""
    visits = book.visits
    there = (visits.since <= moment) & ((visits.until > moment) | (visits.leave == STAYS))
    return distinct(visits.card[chosen & there], book.cards.ids.size)


def distinct(cards: Ints, size: int) -> Ints:
    """Return cards (places below `size`) each once and in order."""
    there = np.zeros(size, np.bool_)
    there[cards] = True
    return np.flatnonzero(there)


def _rate(view: View, slot: int) -> Rate:
    parts = cohort(view, slot)
    n = sum(int(np.count_nonzero(part)) for part in parts.values())
    return rate_of(int(np.count_nonzero(parts["advanced"])), n)


def rate_of(k: int, n: int) -> Rate:
    """Return k of n with its interval."""
    return Rate(k, n, wilson(k, n) if n else None)
