"""Visits: the stretches of time a card spent in a stage, and how each of them ended."""

from enum import StrEnum
from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.events import ENDS, NONE, EventColumns
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.shapes import Shapes
from kanban_app.domain.history import End


class Leave(StrEnum):
    """How a visit ended (flow notes 3.3); a move within the won stages is advanced or back."""

    ADVANCED = "advanced"
    WON = "won"
    BACK = "back"
    LOST = "lost"
    HANDED_OFF = "handed_off"
    ARCHIVED = "archived"


LEAVES = tuple(Leave)
# In the column `leave`: the card is still there.
STAYS = len(LEAVES)
_BY_END = {
    End.WON: Leave.WON,
    End.LOST: Leave.LOST,
    End.ARCHIVED: Leave.ARCHIVED,
    End.HANDED_OVER: Leave.HANDED_OFF,
}
_ENDED = np.array([LEAVES.index(_BY_END[end]) for end in ENDS])
_ADVANCED, _WON, _BACK = map(LEAVES.index, (Leave.ADVANCED, Leave.WON, Leave.BACK))


class Visits(NamedTuple):
    """One entry per visit, by card and then in order; `card` is the place of the card.

    A visit lasts from `since` (inclusive) until `until` (`NEVER`: still there) and may have no
    length. `stage` is a place in `Shapes.stages`, `leave` one in `LEAVES`, else `STAYS`. `seq` and
    `version` are those of the event that began it.
    """

    card: Ints
    stage: Ints
    since: Ints
    until: Ints
    leave: Ints
    seq: Ints
    version: Ints

    def where(self, kept: Flags) -> "Visits":
        """Return the visits that are `kept`."""
        return Visits(*(column[kept] for column in self))


def visits_of(shapes: Shapes, events: EventColumns, firsts: Ints) -> Visits:
    """Return all visits of cards whose events begin at the places `firsts`.

    Forward or back is judged by the order of the version of the event that ended the visit, else
    by that of the one that began it. A second event into the same stage says nothing.
    """
    new = np.ones(events.at.size, np.bool_)
    new[1:] = shapes.stage[1:] != shapes.stage[:-1]
    new[firsts] = True
    steps = np.flatnonzero(new)
    # The entry beyond the last step stands for none; it belongs to no card.
    card = np.append(np.searchsorted(firsts, steps, side="right") - 1, NONE)
    began = np.flatnonzero(shapes.stage[steps] >= 0)
    ends = card[began + 1] == card[began]
    begin, end = steps[began], steps[np.minimum(began + 1, steps.size - 1)]
    return Visits(
        card=card[began],
        stage=shapes.stage[begin],
        since=events.at[begin],
        until=np.where(ends, events.at[end], NEVER),
        leave=np.where(ends, _leaves(shapes, events, begin, end), STAYS),
        seq=events.seq[begin],
        version=events.version[begin],
    )


def _leaves(shapes: Shapes, events: EventColumns, begin: Ints, end: Ints) -> Ints:
    origin, target = shapes.stage[begin], shapes.stage[end]
    forward = shapes.forward[shapes.version[end], origin, target]
    for version in (shapes.version[begin], shapes.present):
        forward = np.where(forward < 0, shapes.forward[version, origin, target], forward)
    # Not comparable: the stage was deleted and gave its cards to a successor.
    moved = np.where(forward == 0, _BACK, _ADVANCED)
    won = shapes.wins[target] & ~shapes.wins[origin]
    return np.where(target < 0, _ENDED[events.end[end]], np.where(won, _WON, moved))
