"""The part of the report that is about time: cycle times, ages, stays and time to advance."""

from datetime import date

import numpy as np

from kanban_app.analytics.arrays import Flags, Floats
from kanban_app.analytics.book import Book
from kanban_app.analytics.competing import Incidence, cumulative_incidence
from kanban_app.analytics.kaplan_meier import kaplan_meier
from kanban_app.analytics.pace import WINDOW_DAYS
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.percentiles import nearest_ranks, rank
from kanban_app.analytics.report import Curve, CurveStep
from kanban_app.analytics.standings import LOST, OPEN
from kanban_app.analytics.timing import AgePoint, AgeStage, CyclePoint, CycleTimes, StageTime
from kanban_app.analytics.view import (
    View,
    cycle_days,
    in_progress,
    local_days,
    start_of,
    visit_days,
)
from kanban_app.analytics.visits import STAYS
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import DAY, LocalDays

# More steps than a screen has room for are thinned out.
STEPS = 200


def cycle_times(view: View, before: View | None) -> CycleTimes:
    """Return the cycle times of the wins of the period, in the order of the cards."""
    cards, days = view.book.cards, cycle_days(view.book)
    won = view.won
    timed = np.flatnonzero(won & ~np.isnan(days))
    when = local_days(view.days, cards.closed[timed])
    rows = zip(cards.ids[timed].tolist(), when.tolist(), days[timed].tolist(), strict=True)
    earlier = won_days(before) if before else np.zeros(0)
    return CycleTimes(
        points=tuple(CyclePoint(CardId(card), day, took) for card, day, took in rows),
        ranks=nearest_ranks(days[timed].tolist()),
        before=nearest_ranks(earlier.tolist()) if before else {},
        before_n=earlier.size,
        unknown=int(np.count_nonzero(won & cards.imported)),
    )


def won_days(view: View) -> Floats:
    """Return the cycle times in days of the wins of the period, where they are known."""
    days = cycle_days(view.book)[view.won]
    return days[~np.isnan(days)]


def ageing(book: Book, days: LocalDays) -> tuple[AgeStage, ...]:
    """Return the open cards of the stages in progress, beside the pace of each stage."""
    return tuple(age_stage(book, stage, days) for stage in in_progress(book.journey))


def age_stage(book: Book, stage: Stage, days: LocalDays) -> AgeStage:
    """Return the open cards of one stage beside its pace."""
    today = days.day(book.as_of)
    year = start_of(days, today - WINDOW_DAYS + 1)
    ended = (book.visits.until >= year) & (book.visits.until <= book.as_of)
    took = visit_days(book)[ended & (book.visits.stage == book.slot(stage.id))]
    return _age_stage(book, stage, took, today)


def rests(book: Book, today: int) -> Flags:
    """Tell which cards are parked beyond the local day."""
    iso = date.fromordinal(today).isoformat()
    return np.array([fact.parked_until > iso for fact in book.facts], np.bool_)


def stage_times(view: View, before: View | None) -> tuple[StageTime, ...]:
    """Return how long the visits of every stage take."""
    return tuple(stage_time(view, before, stage.id) for stage in view.book.journey.stages)


def curves(view: View, *, strict: bool) -> tuple[Curve, ...]:
    """Return the time-aware conversion of every stage (Aalen-Johansen, flow notes 3.4).

    Losses compete with advancing; open, archived and handed-over cards are censored. At most
    `STEPS` steps per stage, each exact at its day.
    """
    return tuple(
        curve(view, stage.id, view.book.slot(stage.id, strict=strict))
        for stage in view.book.journey.stages
    )


def curve(view: View, stage: StageId, slot: int) -> Curve:
    """Return the time-aware conversion of the cards that joined a slot in the period."""
    book, cards = view.book, view.book.cards
    chosen = np.flatnonzero(view.joined(slot))
    left, closed = cards.left[slot][chosen], cards.closed[chosen]
    advanced = left != NEVER
    lost = ~advanced & (cards.standing[chosen] == LOST)
    ends = np.where(advanced, left, np.where(closed == NEVER, book.as_of, closed))
    outcomes = np.where(advanced, 1, np.where(lost, 2, 0))
    found = cumulative_incidence((ends - cards.joined[slot][chosen]) / DAY, outcomes, 2)
    return Curve(stage, chosen.size, int(np.count_nonzero(outcomes)), _steps(found))


def _steps(found: Incidence) -> tuple[CurveStep, ...]:
    size = found.times.size
    kept = np.unique(np.linspace(0, size - 1, min(STEPS, size)).round().astype(np.int64))
    columns = (found.times, found.shares[0], found.shares[1], found.still_open)
    rows = zip(*(column[kept].tolist() for column in columns), strict=True)
    return tuple(CurveStep(*row) for row in rows)


def _age_stage(book: Book, stage: Stage, took: Floats, today: int) -> AgeStage:
    cards = book.cards
    here = (cards.standing == OPEN) & (cards.stage == book.slot(stage.id))
    resting = here & rests(book, today)
    awake = np.flatnonzero(here & ~resting)
    p50, p85 = _pace(took)
    ages = (book.as_of - cards.since[awake]) / DAY
    late = ages > p85 if p85 is not None else np.zeros(awake.size, np.bool_)
    unseen = cards.imported[awake] & (cards.since[awake] == cards.began[awake])
    columns = (cards.ids[awake], ages, late, unseen)
    rows = zip(*(column.tolist() for column in columns), strict=True)
    return AgeStage(
        stage=stage.id,
        points=tuple(AgePoint(CardId(card), age, old, seen) for card, age, old, seen in rows),
        p50=p50,
        p85=p85,
        visits=took.size,
        resting=int(np.count_nonzero(resting)),
    )


def stage_time(view: View, before: View | None, stage: StageId) -> StageTime:
    """Return how long the visits of one stage take."""
    visits, took = view.book.visits, visit_days(view.book)
    here = visits.stage == view.book.slot(stage)
    ended = took[here & view.within(visits.until)]
    began = here & view.within(visits.since)
    stays = visits.leave[began] == STAYS
    earlier = took[here & before.within(visits.until)] if before else np.zeros(0)
    p50, p85 = _pace(ended)
    return StageTime(
        stage=stage,
        p50=p50,
        p85=p85,
        ended=ended.size,
        km_median=kaplan_meier(took[began], ~stays).median,
        open=int(np.count_nonzero(stays)),
        before_p50=_pace(earlier)[0],
        before_ended=earlier.size,
    )


def _pace(took: Floats) -> tuple[float, float] | tuple[None, None]:
    """Return the nearest ranks P50 and P85, None below `FEWEST` values."""
    if took.size < FEWEST:
        return None, None
    ordered = np.sort(took)
    return float(ordered[rank(50, took.size)]), float(ordered[rank(85, took.size)])
