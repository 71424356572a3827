"""Weeks and months of a window, and counts in them with what the process allows."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Ints
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.periods import period_at
from kanban_app.analytics.question import Bucket
from kanban_app.analytics.reading import PeriodUnit
from kanban_app.analytics.report import Run
from kanban_app.analytics.view import View, start_of
from kanban_app.analytics.xmr import limits_of, signals_of


class Buckets(NamedTuple):
    """The buckets of a window and the moments they begin at, with the end of the last one.

    `whole` are the places (first, end) of those that tell of the process: neither the window nor
    `as_of` cuts anything off, and the journey had begun. `begun` is the place of the one in which
    it began; those before say nothing.
    """

    buckets: tuple[Bucket, ...]
    edges: Ints
    whole: slice
    begun: int

    def places(self, moments: Ints) -> Ints:
        """Return the bucket each moment lies in, -1 outside the window."""
        found = np.searchsorted(self.edges, moments, side="right") - 1
        return np.where(found < len(self.buckets), found, -1)

    def counts(self, moments: Ints) -> tuple[int, ...]:
        """Return how many of the moments lie in each bucket."""
        # Most moments of a long history lie outside; those are cheaper to leave out first.
        inside = (moments >= self.edges[0]) & (moments < self.edges[-1])
        return self.tally(self.places(moments[inside]))

    def tally(self, places: Ints) -> tuple[int, ...]:
        """Return how many of the places name each bucket."""
        counted = np.bincount(places[places >= 0], minlength=len(self.buckets))
        return tuple(counted.tolist())


def buckets_of(view: View, unit: PeriodUnit) -> Buckets:
    """Return the weeks or months of a period, in local days."""
    window, days = view.window, view.days
    began = view.book.cards.began.min(initial=NEVER)
    last = days.day(window.end - 1)
    found: list[Bucket] = []
    day = days.day(window.start)
    while day <= last:
        period = period_at(unit, day)
        opens, closes = start_of(days, period.first), start_of(days, period.last + 1)
        inside = window.start <= opens and closes <= min(window.end, window.as_of + 1)
        found.append(Bucket(day, min(period.last, last), inside))
        day = period.last + 1
    inner = [start_of(days, each.first) for each in found[1:]]
    edges = np.array([window.start, *inner, window.end], np.int64)
    whole = [i for i, each in enumerate(found) if each.whole and edges[i + 1] > began]
    span = slice(whole[0], whole[-1] + 1) if whole else slice(0, 0)
    begun = int(np.count_nonzero(edges[1:] <= began))
    return Buckets(tuple(found), edges, span, begun)


def run_of(
    counts: tuple[int, ...], buckets: Buckets, before: tuple[tuple[int, ...], Buckets] | None
) -> Run:
    """Return counts per bucket with the limits and signals of the whole ones."""
    whole = counts[buckets.whole]
    limits = limits_of(whole)
    shift = buckets.whole.start
    signals = () if limits is None else signals_of(whole, limits)
    return Run(
        counts=counts,
        before=before[0][before[1].begun :] if before else (),
        limits=limits,
        signals=tuple(signal._replace(place=signal.place + shift) for signal in signals),
    )
