"""Bringing a stored card in line with its history, after this or the boundary changed."""

from collections.abc import Iterable

from kanban_app.domain.history import fold
from kanban_app.domain.ids import CardId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.store.event_rows import history_of, state_columns
from kanban_app.store.tables import CardRow
from kanban_app.store.unit import Unit


def refold(unit: Unit, card: CardId, post_win: frozenset[StageId]) -> None:
    """Write the state that follows from the card's history."""
    state = fold(history_of(unit.connection, card), post_win)
    assert state is not None
    unit.update(CardRow, card, created=state.created, **state_columns(state, post_win))
    unit.touch(card)


def post_win_of(journeys: Iterable[Journey]) -> frozenset[StageId]:
    """Return the stages behind the winning boundary of any of these journeys."""
    return frozenset(s.id for j in journeys for s in j.stages if s.post_win)
