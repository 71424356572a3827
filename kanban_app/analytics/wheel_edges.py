"""The edges of the wheel: cards that came because a card of a client brought them."""

from collections.abc import Iterable, Iterator, Sequence
from typing import NamedTuple

from kanban_app.analytics.book import Book
from kanban_app.analytics.report_cards import last_stages
from kanban_app.analytics.standings import HANDED_OVER
from kanban_app.analytics.wheel import Edge
from kanban_app.analytics.wheel_wins import Wins
from kanban_app.domain.card import Source
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.origin import EdgeKind, edge_of
from kanban_app.domain.wheel_facts import WheelFacts

LOOPS = (EdgeKind.REFERRAL, EdgeKind.REPEAT, EdgeKind.CROSS)
_SOURCES = {str(source): edge_of(source) for source in Source}


class _Stand(NamedTuple):
    """Where a card of the journeys stands, since when there are steps of it, and its source."""

    journey: JourneyId
    stage: StageId
    began: Moment
    source: str


def edges_of(books: Sequence[Book], facts: WheelFacts, wins: Wins, at: Moment) -> tuple[Edge, ...]:
    """Return the edges among the cards of these books by `at`, the eldest first.

    An edge is a card that names the card that brought it, and whose source is a referral, a repeat
    or a cross (flow notes 4.2). Both cards are among the journeys of the wheel.
    """
    wanted = {card for pair in facts.origins.items() for card in pair}
    stands = dict(_stands(books, wanted))
    found = [
        _edge(kind, (origin, caused), (stands[origin], stands[caused]), wins, at)
        for caused, origin in facts.origins.items()
        if caused in stands and origin in stands and caused != origin
        for kind in [_SOURCES.get(stands[caused].source)]
        if kind in LOOPS and stands[caused].began <= at
    ]
    return tuple(sorted(found, key=lambda edge: (edge.created, edge.caused)))


def _edge(
    kind: EdgeKind,
    cards: tuple[CardId, CardId],
    stands: tuple[_Stand, _Stand],
    wins: Wins,
    at: Moment,
) -> Edge:
    origin, caused = stands
    return Edge(
        kind=kind,
        origin=cards[0],
        caused=cards[1],
        from_journey=origin.journey,
        to_journey=caused.journey,
        created=caused.began,
        stage=caused.stage,
        won=wins.won_at(cards[1], at),
    )


def _stands(books: Iterable[Book], wanted: set[CardId]) -> Iterator[tuple[CardId, _Stand]]:
    """Yield where the wanted cards stand; of a card that was handed over, where it went."""
    found: dict[CardId, _Stand] = {}
    for book in books:
        cards, stages = book.cards, last_stages(book)
        rows = zip(cards.ids.tolist(), cards.began.tolist(), cards.standing.tolist(), strict=True)
        for place, (card, began, standing) in enumerate(rows):
            if card not in wanted:
                continue
            here = _Stand(book.journey.id, stages[place], began, book.facts[place].source)
            known = found.get(card)
            if known is not None:
                last = known if standing == HANDED_OVER else here
                here = last._replace(began=min(known.began, began))
            found[card] = here
    yield from found.items()
