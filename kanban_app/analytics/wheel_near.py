"""When clients are near: the stretches of time in which the wheel can still count on them.

A client is near while all of this holds (flow notes 4.2):

- The relationship: one of his cards stands won and is neither archived nor handed over.
- The basis: a consent of his is valid that day (`domain.consent`: five years from when it was
  given or last used, unless withdrawn), or his last win is not longer ago than the journey's
  `client_basis` (`wheel_facts.BASIS`, three years; an assumption that the template may change).
  Who wants no contact has none, on any day: since when he does is not known. Nobody is near from
  the day his data was erased.
- The last two-way contact is at most 365 days ago: a call, a viewing, a valuation, a meeting, a
  notary or handover appointment, an offer, a survey he answered, a mail or letter he wrote, or the
  win of one of his cards, which takes his signature. Any other step of a card is none, as it tells
  what the broker did with his board; nor are imports, cards that came won, notes and what was
  only sent.
"""

from collections.abc import Sequence
from datetime import date, timedelta
from typing import NamedTuple

from kanban_app.analytics.spans import FOREVER, Span, Spans, covers, crossed, united
from kanban_app.analytics.wheel_wins import CardWins, Wins
from kanban_app.domain.durations import Duration, later
from kanban_app.domain.ids import ContactId
from kanban_app.domain.moment import DAY, LocalDays, Moment
from kanban_app.domain.wheel_facts import BASIS, Client, Person, WheelFacts

NEAR = 365 * DAY
_LAST_DAY = date(9998, 12, 31)


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


def ties_of(facts: WheelFacts, wins: Wins, days: LocalDays) -> dict[Client, Ties]:
    """Return the ties of everybody who ever was a client."""
    found = {}
    for client, cards in wins.by_client.items():
        # A card that came won was not won here.
        signed = (span.since for won in cards for span in won.won if not span.came)
        touches = [*facts.touches.get(client, ()), *signed]
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
        (span.since, _morning_after(later(_day(span.since, days), _span_of(won, facts)), days))
        for won in cards
        for span in won.won
    ]
    consents = [
        (days.start_of(each.granted), _morning_after(each.last, days))
        for each in person.permissions
    ]
    until = FOREVER if person.erased is None else person.erased
    return crossed(united([*wins, *consents]), [(0, until)])


def _day(moment: Moment, days: LocalDays) -> date:
    # By the table of the zone, for there are thousands of them.
    return date.fromordinal(days.day(moment))


def _span_of(won: CardWins, facts: WheelFacts) -> Duration:
    return facts.bases.get(won.journey, BASIS)


def _morning_after(day: date, days: LocalDays) -> Moment:
    return days.start_of(min(day, _LAST_DAY) + timedelta(days=1))
