"""What a move will do to cards and history, told before the store has done it."""

from collections.abc import Mapping
from typing import NamedTuple

from kanban_app.domain.card import CardFace, Outcome
from kanban_app.domain.history import FoldedState, StageEvent, step
from kanban_app.domain.ids import CardId
from kanban_app.domain.journey import Journey, Stage
from kanban_app.domain.moment import Moment
from kanban_app.services.moves import steps_into

_LAST = 2**62  # a predicted event stands behind every stored one


class Foreseen(NamedTuple):
    """How the cards will look, and the events that will be written."""

    faces: tuple[CardFace, ...]
    events: tuple[StageEvent, ...]


def foresee(
    cards: Mapping[CardFace, Journey],
    target: Stage,
    journey: Journey,
    ranks: Mapping[CardId, int],
    now: Moment,
) -> Foreseen:
    """Return what comes of moving cards (each with the journey it is in) into a stage.

    The same rules as the store's, so that nothing jumps when the commit returns.
    """
    faces, events = [], []
    for face, home in cards.items():
        state: FoldedState | None = _state_of(face, home)
        for taken in steps_into(_state_of(face, home), journey, target, now):
            owner = home if taken.end else journey
            event = StageEvent(
                _LAST, now, face.id, owner.id, owner.version, taken.kind, taken.to, taken.end
            )
            events.append(event)
            state = step(state, event, journey.wins)
        assert state is not None
        moved = face.stage_id != target.id
        faces.append(
            face._replace(
                stage_id=target.id,
                rank=ranks[face.id],
                outcome=str(state.outcome),
                entered=state.entered,
                parked_until="" if moved else face.parked_until,
            )
        )
    return Foreseen(tuple(faces), tuple(events))


def _state_of(face: CardFace, home: Journey) -> FoldedState:
    return FoldedState(
        home.id, face.stage_id, Outcome(face.outcome), Moment(face.entered), Moment(face.created)
    )
