"""Conversion before and after an improvement: weeks of decided cards, judged by exact limits."""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.experiment import Experiment, Point, Verdict
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.report import Limits
from kanban_app.analytics.shares import share_limits
from kanban_app.analytics.standings import LOST
from kanban_app.analytics.view import local_days
from kanban_app.analytics.xmr import beyond
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.improvement import Measure
from kanban_app.domain.moment import LocalDays, Moment

# Fewer decided cards than this say nothing about a share, before or after.
LEAST_DECIDED = 20
WEEK = 7


def shares(
    book: Book,
    slot: int,
    weeks: tuple[list[int], list[int]],
    days: LocalDays,
    since: Moment,
) -> Experiment:
    """Return the verdict over the cards that were decided in a stage, by Mondays of whole weeks.

    Cards that came into it before `since` are not looked at.
    """
    cards = book.cards
    came = cards.joined[slot] >= since
    stays = came & (cards.joined[slot] != NEVER) & (cards.left[slot] == NEVER)
    advanced = days_of(cards.left[slot][came], days)
    lost = days_of(cards.closed[stays & (cards.standing == LOST)], days)
    before, after = (
        [Decided(m, within(advanced, m), within(lost, m)) for m in mondays] for mondays in weeks
    )
    return judged_shares(before, after)


class Decided(NamedTuple):
    """What was decided in the week that begins on a day (ordinal)."""

    day: int
    advanced: int
    lost: int

    @property
    def n(self) -> int:
        """Return how many cards were decided."""
        return self.advanced + self.lost


def judged_shares(before: Sequence[Decided], after: Sequence[Decided]) -> Experiment:
    """Return the verdict over shares, each with limits by how many cards were decided."""
    k, n = sum(week.advanced for week in before), sum(week.n for week in before)
    here, there = sum(week.advanced for week in after), sum(week.n for week in after)
    told = (n, there)
    if n < LEAST_DECIDED:
        few = Verdict.FEW_BEFORE
        return Experiment(Measure.CONVERSION, _pooled(before), _pooled(after), few, told=told)
    first, second = (_limited(_pooled(side), k, n) for side in (before, after))
    lower, upper = share_limits(k, n, there or FEWEST)
    allowed = [(p.lower or 0.0, 1.0 if p.upper is None else p.upper) for p in second]
    found = Experiment(
        measure=Measure.CONVERSION,
        before=first,
        after=second,
        verdict=Verdict.FEW_AFTER,
        limits=Limits(k / n, lower, upper),
        signals=beyond([p.value for p in second], allowed),
        middle=here / there if there else None,
        told=told,
        missing=max(0, LEAST_DECIDED - there),
    )
    if found.missing:
        return found
    # All cards after it are judged once, at twice `shares.TAIL`; no single point judges.
    if lower <= here / there <= upper:
        return found._replace(verdict=Verdict.NOISE)
    return found._replace(verdict=Verdict.SIGNAL, rises=here / there > k / n)


def _pooled(weeks: Sequence[Decided]) -> tuple[Point, ...]:
    """Return the weeks as points of at least five cards; the last few may be too few for one."""
    points: list[Point] = []
    day, advanced, n = 0, 0, 0
    for week in weeks:
        day = day or week.day
        advanced, n = advanced + week.advanced, n + week.n
        if n >= FEWEST:
            points.append(Point(day, advanced / n, n))
            day, advanced, n = 0, 0, 0
    return tuple(points)


def _limited(points: Sequence[Point], k: int, n: int) -> tuple[Point, ...]:
    limits = [share_limits(k, n, point.n) for point in points]
    pairs = zip(points, limits, strict=True)
    return tuple(point._replace(lower=low, upper=high) for point, (low, high) in pairs)


def days_of(moments: Ints, days: LocalDays) -> Ints:
    """Return the local days of moments that came."""
    return local_days(days, moments[moments != NEVER])


def within(happened: Ints, monday: int) -> int:
    """Return how many of the days lie in the week that begins on a Monday."""
    return int(np.count_nonzero((happened >= monday) & (happened < monday + WEEK)))
