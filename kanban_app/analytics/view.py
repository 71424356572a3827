"""A book looked at through a window: the questions that every number asks."""

from dataclasses import dataclass
from datetime import date

import numpy as np

from kanban_app.analytics.arrays import Flags, Floats, Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.standings import ARCHIVED, HANDED_OVER, LOST, NO_LEAD, WON
from kanban_app.analytics.visits import STAYS
from kanban_app.analytics.window import Window
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import DAY, LocalDays, Moment


@dataclass(frozen=True, slots=True)
class View:
    """A book and the period asked about; all moments are UTC microseconds."""

    book: Book
    window: Window
    days: LocalDays

    def within(self, moments: Ints) -> Flags:
        """Tell which moments lie in the period; `NEVER` does not."""
        return (moments >= self.window.start) & (moments < self.window.end)

    @property
    def shown(self) -> Moment:
        """Return the last moment of the period that is seen."""
        return Moment(min(self.window.end - 1, self.window.as_of))

    @property
    def arrived(self) -> Flags:
        """Tell which leads came in the period (flow notes 3.2).

        None are losses that were no leads, histories that begin with an import (nobody knows when
        those leads came) and cards that began behind the winning boundary.
        """
        return self.within(self.book.cards.arrived)

    @property
    def won(self) -> Flags:
        """Tell which cards are won and were won in the period."""
        return self.within(self.book.cards.won)

    @property
    def lost(self) -> Flags:
        """Tell which cards are lost and were lost in the period; "not a lead" is no loss."""
        lost: Flags = (self.book.cards.standing == LOST) & self.within(self.book.cards.closed)
        return lost

    @property
    def archived(self) -> Flags:
        """Tell which cards were archived in the period and stayed so."""
        archived: Flags = (self.book.cards.standing == ARCHIVED) & self.within(
            self.book.cards.closed
        )
        return archived

    @property
    def left(self) -> Flags:
        """Tell which cards were archived or handed over in the period and stayed so."""
        return gone(self.book) & self.within(self.book.cards.closed)

    def passed(self, slot: int) -> Flags:
        """Tell which cards first passed a slot in the period."""
        return self.within(self.book.cards.left[slot])

    def joined(self, slot: int) -> Flags:
        """Tell which leads first reached a slot in the period: its cohort (flow notes 3.4)."""
        cards = self.book.cards
        joined: Flags = self.within(cards.joined[slot]) & (cards.standing != NO_LEAD)
        return joined


def window_of(first: int, last: int, as_of: Moment, days: LocalDays) -> Window:
    """Return the period of local days (proleptic ordinals, both included)."""
    return Window(start_of(days, first), start_of(days, last + 1), as_of)


def start_of(days: LocalDays, day: int) -> Moment:
    """Return the moment at which a local day begins."""
    return days.start_of(date.fromordinal(day))


def local_days(days: LocalDays, moments: Ints) -> Ints:
    """Return the local day (proleptic ordinal) of every moment."""
    starts, offsets = (np.array(column, np.int64) for column in days.changes)
    shift = offsets[np.searchsorted(starts, moments, side="right") - 1]
    return (moments + shift) // DAY + date(1970, 1, 1).toordinal()


def gone(book: Book) -> Flags:
    """Tell which cards are archived or handed over."""
    standing = book.cards.standing
    away: Flags = (standing == ARCHIVED) | (standing == HANDED_OVER)
    return away


def in_progress(journey: Journey) -> tuple[Stage, ...]:
    """Return the stages whose cards are work in progress; won cards never are."""
    return tuple(s for s in journey.stages if s.counts_as_wip and not s.post_win)


def clock_starts(book: Book) -> Ints:
    """Return when each card first stood at or behind the commitment stage.

    A card created behind it starts when created, one of unknown past when imported. `NEVER` if
    it never got there, came won, or the journey has no such stage.
    """
    cards, slot = book.cards, book.commitment
    if slot is None:
        return np.full(cards.ids.size, NEVER, np.int64)
    starts = np.where(cards.truncated[slot], cards.began, cards.joined[slot])
    return np.where(cards.came_won, NEVER, starts)


def cycle_days(book: Book) -> Floats:
    """Return the days from commitment to the win or loss, nan where there are none.

    None have open, archived and handed-over cards, losses that were no leads, and imported cards.
    """
    cards, starts = book.cards, clock_starts(book)
    ended = np.isin(cards.standing, (WON, LOST)) & ~cards.imported & (starts != NEVER)
    return np.where(ended, (cards.closed - starts) / DAY, np.nan)


def visit_days(book: Book) -> Floats:
    """Return how long each visit took, up to `as_of` while it lasts."""
    visits = book.visits
    until = np.where(visits.leave == STAYS, book.as_of, visits.until)
    return (until - visits.since) / DAY
