"""What a journey of the wheel took over from another one: cards that came to the wheel before."""

from collections.abc import Sequence

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.events import ENDS
from kanban_app.analytics.standings import HANDED_OVER
from kanban_app.domain.history import End
from kanban_app.domain.ids import CardId
from kanban_app.domain.moment import Moment

_AWAY = ENDS.index(End.HANDED_OVER)


def handed_in(books: Sequence[Book]) -> tuple[frozenset[CardId], ...]:
    """Return, for each of these books, the cards whose first event lies in another of them.

    An arrival is a card's first event (flow notes 3.2), so these arrived there, and once only.
    """
    if not books:
        return ()
    sizes = [book.cards.ids.size for book in books]
    ids = np.concatenate([book.cards.ids for book in books])
    began = np.concatenate([book.cards.began for book in books])
    went = np.concatenate([book.cards.standing == HANDED_OVER for book in books])
    # At the same moment the one that let it go had it first.
    order = np.lexsort((~went, began, ids))
    later = np.zeros(ids.size, np.bool_)
    later[order[1:]] = ids[order[1:]] == ids[order[:-1]]
    bounds = np.cumsum(sizes)[:-1]
    pairs = zip(np.split(ids, bounds), np.split(later, bounds), strict=True)
    return tuple(frozenset(map(CardId, own[taken].tolist())) for own, taken in pairs)


def takings_over(books: Sequence[Book]) -> tuple[frozenset[tuple[CardId, Moment]], ...]:
    """Return, for each of these books, which cards it took over, and when.

    A card that comes back is taken over as well: what it brings is not new to the wheel. That it
    was handed over is the last that these books know of it before.
    """
    return tuple(_taken(books, place) for place in range(len(books)))


def _taken(books: Sequence[Book], place: int) -> frozenset[tuple[CardId, Moment]]:
    """Return what one of the books took over."""
    logs = [book.log.events for book in books]
    card, at, seq, end = (
        np.concatenate(columns)
        for columns in zip(*((log.card, log.at, log.seq, log.end) for log in logs), strict=True)
    )
    own = np.repeat(np.arange(len(logs)) == place, [log.card.size for log in logs])
    # Few cards are ever handed over, and only their ways are put in order.
    few = np.flatnonzero(np.isin(card, card[end == _AWAY]))
    order = few[np.lexsort((seq[few], at[few], card[few]))]
    before, after = order[:-1], order[1:]
    taken = after[(card[before] == card[after]) & (end[before] == _AWAY) & own[after]]
    pairs = zip(card[taken].tolist(), at[taken].tolist(), strict=True)
    return frozenset((CardId(one), Moment(when)) for one, when in pairs)
