"""The part of the report that sees a journey as one flow: Little's law, efficiency, velocity."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.believed import weights
from kanban_app.analytics.book import Book
from kanban_app.analytics.intervals import ratio
from kanban_app.analytics.report import Flow
from kanban_app.analytics.report_flow import distinct
from kanban_app.analytics.report_times import won_days
from kanban_app.analytics.standings import OPEN
from kanban_app.analytics.view import View, in_progress
from kanban_app.analytics.visits import STAYS
from kanban_app.analytics.waiting import flow_efficiency, union_lengths
from kanban_app.domain.ids import StageId
from kanban_app.domain.journey import StageKind
from kanban_app.domain.moment import DAY

_WEEK = 7


class Little(NamedTuple):
    """Both sides of L = lambda W over one window, every card's time clipped to the window.

    `rate` is cards in progress at any time of the window per day, `time` their mean days in it.
    """

    level: float
    rate: float
    time: float

    @property
    def product(self) -> float:
        """Return what the level must equal."""
        return self.rate * self.time


def flow(view: View, expected_eur: float) -> Flow:
    """Return the journey as one flow through the period; `expected_eur` is that of the forecast."""
    book, window = view.book, view.window
    level, law = total_wip(view), little(view)
    share, cards = efficiency(view)
    arrived, won = int(np.count_nonzero(view.arrived)), view.won
    ended = np.count_nonzero(won) + np.count_nonzero(view.lost) + np.count_nonzero(view.archived)
    opened = book.cards.standing == OPEN
    return Flow(
        average_wip=level,
        rate_per_week=law.rate * _WEEK if law else None,
        time_days=law.time if law else None,
        efficiency=share,
        efficiency_cards=cards,
        net=arrived - int(ended),
        velocity_eur_day=velocity(view),
        realised_eur_day=ratio(float(book.value[won].sum()), window.days),
        pipeline_eur=float(book.value[opened].sum()),
        weighted_eur=weighted(book),
        expected_eur=expected_eur,
        reopened=reopened(view).size,
    )


def average_wip(view: View, stage: StageId) -> float | None:
    """Return the integral of the cards in a stage over the observed period, per its length.

    None if nothing of the period has been observed.
    """
    if not view.window.days:
        return None
    here = view.book.visits.stage == view.book.slot(stage)
    return int(_clipped(view)[here].sum()) / DAY / view.window.days


def total_wip(view: View) -> float | None:
    """Return the average cards over all stages that count as work in progress."""
    levels = [average_wip(view, stage.id) for stage in in_progress(view.book.journey)]
    return sum(x for x in levels if x is not None) if view.window.days else None


def little(view: View) -> Little | None:
    """Return the check of the average work in progress, None where no card was there."""
    level, counted = total_wip(view), _present(view)
    cards = present(view).size
    if not cards or level is None:
        return None
    time = int(_clipped(view)[counted].sum()) / DAY / cards
    return Little(level, cards / view.window.days, time)


def present(view: View) -> Ints:
    """Return the cards (places) that were in progress at any time of the observed period."""
    book = view.book
    return distinct(book.visits.card[_present(view)], book.cards.ids.size)


def reopened(view: View) -> Ints:
    """Return the card (place) of every opening again within the period."""
    again = view.book.ways.reopenings
    return again.card[view.within(again.at)]


def weighted(book: Book) -> float:
    """Return the sum of value times probability over the open cards (flow notes 3.6)."""
    return float(weights(book).sum())


def velocity(view: View) -> float | None:
    """Return open cards x win rate x mean won value / mean cycle time won, in EUR per day.

    None if nothing was closed or won, or the wins took no time (flow notes 3.8).
    """
    won, lost = int(np.count_nonzero(view.won)), int(np.count_nonzero(view.lost))
    took = won_days(view)
    if not won or not took.size or not took.mean():
        return None
    opened = int(np.count_nonzero(view.book.cards.standing == OPEN))
    worth = float(view.book.value[view.won].mean())
    return opened * (won / (won + lost)) * worth / float(took.mean())


def efficiency(view: View) -> tuple[float | None, int]:
    """Return the share of their time that the finished cards of the period did not wait.

    Of how many cards, too: those won or lost whose beginning is known, from their first event to
    their end. They wait while somebody else has the next move, and in stages of that kind.
    """
    book, cards, finished = view.book, view.book.cards, timed(view)
    owner, since, until = _waits(book)
    # What is not finished is clipped to nothing.
    began = np.where(finished, cards.began, 0)
    closed = np.where(finished, cards.closed, 0)
    waited = union_lengths(
        owner,
        np.maximum(since, began[owner]),
        np.minimum(until, closed[owner]),
        cards.ids.size,
    )
    return flow_efficiency(closed - began, waited), int(np.count_nonzero(finished))


def timed(view: View) -> Flags:
    """Tell which cards were finished in the period and began at a known time."""
    cards = view.book.cards
    finished: Flags = (view.won | view.lost) & ~cards.imported & ~cards.came_won
    return finished


def _waits(book: Book) -> tuple[Ints, Ints, Ints]:
    kinds = {StageKind.WAITING}
    slots = [book.slot(stage.id) for stage in book.journey.stages if stage.kind in kinds]
    here = np.isin(book.visits.stage, slots)
    visits = book.visits.where(here)
    columns = zip(book.waits, (visits.card, visits.since, visits.until), strict=True)
    owner, since, until = (np.concatenate(pair) for pair in columns)
    return owner, since, until


def _present(view: View) -> Flags:
    """Tell which visits of stages in progress lie in the period, at least in part."""
    window, visits = view.window, view.book.visits
    slots = [view.book.slot(stage.id) for stage in in_progress(view.book.journey)]
    # Half open: a visit that ended as the window began was not in it, and none is in one to come.
    there = (visits.since < window.seen_end) & (visits.until > window.start)
    return there & np.isin(visits.stage, slots) & (window.days > 0)


def _clipped(view: View) -> Ints:
    """Return the microseconds of every visit within the observed part of the period."""
    visits, window = view.book.visits, view.window
    until = np.where(visits.leave == STAYS, window.seen_end, visits.until)
    held = np.minimum(until, window.seen_end) - np.maximum(visits.since, window.start)
    return np.asarray(np.maximum(held, 0), np.int64)
