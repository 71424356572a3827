"""Events in and out of their rows."""

from collections.abc import Sequence

from sqlalchemy import Connection

from kanban_app.domain.card import Outcome
from kanban_app.domain.history import End, EventKind, FoldedState, StageEvent
from kanban_app.domain.ids import CardId, JourneyId, StageId
from kanban_app.domain.journey import Journey
from kanban_app.domain.moment import Moment

COLUMNS = "id, at, card_id, journey_id, version, kind, to_stage_id, end_kind, reason"
STATE_COLUMNS = ("id", "journey_id", "stage_id", "outcome", "entered", "created", "loss_reason")
_HISTORY = f"""
SELECT {COLUMNS} FROM stage_event WHERE voided = 0 AND card_id = ? ORDER BY at, id
"""  # noqa: S608 -- made of constants


def to_event(row: Sequence[object]) -> StageEvent:
    """Return the event of a row read with `COLUMNS`."""
    seq, at, card, journey, version, kind, to, end, reason = row
    return StageEvent(
        _int(seq),
        Moment(_int(at)),
        CardId(_int(card)),
        JourneyId(_int(journey)),
        _int(version),
        EventKind(str(kind)),
        None if to is None else StageId(_int(to)),
        None if end is None else End(str(end)),
        str(reason),
    )


def _int(value: object) -> int:
    assert isinstance(value, int)
    return value


def event_values(event: StageEvent) -> dict[str, object]:
    """Return the columns of an event's row."""
    return {
        "at": event.at,
        "card_id": event.card,
        "journey_id": event.journey,
        "version": event.version,
        "kind": str(event.kind),
        "to_stage_id": event.to,
        "end_kind": None if event.end is None else str(event.end),
        "reason": event.reason,
        "voided": 0,
    }


def history_of(connection: Connection, card: CardId) -> list[StageEvent]:
    """Return the counting events of a card in order."""
    return [to_event(tuple(row)) for row in connection.exec_driver_sql(_HISTORY, (card,))]


def to_state(row: Sequence[object]) -> tuple[CardId, FoldedState]:
    """Return the card of a row read with `STATE_COLUMNS`, and how it stands."""
    card, journey, stage, outcome, entered, created, loss_reason = row
    return CardId(_int(card)), FoldedState(
        JourneyId(_int(journey)),
        StageId(_int(stage)),
        Outcome(str(outcome)),
        Moment(_int(entered)),
        Moment(_int(created)),
        str(loss_reason),
    )


def state_columns(state: FoldedState, journey: Journey) -> dict[str, object]:
    """Return the columns of a card that follow from its history."""
    return {
        "journey_id": state.journey,
        "stage_id": state.stage,
        "outcome": str(state.outcome),
        "entered": state.entered,
        "loss_reason": state.loss_reason,
        "on_board": on_board(state, journey),
    }


def on_board(state: FoldedState, journey: Journey) -> int:
    """Return 1 if a column of the card's journey shows a card in this state."""
    won_here = state.outcome is Outcome.WON and state.stage in journey.shown_wins
    return int(state.outcome is Outcome.OPEN or won_here)
