"""What one contact moves: from the broker's own cards, counted, not believed.

A visit of a stage counts as contacted if the broker was in touch within the stage's own term: the
median length of the visits that ended in the last year (below five of them the stage's dwell
target, without one the stage says nothing). Of the visits of two years, with k1 of n1 contacted
ones going on and k2 of n2 others, a contact moves

    value x (k1 / n1 - k2 / n2)

of expected commission, and cards are ranked by that times their lateness: the days the card has
stood in its stage by the 85th percentile of the visits of the last year (nearest rank, as the
board's pace; below five the dwell target, without one 1). Both sides need five visits, and the
difference must be above zero: otherwise nothing is suggested. The counts compare, they do not
prove: who is called may be the one who would have gone on anyway.
"""

from bisect import bisect_left, bisect_right
from collections.abc import Mapping, Sequence
from datetime import date
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags
from kanban_app.analytics.book import Book
from kanban_app.analytics.pace import WINDOW_DAYS as YEAR_DAYS
from kanban_app.analytics.percentiles import rank
from kanban_app.analytics.visits import LEAVES, Leave, Visits
from kanban_app.domain.enough import FEWEST
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Stage
from kanban_app.domain.moment import DAY, LocalDays, Moment

WINDOW_DAYS = 730
_ON = tuple(map(LEAVES.index, (Leave.ADVANCED, Leave.WON)))
_LOST = LEAVES.index(Leave.LOST)

Contacts = Mapping[CardId, Sequence[Moment]]


class Counted(NamedTuple):
    """`k` of `n` visits went on."""

    k: int
    n: int


class StageEffect(NamedTuple):
    """What contacts did to the visits of a stage; `term` and `p85` in microseconds, None: unknown.

    `own` tells whether both are the broker's own, of at least five visits of the last year, and
    not the dwell target. `gain` is the difference of the two shares, None while either side has
    fewer than five visits.
    """

    stage: StageId
    term: int | None
    p85: int | None
    contacted: Counted
    others: Counted
    own: bool = False

    @property
    def gain(self) -> float | None:
        """Return how much likelier a contacted visit went on, 0 to 1."""
        if min(self.contacted.n, self.others.n) < FEWEST:
            return None
        return self.contacted.k / self.contacted.n - self.others.k / self.others.n


class Late(NamedTuple):
    """An open card that stands longer than the stage's own pace; `age` in microseconds."""

    card: CardId
    effect: StageEffect
    age: int
    value: float

    @property
    def lateness(self) -> float:
        """Return the age by the 85th percentile, above 1."""
        assert self.effect.p85
        return self.age / self.effect.p85


class Suggestion(NamedTuple):
    """A card where a contact is due, and why; `silence` in microseconds since the last contact.

    `moved` (EUR) is what a contact moves of the expected commission; `lateness` 1 means as old as
    85 % of the stage's visits ever got. `touched` tells whether there was a contact at all since
    the card came to the stage.
    """

    card: CardId
    effect: StageEffect
    moved: float
    lateness: float
    silence: int
    touched: bool

    @property
    def score(self) -> float:
        """Return what suggestions are ranked by."""
        return self.moved * self.lateness


def effects(book: Book, contacts: Contacts, days: LocalDays) -> dict[StageId, StageEffect]:
    """Return what contacts did in every stage before the win, by the visits of two years.

    `contacts` are the moments the broker was in touch, sorted, by card. Visits that ended with a
    step back, a hand-over or in the archive count for neither side.
    """
    begin = _begin(book.as_of, WINDOW_DAYS, days)
    ended = book.visits.where((book.visits.until >= begin) & (book.visits.until <= book.as_of))
    year = _begin(book.as_of, YEAR_DAYS, days)
    return {s.id: _effect(book, s, ended, year, contacts) for s in book.journey.pipeline}


def suggestions(
    book: Book, found: Mapping[StageId, StageEffect], contacts: Contacts, days: LocalDays
) -> list[Suggestion]:
    """Return the open cards where a contact is due, by score, then by id.

    Due is one where the last was longer ago than the stage's term, or where none was since the
    card came to the stage. Resting cards and cards without value in EUR are left out.
    """
    visits, today = book.visits, days.date_of(book.as_of).isoformat()
    due = []
    for place in np.flatnonzero(visits.until > book.as_of).tolist():
        effect = found.get(book.ways.stages[int(visits.stage[place])])
        row = int(visits.card[place])
        if effect is None or book.value[row] <= 0 or book.facts[row].parked_until > today:
            continue
        suggested = _suggestion(book, place, effect, contacts)
        if suggested is not None:
            due.append(suggested)
    return sorted(due, key=lambda s: (-s.score, s.card))


def late(book: Book, found: Mapping[StageId, StageEffect], days: LocalDays) -> list[Late]:
    """Return the open cards older than 85 % of their stage's visits of the last year got.

    Ordered by value (EUR) times lateness, then by id; resting cards are left out.
    """
    visits, today, over = book.visits, days.date_of(book.as_of).isoformat(), []
    for place in np.flatnonzero(visits.until > book.as_of).tolist():
        effect = found.get(book.ways.stages[int(visits.stage[place])])
        row = int(visits.card[place])
        age = book.as_of - int(visits.since[place])
        if effect is None or not effect.own or not effect.p85 or age <= effect.p85:
            continue
        if book.facts[row].parked_until <= today:
            card = CardId(int(book.cards.ids[row]))
            over.append(Late(card, effect, age, float(book.value[row])))
    return sorted(over, key=lambda one: (-one.value * one.lateness, -one.lateness, one.card))


def _begin(now: Moment, length: int, days: LocalDays) -> Moment:
    """Return when a window of so many local days began that ends with today."""
    return days.start_of(date.fromordinal(days.day(now) - length + 1))


def _effect(
    book: Book, stage: Stage, ended: Visits, year: Moment, contacts: Contacts
) -> StageEffect:
    mine = ended.where(ended.stage == book.slot(stage.id))
    lengths = np.sort((mine.until - mine.since)[mine.until >= year])
    target = stage.dwell_target_days * DAY or None
    known = lengths.size >= FEWEST
    term = int(lengths[rank(50, lengths.size)]) if known else target
    p85 = int(lengths[rank(85, lengths.size)]) if known else target
    if term is None:
        return StageEffect(stage.id, None, p85, Counted(0, 0), Counted(0, 0))
    decided = mine.where(np.isin(mine.leave, (*_ON, _LOST)))
    on = np.isin(decided.leave, _ON)
    touched = np.array(
        [
            _in_touch(contacts.get(CardId(card), ()), since, min(since + term, until))
            for card, since, until in zip(
                book.cards.ids[decided.card].tolist(),
                decided.since.tolist(),
                decided.until.tolist(),
                strict=True,
            )
        ],
        np.bool_,
    )
    return StageEffect(stage.id, term, p85, _counted(on[touched]), _counted(on[~touched]), known)


def _in_touch(moments: Sequence[Moment], since: int, until: int) -> bool:
    first = bisect_left(moments, since)
    return first < len(moments) and moments[first] <= until


def _counted(on: Flags) -> Counted:
    return Counted(int(on.sum()), on.size)


def _suggestion(
    book: Book, place: int, effect: StageEffect, contacts: Contacts
) -> Suggestion | None:
    gain, now, row = effect.gain, book.as_of, int(book.visits.card[place])
    if effect.term is None or gain is None or gain <= 0:
        return None
    card, since = CardId(int(book.cards.ids[row])), int(book.visits.since[place])
    moments = contacts.get(card, ())
    before = bisect_right(moments, now)
    last = moments[before - 1] if before and moments[before - 1] >= since else None
    silence = now - (since if last is None else last)
    if last is not None and silence < effect.term:
        return None
    lateness = (now - since) / effect.p85 if effect.p85 else 1.0
    moved = float(book.value[row]) * gain
    return Suggestion(card, effect, moved, lateness, silence, last is not None)
