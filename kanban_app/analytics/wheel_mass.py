"""The mass of the wheel: clients who are still near, at any moment and on average over a time.

A client is near while all of this holds (flow notes 4.2):

- The relationship: one of his cards stands won and is neither archived nor handed over.
- The basis: a consent of his is valid that day (`domain.consent`: five years from when it was
  given or last used, unless withdrawn), or his last win is not longer ago than the journey's
  `client_basis` (`wheel_facts.BASIS`, three years; an assumption that the template may change).
  Who wants no contact has none; nobody is near from the day his data was erased.
- The last two-way contact is at most 365 days ago: a call, a viewing, a valuation, a meeting, a
  notary or handover appointment, an offer, a survey he answered, a mail or letter he wrote, or a
  step of one of his cards into a stage. Imports, notes and what was only sent are none.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Floats, Ints
from kanban_app.analytics.book import Book
from kanban_app.analytics.events import KINDS, NONE
from kanban_app.analytics.spans import FOREVER, Span, crossed, united
from kanban_app.analytics.wheel_nps import PASSIVE, PROMOTER, Scores
from kanban_app.analytics.wheel_wins import CardWins, Wins
from kanban_app.domain.durations import later
from kanban_app.domain.history import EventKind
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.wheel_facts import BASIS, Client, Person, WheelFacts

NEAR = 365 * DAY
_LAST_DAY = date(9998, 12, 31)
_IMPORT = KINDS.index(EventKind.IMPORT)


class Mass(NamedTuple):
    """Stretches in which a client was near: whose, `[since, until)`, and what he weighs in it."""

    client: Ints
    since: Ints
    until: Ints
    weight: Floats

    def at(self, moment: int) -> float:
        """Return the mass at a moment."""
        there = (self.since <= moment) & (moment < self.until)
        return float(self.weight[there].sum())

    def clients(self, moment: int) -> frozenset[Client]:
        """Return who is near at a moment."""
        there = (self.since <= moment) & (moment < self.until)
        return frozenset(Client(client) for client in self.client[there].tolist())

    def average(self, start: int, end: int) -> float:
        """Return the mean mass over `[start, end)`, the integral divided by its length."""
        held = np.minimum(self.until, end) - np.maximum(self.since, start)
        return float((np.maximum(held, 0) * self.weight).sum()) / (end - start)


def mass_of(
    books: Iterable[Book],
    facts: WheelFacts,
    wins: Wins,
    scores: Scores,
    days: LocalDays,
    *,
    plain: bool = False,
) -> Mass:
    """Return the mass of some journeys; `plain` counts clients without weighing them.

    Promoters weigh 1, passives and those who never answered one half, detractors nothing.
    """
    near = _Near(facts, _steps(books, facts, wins), days)
    rows = [
        (client, since, until, weight)
        for client, cards in wins.by_client.items()
        for span in near.spans(client, cards)
        for since, until, weight in _weighed(span, None if plain else scores.get(client, ()))
    ]
    columns = list(zip(*rows, strict=True)) or [()] * 4
    client, since, until = (np.array(column, np.int64) for column in columns[:3])
    return Mass(client, since, until, np.array(columns[3], np.float64))


def weight_of(score: int | None) -> float:
    """Return what a client weighs by his last answer, None: he gave none."""
    if score is None:
        return 0.5
    return 1.0 if score >= PROMOTER else 0.5 if score >= PASSIVE else 0.0


class _Near:
    """When clients were near."""

    def __init__(
        self, facts: WheelFacts, steps: Mapping[Client, list[int]], days: LocalDays
    ) -> None:
        self._facts = facts
        self._steps = steps
        self._days = days

    def spans(self, client: Client, cards: Iterable[CardWins]) -> list[Span]:
        """Return the stretches in which a client with these wins was near."""
        cards = tuple(cards)
        held = united(span for wins in cards for span in wins.held)
        touches = [*self._facts.touches.get(client, ()), *self._steps.get(client, ())]
        # A contact 365 days ago is not too long ago, one a microsecond earlier is.
        recent = united((at, at + NEAR + 1) for at in touches)
        return crossed(crossed(held, recent), self._basis(client, cards))

    def _basis(self, client: Client, cards: tuple[CardWins, ...]) -> list[Span]:
        person = self._facts.people.get(ContactId(client), Person())
        if person.silent:
            return []
        wins = ((span.since, self._end(wins, span.since)) for wins in cards for span in wins.won)
        consents = (
            (self._days.start_of(p.granted), self._days.start_of(p.last + timedelta(days=1)))
            for p in person.permissions
        )
        until = FOREVER if person.erased is None else person.erased
        return crossed(united([*wins, *consents]), [(0, until)])

    def _end(self, wins: CardWins, since: Moment) -> Moment:
        basis = self._facts.bases.get(wins.journey, BASIS)
        last = later(self._days.date_of(since), basis)
        return self._days.start_of(min(last, _LAST_DAY) + timedelta(days=1))


def _weighed(
    span: Span, answers: Sequence[tuple[Moment, int]] | None
) -> Iterator[tuple[int, int, float]]:
    """Yield the parts of a stretch and what the client weighs in each; None: 1 in all of it."""
    since, until = span
    weight = 1.0 if answers is None else weight_of(None)
    for at, score in answers or ():
        if since < at < until:
            yield since, at, weight
        since = max(since, min(at, until))
        weight = weight_of(score)
    if since < until:
        yield since, until, weight


def _steps(books: Iterable[Book], facts: WheelFacts, wins: Wins) -> dict[Client, list[int]]:
    """Return when cards of clients went into a stage, imports left out."""
    found: dict[Client, list[int]] = {}
    for book in books:
        events = book.log.events
        entered = (events.to != NONE) & (events.kind != _IMPORT) & (events.at <= book.as_of)
        cards, moments = events.card[entered].tolist(), events.at[entered].tolist()
        for card, at in zip(cards, moments, strict=True):
            client = facts.client(CardId(card))
            if client in wins.by_client:
                found.setdefault(client, []).append(at)
    return found
