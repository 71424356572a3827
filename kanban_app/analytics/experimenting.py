"""What a done improvement has changed: its measure before and after, judged by one test.

The time between its beginning and its end is a transition and counts on neither side. All that came
after it is judged at once against all that was before: it is a signal where chance alone would set
both sides so far apart in less than `ALPHA` of all cases (`analytics.rank_sum`), else noise. That
is well below 5 %, as a broker looks again every week. Below the least numbers nothing is told, and
a difference of two means is never told by itself. The limits of before are for the chart: one of
many points lies beyond them soon, so those that do are marked, and judge nothing.

- Arrivals and throughput: cards per whole ISO week that first reached the stage, or first passed
  it; XmR limits.
- Conversion: of the cards decided (first passed the stage, or lost in it) the share that advanced;
  exact limits. A point is a week, or several until five cards were decided: fewer are never told
  as a rate. The verdict is that of all cards after it together.
- Time: days of each visit that ended, in the order of the ends. Such times are skewed, so XmR
  limits are worked out on their 3.6th root and turned back (Nelson 1994); the middle is near the
  median.
- Satisfaction: each answer to the stage's survey as it was given; XmR limits.
"""

from collections.abc import Callable, Mapping, Sequence

import numpy as np

from kanban_app.analytics.arrays import Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.experiment import Experiment, Point, Verdict
from kanban_app.analytics.experiment_shares import WEEK, days_of, shares, within
from kanban_app.analytics.percentiles import rank
from kanban_app.analytics.periods import period_at
from kanban_app.analytics.rank_sum import difference
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import Limits
from kanban_app.analytics.standings import NO_LEAD
from kanban_app.analytics.view import local_days
from kanban_app.analytics.visits import STAYS
from kanban_app.analytics.xmr import beyond, limits_of, natural_limits
from kanban_app.domain.ids import StageId
from kanban_app.domain.improvement import Improvement, Measure
from kanban_app.domain.moment import DAY, LocalDays, Moment

# How far back and ahead it looks: half a year of weeks, or so many visits and answers.
WEEKS, SINGLES = 26, 50
# Fewer visits, answers or weeks than these say nothing, before or after.
SINGLES_BEFORE, WEEKS_BEFORE, LEAST_AFTER = 20, 8, 8
_LEAST = {Measure.ARRIVALS: WEEKS_BEFORE, Measure.THROUGHPUT: WEEKS_BEFORE}
# What happens by chance less often than this is a signal.
ALPHA = 0.005
# Nelson 1994: the 3.6th root makes an exponential time nearly normal.
_ROOT = 3.6
# So many percent of the visits of a stage are most of them.
_MOST = 90
_EVER = Moment(0)
# Answers of a survey, by the stage that asked: when, and the score.
Scores = Mapping[StageId, Sequence[tuple[Moment, float]]]
# The local days (ordinals) an improvement began and was done on.
_Span = tuple[int, int]
# Days (ordinals) and what was measured.
_Told = Sequence[tuple[int, float]]
_LimitsOf = Callable[[Sequence[float]], Limits | None]


def experiment(
    book: Book,
    stage: StageId,
    improvement: Improvement,
    days: LocalDays,
    scores: Scores,
    since: Moment = _EVER,
) -> Experiment | None:
    """Return what came of an improvement as of the book; None if undone or without a measure.

    The stage is told apart from those beside it `since` then: what came into it earlier is not
    looked at, and neither is what ended before most of what came in then could end, too.
    """
    measure, done = improvement.metric, improvement.done
    if measure is None or done is None or stage not in book.rules.slots:
        return None
    # Whole days: what happened on the day itself may be of either side.
    span = (improvement.started or done).toordinal(), done.toordinal()
    slot = book.slot(stage)
    settled = _settled(book, slot, since)
    weeks = weeks_around(book, span, days, settled)
    match measure:
        case Measure.CONVERSION:
            return shares(book, slot, weeks, days, since)
        case Measure.TIME:
            return judged_singles(measure, span, _visits(book, slot, days, since, settled))
        case Measure.SATISFACTION:
            told = [(days.day(at), score) for at, score in scores.get(stage, ()) if at >= since]
            return judged_singles(measure, span, told)
        case Measure.ARRIVALS:
            leads = book.cards.standing != NO_LEAD
            return _weekly(measure, weeks, book.cards.joined[slot][leads], days)
        case Measure.THROUGHPUT:
            return _weekly(measure, weeks, book.cards.left[slot], days)


def weeks_around(
    book: Book, span: _Span, days: LocalDays, settled: Moment = _EVER
) -> tuple[list[int], list[int]]:
    """Return the Mondays of the whole weeks before an improvement began and after it was done.

    None of them begins before it has `settled`.
    """
    if not book.cards.ids.size:
        return [], []
    began = days.day(max(int(book.cards.began.min()), settled))
    today = days.day(book.as_of)
    first = period_at(PeriodUnit.WEEK, span[0]).first
    start = period_at(PeriodUnit.WEEK, span[1]).last + 1
    before = (first - WEEK * back for back in range(WEEKS, 0, -1))
    after = (start + WEEK * ahead for ahead in range(WEEKS))
    # A week that the book began within and the running one are no whole weeks: they count less.
    return (
        [monday for monday in before if monday >= began],
        [monday for monday in after if monday >= began and monday + WEEK <= today],
    )


def _weekly(
    measure: Measure, weeks: tuple[list[int], list[int]], moments: Ints, days: LocalDays
) -> Experiment:
    happened = days_of(moments, days)
    before, after = (
        [(monday, float(within(happened, monday))) for monday in mondays] for mondays in weeks
    )
    return judged_counts(measure, before, after)


def judged_counts(measure: Measure, before: _Told, after: _Told) -> Experiment:
    """Return the verdict over counts of whole weeks, each with its Monday."""
    sides = [[Point(monday, count) for monday, count in side] for side in (before, after)]
    return _judged(measure, sides[0], sides[1], limits_of)


def judged_singles(measure: Measure, span: _Span, told: _Told) -> Experiment:
    """Return the verdict over times or scores, each with its day, in their order."""
    points = [Point(day, value) for day, value in told]
    limits = _rooted if measure is Measure.TIME else natural_limits
    before = [point for point in points if point.day < span[0]][-SINGLES:]
    after = [point for point in points if point.day > span[1]][:SINGLES]
    return _judged(measure, before, after, limits)


def _judged(
    measure: Measure, before: Sequence[Point], after: Sequence[Point], limits_by: _LimitsOf
) -> Experiment:
    least, told = _LEAST.get(measure, SINGLES_BEFORE), (len(before), len(after))
    values = [point.value for point in after]
    limits = limits_by([point.value for point in before])
    if limits is None or len(before) < least:
        return Experiment(measure, tuple(before), tuple(after), Verdict.FEW_BEFORE, told=told)
    found = Experiment(
        measure=measure,
        before=_limited(before, limits),
        after=_limited(after, limits),
        verdict=Verdict.FEW_AFTER,
        limits=limits,
        signals=beyond(values, [(limits.lower, limits.upper)] * len(values)),
        middle=_middle(measure, values),
        told=told,
        missing=max(0, LEAST_AFTER - len(after)),
    )
    if found.missing:
        return found
    chance, rises = difference([point.value for point in before], values)
    if chance >= ALPHA:
        return found._replace(verdict=Verdict.NOISE)
    return found._replace(verdict=Verdict.SIGNAL, rises=rises)


def _limited(points: Sequence[Point], limits: Limits) -> tuple[Point, ...]:
    return tuple(p._replace(lower=limits.lower, upper=limits.upper) for p in points)


def _middle(measure: Measure, values: Sequence[float]) -> float | None:
    if not values:
        return None
    if measure is Measure.TIME:
        return sorted(values)[rank(50, len(values))]
    return sum(values) / len(values)


def _rooted(values: Sequence[float]) -> Limits | None:
    limits = natural_limits([value ** (1 / _ROOT) for value in values])
    return None if limits is None else Limits(*(each**_ROOT for each in limits))


def _settled(book: Book, slot: int, since: Moment) -> Moment:
    """Return when most of what came into a stage `since` a moment could have left it again.

    What left it sooner was quick: by that alone all that comes later would seem slow.
    """
    if since == _EVER:
        return since
    visits = book.visits
    ended = (visits.stage == slot) & (visits.leave != STAYS) & (visits.since >= since)
    took = np.sort((visits.until - visits.since)[ended])
    if not took.size:
        return since
    return Moment(since + int(took[rank(_MOST, took.size)]))


def _visits(
    book: Book, slot: int, days: LocalDays, since: Moment, settled: Moment
) -> list[tuple[int, float]]:
    visits = book.visits
    ended = (visits.stage == slot) & (visits.leave != STAYS)
    ended &= (visits.since >= since) & (visits.until >= settled)
    until, began = visits.until[ended], visits.since[ended]
    order = np.argsort(until, kind="stable")
    took = (until - began)[order] / DAY
    return list(zip(local_days(days, until[order]).tolist(), took.tolist(), strict=True))
