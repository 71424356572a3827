"""Which cards stood won when, event by event: the clients of any moment follow from it."""

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from itertools import groupby
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.events import ENDS, EventColumns
from kanban_app.analytics.rules import Rules
from kanban_app.analytics.spans import FOREVER, Span, united
from kanban_app.analytics.track import Standing, new_track
from kanban_app.domain.history import End, StageEvent
from kanban_app.domain.ids import CardId, JourneyId
from kanban_app.domain.moment import Moment
from kanban_app.domain.wheel_facts import Client, WheelFacts

_WON = ENDS.index(End.WON)


class WonSpan(NamedTuple):
    """A stretch in which a card stood won; `came` if it was won before it was here."""

    since: Moment
    until: int
    came: bool


class CardWins(NamedTuple):
    """When a card stood won in a journey, and when the relationship with its client was kept.

    It is kept from the win on until the card is archived or handed over.
    """

    card: CardId
    journey: JourneyId
    won: tuple[WonSpan, ...]
    held: tuple[Span, ...]

    def at(self, moment: int) -> WonSpan | None:
        """Return the stretch a moment lies in, None if the card did not stand won then."""
        return next((s for s in self.won if s.since <= moment < s.until), None)


@dataclass(frozen=True, slots=True)
class Wins:
    """All cards that ever stood won, by card and by client."""

    by_card: Mapping[CardId, tuple[CardWins, ...]]
    by_client: Mapping[Client, tuple[CardWins, ...]]
    # Several numbers ask for the clients of the same moment.
    _clients: dict[int, dict[Client, Moment]] = field(default_factory=dict, compare=False)

    def won_at(self, card: CardId, moment: int) -> Moment | None:
        """Return when a card was won as of a moment, None if it was not or came won."""
        found = (wins.at(moment) for wins in self.by_card.get(card, ()))
        return next((s.since for s in found if s is not None and not s.came), None)

    def client_since(self, client: Client, moment: int) -> Moment | None:
        """Return since when somebody is a client as of a moment, None if he is none then."""
        found = (wins.at(moment) for wins in self.by_client.get(client, ()))
        return min((s.since for s in found if s is not None), default=None)

    def clients(self, moment: int) -> dict[Client, Moment]:
        """Return who has a won card as of a moment, and since when."""
        if moment not in self._clients:
            since = ((client, self.client_since(client, moment)) for client in self.by_client)
            self._clients[moment] = {client: at for client, at in since if at is not None}
        return self._clients[moment]

    def origins(self, moment: int) -> Iterator[tuple[CardWins, WonSpan]]:
        """Yield every card that stands won as of a moment."""
        for several in self.by_card.values():
            for wins in several:
                span = wins.at(moment)
                if span is not None:
                    yield wins, span


def wins_of(found: Iterable[CardWins], facts: WheelFacts) -> Wins:
    """Return the wins of all cards, put together by card and by client."""
    by_card: dict[CardId, list[CardWins]] = {}
    by_client: dict[Client, list[CardWins]] = {}
    for wins in found:
        by_card.setdefault(wins.card, []).append(wins)
        by_client.setdefault(facts.client(wins.card), []).append(wins)
    return Wins(
        {card: tuple(found) for card, found in by_card.items()},
        {client: tuple(found) for client, found in by_client.items()},
    )


def wins_by_card(book: Book, cards: Collection[CardId] | None = None) -> dict[CardId, CardWins]:
    """Return the wins of a journey up to the moment of its book; None: of all cards."""
    events, journey = book.log.events.until(book.as_of), book.journey.id
    if cards is not None:
        events = events.where(np.isin(events.card, np.fromiter(cards, np.int64, len(cards))))
    found = {}
    told = _of_winners(book.rules, events).told(journey)
    for card, history in groupby(told, key=lambda e: e.card):
        won, held = _spans(book.rules, list(history))
        if won:
            found[card] = CardWins(card, journey, won, held)
    return found


def _of_winners(rules: Rules, events: EventColumns) -> EventColumns:
    wins = np.isin(events.to, list(rules.post_win)) | (events.end == _WON)
    return events.where(np.isin(events.card, np.unique(events.card[wins])))


def _spans(
    rules: Rules, history: Sequence[StageEvent]
) -> tuple[tuple[WonSpan, ...], tuple[Span, ...]]:
    track = new_track(rules)
    won: list[WonSpan] = []
    held: list[Span] = []
    for event, following in zip(history, [*history[1:], None], strict=True):
        track.step(rules, event)
        if track.standing is not Standing.WON:
            continue
        until = FOREVER if following is None else following.at
        if won and won[-1].until == event.at and won[-1].came == track.came_won:
            won[-1] = won[-1]._replace(until=until)
        else:
            won.append(WonSpan(event.at, until, track.came_won))
        if event.end not in (End.ARCHIVED, End.HANDED_OVER):
            held.append((event.at, until))
    return tuple(s for s in won if s.until > s.since), tuple(united(held))
