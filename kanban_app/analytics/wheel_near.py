"""When clients are near: the stretches of time in which the wheel can still count on them.

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

from collections.abc import Iterable, Mapping, Sequence
from datetime import date, timedelta
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.events import KINDS, NONE
from kanban_app.analytics.spans import FOREVER, Span, Spans, covers, crossed, united
from kanban_app.analytics.wheel_wins import CardWins, Wins
from kanban_app.domain.durations import Duration, later
from kanban_app.domain.history import EventKind
from kanban_app.domain.ids import CardId, ContactId
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.wheel_facts import BASIS, Client, Person, WheelFacts

NEAR = 365 * DAY
_LAST_DAY = date(9998, 12, 31)
_IMPORT = KINDS.index(EventKind.IMPORT)


class Ties(NamedTuple):
    """When the relationship with a client was kept, when there was a basis, when contact."""

    held: Spans
    basis: Spans
    recent: Spans

    def near(self) -> list[Span]:
        """Return when all of it held."""
        return crossed(crossed(self.held, self.recent), self.basis)

    def lacks(self, moment: int) -> str:
        """Return the first of it that does not hold at a moment, "" where all does."""
        ties = zip(self._fields, self, strict=True)
        return next((name for name, spans in ties if not covers(spans, moment)), "")


def ties_of(
    books: Iterable[Book], facts: WheelFacts, wins: Wins, days: LocalDays
) -> dict[Client, Ties]:
    """Return the ties of everybody who ever was a client."""
    steps = _steps(books, facts, wins)
    found = {}
    for client, cards in wins.by_client.items():
        touches = [*facts.touches.get(client, ()), *steps.get(client, ())]
        found[client] = Ties(
            held=united(span for won in cards for span in won.held),
            basis=_basis(client, cards, facts, days),
            # A contact 365 days ago is not too long ago, one a microsecond earlier is.
            recent=united((at, at + NEAR + 1) for at in touches),
        )
    return found


def _basis(
    client: Client, cards: Sequence[CardWins], facts: WheelFacts, days: LocalDays
) -> list[Span]:
    person = facts.people.get(ContactId(client), Person())
    if person.silent:
        return []
    wins = [
        (span.since, _morning_after(later(days.date_of(span.since), _span_of(won, facts)), days))
        for won in cards
        for span in won.won
    ]
    consents = [
        (days.start_of(each.granted), _morning_after(each.last, days))
        for each in person.permissions
    ]
    until = FOREVER if person.erased is None else person.erased
    return crossed(united([*wins, *consents]), [(0, until)])


def _span_of(won: CardWins, facts: WheelFacts) -> Duration:
    return facts.bases.get(won.journey, BASIS)


def _morning_after(day: date, days: LocalDays) -> Moment:
    return days.start_of(min(day, _LAST_DAY) + timedelta(days=1))


def _steps(books: Iterable[Book], facts: WheelFacts, wins: Wins) -> Mapping[Client, list[int]]:
    """Return when cards of clients went into a stage, imports left out."""
    found: dict[Client, list[int]] = {}
    theirs = {card for card, contact in facts.contacts.items() if Client(contact) in wins.by_client}
    # A card without a contact is its own client.
    own = np.array(sorted(theirs.union(wins.by_card)), np.int64)
    for book in books:
        events = book.log.events.where(np.isin(book.log.events.card, own))
        entered = (events.to != NONE) & (events.kind != _IMPORT) & (events.at <= book.as_of)
        cards, moments = events.card[entered].tolist(), events.at[entered].tolist()
        for card, at in zip(cards, moments, strict=True):
            found.setdefault(facts.client(CardId(card)), []).append(at)
    return found
