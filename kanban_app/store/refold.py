"""Bringing a stored card in line with its history, after this or the boundary changed."""

from collections.abc import Iterable, Mapping

from kanban_app.domain.history import fold
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.store.event_rows import history_of, state_columns
from kanban_app.store.tables import CardRow
from kanban_app.store.unit import Unit


def refold(unit: Unit, card: CardId, journeys: Mapping[JourneyId, Journey]) -> None:
    """Write the state that follows from the card's history."""
    state = fold(history_of(unit.connection, card), wins_of(journeys.values()))
    assert state is not None
    columns = state_columns(state, journeys[state.journey])
    unit.update(CardRow, card, created=state.created, **columns)
    unit.touch(card)


def wins_of(journeys: Iterable[Journey]) -> frozenset[StageId]:
    """Return the stages whose cards are won in any of these journeys, removed or not."""
    return frozenset().union(*(j.wins for j in journeys))
