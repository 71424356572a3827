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
    size, events = shapes.reaches.shape[0], at.size
    lengths = np.diff(firsts, append=events)
    # The entry beyond the last event stands for never.
    moments = np.append(at, NEVER)
    place = np.arange(events)
    truncated = shapes.passes[:, shapes.shape[firsts]]
    joined, left = np.full((2, size, firsts.size), NEVER, np.int64)
    if not events:
        return Passages(joined, left, truncated)
    for slot in range(size):
        reaches, passes = shapes.reaches[slot][shapes.shape], shapes.passes[slot][shapes.shape]
        first = _first(np.where(reaches, place, events), firsts)
        first[truncated[slot]] = events
        there = place >= np.repeat(first, lengths)
        joined[slot] = moments[first]
        left[slot] = moments[_first(np.where(passes & there, place, events), firsts)]
    return Passages(joined, left, truncated)


def _first(places: Ints, firsts: Ints) -> Ints:
    found: Ints = np.minimum.reduceat(places, firsts)
    return found
