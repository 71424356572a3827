"""The ways of all cards of a journey at once: what `Track` tells of one, as columns of numbers."""

from typing import NamedTuple

import numpy as np

from kanban_app.analytics.arrays import Flags, Ints
from kanban_app.analytics.events import KINDS, NONE, EventColumns
from kanban_app.analytics.passages import NEVER, passages_of
from kanban_app.analytics.rules import Rules
from kanban_app.analytics.shapes import shapes_of
from kanban_app.analytics.standings import NO_LEAD, WON, standings_of
from kanban_app.analytics.visits import STAYS, Visits, visits_of
from kanban_app.domain.history import EventKind
from kanban_app.domain.ids import StageId

_IMPORT = KINDS.index(EventKind.IMPORT)


class Cards(NamedTuple):
    """One entry per card, by id; what the columns mean is told at `Track`.

    Moments that never came are `NEVER`; `standing` is a place in `STANDINGS`, `stage` one in
    `Ways.stages` (-1: in none). `joined` and `left` are `[slot, card]` (`Rules.slot`), `truncated`
    too. `reason` is a place in the `reasons` of the events, of the event that closed the card.
    """

    ids: Ints
    began: Ints
    closed: Ints
    standing: Ints
    came_won: Flags
    imported: Flags
    stage: Ints
    since: Ints
    joined: Ints
    left: Ints
    truncated: Flags
    reason: Ints

    @property
    def won(self) -> Ints:
        """Return when each card was won, `NEVER` if it is not or came won."""
        return np.where((self.standing == WON) & ~self.came_won, self.closed, NEVER)

    @property
    def arrived(self) -> Ints:
        """Return when each lead came, `NEVER` for no lead, one that came won or an import."""
        unknown = self.imported | self.came_won | (self.standing == NO_LEAD)
        return np.where(unknown, NEVER, self.began)


class Reopenings(NamedTuple):
    """When cards (places) were opened again after an outcome, in the order of the cards."""

    card: Ints
    at: Ints


class Ways(NamedTuple):
    """Everything that follows from the events; `stages` are those of the rules first."""

    stages: tuple[StageId, ...]
    cards: Cards
    visits: Visits
    reopenings: Reopenings


def ways_of(rules: Rules, events: EventColumns) -> Ways:
    """Return the ways of all cards with an event into a stage; what came before it says nothing."""
    events = _begun(events)
    firsts = np.flatnonzero(np.diff(events.card, prepend=NONE))
    lasts = np.append(firsts[1:], events.card.size)[: firsts.size] - 1
    shapes = shapes_of(rules, events)
    stands = standings_of(rules, shapes, events, firsts)
    passages = passages_of(shapes, events.at, firsts)
    visits = visits_of(shapes, events, firsts)
    stage, since = np.full((2, firsts.size), NONE, np.int64)
    stays = visits.leave == STAYS
    stage[visits.card[stays]] = visits.stage[stays]
    since[visits.card[stays]] = visits.since[stays]
    cards = Cards(
        ids=events.card[lasts],
        began=events.at[firsts],
        closed=stands.closed,
        standing=stands.standing,
        came_won=stands.came_won,
        imported=events.kind[firsts] == _IMPORT,
        stage=stage,
        since=since,
        joined=passages.joined,
        left=passages.left,
        truncated=passages.truncated,
        reason=np.where(stands.closing == NONE, 0, events.reason[stands.closing]),
    )
    whose = np.searchsorted(firsts, stands.reopened, side="right") - 1
    return Ways(shapes.stages, cards, visits, Reopenings(whose, events.at[stands.reopened]))


def _begun(events: EventColumns) -> EventColumns:
    """Return the events without those ends that came before their card was in any stage."""
    enters = events.to != NONE
    firsts = np.flatnonzero(np.diff(events.card, prepend=NONE))
    if enters[firsts].all():
        return events
    entered = np.cumsum(enters)
    before = (entered - enters)[firsts]
    lengths = np.diff(firsts, append=events.card.size)
    return events.where(entered > np.repeat(before, lengths))
