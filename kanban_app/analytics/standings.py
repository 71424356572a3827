"""How every card stands by its last outcome: the rules of `Track`, all cards at once."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.events import ENDS, NONE, EventColumns
from kanban_app.analytics.passages import NEVER
from kanban_app.analytics.rules import Rules
from kanban_app.analytics.shapes import Shapes
from kanban_app.analytics.track import Standing
from kanban_app.domain.history import End

STANDINGS = tuple(Standing)
OPEN, WON, LOST, NO_LEAD, ARCHIVED, HANDED_OVER = (
    STANDINGS.index(each)
    for each in (
        Standing.OPEN,
        Standing.WON,
        Standing.LOST,
        Standing.NOT_A_LEAD,
        Standing.ARCHIVED,
        Standing.HANDED_OVER,
    )
)
_WON, _LOST = ENDS.index(End.WON), ENDS.index(End.LOST)
# By the end of an event that takes a card away.
_AWAY = np.array([ARCHIVED if end is End.ARCHIVED else HANDED_OVER for end in ENDS])


class Standings(NamedTuple):
    """How cards stand (places in `STANDINGS`), and since when: `NEVER` closed while open.

    `closing` is the place of the event that closed the card, -1 while it is open. `came_won`
    tells which began behind the winning boundary and never left that for the pipeline.
    `reopened` are the places of the events that took an outcome back, in order.
    """

    standing: Ints
    closed: Ints
    closing: Ints
    came_won: Flags
    reopened: Ints


def standings_of(rules: Rules, shapes: Shapes, events: EventColumns, firsts: Ints) -> Standings:
    """Return how the cards stand whose events begin at the places `firsts`.

    Every entry into the pipeline begins a stretch in which the card is open until something
    closes it: the first win after the last loss, else what took it away last, else that loss.
    """
    if not firsts.size:
        nothing = np.zeros(0, np.int64)
        return Standings(nothing, nothing, nothing, nothing > 0, nothing)
    enters = (shapes.stage >= 0) & ~shapes.wins[shapes.stage]
    begins = enters.copy()
    begins[firsts] = True
    starts = np.flatnonzero(begins)
    standing, closing = _stretches(rules, shapes, events, starts)
    lasts = np.searchsorted(starts, np.append(firsts[1:], events.at.size)) - 1
    # What came before an entry that is not the card's first event was taken back by it.
    back = np.setdiff1d(np.arange(starts.size), lasts)
    settled = (standing[back] != OPEN) & (standing[back] != HANDED_OVER)
    closing = closing[lasts]
    return Standings(
        standing=standing[lasts],
        closed=np.where(closing == NONE, NEVER, events.at[closing]),
        closing=closing,
        came_won=~np.logical_or.reduceat(enters, firsts),
        reopened=starts[back[settled] + 1],
    )


def _stretches(
    rules: Rules, shapes: Shapes, events: EventColumns, starts: Ints
) -> tuple[Ints, Ints]:
    """Return how each stretch ends, and the place of the event that closed it."""
    place, beyond = np.arange(events.at.size), events.at.size
    lengths = np.diff(starts, append=beyond)
    loses = events.end == _LOST
    wins = ((shapes.stage >= 0) & shapes.wins[shapes.stage]) | (events.end == _WON)
    away = (events.end != NONE) & ~loses & ~wins
    lost = np.maximum.reduceat(np.where(loses, place, NONE), starts)
    after = place > np.repeat(lost, lengths)
    won = np.minimum.reduceat(np.where(wins & after, place, beyond), starts)
    gone = np.maximum.reduceat(np.where(away & after, place, NONE), starts)
    no_leads = np.array([each in rules.not_losses for each in events.reasons])
    losses = np.where(no_leads[events.reason[lost]], NO_LEAD, LOST)
    cases = [won < beyond, gone != NONE, lost != NONE]
    standing = np.select(cases, [np.full(starts.size, WON), _AWAY[events.end[gone]], losses], OPEN)
    return standing, np.select(cases, [won, gone, lost], NONE)
