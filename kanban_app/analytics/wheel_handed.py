"""Which cards a journey of the wheel took over from another one: they came to the wheel before."""

from collections.abc import Sequence

import numpy as np

from kanban_app.analytics.book import Book
from kanban_app.analytics.standings import HANDED_OVER
from kanban_app.domain.ids import CardId


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
