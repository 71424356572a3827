"""When every card first reached and first passed every stage, as columns."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.shapes import Shapes

# Later than any moment: where something never happened.
NEVER = 2**62


class Passages(NamedTuple):
    """First moments by slot (`Rules.slot`) and card, `[slot, card]`; `NEVER` where there is none.

    `truncated` are the stages before the one a card began in: it never reached or passed them.
    """

    joined: Ints
    left: Ints
    truncated: Flags


def passages_of(shapes: Shapes, at: Ints, firsts: Ints) -> Passages:
    """Return the first passages of cards whose events begin at the places `firsts`.

    A stage is passed at the first moment behind it, once it was reached.
    """
    size, cards = shapes.reaches.shape[0], firsts.size
    owner = np.repeat(np.arange(cards), np.diff(firsts, append=at.size))
    # The entry beyond the last event stands for never.
    moments = np.append(at, NEVER)
    truncated = shapes.passes[:, shapes.shape[firsts]]
    joined, left = np.full((2, size, cards), NEVER, np.int64)
    for slot in range(size):
        first = _first(np.flatnonzero(shapes.reaches[slot][shapes.shape]), owner, cards)
        first[truncated[slot]] = at.size
        passes = np.flatnonzero(shapes.passes[slot][shapes.shape])
        passes = passes[passes >= first[owner[passes]]]
        joined[slot] = moments[first]
        left[slot] = moments[_first(passes, owner, cards)]
    return Passages(joined, left, truncated)


def _first(places: Ints, owner: Ints, cards: int) -> Ints:
    """Return the first of the places (in order) of each card, the one beyond all for none."""
    found = np.full(cards, owner.size, np.int64)
    whose = owner[places]
    new = np.ones(places.size, np.bool_)
    new[1:] = whose[1:] != whose[:-1]
    found[whose[new]] = places[new]
    return found
