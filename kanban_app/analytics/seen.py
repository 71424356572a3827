"""What a book holds for the forecast."""

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.open_cards import Now
from kanban_app.analytics.outlook import Ahead, Outlook, Seen, ahead_of, listing_caps, outlook_of
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.standings import LOST, OPEN, WON
from kanban_app.analytics.visits import LEAVES, Leave
from kanban_app.domain.moment import LocalDays, Moment

_ONWARD = [LEAVES.index(leave) for leave in (Leave.ADVANCED, Leave.WON)]


def seen_of(book: Book) -> Seen:
    """Return what happened up to `as_of`, whatever the window."""
    cards, visits = book.cards, book.visits
    slots = [book.slot(stage.id) for stage in book.journey.pipeline]
    # One entry more: a card in no stage asks for the last one.
    places = np.full(len(book.ways.stages) + 1, -1, np.int64)
    places[slots] = np.arange(len(slots))
    # The first visit of a card of unknown past began nobody knows when.
    unseen = cards.imported[visits.card] & (visits.since == cards.began[visits.card])
    onward = np.isin(visits.leave, _ONWARD) & ~unseen
    lengths = visits.until - visits.since
    return Seen(
        ids=cards.ids,
        place=np.where(cards.standing == OPEN, places[cards.stage], -1),
        since=cards.since,
        reached=cards.joined[slots] != NEVER,
        won=cards.standing == WON,
        lost=cards.standing == LOST,
        wins=cards.won[cards.won != NEVER],
        began=Moment(int(cards.began.min())) if cards.ids.size else None,
        visits=[lengths[onward & (visits.stage == slot)] for slot in slots],
    )


def foreseen(book: Book, days: LocalDays) -> Outlook:
    """Return the forecast from a book."""
    facts = {fact.card: fact for fact in book.facts}
    now = Now(book.as_of, days)
    return outlook_of(seen_of(book), book.journey.pipeline, facts, book.log.owners, now)


def lies_ahead(book: Book, days: LocalDays) -> Ahead:
    """Return what the commission of a book is foretold from."""
    facts = {fact.card: fact for fact in book.facts}
    now = Now(book.as_of, days)
    return ahead_of(seen_of(book), book.journey.pipeline, facts, book.log.owners, now)


def caps_of(book: Book) -> dict[str, float]:
    """Return, where the cards of the journey are owners', the chance of each listing to be sold."""
    facts = {fact.card: fact for fact in book.facts}
    return listing_caps(seen_of(book), book.journey.pipeline, facts)
