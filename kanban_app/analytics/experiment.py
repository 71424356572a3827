"""What a done improvement has changed: its measure before and after, judged by process limits.

The limits come from what was before the improvement began; the time in between is a transition and
counts on neither side. What follows is a signal when a point lies beyond them or eight in a row
lie on one side of the middle (`analytics.xmr`); without one it is noise, once eight points are
there. A difference of two means is never told by itself.

- Arrivals and throughput: cards per whole ISO week that first reached the stage, or first passed
  it; XmR limits.
- Conversion: of the cards decided in a week (first passed the stage, or lost in it) the share that
  advanced; a p-chart with exact limits. A week without a decision is no point.
- Time: days of each visit that ended, in the order of the ends. Such times are skewed, so XmR
  limits are worked out on their 3.6th root and turned back (Nelson 1994); the middle is near the
  median.
- Satisfaction: each answer to the stage's survey as it was given; XmR limits.
"""

from collections.abc import Callable, Iterable, Mapping, Sequence
from enum import StrEnum
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.periods import period_at
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import Limits, Signal
from kanban_app.analytics.shares import cautious, share_limits
from kanban_app.analytics.standings import LOST, NO_LEAD
from kanban_app.analytics.view import local_days
from kanban_app.analytics.visits import STAYS
from kanban_app.analytics.xmr import (
    LEAST,
    RUN,
    limits_of,
    natural_limits,
    signals_between,
    signals_of,
)
from kanban_app.domain.ids import StageId
from kanban_app.domain.improvement import Improvement, Measure
from kanban_app.domain.moment import DAY, LocalDays, Moment

# How far back and ahead it looks: half a year of weeks, or so many visits and answers.
WEEKS, SINGLES = 26, 50
_WEEK = 7
# Nelson 1994: the 3.6th root makes an exponential time nearly normal.
_ROOT = 3.6
# Fewer decided cards before than this say nothing about a share.
LEAST_DECIDED = 20
# Answers of a survey, by the stage that asked: when, and the score.
Scores = Mapping[StageId, Sequence[tuple[Moment, float]]]
# The local days (ordinals) an improvement began and was done on.
_Span = tuple[int, int]
_LimitsOf = Callable[[Sequence[float]], Limits | None]


class Verdict(StrEnum):
    """What can be said of an improvement; the last two say on which side points are missing."""

    SIGNAL = "signal"
    NOISE = "noise"
    FEW_BEFORE = "few_before"
    FEW_AFTER = "few_after"


class Point(NamedTuple):
    """A point of the chart: the local day (ordinal) it begins on; `n` cards are behind it.

    `lower` and `upper` are its limits, None where there are none.
    """

    day: int
    value: float
    n: int = 1
    lower: float | None = None
    upper: float | None = None


class Experiment(NamedTuple):
    """A measure before and after; `signals` name places in `after`, `missing` points to wait for.

    `rises` says on which side of the middle a signal lies; None without one.
    """

    measure: Measure
    before: tuple[Point, ...]
    after: tuple[Point, ...]
    verdict: Verdict
    limits: Limits | None = None
    signals: tuple[Signal, ...] = ()
    missing: int = 0

    @property
    def rises(self) -> bool | None:
        """Return whether what the last signal tells of went up."""
        if not self.signals or self.limits is None:
            return None
        return self.after[self.signals[-1].place].value > self.limits.mean

    @property
    def better(self) -> bool | None:
        """Return whether it went where a broker wants it: times down, all else up."""
        rises = self.rises
        return None if rises is None else rises is not (self.measure is Measure.TIME)


def experiment(
    book: Book, stage: StageId, improvement: Improvement, days: LocalDays, scores: Scores
) -> Experiment | None:
    """Return what came of an improvement as of the book; None if undone or without a measure."""
    measure, done = improvement.metric, improvement.done
    if measure is None or done is None or stage not in book.rules.slots:
        return None
    # Whole days: what happened on the day itself may be of either side.
    span = (improvement.started or done).toordinal(), done.toordinal()
    slot = book.slot(stage)
    match measure:
        case Measure.CONVERSION:
            return _shares(book, slot, span, days)
        case Measure.TIME:
            return _single(measure, span, _visits(book, slot, days), _rooted)
        case Measure.SATISFACTION:
            told = [(days.day(at), score) for at, score in scores.get(stage, ())]
            return _single(measure, span, told, natural_limits)
        case Measure.ARRIVALS:
            leads = book.cards.standing != NO_LEAD
            return _weekly(book, measure, span, book.cards.joined[slot][leads], days)
        case Measure.THROUGHPUT:
            return _weekly(book, measure, span, book.cards.left[slot], days)


def weeks_around(book: Book, span: _Span, days: LocalDays) -> tuple[list[int], list[int]]:
    """Return the Mondays of the whole weeks before an improvement began and after it was done."""
    if not book.cards.ids.size:
        return [], []
    began = days.day(int(book.cards.began.min()))
    today = days.day(book.as_of)
    first = period_at(PeriodUnit.WEEK, span[0]).first
    start = period_at(PeriodUnit.WEEK, span[1]).last + 1
    before = (first - _WEEK * back for back in range(WEEKS, 0, -1))
    after = (start + _WEEK * ahead for ahead in range(WEEKS))
    # The running week is not over: it would always seem to have fallen.
    return (
        [monday for monday in before if monday + _WEEK > began],
        [monday for monday in after if monday + _WEEK <= today],
    )


def _weekly(
    book: Book, measure: Measure, span: _Span, moments: Ints, days: LocalDays
) -> Experiment:
    happened = _days_of(moments, days)
    before, after = (
        [Point(monday, float(_within(happened, monday))) for monday in mondays]
        for mondays in weeks_around(book, span, days)
    )
    return _judged(measure, before, after, limits_of)


def _shares(book: Book, slot: int, span: _Span, days: LocalDays) -> Experiment:
    cards = book.cards
    stays = (cards.joined[slot] != NEVER) & (cards.left[slot] == NEVER)
    advanced = _days_of(cards.left[slot], days)
    lost = _days_of(cards.closed[stays & (cards.standing == LOST)], days)
    before, after = (
        [
            Point(monday, k / (k + misses), k + misses)
            for monday in mondays
            if (k := _within(advanced, monday)) + (misses := _within(lost, monday))
        ]
        for mondays in weeks_around(book, span, days)
    )
    return judged_shares(before, after)


def judged_shares(before: Sequence[Point], after: Sequence[Point]) -> Experiment:
    """Return the verdict over shares of weeks, each with limits by how many were decided in it."""
    n = sum(point.n for point in before)
    if len(before) < LEAST or n < LEAST_DECIDED:
        return Experiment(Measure.CONVERSION, tuple(before), tuple(after), Verdict.FEW_BEFORE)
    k = sum(round(point.value * point.n) for point in before)
    mean, chance = k / n, cautious(k, n)
    sides = [[_within_chance(point, chance) for point in side] for side in (before, after)]
    allowed = [(p.lower or 0.0, 1.0 if p.upper is None else p.upper) for p in sides[1]]
    signals = signals_between([p.value for p in after], allowed, mean)
    # For words one pair of limits will do: those of an average week.
    usual = share_limits(chance, max(1, round(n / len(before))))
    return _found(Measure.CONVERSION, (sides[0], sides[1]), Limits(mean, *usual), signals)


def _single(
    measure: Measure, span: _Span, told: Iterable[tuple[int, float]], limits: _LimitsOf
) -> Experiment:
    points = [Point(day, value) for day, value in told]
    before = [point for point in points if point.day < span[0]][-SINGLES:]
    after = [point for point in points if point.day > span[1]][:SINGLES]
    return _judged(measure, before, after, limits)


def _judged(
    measure: Measure, before: Sequence[Point], after: Sequence[Point], limits_by: _LimitsOf
) -> Experiment:
    limits = limits_by([point.value for point in before])
    if limits is None:
        return Experiment(measure, tuple(before), tuple(after), Verdict.FEW_BEFORE)
    signals = signals_of([point.value for point in after], limits)
    sides = [
        [p._replace(lower=limits.lower, upper=limits.upper) for p in side]
        for side in (before, after)
    ]
    return _found(measure, (sides[0], sides[1]), limits, signals)


def _found(
    measure: Measure,
    sides: tuple[Sequence[Point], Sequence[Point]],
    limits: Limits,
    signals: tuple[Signal, ...],
) -> Experiment:
    before, after = map(tuple, sides)
    # Below eight points there could not be a run yet: it is too early to call it noise.
    missing = 0 if signals else max(0, RUN - len(after))
    noise = Verdict.FEW_AFTER if missing else Verdict.NOISE
    verdict = Verdict.SIGNAL if signals else noise
    return Experiment(measure, before, after, verdict, limits, signals, missing)


def _within_chance(point: Point, chance: float) -> Point:
    lower, upper = share_limits(chance, point.n)
    return point._replace(lower=lower, upper=upper)


def _rooted(values: Sequence[float]) -> Limits | None:
    limits = natural_limits([value ** (1 / _ROOT) for value in values])
    return None if limits is None else Limits(*(each**_ROOT for each in limits))


def _visits(book: Book, slot: int, days: LocalDays) -> list[tuple[int, float]]:
    visits = book.visits
    ended = (visits.stage == slot) & (visits.leave != STAYS)
    until, since = visits.until[ended], visits.since[ended]
    order = np.argsort(until, kind="stable")
    took = (until - since)[order] / DAY
    return list(zip(local_days(days, until[order]).tolist(), took.tolist(), strict=True))


def _days_of(moments: Ints, days: LocalDays) -> Ints:
    return local_days(days, moments[moments != NEVER])


def _within(happened: Ints, monday: int) -> int:
    return int(np.count_nonzero((happened >= monday) & (happened < monday + _WEEK)))
