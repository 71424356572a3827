"""The pipeline as it stood at an earlier moment, told from the history alone."""

from itertools import groupby

from kanban_app.domain.card import CardDetail, Outcome
from kanban_app.domain.history import FoldedState, StageEvent, fold, step
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.moment import Moment
from kanban_app.domain.records import Snapshot


def as_of(snapshot: Snapshot, moment: Moment) -> Snapshot:
    """Return the snapshot with every card where it stood at `moment`.

    Cards that came later are left out. What was typed (values, names) is today's: only places
    and outcomes have a history.
    """
    events = tuple(e for e in snapshot.events if e.at <= moment)
    states = folded(events, post_win_stages(snapshot))
    cards = tuple(_then(c, states[c.id]) for c in snapshot.cards if c.id in states)
    known = {c.id for c in cards}
    return snapshot._replace(
        as_of=moment,
        cards=cards,
        events=events,
        pauses=tuple(p for p in snapshot.pauses if p.card in known and p.since <= moment),
    )


def folded(
    events: tuple[StageEvent, ...], post_win: frozenset[StageId]
) -> dict[CardId, FoldedState]:
    """Return how every card stands after `events`."""
    ordered = sorted(events, key=lambda e: (e.card, e.at, e.seq))
    states: dict[CardId, FoldedState] = {}
    for card, steps in groupby(ordered, key=lambda e: e.card):
        state = fold(steps, post_win)
        if state is not None:
            states[card] = state
    return states


def closings(snapshot: Snapshot) -> dict[CardId, Moment]:
    """Return when every closed card came to its present outcome."""
    post_win = post_win_stages(snapshot)
    states: dict[CardId, FoldedState] = {}
    since: dict[CardId, Moment] = {}
    for event in snapshot.events:
        before = states.get(event.card)
        after = step(before, event, post_win)
        if after is None:
            continue
        if before is None or before.outcome is not after.outcome:
            since[event.card] = event.at
        states[event.card] = after
    return {c: at for c, at in since.items() if states[c].outcome is not Outcome.OPEN}


def post_win_stages(snapshot: Snapshot) -> frozenset[StageId]:
    """Return the stages behind the winning boundaries, removed ones as well."""
    removed = frozenset(s.id for s in snapshot.gone if s.post_win)
    return removed.union(*(j.wins for j in snapshot.journeys))


def _then(card: CardDetail, state: FoldedState) -> CardDetail:
    return card._replace(
        journey_id=state.journey,
        stage_id=state.stage,
        outcome=state.outcome,
        loss_reason=state.loss_reason,
        entered=state.entered,
        created=state.created,
    )
